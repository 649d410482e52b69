/**
 * Counts what `context.sync()` sends to the workbook.
 *
 * Custom function results, other services and office.js's own letting go of references after `Excel.run` are not in it.
 */
export interface HostTraffic {
  readonly batches: number;
  /** Bytes of all request bodies in UTF-8. */
  readonly bytes: number;
  /** Bytes of each request body, in order. */
  readonly requests: readonly number[];
  reset(): void;
}

/** A counter that the host writes with `count`. */
export function createHostTraffic(): HostTraffic & { count(bytes: number): void } {
  let requests: number[] = [];
  return {
    get batches() {
      return requests.length;
    },
    get bytes() {
      return requests.reduce((sum, bytes) => sum + bytes, 0);
    },
    get requests() {
      return requests;
    },
    reset() {
      requests = [];
    },
    count(bytes) {
      requests.push(bytes);
    },
  };
}
