import type { WorkbookPort } from "../workbook/workbookPort";

/** A port whose code is loaded at its first use, or ahead of it; a load that failed is tried again at the next use. */
export function createLaterPort(load: () => Promise<WorkbookPort>): WorkbookPort {
  let loaded: Promise<WorkbookPort> | undefined;
  const port = (): Promise<WorkbookPort> => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
  return {
    read: async (request) => (await port()).read(request),
    apply: async (changes, options) => (await port()).apply(changes, options),
    watch: async (listener) => (await port()).watch(listener),
  };
}
