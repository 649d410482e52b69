import { bundleWorkbook } from "../../tools/bundleWorkbook";

/** Bundles the preview's workbook for Node before the tests that use it; at once where nothing has changed. */
export default async function bundleWorkbookOnce(): Promise<void> {
  await bundleWorkbook();
}
