/** Languages the preview runs in. */
export type HostLocale = "ja-JP" | "en-US";

/** What one load of the add-in's page must be given so that office.js finds its host. */
export interface FrameAddress {
  readonly conversationId: string;
  readonly addInId: string;
  /** The frame's `name`; it must be set before the frame is put into the page. */
  readonly name: string;
  readonly src: string;
}

/** Shared runtime and custom functions, as bits of the host information. */
const runtimeFlags = 1 | 2;

function randomId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`;
}

function withQuery(url: string, query: string): string {
  const [page = "", fragment] = url.split("#", 2);
  const separator = page.includes("?") ? "&" : "?";
  return `${page}${separator}${query}${fragment === undefined ? "" : `#${fragment}`}`;
}

/**
 * Makes the name and address for one load.
 *
 * Every load needs its own: office.js keeps what it learnt about a conversation in the tab's session storage.
 * `hostOrigin` is https and shares its host name with the add-in (the port may differ), or office.js refuses it.
 */
export function createFrameAddress(options: {
  addInUrl: string;
  hostOrigin: string;
  locale: HostLocale;
  addInId: string;
}): FrameAddress {
  const { addInUrl, hostOrigin, locale, addInId } = options;
  const conversationId = randomId();
  const hostInfo = ["Excel", "Web", "16.01", locale, randomId(), "", "disableLogging", String(runtimeFlags)];
  return {
    conversationId,
    addInId,
    name: JSON.stringify({
      baseFrameName: `_xdm_${conversationId}`,
      hostInfo: hostInfo.join("|"),
      xdmInfo: `${conversationId}|${addInId}|${hostOrigin}/`,
      serializerVersion: 1,
      flights: "[]",
    }),
    src: withQuery(addInUrl, `_host_Info=${hostInfo.join("$")}`),
  };
}
