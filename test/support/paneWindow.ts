import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { buildSync } from "esbuild";
import { JSDOM } from "jsdom";
import { createExcelHost } from "../../src/preview/officeHost/excelHost";
import type { ExcelHost } from "../../src/preview/officeHost/excelHost";
import { createFrameAddress } from "../../src/preview/officeHost/frameAddress";
import type { HostTransport } from "../../src/preview/officeHost/hostTransport";
import type { PreviewWorkbook } from "../../src/preview/workbook/previewWorkbook";
import type { WorkbookPort } from "../../src/workbook/workbookPort";

const root = resolve(__dirname, "../..");
const officeFolder = resolve(root, "node_modules/@microsoft/office-js/dist");
const officeUrl = "https://localhost/office/";
const hostOrigin = "https://localhost";

/** A window of Excel's on a workbook: a pane with an office.js and a port of its own. */
export interface PaneWindow {
  readonly host: ExcelHost;
  readonly port: WorkbookPort;
  close(): void;
}

/** What the windows run of ours: the port, as one script. */
function portScript(): string {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: ["src/excel/excelWorkbook.ts"],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "portModule",
    footer: { js: "window.portModule = portModule;" },
    target: "es2022",
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

/** Opens one more window on a workbook and resolves when its add-in has started. */
export async function openPaneWindow(workbook: PreviewWorkbook): Promise<PaneWindow> {
  const dom = new JSDOM("<!doctype html><html><head></head><body></body></html>", {
    url: "https://localhost/taskpane.html",
    runScripts: "outside-only",
    pretendToBeVisual: true,
  });
  const { window } = dom;
  const page = window as unknown as Record<string, unknown> & {
    Office: typeof Office;
    portModule: { createExcelWorkbook(options: { now: () => number }): WorkbookPort };
  };
  const run = (name: string): void => {
    const source = readFileSync(resolve(officeFolder, name.toLowerCase()), "utf8");
    window.eval(`${source}\n//# sourceURL=${officeUrl}${name}`);
  };
  const host = createExcelHost({ workbook, locale: "ja-JP" });
  let receive: ((text: string) => void) | undefined;
  const transport: HostTransport = {
    origin: hostOrigin,
    post(text) {
      setTimeout(
        () => window.dispatchEvent(new window.MessageEvent("message", { data: text, origin: hostOrigin })),
        0,
      );
    },
    onMessage(listener) {
      receive = listener;
      return () => (receive = undefined);
    },
  };
  const frame = createFrameAddress({
    addInUrl: window.location.href,
    hostOrigin,
    locale: "ja-JP",
    addInId: "00000000-0000-4000-8000-000000000001",
  });
  host.connectPane({ transport, frame });
  window.name = frame.name;
  page.opener = { postMessage: (text: string) => setTimeout(() => receive?.(text), 0) };
  Object.defineProperty(window.document, "domain", { value: "localhost", configurable: true });
  const { head } = window.document;
  const marker = window.document.createElement("script");
  marker.setAttribute("src", `${officeUrl}office.js`);
  head.append(marker);
  const append = head.appendChild.bind(head);
  // Scripts that office.js adds to the page run from its folder.
  head.appendChild = <Child extends Node>(child: Child): Child => {
    const { src = "" } = child as unknown as { src?: string };
    if (!src.startsWith(officeUrl)) return append(child);
    setTimeout(() => {
      run(src.slice(officeUrl.length));
      child.dispatchEvent(new window.Event("load"));
    }, 0);
    return child;
  };
  run("office.js");
  await page.Office.onReady();
  window.eval(portScript());
  return {
    host,
    port: page.portModule.createExcelWorkbook({ now: () => 0 }),
    close() {
      host.dispose();
      window.close();
    },
  };
}
