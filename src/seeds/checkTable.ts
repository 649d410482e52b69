import type { CellValue } from "./checkCell";
import { checkCell } from "./checkCell";
import type { SeedResource } from "./dataPackage";
import { readCsv } from "./readCsv";
import type { SeedProblem } from "./seedProblem";

/** A row whose cells have the types of their columns; a cell that has a problem is left out. */
export interface SeedRow {
  readonly row: number;
  readonly values: Readonly<Record<string, CellValue>>;
}

/** A table after its own schema, not yet compared with the others. */
export interface SeedTable {
  readonly resource: SeedResource;
  readonly rows: readonly SeedRow[];
}

/** Checks a table against its schema: columns, types, constraints, uniqueness, primary key. */
export function checkTable(
  resource: SeedResource,
  text: string,
): { readonly table: SeedTable; readonly problems: readonly SeedProblem[] } {
  const { fields, primaryKey } = resource.schema;
  const csv = readCsv(
    resource.path,
    text,
    fields.map((field) => field.name),
  );
  const problems = [...csv.problems];
  const rows = csv.rows.map(({ row, cells }) => {
    const values: Record<string, CellValue> = {};
    for (const field of fields) {
      const found = cells.get(field.name) ?? "";
      const checked = checkCell(found, field);
      if ("value" in checked) values[field.name] = checked.value;
      else
        problems.push({
          file: resource.path,
          row,
          column: field.name,
          expected: checked.expected,
          found: shown(found),
        });
    }
    return { row, values };
  });
  const uniques = fields.filter((field) => field.constraints?.unique === true).map((field) => [field.name]);
  const keys = typeof primaryKey === "string" ? [primaryKey] : primaryKey;
  const isUniqueAnyway = keys.length === 1 && uniques.some(([name]) => name === keys[0]);
  for (const columns of isUniqueAnyway ? uniques : [...uniques, keys]) {
    problems.push(...repeatedValues(resource.path, rows, columns));
  }
  return { table: { resource, rows }, problems };
}

/** Checks that every reference to another table finds its row there. */
export function checkForeignKeys(tables: readonly SeedTable[]): readonly SeedProblem[] {
  return tables.flatMap(({ resource, rows }) =>
    (resource.schema.foreignKeys ?? []).flatMap(({ fields: column, reference }) => {
      const target = tables.find((table) => table.resource.name === reference.resource);
      const known = new Set(target?.rows.map(({ values }) => values[reference.fields]));
      return rows
        .filter(({ values }) => values[column] !== undefined && !known.has(values[column]))
        .map(({ row, values }) => ({
          file: resource.path,
          row,
          column,
          expected: `${articled(reference.fields)} of ${target?.resource.path ?? reference.resource}`,
          found: shown(String(values[column])),
        }));
    }),
  );
}

function repeatedValues(file: string, rows: readonly SeedRow[], columns: readonly string[]): SeedProblem[] {
  const firstRows = new Map<string, number>();
  return rows.flatMap(({ row, values }) => {
    const parts = columns.map((column) => values[column]);
    if (parts.includes(undefined)) return [];
    const key = parts.join(" + ");
    const firstRow = firstRows.get(key);
    if (firstRow === undefined) {
      firstRows.set(key, row);
      return [];
    }
    const expected = `a value that stands once (also in row ${String(firstRow)})`;
    return [{ file, row, column: columns.join(" + "), expected, found: shown(key) }];
  });
}

function articled(column: string): string {
  return /^[aeio]/.test(column) ? `an ${column}` : `a ${column}`;
}

/** A value as it stands in the file, with an empty one made visible. */
export function shown(text: string): string {
  return text === "" ? "nothing" : `"${text}"`;
}
