import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { type BenchBuilds, firstScripts } from "./builds";
import { type Figure, figureAtMost } from "./figure";

/** Gzip size of the first load of Microsoft's React template for task panes, built for production. */
const templateKilobytes = 169.2;

/** What a person downloads: the functions script, and everything the pane loads before it shows something. */
export function measureSizes(builds: BenchBuilds): Figure[] {
  const functions = path.join(builds.addIn, "functions.js");
  const pane = firstScripts(builds.addIn, "taskpane.html");
  const paneGzip = kilobytes(pane, (content) => gzipSync(content, { level: 9 }));
  return [
    figureAtMost({
      name: "functions script with all data, gzip",
      value: kilobytes([functions], (content) => gzipSync(content, { level: 9 })),
      unit: " KB",
      peer: "",
      goal: 20,
      decimals: 1,
    }),
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

function kilobytes(files: readonly string[], compress: (content: Buffer) => Buffer): number {
  return files.reduce((sum, file) => sum + compress(readFileSync(file)).length, 0) / 1000;
}
