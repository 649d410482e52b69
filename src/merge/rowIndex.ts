import type { MergeCell } from "./mergeTypes";
import { rowKey } from "./rowKeys";

/**
 * Finds the rows of a keyed table, the first one where a key stands twice.
 *
 * Tables mostly stand in the same order: a key is looked for behind the one that was found last, and in a map only if
 * it is not there, since a map of very many keys is slow to make and to get at.
 */
export class RowIndex {
  readonly #keys: readonly (string | undefined)[];
  #rows: ReadonlyMap<string, number> | undefined;
  #next = 0;

  constructor(rows: readonly (readonly MergeCell[])[]) {
    this.#keys = rows.map((row) => rowKey(row[0]));
  }

  /** Before a table is walked through from its first row on. */
  rewind(): void {
    this.#next = 0;
  }

  /** The row with the key that a cell holds. */
  find(cell: MergeCell | undefined): number | undefined {
    const near = this.findNear(cell);
    if (near !== undefined) return near;
    const key = rowKey(cell);
    if (key === undefined) return undefined;
    this.#rows ??= indexKeys(this.#keys);
    const at = this.#rows.get(key);
    if (at !== undefined) this.#next = at + 1;
    return at;
  }

  /** The same, if the row stands among the few behind the one that was found last. */
  findNear(cell: MergeCell | undefined): number | undefined {
    if (cell === undefined) return undefined;
    for (let at = this.#next; at < this.#next + fewRows; at += 1) {
      if (this.#keys[at] !== cell) continue;
      this.#next = at + 1;
      return at;
    }
    return undefined;
  }

  /** The key of each row, `undefined` for a row without one. */
  get keys(): readonly (string | undefined)[] {
    return this.#keys;
  }
}

/** Enough to get past rows that were added or withdrawn. */
const fewRows = 4;

function indexKeys(keys: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at];
    if (key !== undefined && !rows.has(key)) rows.set(key, at);
  }
  return rows;
}
