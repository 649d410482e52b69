import { join } from "node:path";
import type { createUniverWorkbook, UniverWorkbookOptions } from "../../src/preview/workbook/univerWorkbook";

/** Where `tools/bundleWorkbook.ts` puts the bundle; the tests' global set-up builds it. */
const bundlePath = join(__dirname, "../../node_modules/.cache/preview/univerWorkbook.cjs");

/** Univer waits so long for more changes before it calculates, by a number of its own that nothing can set. */
const calculationDelay = 100;

/** Lets Univer calculate at once, here where hundreds of requests are made one after the other. */
function skipCalculationDelay(): void {
  const { setTimeout } = globalThis;
  globalThis.setTimeout = Object.assign(
    (task: () => void, delay?: number, ...rest: unknown[]) =>
      setTimeout(task, delay === calculationDelay ? 0 : delay, ...rest),
    setTimeout,
  );
}

skipCalculationDelay();

/** An empty workbook without a grid, from the bundle. Dispose of it at the end of the test. */
export function createTestWorkbook(options?: UniverWorkbookOptions): ReturnType<typeof createUniverWorkbook> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- jest cannot import Univer's own packages
  const bundle = require(bundlePath) as { createUniverWorkbook: typeof createUniverWorkbook };
  return bundle.createUniverWorkbook(options);
}
