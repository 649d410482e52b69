import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { FrameAddress } from "../../src/preview/officeHost/frameAddress";
import type { HostTransport } from "../../src/preview/officeHost/hostTransport";

/** Where the unmodified files of office.js lie, and the address at which the page believes to find them. */
const officeFolder = resolve(__dirname, "../../node_modules/@microsoft/office-js/dist");
const officeUrl = "https://localhost/office/";
/** An https host on the page's own host name, which is what office.js trusts. */
export const hostOrigin = "https://localhost";

const sources = new Map<string, string>();

function readSource(name: string): string {
  let source = sources.get(name);
  if (source === undefined) {
    source = readFileSync(resolve(officeFolder, name.toLowerCase()), "utf8");
    sources.set(name, source);
  }
  return source;
}

/** Runs a script as the page would: in the window's own scope. */
function runScript(name: string): void {
  const evaluate = eval;
  evaluate(`${readSource(name)}\n//# sourceURL=${officeUrl}${name}`);
}

/** What office.js adds to the window or replaces there, so that it can be taken back. */
interface WindowBefore {
  readonly names: ReadonlySet<PropertyKey>;
  readonly replaced: Readonly<Record<string, unknown>>;
  readonly pushState: unknown;
  readonly replaceState: unknown;
}

type Listening = Parameters<typeof window.addEventListener>;

/** The window as office.js sees it, with names that only some hosts have. */
const page = window as unknown as Record<string, unknown>;
const historyMembers = window.history as unknown as Record<string, unknown>;

function rememberWindow(): WindowBefore {
  return {
    names: new Set(Reflect.ownKeys(window)),
    replaced: { alert: page.alert, confirm: page.confirm, prompt: page.prompt, external: page.external },
    pushState: historyMembers.pushState,
    replaceState: historyMembers.replaceState,
  };
}

function restoreWindow(before: WindowBefore): void {
  for (const name of Reflect.ownKeys(window)) {
    if (!before.names.has(name)) Reflect.deleteProperty(window, name);
  }
  Object.assign(page, before.replaced);
  historyMembers.pushState = before.pushState;
  historyMembers.replaceState = before.replaceState;
}

/** Lets scripts that office.js adds to the page run from its folder. */
function interceptScripts(): () => void {
  const head = document.head;
  const appendChild = head.appendChild.bind(head);
  head.appendChild = <Child extends Node>(child: Child): Child => {
    if (!(child instanceof HTMLScriptElement) || !child.src.startsWith(officeUrl)) return appendChild(child);
    setTimeout(() => {
      runScript(child.src.slice(officeUrl.length));
      child.dispatchEvent(new Event("load"));
    }, 0);
    return child;
  };
  return () => Reflect.deleteProperty(head, "appendChild");
}

/** The host's side of the page's `window.opener`. */
export interface InProcessWindow {
  readonly transport: HostTransport;
  /** Loads office.js for a load of the page and resolves when `Office.onReady` does. */
  loadOffice(frame: FrameAddress): Promise<void>;
  /** Takes office.js out of the window again, so that it can be loaded anew. */
  unloadOffice(): void;
}

/** Makes the window of this jsdom ready to be hosted: one host at a time, as often as wanted. */
export function createInProcessWindow(): InProcessWindow {
  const before = rememberWindow();
  const listening: Listening[] = [];
  let receive: ((text: string) => void) | undefined;
  let stopIntercepting = (): void => undefined;

  const opener = {
    postMessage(text: string) {
      setTimeout(() => receive?.(text), 0);
    },
  };
  const addEventListener = window.addEventListener.bind(window);
  const marker = document.createElement("script");

  return {
    transport: {
      origin: hostOrigin,
      post(text) {
        setTimeout(() => {
          window.dispatchEvent(new MessageEvent("message", { data: text, origin: hostOrigin }));
        }, 0);
      },
      onMessage(listener) {
        receive = listener;
        return () => (receive = undefined);
      },
    },
    async loadOffice(frame) {
      window.name = frame.name;
      page.opener = opener;
      Object.defineProperty(document, "domain", { value: "localhost", configurable: true });
      // office.js finds its folder by its own tag.
      marker.setAttribute("src", `${officeUrl}office.js`);
      document.head.append(marker);
      stopIntercepting = interceptScripts();
      window.addEventListener = (...listener: Listening) => {
        listening.push(listener);
        addEventListener(...listener);
      };
      runScript("office.js");
      await Office.onReady();
      Reflect.deleteProperty(window, "addEventListener");
    },
    unloadOffice() {
      stopIntercepting();
      for (const [type, listener, options] of listening) window.removeEventListener(type, listener, options);
      marker.remove();
      window.sessionStorage.clear();
      window.name = "";
      page.opener = null;
      Reflect.deleteProperty(document, "domain");
      restoreWindow(before);
    },
  };
}
