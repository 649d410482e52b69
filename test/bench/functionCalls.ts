import { launchBrowser } from "../../tools/browser";
import { serveFolder } from "../support/serveFolder";
import type { BenchBuilds } from "./builds";
import { type Figure, median } from "./figure";

const runs = 5;

/**
 * One call over an array of 10,000 names against 10,000 single calls, through office.js's runtime and back.
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
  const time = (address: string, formula: string): Promise<{ elapsed: number; value: unknown }> =>
    page.evaluate(
      async ([cell, text]) => {
        const workbook = window.previewWorkbook;
        const pane = document.querySelector("iframe")?.contentWindow;
        if (!workbook || !pane) throw new Error("The pane is not there");
        // From the first call that leaves for the runtime to the last result that comes back: the grid's own
        // calculation, before and after, is not the functions' time.
        let sentAt = 0;
        let answeredAt = 0;
        const original = pane.postMessage;
        const post = original.bind(pane) as (...message: unknown[]) => void;
        pane.postMessage = (...message: unknown[]) => {
          if (JSON.stringify(message[0]).includes("MEASUREAMOUNT")) sentAt ||= performance.now();
          post(...message);
        };
        window.onmessage = ({ data }) => {
          if (JSON.stringify(data).includes("SetInvocation")) answeredAt = performance.now();
        };
        workbook.type(cell, text);
        await workbook.whenCalculated();
        window.onmessage = null;
        pane.postMessage = original;
        return { elapsed: answeredAt - sentAt, value: workbook.readCell("A1").value };
      },
      [address, formula] as const,
    );
  const inOne: number[] = [];
  const single: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    // Other arguments each time: an equal call would be answered from the grid's memory.
    const numbers = `SEQUENCE(500,20,${String(run * 10_000 + 1)})`;
    const names = `"ind-"&TEXT(MOD(${numbers},28)+1,"00")`;
    const array = await time("A1", `=SUM(MEASURE_AMOUNT(${names},,,${String(run)}))`);
    const singles = await time("A1", `=SUM(MEASURE_AMOUNT("ind-28",,,${numbers}))`);
    if (Number(array.value) < 1_000_000 || singles.value !== 16_880_000) {
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
