import type { KeyedTable, MergeCell, SheetTable } from "../merge/mergeTypes";
import { indexRows, rowKey } from "../merge/rowKeys";
import type { FormulaColumns } from "../tables/canonicalFormula";
import { canBeWritten } from "./planTableEdits";

/**
 * What the data say as far as it can be written: a formula that lacks a column of the sheet, or whose source nobody can
 * tell, says what was written before, so that there is nothing to update until it can be.
 */
export function writableSeed(
  seed: KeyedTable,
  {
    base,
    sheet,
    columns,
    isSourceKnown,
  }: {
    base: KeyedTable | undefined;
    sheet: SheetTable;
    columns: FormulaColumns;
    isSourceKnown: boolean;
  },
): KeyedTable {
  const isWritable = (cell: MergeCell): boolean =>
    (isSourceKnown || typeof cell !== "object" || cell === null) && canBeWritten(cell, columns);
  if (isSourceKnown && seed.columns.every((key) => columns.includes(key))) return seed;
  if (seed.rows.every((row) => row.every(isWritable))) return seed;
  const before = lookUp(base ?? { columns: [], rows: [] }, seed.columns[0]);
  const there = lookUp(sheet, seed.columns[0]);
  const rows = seed.rows.map((row) =>
    row.map((cell, at) => {
      if (isWritable(cell)) return cell;
      const [key, column] = [rowKey(row[0]), seed.columns[at]];
      const known = before(key, column);
      return known === undefined ? (there(key, column) ?? null) : known;
    }),
  );
  return { columns: seed.columns, rows };
}

function lookUp(
  { columns, rows }: Pick<SheetTable, "columns" | "rows">,
  keyColumn: string | undefined,
): (key: string | undefined, column: string | undefined) => MergeCell | undefined {
  const keyAt = columns.indexOf(keyColumn);
  const places = keyAt < 0 ? new Map<string, number>() : indexRows(rows, keyAt);
  return (key, column) => {
    const row = rows[places.get(key ?? "") ?? -1];
    return row?.[columns.indexOf(column)];
  };
}
