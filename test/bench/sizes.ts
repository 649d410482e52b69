import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { type BenchBuilds, firstScripts } from "./builds";
import { type Figure, figureAtMost } from "./figure";

/** Gzip size of the first load of Microsoft's React template for task panes, built for production. */
const templateKilobytes = 169.2;

/** What a person downloads: the functions, and everything the pane loads before it shows something. */
export function measureSizes(builds: BenchBuilds): Figure[] {
  const functions = path.join(builds.addIn, "functions.js");
  const [policyData = "", ...others] = scriptsCalled(builds.addIn, "policyData");
  if (policyData === "" || others.length > 0) throw new Error("The policy's data is no chunk of its own");
  const functionsGzip = kilobytes([functions], gzip);
  const pane = firstScripts(builds.addIn, "taskpane.html");
  const paneGzip = kilobytes(pane, gzip);
  return [
    {
      name: "functions script, the budget's data in it, gzip",
      value: `${functionsGzip.toFixed(1)} KB`,
      peer: "",
      goal: "",
      isMet: undefined,
    },
    figureAtMost({
      name: "functions script with all data that it answers from, the policy's too, gzip",
      value: functionsGzip + kilobytes([policyData], gzip),
      unit: " KB",
      peer: "",
      goal: 30,
      decimals: 1,
    }),
    {
      name: "all of that and the code that answers later (full-text search, cards, checks, policy), gzip",
      value: `${kilobytes([functions, ...laterScripts(functions)], gzip).toFixed(1)} KB`,
      peer: "",
      goal: "",
      isMet: undefined,
    },
    figureAtMost({
      name: "pane's first load of JavaScript, functions script included, gzip",
      value: paneGzip,
      unit: " KB",
      peer: `Microsoft's template: ${templateKilobytes} KB (${(paneGzip / templateKilobytes).toFixed(2)}×)`,
      goal: 130,
      decimals: 1,
    }),
    {
      name: "the same, brotli",
      value: `${kilobytes(pane, (content) => brotliCompressSync(content)).toFixed(1)} KB`,
      peer: "",
      goal: "",
      isMet: undefined,
    },
  ];
}

/** The chunks that a script's code asks for: it names their numbers, and each chunk registers itself under its own. */
function laterScripts(script: string): string[] {
  const numbers = [...readFileSync(script, "utf8").matchAll(/\.e\((\d+)\)/g)].map(
    ([, number]) => number ?? "",
  );
  const folder = path.dirname(script);
  const later = readdirSync(folder)
    .filter((name) => name.endsWith(".js"))
    .map((name) => path.join(folder, name))
    .filter((file) => {
      const start = readFileSync(file, "utf8").slice(0, 300);
      return numbers.some((number) => start.includes(`.push([[${number}],`));
    });
  if (later.length === 0) throw new Error("The functions script asks for no chunk");
  return later;
}

/** The hashed files of a named chunk: the preview's own build beside them has none. */
function scriptsCalled(folder: string, chunk: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${chunk}.`) && /\.[0-9a-f]{10}\.js$/.test(name))
    .map((name) => path.join(folder, name));
}

function gzip(content: Buffer): Buffer {
  return gzipSync(content, { level: 9 });
}

function kilobytes(files: readonly string[], compress: (content: Buffer) => Buffer): number {
  return files.reduce((sum, file) => sum + compress(readFileSync(file)).length, 0) / 1000;
}
