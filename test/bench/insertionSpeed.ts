import path from "node:path";
import { build } from "esbuild";
import { openBenchPreview } from "./benchPreview";
import type { BenchBuilds } from "./builds";
import { type Figure, figureAtMost, median } from "./figure";
import type { InsertionTimes } from "./insertionRuns";
import { readSeedBudget } from "./readSeedBudget";

const rowCount = 100_000;
const runs = 9;

/**
 * The time our code and office.js's queue take for 100,000 rows, in the pane's own page in Chromium: in jsdom every
 * look at a global goes through the window's interceptors, and office.js looks at several for each cell.
 */
export async function measureInsertionSpeed(builds: BenchBuilds): Promise<Figure[]> {
  const { page, close } = await openBenchPreview(builds.addIn);
  const pane = page.frames().find((frame) => frame !== page.mainFrame());
  if (pane === undefined) throw new Error("The pane is not there");
  const given = `${JSON.stringify(readSeedBudget())}, ${JSON.stringify({ rowCount, runs })}`;
  const { own, peer } = await pane.evaluate<InsertionTimes>(
    `(() => { ${await pageScript()}; return insertionRuns.timeInsertion(${given}); })()`,
  );
  await close();
  return [
    figureAtMost({
      name: `time to draw, plan, split and queue 100,000 synthetic rows, median of ${runs}`,
      value: median(own) / median(peer),
      unit: "×",
      peer: `JSON.stringify of the same values (${median(own).toFixed(0)} ms against ${median(peer).toFixed(0)} ms)`,
      goal: 5,
      decimals: 2,
    }),
  ];
}

async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, "insertionRuns.ts")],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    globalName: "insertionRuns",
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}
