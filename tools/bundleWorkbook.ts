import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";

const sourceFolder = "src/preview/workbook";
const entry = `${sourceFolder}/univerWorkbook.ts`;
const output = "node_modules/.cache/preview/univerWorkbook.cjs";

/**
 * Bundles the preview's workbook into one CommonJS file for Node and jest, and gives the file's path.
 *
 * Univer's own packages do not load there: jest takes no ES modules from node_modules, and Node refuses the named
 * export of one that Univer needs. Nothing is built where the sources are those of the bundle at hand.
 */
export async function bundleWorkbook(root: string = process.cwd()): Promise<string> {
  const outputPath = join(root, output);
  const stampPath = `${outputPath}.stamp`;
  const stamp = sourceStamp(root);
  if (existsSync(outputPath) && existsSync(stampPath) && readFileSync(stampPath, "utf8") === stamp)
    return outputPath;
  mkdirSync(dirname(outputPath), { recursive: true });
  // Another process may be bundling or reading at the same moment: a file appears whole or not at all.
  const temporaryPath = `${outputPath}.${process.pid}`;
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: temporaryPath,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    logLevel: "error",
  });
  renameSync(temporaryPath, outputPath);
  writeFileSync(stampPath, stamp);
  return outputPath;
}

/** What the bundle depends on: our sources, this file, and the versions that the lock file fixes. */
function sourceStamp(root: string): string {
  const hash = createHash("sha256");
  const sources = readdirSync(join(root, sourceFolder))
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => `${sourceFolder}/${name}`);
  for (const file of [...sources, "tools/bundleWorkbook.ts", "package-lock.json"]) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}
