import type { HostTransport } from "./hostTransport";

/** A transport to the add-in in an iframe; it listens to that frame from that origin only. */
export function createIframeTransport(options: {
  iframe: HTMLIFrameElement;
  addInOrigin: string;
}): HostTransport {
  const { iframe, addInOrigin } = options;
  return {
    origin: window.location.origin,
    post(text) {
      iframe.contentWindow?.postMessage(text, addInOrigin);
    },
    onMessage(listener) {
      const receive = (event: MessageEvent<unknown>): void => {
        const isFromAddIn = event.source === iframe.contentWindow && event.origin === addInOrigin;
        if (isFromAddIn && typeof event.data === "string") listener(event.data);
      };
      window.addEventListener("message", receive);
      return () => window.removeEventListener("message", receive);
    },
  };
}
