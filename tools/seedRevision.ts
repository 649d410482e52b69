import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Budget } from "../src/budget/measure";
import type { Policy } from "../src/policy/policy";
import { buildBudget } from "../src/seeds/buildBudget";
import { buildPolicy } from "../src/seeds/buildPolicy";
import { checkForeignKeys, checkTable } from "../src/seeds/checkTable";
import { dataPackageFile, parseDataPackage, type SeedResource } from "../src/seeds/dataPackage";
import { readCsv } from "../src/seeds/readCsv";
import type { SeedFiles } from "../src/seeds/readSeedFiles";
import { formatSeedProblem, type SeedProblem } from "../src/seeds/seedProblem";
import { typeSeedTables } from "../src/seeds/typeSeedTables";

/** Where the invented revision lies that the preview can pretend has arrived. */
export const revisionFolder = path.resolve(__dirname, "../src/preview/revision");

/** The files of the invented revision: what differs from the seeds, table by table, and the version. */
export function revisionFiles(): readonly string[] {
  return readdirSync(revisionFolder)
    .filter((name) => /\.(csv|json)$/.test(name))
    .sort()
    .map((name) => path.join(revisionFolder, name));
}

type Cells = ReadonlyMap<string, string>;
const changes = ["added", "revised", "withdrawn"] as const;

/**
 * The seeds after the invented revision.
 *
 * Types and references between tables are checked as always; the rules that follow from the real document, such as
 * sums, are not, because no document stands behind these figures. Throws with one line per problem.
 */
export function reviseSeeds(files: SeedFiles): { readonly budget: Budget; readonly policy: Policy } {
  const parsed = parseDataPackage(files.get(dataPackageFile) ?? "");
  if ("problems" in parsed) return refuse(parsed.problems);
  const checked = parsed.dataPackage.resources.map((resource) =>
    checkTable(resource, reviseTable(resource, files.get(resource.path) ?? "")),
  );
  const tables = checked.map(({ table }) => table);
  const problems = [...checked.flatMap((table) => table.problems), ...checkForeignKeys(tables)];
  if (problems.length > 0) refuse(problems);
  const typed = typeSeedTables(tables);
  const { version } = JSON.parse(readFileSync(path.join(revisionFolder, "revision.json"), "utf8")) as {
    version: string;
  };
  return { budget: buildBudget(version, typed), policy: buildPolicy(version, typed.policy) };
}

/** The table's text with its changes; a changed row that the table does not have is an error. */
function reviseTable(resource: SeedResource, text: string): string {
  const file = path.join(revisionFolder, resource.path);
  if (!revisionFiles().includes(file)) return text;
  const columns = resource.schema.fields.map(({ name }) => name);
  const rows = new Map(readRows(resource.path, text, columns).map((row) => [keyOf(resource, row), row]));
  for (const row of readRows(`revision/${resource.path}`, readFileSync(file, "utf8"), [
    "change",
    ...columns,
  ])) {
    const key = keyOf(resource, row);
    const former = rows.get(key);
    const change = row.get("change") ?? "";
    if (!changes.some((known) => known === change) || (change === "added") !== (former === undefined)) {
      throw new Error(`revision/${resource.path}: the row ${key} cannot be ${change || "changed"}.`);
    }
    if (change === "withdrawn") rows.delete(key);
    else rows.set(key, new Map(columns.map((name) => [name, row.get(name) || (former?.get(name) ?? "")])));
  }
  const lines = [...rows.values()].map((row) => columns.map((name) => quoted(row.get(name) ?? "")).join());
  return [columns.join(), ...lines, ""].join("\n");
}

function readRows(file: string, text: string, columns: readonly string[]): readonly Cells[] {
  const { rows, problems } = readCsv(file, text, columns);
  if (problems.length > 0) refuse(problems);
  return rows.map(({ cells }) => cells);
}

function keyOf({ schema }: SeedResource, row: Cells): string {
  return [schema.primaryKey]
    .flat()
    .map((name) => row.get(name))
    .join(" + ");
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function refuse(problems: readonly SeedProblem[]): never {
  throw new Error(`The revised seed files have problems:\n${problems.map(formatSeedProblem).join("\n")}`);
}
