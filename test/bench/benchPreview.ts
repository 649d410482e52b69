import type { Page } from "playwright-core";
import { launchBrowser } from "../../tools/browser";
import { serveFolder } from "../support/serveFolder";

/** Opens the preview of a build in a browser of its own, with the add-in running in it. */
export async function openBenchPreview(folder: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const server = await serveFolder(folder);
  const browser = await launchBrowser();
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(`${server.origin}/preview.html`);
  await page.waitForFunction(() => window.previewWorkbook !== undefined);
  await page.evaluate(() => window.previewWorkbook?.ready);
  return {
    page,
    close: async () => {
      await browser.close();
      server.stop();
    },
  };
}
