import { join } from "node:path";
import type { createUniverWorkbook, UniverWorkbookOptions } from "../../src/preview/workbook/univerWorkbook";

/** Where `tools/bundleWorkbook.ts` puts the bundle; the tests' global set-up builds it. */
const bundlePath = join(__dirname, "../../node_modules/.cache/preview/univerWorkbook.cjs");

/** An empty workbook without a grid, from the bundle. Dispose of it at the end of the test. */
export function createTestWorkbook(options?: UniverWorkbookOptions): ReturnType<typeof createUniverWorkbook> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- jest cannot import Univer's own packages
  const bundle = require(bundlePath) as { createUniverWorkbook: typeof createUniverWorkbook };
  return bundle.createUniverWorkbook(options);
}
