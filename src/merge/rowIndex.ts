import type { MergeCell } from "./mergeTypes";
import { rowKey } from "./rowKeys";

/**
 * Finds the rows of a keyed table, the first one where a key stands twice.
 *
 * Tables mostly stand in the same order: a key is looked for behind the one that was found last, and in a map only if
 * it is not there, since a map of very many keys is slow to get at.
 */
export class RowIndex {
  readonly #keys: readonly (string | undefined)[];
  readonly #rows = new Map<string, number>();
  #next = 0;

  constructor(rows: readonly (readonly MergeCell[])[]) {
    this.#keys = rows.map((row) => rowKey(row[0]));
    for (const [at, key] of this.#keys.entries()) {
      if (key !== undefined && !this.#rows.has(key)) this.#rows.set(key, at);
    }
  }

  /** The row with a key. */
  find(key: string): number | undefined {
    const at = this.#keys[this.#next] === key ? this.#next : this.#rows.get(key);
    if (at !== undefined) this.#next = at + 1;
    return at;
  }

  /** The keys with their rows, in the order of the table. */
  entries(): IterableIterator<[string, number]> {
    return this.#rows.entries();
  }
}
