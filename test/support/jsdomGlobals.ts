import { MessageChannel } from "node:worker_threads";

/** Gives jsdom what the preview's workbook takes for granted in browsers and in Node. */
if (globalThis.MessageChannel === undefined) {
  Object.assign(globalThis, { MessageChannel });
}
