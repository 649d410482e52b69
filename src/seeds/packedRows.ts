/** A row without its keys: cells in the order of its columns, `null` where nothing is. */
export type PackedRow = readonly unknown[];

/** Rows as cells in the order of the columns. */
export function packRows<Row extends object>(
  rows: readonly Row[],
  columns: readonly (keyof Row)[],
): PackedRow[] {
  return rows.map((row) => columns.map((column) => row[column] ?? null));
}

/** The rows that were packed by the same columns. */
export function unpackRows<Row extends object>(
  rows: readonly PackedRow[],
  columns: readonly (keyof Row)[],
): Row[] {
  // The cells were packed from such rows by the same columns.
  return rows.map(
    (cells) => Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? undefined])) as Row,
  );
}
