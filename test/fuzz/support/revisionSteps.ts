import type { KeyedTable, MergeCell } from "../../../src/merge/mergeTypes";
import { cellValue, type World } from "./mergeWorld";
import type { Chance } from "./personSteps";

type Step = (world: World, chance: Chance) => void;

/** What a revision of the document does to the seed. */
export const revisionSteps = {
  reviseCell(world, { row, column, value }) {
    const at = row % Math.max(1, world.seed.rows.length);
    const inRow = 1 + (column % Math.max(1, world.seed.columns.length - 1));
    if (inRow >= world.seed.columns.length) return;
    revise(world, {
      ...world.seed,
      rows: world.seed.rows.map((cells, index) =>
        index === at ? cells.with(inRow, cellValue(value)) : cells,
      ),
    });
  },
  addMeasure(world, { row, value }) {
    const known = new Set(world.seed.rows.map((cells) => cells[0]));
    // Now and then the key is one that was withdrawn, or that a person already typed.
    const wanted = ["k1", "k101", "k102", `k${String(world.nextNumber++)}`].filter((key) => !known.has(key));
    const key = wanted[value % wanted.length] ?? `k${String(world.nextNumber++)}`;
    const cells = world.seed.columns.map((_, at) => (at === 0 ? key : cellValue(value + at)));
    revise(world, {
      ...world.seed,
      rows: world.seed.rows.toSpliced(row % (world.seed.rows.length + 1), 0, cells),
    });
  },
  withdrawMeasure(world, { row }) {
    revise(world, {
      ...world.seed,
      rows: world.seed.rows.toSpliced(row % Math.max(1, world.seed.rows.length), 1),
    });
  },
  splitMeasure(world, { row, value }) {
    const at = row % Math.max(1, world.seed.rows.length);
    const whole = world.seed.rows[at];
    if (whole === undefined) return;
    const part = (): MergeCell[] => [`k${String(world.nextNumber++)}`, ...whole.slice(1)];
    const second = part().map((cell, index) => (index === 1 ? cellValue(value) : cell));
    revise(world, { ...world.seed, rows: world.seed.rows.toSpliced(at, 1, part(), second) });
  },
  addSeedColumn(world, { value }) {
    if (world.seed.columns.length > 6) return;
    revise(world, {
      columns: [...world.seed.columns, `c${String(world.nextNumber++)}`],
      rows: world.seed.rows.map((cells, row) => [...cells, cellValue(value + row)]),
    });
  },
  withdrawSeedColumn(world, { column }) {
    if (world.seed.columns.length < 3) return;
    const at = 1 + (column % (world.seed.columns.length - 1));
    const without = <Cell>(cells: readonly Cell[]): Cell[] => cells.toSpliced(at, 1);
    revise(world, { columns: without(world.seed.columns), rows: world.seed.rows.map(without) });
  },
} satisfies Record<string, Step>;

function revise(world: World, seed: KeyedTable): void {
  world.seed = seed;
  world.isSettled = false;
  // What a dead sync left half written meets a third version: the old base cannot tell it from edits.
  if (world.isHalfWritten) world.isUntouched = false;
}
