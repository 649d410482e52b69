import { CellReader } from "./cellReader";
import type { SeedTable } from "./checkTable";
import type { Placed, seedTableNames } from "./seedTables";

/** Gives each row of a table, read as one typed value, with the line it stands on. */
export function typedRows(
  tables: readonly SeedTable[],
): <Value>(name: (typeof seedTableNames)[number], read: (row: CellReader) => Value) => Placed<Value>[] {
  return (name, read) =>
    (tables.find(({ resource }) => resource.name === name)?.rows ?? []).map((row) => ({
      row: row.row,
      value: read(new CellReader(row)),
    }));
}
