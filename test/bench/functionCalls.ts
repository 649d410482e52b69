import { openBenchPreview } from "./benchPreview";
import type { BenchBuilds } from "./builds";
import { type Figure, median } from "./figure";

const runs = 5;
/** After results the runtime holds back the next ones for 200 ms, or for twice as long as the last took to deliver. */
const restMs = 1500;

/**
 * One call over an array of 10,000 names against 10,000 single calls, in office.js's runtime: from the message that
 * brings the calls to the one that takes the results away. The 50 ms for which it collects results are in both.
 *
 * The single calls are one formula as well, lifted over an argument that takes one value: typing and drawing 10,000
 * cells would be the grid's time, not the functions'.
 */
export async function measureFunctionCalls(builds: BenchBuilds): Promise<Figure[]> {
  const { page, close } = await openBenchPreview(builds.addIn);
  const time = async (address: string, formula: string): Promise<{ elapsed: number; value: unknown }> => {
    await page.waitForTimeout(restMs);
    return page.evaluate(timeCalls, [address, formula] as const);
  };
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
  await close();
  return [
    {
      name: "one array call over 10,000 names",
      value: `${(median(inOne) / median(single)).toFixed(2)}×`,
      peer: `10,000 single calls (${median(inOne).toFixed(0)} ms against ${median(single).toFixed(0)} ms)`,
      goal: "",
      isMet: undefined,
    },
  ];
}

/** Runs in the preview's page: types the formula, and listens to what comes into the pane and leaves it. */
async function timeCalls([cell, formula]: readonly [string, string]): Promise<{
  elapsed: number;
  value: unknown;
}> {
  const workbook = window.previewWorkbook;
  const pane = document.querySelector("iframe")?.contentWindow;
  if (!workbook || !pane) throw new Error("The pane is not there");
  const calls = new AbortController();
  let calledAt = Number.NaN;
  let answeredAt = Number.NaN;
  pane.addEventListener(
    "message",
    ({ data, timeStamp }) => {
      if (JSON.stringify(data).includes("MEASUREAMOUNT")) calledAt = pane.performance.timeOrigin + timeStamp;
    },
    { signal: calls.signal },
  );
  // A message that another window passes on would have another sender, so the last step before it is listened to.
  const { JSON: paneJson } = pane as Window & typeof globalThis;
  const stringify = paneJson.stringify.bind(paneJson) as (...value: unknown[]) => string;
  paneJson.stringify = (...value: unknown[]) => {
    const text = stringify(...value);
    if (text?.includes("SetInvocation")) answeredAt = performance.timeOrigin + performance.now();
    return text;
  };
  workbook.type(cell, formula);
  await workbook.whenCalculated();
  paneJson.stringify = stringify;
  calls.abort();
  return { elapsed: answeredAt - calledAt, value: workbook.readCell(cell).value };
}
