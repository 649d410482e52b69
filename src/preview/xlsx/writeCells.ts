import { uniteAreas } from "../workbook/a1";
import { typedErrors } from "../workbook/parseTyped";
import type { Area, CellValue, EditSource, PreviewWorkbook } from "../workbook/previewWorkbook";
import type { CellContent, SheetContent } from "./workbookContent";

/** Cells are written in blocks of about so many, empty ones between them included. */
const largestBlock = 200_000;

/** Writes the values of a sheet's cells; text stays text. */
export function writeValues(
  sheet: SheetContent,
  sheetId: string,
  workbook: PreviewWorkbook,
  source: EditSource,
): void {
  writeCells(sheet, sheetId, workbook, source, (cell) => {
    if (cell.formula !== undefined || cell.isSpilled || cell.value === "") return null;
    if (typeof cell.value !== "string") return cell.value;
    // An error is typed as it is; text gets the apostrophe that keeps it from being read as anything else.
    return cell.isError && typedErrors.has(cell.value) ? cell.value : `'${cell.value}`;
  });
}

/** Writes the formulas of a sheet's cells. */
export function writeFormulas(
  sheet: SheetContent,
  sheetId: string,
  workbook: PreviewWorkbook,
  source: EditSource,
): void {
  writeCells(sheet, sheetId, workbook, source, (cell) => cell.formula ?? null);
}

function writeCells(
  sheet: SheetContent,
  sheetId: string,
  workbook: PreviewWorkbook,
  source: EditSource,
  contentOf: (cell: CellContent) => CellValue | null,
): void {
  let block = new Block();
  const flush = (): void => {
    block.write(sheetId, workbook, source);
    block = new Block();
  };
  for (const { rowIndex, cells } of sheet.rows) {
    for (const cell of cells) {
      const content = contentOf(cell);
      if (content === null) continue;
      if (block.sizeWith(rowIndex, cell.columnIndex) > largestBlock) flush();
      block.add(rowIndex, cell.columnIndex, content);
    }
  }
  flush();
}

/** Cells that are written at once, as the rectangle around them. */
class Block {
  private area: Area | undefined;
  private readonly cells: { rowIndex: number; columnIndex: number; content: CellValue }[] = [];

  /** How many cells the rectangle would have with one more in it. */
  sizeWith(rowIndex: number, columnIndex: number): number {
    const area = uniteAreas(this.area, { rowIndex, columnIndex, rowCount: 1, columnCount: 1 });
    // The first cell always fits.
    return this.area && area ? area.rowCount * area.columnCount : 0;
  }

  add(rowIndex: number, columnIndex: number, content: CellValue): void {
    this.area = uniteAreas(this.area, { rowIndex, columnIndex, rowCount: 1, columnCount: 1 });
    this.cells.push({ rowIndex, columnIndex, content });
  }

  write(sheetId: string, workbook: PreviewWorkbook, source: EditSource): void {
    const { area } = this;
    if (!area) return;
    const rows = Array.from({ length: area.rowCount }, () =>
      new Array<CellValue | null>(area.columnCount).fill(null),
    );
    for (const { rowIndex, columnIndex, content } of this.cells) {
      const row = rows[rowIndex - area.rowIndex];
      if (row) row[columnIndex - area.columnIndex] = content;
    }
    workbook.writeCells(sheetId, area, rows, source);
  }
}
