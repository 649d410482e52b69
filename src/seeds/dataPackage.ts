import type { SeedProblem } from "./seedProblem";

/** A column as a Frictionless Table Schema describes it; only what our checks understand. */
export interface SchemaField {
  readonly name: string;
  readonly type: "string" | "number" | "integer" | "boolean" | "date";
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
    readonly minimum?: number;
  };
}

/** A column whose values must be found in a column of another table. */
export interface ForeignKey {
  readonly fields: string;
  readonly reference: { readonly resource: string; readonly fields: string };
}

/** One table of the package: its file and its schema. */
export interface SeedResource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly SchemaField[];
    readonly primaryKey: string | readonly string[];
    readonly foreignKeys?: readonly ForeignKey[];
  };
}

/** `datapackage.json`: the tables and the data's own version. */
export interface DataPackage {
  readonly version: string;
  readonly resources: readonly SeedResource[];
}

/** The name of the file that describes all others. */
export const dataPackageFile = "datapackage.json";

const fieldTypes = ["string", "number", "integer", "boolean", "date"];
const constraintNames = ["required", "unique", "enum", "pattern", "minimum"];

/**
 * Parses `datapackage.json`. A type or constraint our checks do not understand is a problem: a rule that is written
 * down but not checked would be worse than none.
 */
export function parseDataPackage(
  text: string,
): { readonly dataPackage: DataPackage } | { readonly problems: readonly SeedProblem[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problems: [problem("-", "JSON", error instanceof Error ? error.message : String(error))] };
  }
  const problems = shapeProblems(value);
  // The shape has just been checked field by field.
  return problems.length > 0 ? { problems } : { dataPackage: value as DataPackage };
}

function shapeProblems(value: unknown): SeedProblem[] {
  if (!isRecord(value)) return [problem("-", "an object", typeof value)];
  const problems: SeedProblem[] = [];
  if (typeof value["version"] !== "string" || !/^\d{4}-\d{2}-\d{2}\.\d+$/.test(value["version"])) {
    problems.push(problem("version", "YYYY-MM-DD.n", JSON.stringify(value["version"])));
  }
  if (!Array.isArray(value["resources"]))
    return [...problems, problem("resources", "a list of tables", "none")];
  return problems.concat(value["resources"].flatMap((resource: unknown) => resourceProblems(resource)));
}

function resourceProblems(resource: unknown): SeedProblem[] {
  if (!isRecord(resource) || typeof resource["name"] !== "string" || typeof resource["path"] !== "string") {
    return [problem("resources", "a table with name and path", JSON.stringify(resource))];
  }
  const schema = resource["schema"];
  const at = `resources/${resource["name"]}/schema`;
  if (!isRecord(schema) || !Array.isArray(schema["fields"]) || schema["primaryKey"] === undefined) {
    return [problem(at, "fields and primaryKey", JSON.stringify(schema))];
  }
  return schema["fields"].flatMap((field: unknown) => fieldProblems(field, at));
}

function fieldProblems(field: unknown, at: string): SeedProblem[] {
  if (!isRecord(field) || typeof field["name"] !== "string")
    return [problem(at, "a field", JSON.stringify(field))];
  const fieldAt = `${at}/${field["name"]}`;
  const problems: SeedProblem[] = [];
  if (typeof field["type"] !== "string" || !fieldTypes.includes(field["type"])) {
    problems.push(problem(fieldAt, `type ${fieldTypes.join(", ")}`, String(field["type"])));
  }
  const constraints = isRecord(field["constraints"]) ? Object.keys(field["constraints"]) : [];
  for (const name of constraints.filter((constraint) => !constraintNames.includes(constraint))) {
    problems.push(problem(fieldAt, `constraints ${constraintNames.join(", ")}`, name));
  }
  return problems;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function problem(column: string, expected: string, found: string): SeedProblem {
  return { file: dataPackageFile, row: undefined, column, expected, found };
}
