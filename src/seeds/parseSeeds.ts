import type { Budget } from "../budget/measure";
import type { Policy } from "../policy/policy";
import { buildBudget } from "./buildBudget";
import { buildPolicy } from "./buildPolicy";
import { checkForeignKeys, checkTable } from "./checkTable";
import type { SeedTable } from "./checkTable";
import { dataPackageFile, parseDataPackage } from "./dataPackage";
import type { DataPackage } from "./dataPackage";
import { checkFigureRules } from "./figureRules";
import { checkLineRules, ministriesAreKnown } from "./lineRules";
import { checkLinkRules } from "./linkRules";
import { policyFileRules } from "./policyRules";
import type { SeedFiles } from "./readSeedFiles";
import type { SeedProblem } from "./seedProblem";
import { seedTableNames } from "./seedTables";
import type { SeedTables } from "./seedTables";
import { typeSeedTables } from "./typeSeedTables";

/** The checked seed files, or everything that is wrong with them. */
export type ParsedSeeds =
  | {
      readonly kind: "parsed";
      readonly budget: Budget;
      readonly policy: Policy;
      readonly tables: SeedTables;
    }
  | { readonly kind: "refused"; readonly problems: readonly SeedProblem[] };

/** Rules that look at whole files: with a broken row in one of them they would only repeat the breakage. */
const wholeFileRules: readonly {
  readonly files: readonly string[];
  readonly check: (tables: SeedTables) => readonly SeedProblem[];
}[] = [
  { files: ["ministries.csv"], check: ministriesAreKnown },
  { files: ["measures.csv", "amounts.csv", "compositions.csv", "totals.csv"], check: checkFigureRules },
  ...policyFileRules,
  { files: ["crosswalk.csv", "measures.csv", "compositions.csv"], check: checkLinkRules },
];

/**
 * Parses and checks all seed files: schemas, references between tables, and the rules of the document.
 *
 * All problems come at once, in the order of files and rows. Rules look at the rows that agree with their schema.
 */
export function parseSeeds(files: SeedFiles): ParsedSeeds {
  const parsed = parseDataPackage(files.get(dataPackageFile) ?? "");
  if ("problems" in parsed) return { kind: "refused", problems: parsed.problems };
  const { dataPackage } = parsed;

  const checked = dataPackage.resources.map((resource) =>
    checkTable(resource, files.get(resource.path) ?? ""),
  );
  const rawTables = checked.map(({ table }) => table);
  const schemaProblems = [
    ...misplacedFiles(dataPackage, files),
    ...checked.flatMap((table) => table.problems),
    ...checkForeignKeys(rawTables),
  ];
  const tables = typeSeedTables(rawTables.map((table) => withoutBrokenRows(table, schemaProblems)));
  const isSound = (name: string) => schemaProblems.every(({ file }) => file !== name);
  const problems = [
    ...schemaProblems,
    ...checkLineRules(tables),
    ...wholeFileRules.flatMap(({ files: read, check }) => (read.every(isSound) ? check(tables) : [])),
  ];
  if (problems.length > 0) return { kind: "refused", problems: inFileOrder(problems, files) };
  return {
    kind: "parsed",
    budget: buildBudget(dataPackage.version, tables),
    policy: buildPolicy(dataPackage.version, tables.policy),
    tables,
  };
}

/** Tables that the budget needs but the package does not describe, and files that no table describes. */
function misplacedFiles({ resources }: DataPackage, files: SeedFiles): SeedProblem[] {
  const missingTables = seedTableNames
    .filter((name) => !resources.some((resource) => resource.name === name))
    .map((name) => ({
      file: dataPackageFile,
      column: "resources",
      expected: `a table ${name}`,
      found: "none",
    }));
  const undescribed = [...files.keys()]
    .filter((name) => name !== dataPackageFile && !resources.some((resource) => resource.path === name))
    .map((name) => ({
      file: name,
      column: undefined,
      expected: `a description in ${dataPackageFile}`,
      found: "none",
    }));
  return [...missingTables, ...undescribed].map((problem) => ({ ...problem, row: undefined }));
}

function withoutBrokenRows({ resource, rows }: SeedTable, problems: readonly SeedProblem[]): SeedTable {
  const broken = new Set(problems.filter(({ file }) => file === resource.path).map(({ row }) => row));
  return { resource, rows: rows.filter(({ row }) => !broken.has(row)) };
}

function inFileOrder(problems: readonly SeedProblem[], files: SeedFiles): readonly SeedProblem[] {
  const names = [...files.keys()];
  return [...problems].sort(
    (a, b) => names.indexOf(a.file) - names.indexOf(b.file) || (a.row ?? 0) - (b.row ?? 0),
  );
}
