import type {
  Area,
  CellValue,
  PreviewWorkbook,
  WorkbookEvent,
} from "../../../../src/preview/workbook/previewWorkbook";
import { parseArea } from "../../../../src/preview/workbook/a1";

/** The area of an address on a sheet, for tests. */
export function at(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(`no address: ${address}`);
  return area;
}

/** Writes rows on the active sheet from an address on. */
export function write(
  workbook: PreviewWorkbook,
  address: string,
  rows: readonly (readonly (CellValue | null)[])[],
  source: "addIn" | "person" = "addIn",
): void {
  const start = at(address);
  const area = { ...start, rowCount: rows.length, columnCount: rows[0]?.length ?? 1 };
  workbook.writeCells(workbook.activeSheetId, area, rows, source);
}

/** The values of an address on the active sheet, row by row. */
export function values(workbook: PreviewWorkbook, address: string): CellValue[][] {
  return workbook.readCells(workbook.activeSheetId, at(address)).map((row) => row.map(({ value }) => value));
}

/** The first cell of an address on the active sheet. */
export function cell(workbook: PreviewWorkbook, address: string) {
  const [[first] = []] = workbook.readCells(workbook.activeSheetId, at(address));
  if (!first) throw new Error(`no cell: ${address}`);
  return first;
}

/** The events while `run` runs. */
export function eventsOf(workbook: PreviewWorkbook, run: () => void): WorkbookEvent[] {
  const events: WorkbookEvent[] = [];
  const stop = workbook.subscribe((event) => events.push(event));
  run();
  stop();
  return events;
}

/** The events until what `run` began has ended. */
export async function eventsWhile(
  workbook: PreviewWorkbook,
  run: () => Promise<unknown>,
): Promise<WorkbookEvent[]> {
  const events: WorkbookEvent[] = [];
  const stop = workbook.subscribe((event) => events.push(event));
  await run();
  stop();
  return events;
}

/** What a refusal with this code looks like to `toThrow`. */
export function refusal(code: string): Error {
  return expect.objectContaining({ name: "WorkbookRefusal", code }) as Error;
}
