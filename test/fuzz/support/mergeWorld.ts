import type {
  KeyedTable,
  MergeCell,
  MergeInput,
  SheetTable,
  TableEdits,
} from "../../../src/merge/mergeTypes";

/** A workbook's table with its document, as a history of edits, revisions and syncs leaves it. */
export interface World {
  sheet: SheetTable;
  seed: KeyedTable;
  base: MergeInput["base"];
  /** What the add-in may have written where, by key and column: the check's own memory, kept apart from the base. */
  written: Written;
  /** What an undo would take back. */
  lastSync:
    | {
        readonly before: SheetTable;
        readonly base: MergeInput["base"];
        readonly written: Written;
        readonly edits: TableEdits;
        readonly wasHalfWritten: boolean;
      }
    | undefined;
  /** Nobody but the add-in wrote to the sheet. */
  isUntouched: boolean;
  /** The seed is what the base was made of, and nothing is open. */
  isSettled: boolean;
  /** The last sync died midway. */
  isHalfWritten: boolean;
  /** Numbers that make keys and columns new. */
  nextNumber: number;
}

export type Written = ReadonlyMap<string, ReadonlyMap<string, readonly MergeCell[]>>;

const cellValues: readonly MergeCell[] = [
  0,
  1688,
  41,
  0.1 + 0.2,
  0.3,
  "",
  null,
  "創薬",
  "創薬 ",
  "が",
  "が".normalize("NFD"),
  "1688",
  "#N/A",
  "#REF!",
  true,
  { formula: "=A1*2" },
  { formula: "=SUM(B:B)" },
  "=A1*2",
];

/** A cell out of few enough values that edits and revisions meet often. */
export function cellValue(number: number): MergeCell {
  return cellValues[number % cellValues.length] ?? null;
}

/** A table just inserted: base, sheet and seed say the same. */
export function newWorld(rowCount: number, columnCount: number, salt: number): World {
  const columns = ["id", ...Array.from({ length: columnCount }, (_, at) => `c${String(at)}`)];
  const rows = Array.from({ length: rowCount }, (_, row) => [
    `k${String(row)}`,
    ...Array.from({ length: columnCount }, (__, column) => cellValue(salt + row * 7 + column * 3)),
  ]);
  const seed = { columns, rows };
  return {
    sheet: { columns, rows },
    seed,
    base: seed,
    written: rememberWritten(new Map(), { columns, rows }),
    lastSync: undefined,
    isUntouched: true,
    isSettled: true,
    isHalfWritten: false,
    nextNumber: 200,
  };
}

/** The memory with the values of a table as further things that the add-in may have written. */
export function rememberWritten(written: Written, table: KeyedTable): Written {
  const next = new Map([...written].map(([key, cells]) => [key, new Map(cells)]));
  for (const row of table.rows) {
    const key = plainKey(row[0] ?? null);
    const cells = next.get(key) ?? new Map<string, readonly MergeCell[]>();
    table.columns.forEach((column, at) => {
      cells.set(column, [...(cells.get(column) ?? []), row[at] ?? null]);
    });
    next.set(key, cells);
  }
  return next;
}

/** Whoever says that nothing was edited says that all of it is the add-in's; the first row of a key, that is. */
export function writtenEverywhere(sheet: SheetTable): Written {
  const keyColumn = sheet.columns.indexOf("id");
  const written = new Map<string, Map<string, MergeCell[]>>();
  for (const row of sheet.rows) {
    const key = row[keyColumn];
    if (typeof key !== "string" || key === "" || written.has(key)) continue;
    const cells = sheet.columns.map((id, at) => [id ?? "", [row[at] ?? null]] as const);
    written.set(key, new Map(cells.filter(([id]) => id !== "").map(([id, values]) => [id, [...values]])));
  }
  return written;
}

/** A key as the fuzz compares it: its keys are plain ASCII texts. */
export function plainKey(cell: MergeCell): string {
  return typeof cell === "string" ? cell : "";
}

/** Equality by M20, written once more: what two cells are equal by, as one text. */
export function cellIdentity(cell: MergeCell): string {
  if (cell === null) return "text:";
  if (typeof cell === "string") return `text:${cell.normalize("NFC").trimEnd()}`;
  if (typeof cell === "number") return `number:${String(Number(cell.toPrecision(15)))}`;
  return typeof cell === "boolean" ? `truth:${String(cell)}` : `formula:${cell.formula}`;
}

/** Freezes a table and all that is in it, so that changing it is an error. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of value instanceof Map ? value.values() : Object.values(value)) deepFreeze(part);
  }
  return value;
}
