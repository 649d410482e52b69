import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dataPackageFile } from "./dataPackage";

/** The texts of the seed files by file name. */
export type SeedFiles = ReadonlyMap<string, string>;

/** Reads `datapackage.json` and every CSV of a folder; for builds, checks and tests, never in the add-in. */
export function readSeedFiles(folder: string): SeedFiles {
  const names = readdirSync(folder).filter((name) => name === dataPackageFile || name.endsWith(".csv"));
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}
