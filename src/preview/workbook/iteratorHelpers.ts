/**
 * Gives iterators the methods `some`, `map`, `filter`, `find`, `every`, `forEach` and `toArray` where the engine
 * lacks them.
 *
 * Node 20 has no iterator helpers, and Univer 0.25 calls `map.keys().some(…)` whenever a name or table is looked
 * up. Node 22 and current browsers bring their own, which stay.
 */
export function installIteratorHelpers(): void {
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
  for (const [name, helper] of Object.entries(helpers)) {
    if (!(name in prototype)) {
      Object.defineProperty(prototype, name, { value: helper, writable: true, configurable: true });
    }
  }
}

type Source = Iterable<unknown>;

const helpers = {
  some(this: Source, test: (value: unknown, index: number) => unknown): boolean {
    let index = 0;
    for (const value of this) if (test(value, index++)) return true;
    return false;
  },
  every(this: Source, test: (value: unknown, index: number) => unknown): boolean {
    let index = 0;
    for (const value of this) if (!test(value, index++)) return false;
    return true;
  },
  find(this: Source, test: (value: unknown, index: number) => unknown): unknown {
    let index = 0;
    for (const value of this) if (test(value, index++)) return value;
    return undefined;
  },
  forEach(this: Source, visit: (value: unknown, index: number) => void): void {
    let index = 0;
    for (const value of this) visit(value, index++);
  },
  *map(this: Source, change: (value: unknown, index: number) => unknown): Generator {
    let index = 0;
    for (const value of this) yield change(value, index++);
  },
  *filter(this: Source, test: (value: unknown, index: number) => unknown): Generator {
    let index = 0;
    for (const value of this) if (test(value, index++)) yield value;
  },
  toArray(this: Source): unknown[] {
    return [...this];
  },
};
