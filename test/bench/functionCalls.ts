import { launchBrowser } from "../../tools/browser";
import { serveFolder } from "../support/serveFolder";
import type { BenchBuilds } from "./builds";
import { type Figure, median } from "./figure";

const runs = 5;

/**
 * One call over an array of 10,000 names against 10,000 single calls, through office.js's runtime into the cell.
 *
 * The single calls are one formula as well, lifted over an argument that takes one value: typing and drawing 10,000
 * cells would be the grid's time, not the functions'.
 */
export async function measureFunctionCalls(builds: BenchBuilds): Promise<Figure[]> {
  const server = await serveFolder(builds.addIn);
  const browser = await launchBrowser();
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(`${server.origin}/preview.html`);
  await page.waitForFunction(() => window.previewWorkbook !== undefined);
  await page.evaluate(() => window.previewWorkbook?.ready);
  const time = (formula: string): Promise<{ elapsed: number; value: unknown }> =>
    page.evaluate(async (text) => {
      const workbook = window.previewWorkbook;
      const start = performance.now();
      workbook?.type("A1", text);
      await workbook?.whenCalculated();
      return { elapsed: performance.now() - start, value: workbook?.readCell("A1").value };
    }, formula);
  const inOne: number[] = [];
  const single: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    // Another number each time: an equal call would be answered from the grid's own memory.
    const numbers = `SEQUENCE(500,20,${String(run * 10_000 + 1)})`;
    const names = `IF(${numbers}>0,"ind-28")&REPT(" ",MOD(${numbers},2)+${String(run)})`;
    const array = await time(`=SUM(MEASURE_AMOUNT(${names}))`);
    const singles = await time(`=SUM(MEASURE_AMOUNT("ind-28",,,${numbers}))`);
    if (array.value !== 16_880_000 || singles.value !== 16_880_000) {
      throw new Error(`The sums are ${String(array.value)} and ${String(singles.value)}`);
    }
    inOne.push(array.elapsed);
    single.push(singles.elapsed);
  }
  await browser.close();
  server.stop();
  return [
    {
      name: "one array call over 10,000 names",
      value: `${(median(inOne) / median(single)).toFixed(3)}× (${median(inOne).toFixed(0)} ms)`,
      peer: `10,000 single calls (${median(single).toFixed(0)} ms)`,
      goal: "",
      isMet: undefined,
    },
  ];
}
