import type { MergeCell } from "../../../src/merge/mergeTypes";
import { cellValue, type World } from "./mergeWorld";

/** What chance decides about one step; each step takes what it needs. */
export interface Chance {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

type Step = (world: World, chance: Chance) => void;

/** What a person does to the table. */
export const personSteps = {
  editCell(world, { row, column, value }) {
    changeCell(world, row, 1 + (column % Math.max(1, world.sheet.columns.length - 1)), cellValue(value));
  },
  retypeCell(world, { row, column }) {
    const at = pick(world.sheet.rows.length, row);
    const cell = world.sheet.rows[at]?.[column % world.sheet.columns.length] ?? null;
    changeCell(world, row, column % world.sheet.columns.length, cell);
  },
  overwriteKey(world, { row, value }) {
    const keys = ["", null, "own", "k0", "k2", "k101", { formula: '="k1"' }] as const;
    const keyColumn = world.sheet.columns.indexOf("id");
    if (keyColumn >= 0) changeCell(world, row, keyColumn, keys[value % keys.length] ?? null);
  },
  addOwnColumn(world, { column }) {
    const at = column % (world.sheet.columns.length + 1);
    changeColumns(world, (cells, blank) => [...cells.slice(0, at), blank, ...cells.slice(at)]);
  },
  moveColumn(world, { column, row }) {
    const from = column % world.sheet.columns.length;
    const to = row % world.sheet.columns.length;
    changeColumns(world, (cells) => {
      const rest = cells.filter((_, at) => at !== from);
      return [...rest.slice(0, to), cells[from] as (typeof cells)[number], ...rest.slice(to)];
    });
  },
  deleteColumn(world, { column }) {
    const at = column % world.sheet.columns.length;
    // Without the key column there is nothing to check but the answer; too many histories would end there.
    if (world.sheet.columns[at] === "id" && column % 8 !== 0) return;
    changeColumns(world, (cells) => cells.filter((_, index) => index !== at));
  },
  insertSeedColumn(world) {
    const id = world.seed.columns.find((column) => !world.sheet.columns.includes(column));
    if (id === undefined) return;
    world.isSettled = false;
    changeColumns(world, (cells, blank) => [...cells, blank]);
    world.sheet = { ...world.sheet, columns: [...world.sheet.columns.slice(0, -1), id] };
  },
  addOwnRow(world, { row, value }) {
    const keyColumn = world.sheet.columns.indexOf("id");
    const keys = ["", "mine", "k1", "k102", null] as const;
    const cells = world.sheet.columns.map((_, at) =>
      at === keyColumn ? (keys[value % keys.length] ?? null) : cellValue(value + at),
    );
    changeRows(world, (rows) => rows.toSpliced(row % (rows.length + 1), 0, cells));
  },
  deleteRow(world, { row }) {
    changeRows(world, (rows) => rows.toSpliced(row % Math.max(1, rows.length), 1));
  },
  duplicateRow(world, { row, column }) {
    const copy = world.sheet.rows[pick(world.sheet.rows.length, row)];
    if (copy === undefined) return;
    changeRows(world, (rows) => rows.toSpliced(column % (rows.length + 1), 0, copy));
  },
  sortRows(world, { column }) {
    const at = column % world.sheet.columns.length;
    const sortKey = (row: readonly MergeCell[]): string => JSON.stringify(row[at]);
    changeRows(world, (rows) => rows.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)));
  },
  loseBase(world, { value }) {
    world.base = value % 2 === 0 ? "unedited" : "ask";
    world.isUntouched = false;
    world.isSettled = false;
    world.lastSync = undefined;
    world.written = new Map();
  },
} satisfies Record<string, Step>;

function pick(length: number, number: number): number {
  return number % Math.max(1, length);
}

function changeCell(world: World, row: number, column: number, cell: MergeCell): void {
  if (column >= world.sheet.columns.length) return;
  const at = pick(world.sheet.rows.length, row);
  changeRows(world, (rows) => rows.map((cells, index) => (index === at ? cells.with(column, cell) : cells)));
}

function changeRows(
  world: World,
  change: (rows: readonly (readonly MergeCell[])[]) => readonly (readonly MergeCell[])[],
): void {
  if (world.sheet.columns.length === 0) return;
  world.isUntouched = false;
  world.sheet = { ...world.sheet, rows: change(world.sheet.rows) };
}

function changeColumns(
  world: World,
  change: <Cell>(cells: readonly Cell[], blank: Cell) => readonly Cell[],
): void {
  world.isUntouched = false;
  world.sheet = {
    columns: change<string | undefined>(world.sheet.columns, undefined),
    rows: world.sheet.rows.map((row) => change<MergeCell>(row, null)),
  };
}
