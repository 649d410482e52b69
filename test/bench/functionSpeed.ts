import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";
import type { Measure } from "../../src/budget/measure";
import { packBudget } from "../../src/seeds/packBudget";
import { type Figure, figureAtMost, median } from "./figure";
import { readSeedBudget } from "./readSeedBudget";

const root = path.resolve(__dirname, "../..");

type MeasureAmount = (measure: unknown[][]) => unknown[][];

/** How often each call is repeated; the median of the runs counts. */
const runs = 15;
const callsPerRun = 20_000;

/** MEASURE_AMOUNT per call, with the seed data and with 100,000 synthetic measures, against a bare map look-up. */
export async function measureFunctionSpeed(): Promise<Figure[]> {
  const { measures } = readSeedBudget();
  const seeded = await loadMeasureAmount("seeds", measures);
  const synthetic = syntheticMeasures(measures, 100_000);
  const large = await loadMeasureAmount("synthetic", synthetic);
  const printed = priced(measures).map((measure) => measure.name);
  const sample = priced(synthetic)
    .filter((_, at) => at % 3449 === 0)
    .map((measure) => measure.name);
  const wide = printed.map((name) =>
    name.replace(/[A-Za-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replace(/・/g, "･"),
  );
  const [own, peer, ownLarge, peerLarge, ownWide, peerWide, column, singles] = interleavedMedians([
    callAmount(seeded, printed),
    callMap(printed),
    callAmount(large, sample),
    callMap(
      sample,
      synthetic.map((measure) => measure.name),
    ),
    callAmount(seeded, wide),
    callMap(wide),
    callColumn(seeded, printed),
    callAmount(seeded, printed),
  ]);
  const ratio = (name: string, value: number, against: number): Figure =>
    figureAtMost({
      name,
      value: value / against,
      unit: "×",
      peer: 'Map.get(name.normalize("NFKC"))',
      goal: 3,
      decimals: 2,
    });
  return [
    ratio("MEASURE_AMOUNT per call, printed names", own ?? NaN, peer ?? NaN),
    ratio("the same with 100,000 synthetic measures", ownLarge ?? NaN, peerLarge ?? NaN),
    {
      name: "MEASURE_AMOUNT per call, other width and dots",
      value: `${((ownWide ?? NaN) / (peerWide ?? NaN)).toFixed(2)}×`,
      peer: 'Map.get(name.normalize("NFKC"))',
      goal: "",
      isMet: undefined,
    },
    figureAtMost({
      name: `MEASURE_AMOUNT over a column of ${callsPerRun.toLocaleString("en")} names`,
      value: (column ?? NaN) / (singles ?? NaN),
      unit: "×",
      peer: "as many single calls of the function itself",
      goal: 0.7,
      decimals: 2,
    }),
  ];
}

/** A missing amount is answered with a message; what counts here is finding an amount. */
function priced(measures: readonly Measure[]): readonly Measure[] {
  return measures.filter((measure) => measure.amounts.length > 0);
}

function syntheticMeasures(measures: readonly Measure[], count: number): readonly Measure[] {
  return Array.from({ length: count }, (_, at) => {
    const measure = measures[at % measures.length] as Measure;
    return {
      ...measure,
      id: `syn-${at}`,
      name: `${measure.name}第${at}号`,
      parentId: undefined,
      aliases: [],
    };
  });
}

/** The functions as they ship, with other data in the place of the seed files. */
async function loadMeasureAmount(name: string, measures: readonly Measure[]): Promise<MeasureAmount> {
  const packed = JSON.stringify(packBudget({ ...readSeedBudget(), measures }));
  const outfile = path.join(root, ".cache/bench", `functions-${name}.cjs`);
  mkdirSync(path.dirname(outfile), { recursive: true });
  await build({
    entryPoints: [path.join(root, "src/functions/functions.ts")],
    outfile,
    bundle: true,
    minify: true,
    format: "cjs",
    logLevel: "error",
    plugins: [
      {
        name: "seeds",
        setup: (builder) =>
          builder.onLoad({ filter: /seeds[\\/]datapackage\.json$/ }, () => ({
            contents: packed,
            loader: "json",
          })),
      },
    ],
  });
  return (createRequire(__filename)(outfile) as { measureAmount: MeasureAmount }).measureAmount;
}

function callAmount(measureAmount: MeasureAmount, names: readonly string[]): () => unknown {
  const cells = names.map((name) => [[name]]);
  return () => {
    let last: unknown;
    for (let call = 0; call < callsPerRun; call += 1) {
      last = measureAmount(cells[call % cells.length] as unknown[][]);
    }
    return last;
  };
}

function callColumn(measureAmount: MeasureAmount, names: readonly string[]): () => unknown {
  const column = Array.from({ length: callsPerRun }, (_, at) => [names[at % names.length]]);
  return () => measureAmount(column);
}

function callMap(names: readonly string[], keys: readonly string[] = names): () => unknown {
  const map = new Map(keys.map((name, at) => [name.normalize("NFKC"), at]));
  return () => {
    let last: unknown;
    for (let call = 0; call < callsPerRun; call += 1) {
      last = map.get((names[call % names.length] as string).normalize("NFKC"));
    }
    return last;
  };
}

/** Runs the tasks in turn, so that whatever else the machine does meets all of them alike. */
function interleavedMedians(tasks: readonly (() => unknown)[]): number[] {
  const times = tasks.map((): number[] => []);
  for (let run = 0; run < runs + 3; run += 1) {
    for (const [at, task] of tasks.entries()) {
      const start = process.hrtime.bigint();
      task();
      const elapsed = Number(process.hrtime.bigint() - start);
      // The first runs only warm the compiler up.
      if (run >= 3) {
        times[at]?.push(elapsed);
      }
    }
  }
  return times.map(median);
}
