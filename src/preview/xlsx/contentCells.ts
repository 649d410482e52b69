import type { Area } from "../workbook/previewWorkbook";
import type { CellContent, WorkbookContent } from "./workbookContent";

/** Finds cells of a content by their place, for parts that repeat what stands in cells. */
export class ContentCells {
  private readonly sheets: ReadonlyMap<string, ReadonlyMap<number, readonly CellContent[]>>;

  constructor(private readonly content: WorkbookContent) {
    this.sheets = new Map(
      content.sheets.map(({ name, rows }) => [
        name,
        new Map(rows.map(({ rowIndex, cells }) => [rowIndex, cells])),
      ]),
    );
  }

  /** The cells of an area row by row; `undefined` where there is none. */
  read(sheetName: string, area: Area): (CellContent | undefined)[][] {
    const rows = this.sheets.get(sheetName);
    return Array.from({ length: area.rowCount }, (_row, offset) => {
      const row: (CellContent | undefined)[] = Array.from({ length: area.columnCount }, () => undefined);
      for (const cell of rows?.get(area.rowIndex + offset) ?? []) {
        const column = cell.columnIndex - area.columnIndex;
        if (column >= 0 && column < area.columnCount) row[column] = cell;
      }
      return row;
    });
  }

  /** A cell's number format. */
  numberFormat(cell: CellContent | undefined): string {
    return this.content.formats[cell?.formatIndex ?? 0]?.numberFormat ?? "General";
  }
}
