import type { Preview } from "./openPreview";

/** How many requests the add-in has sent so far. */
export const sentBatches = (preview: Preview): Promise<number> =>
  preview.page.evaluate(() => window.previewWorkbook?.traffic.batches ?? NaN);

/** The pane looks at the workbook by itself when it opens; what a test counts begins once it is done with that. */
export async function quietBatches(preview: Preview): Promise<number> {
  for (;;) {
    const before = await sentBatches(preview);
    await preview.page.waitForTimeout(1500);
    if ((await sentBatches(preview)) === before) return before;
  }
}
