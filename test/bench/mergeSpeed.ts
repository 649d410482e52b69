import { createRequire } from "node:module";
import { applyEdits } from "../../src/merge/applyEdits";
import { mergeTable } from "../../src/merge/mergeTable";
import type { MergeCell, MergeInput, SheetTable } from "../../src/merge/mergeTypes";
import { resolveMerge } from "../../src/merge/resolveMerge";
import { updateChoices } from "../../src/merge/updateChoices";
import { type Figure, figureAtMost, median } from "./figure";

/** What is used of daff, which comes without types. */
interface Daff {
  readonly TableView: new (rows: MergeCell[][]) => unknown;
  readonly CompareFlags: new () => { addPrimaryKey(column: string): void };
  readonly Merger: new (
    parent: unknown,
    local: unknown,
    remote: unknown,
    flags: unknown,
  ) => { apply(): number };
}

type Rows = (readonly MergeCell[])[];

const columns = ["id", ...Array.from({ length: 11 }, (_, at) => `c${String(at)}`)];

/** Compare, decide and apply on 100,000 rows × 12 columns with 1 % changed, against daff; and how it grows. */
export function measureMergeSpeed(): Figure[] {
  const daff = createRequire(__filename)("daff") as Daff;
  const large = syntheticTables(100_000);
  // A merge meets its tables once; one small table again and again would stay in the processor's cache.
  const small = Array.from({ length: 10 }, () => syntheticTables(10_000));
  const times = { small: [] as number[], large: [] as number[] };
  // In turn, so that whatever else the machine does meets all of them alike; the first runs warm the compiler up.
  for (let run = 0; run < 15; run += 1) {
    const smallTime = timeOf(() => small.forEach(mergeOurs)) / small.length;
    const largeTime = timeOf(() => mergeOurs(large));
    if (run < 4) continue;
    times.small.push(smallTime);
    times.large.push(largeTime);
  }
  // daff takes so long that once is enough.
  const [ours, peer] = [median(times.large), timeOfDaff(daff, large)];
  return [
    {
      name: "three-way merge of 100,000 rows × 12 columns, 1 % changed",
      value: `${(peer / ours).toFixed(1)}× as fast (${ours.toFixed(0)} ms, ${peer.toFixed(0)} ms)`,
      peer: "daff Merger.apply on the same tables",
      goal: "≥ 10×",
      isMet: peer / ours >= 10,
    },
    figureAtMost({
      name: "growth of its time from 10,000 to 100,000 rows",
      value: ours / median(times.small),
      unit: "×",
      peer: "the same merge",
      goal: 12,
      decimals: 1,
    }),
  ];
}

/** From findings to the table with all updates in it and the next base. */
function mergeOurs(input: MergeInput): SheetTable {
  const merge = mergeTable(input);
  if (merge.kind === "unreadable") throw new Error("The synthetic table has a key column.");
  return applyEdits(input.sheet, resolveMerge(merge, updateChoices(merge)));
}

function timeOfDaff(daff: Daff, tables: Tables): number {
  // daff merges in place and may not see the tables of the next run changed.
  const view = ({ rows }: { rows: readonly (readonly MergeCell[])[] }): unknown =>
    new daff.TableView([columns, ...rows].map((row) => [...row]));
  const flags = new daff.CompareFlags();
  flags.addPrimaryKey("id");
  const merger = new daff.Merger(view(tables.base), view(tables.sheet), view(tables.seed), flags);
  return timeOf(() => merger.apply());
}

/** Milliseconds of processor time: on a busy machine the clock also counts what others do in a long task's time. */
function timeOf(task: () => unknown): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

interface Tables extends MergeInput {
  readonly base: SheetTable & { readonly columns: string[] };
  readonly sheet: SheetTable;
  readonly seed: SheetTable & { readonly columns: string[] };
}

/** A table of texts and numbers; seed and sheet each change half a percent of the cells, the seed some rows too. */
function syntheticTables(rowCount: number): Tables {
  const base: Rows = Array.from({ length: rowCount }, (_, row) => [
    `m-${String(row).padStart(6, "0")}`,
    ...columns
      .slice(1)
      .map((_id, at) => (at % 2 === 0 ? `施策${String(row)}の項目${String(at)}` : row * 11 + at)),
  ]);
  const changed = (rest: number): Rows =>
    base.map((row, at) =>
      row.map((cell, column) => {
        const isChanged = column > 0 && (at * 11 + column) % 200 === rest;
        return !isChanged ? cell : typeof cell === "number" ? cell + 0.5 : `${String(cell)}（改）`;
      }),
    );
  const seed = changed(7).filter((_, at) => at % 1000 !== 500);
  for (let at = 0; at < rowCount / 1000; at += 1) {
    const added = `new-${String(at)}`;
    seed.splice(at * 997, 0, [added, ...columns.slice(1).map((id) => `${added} ${id}`)]);
  }
  return {
    base: { columns, rows: base },
    sheet: { columns, rows: changed(107) },
    seed: { columns, rows: seed },
  };
}
