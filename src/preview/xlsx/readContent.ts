import { sheetLimits } from "../workbook/a1";
import type {
  Area,
  CellFormat,
  CellView,
  PreviewSheet,
  PreviewTable,
  PreviewWorkbook,
} from "../workbook/previewWorkbook";
import { chartContents } from "./chartContents";
import { pivotContents } from "./pivotContents";
import type {
  CellContent,
  ColumnContent,
  RowContent,
  SheetContent,
  TableContent,
  WorkbookContent,
} from "./workbookContent";
import { XlsxProblem } from "./xlsxProblem";

/** Rows are read in blocks of so many, so that long sheets do not need all their cells twice. */
const blockSize = 2000;
/** A workbook gives its cells as whole areas; an area of more cells than this takes minutes and all memory. */
const largestArea = 20_000_000;
/** Columns beyond those in use that are looked at for a width or format of their own. */
const spareColumns = 256;
const lastRow = sheetLimits.rowCount - 1;
const lastColumn = sheetLimits.columnCount - 1;

/**
 * All that a file can hold of a workbook, as it is at this moment. Throws an `XlsxProblem` where a sheet's cells lie
 * too far apart.
 */
export function readContent(workbook: PreviewWorkbook): WorkbookContent {
  const formats = new FormatList();
  const firstSheet = workbook.sheets[0];
  // The last cell of a sheet is one that nobody formats.
  if (firstSheet) formats.indexOf(workbook.readFormat(firstSheet.id, lastRow, lastColumn));
  const sheets = workbook.sheets.map((sheet) => new SheetReader(workbook, sheet, formats).read());
  return {
    sheets,
    activeSheetIndex: Math.max(
      0,
      workbook.sheets.findIndex(({ id }) => id === workbook.activeSheetId),
    ),
    isStructureProtected: workbook.isStructureProtected,
    names: workbook.names.map(({ sheetId, ...name }) => {
      const sheetName = workbook.sheets.find(({ id }) => id === sheetId)?.name;
      return sheetName === undefined ? name : { ...name, sheetName };
    }),
    properties: workbook.properties,
    formats: formats.all,
  };
}

/** The distinct formats of a workbook in order of appearance. */
class FormatList {
  readonly all: Required<CellFormat>[] = [];
  private readonly places = new Map<string, number>();

  indexOf(format: Required<CellFormat>): number {
    const key = Object.values(format).join("\u0000");
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.all.length);
    this.all.push(format);
    return this.all.length - 1;
  }
}

/** Reads one sheet. */
class SheetReader {
  private readonly tables: readonly PreviewTable[];
  private readonly spillAreas: readonly Area[];
  private readonly defaultColumnWidth: number;
  private readonly defaultRowHeight: number;
  private readonly columnFormats = new Map<number, number>();

  constructor(
    private readonly workbook: PreviewWorkbook,
    private readonly sheet: PreviewSheet,
    private readonly formats: FormatList,
  ) {
    this.tables = workbook.tables.filter(({ sheetId }) => sheetId === sheet.id);
    this.spillAreas = workbook.spillAreas(sheet.id);
    this.defaultColumnWidth = workbook.columnWidth(sheet.id, lastColumn);
    this.defaultRowHeight = workbook.rowHeight(sheet.id, lastRow);
  }

  read(): SheetContent {
    const { id, ...sheet } = this.sheet;
    const used = this.workbook.usedArea(id, { valuesOnly: false });
    return {
      ...sheet,
      pageLayout: this.workbook.pageLayout(id),
      links: this.workbook.hyperlinks(id),
      defaultColumnWidth: this.defaultColumnWidth,
      defaultRowHeight: this.defaultRowHeight,
      columns: this.readColumns(used ? used.columnIndex + used.columnCount : 0),
      rows: used ? this.readRows(used) : [],
      mergedAreas: this.workbook.mergedAreas(id),
      tables: this.tables.map(tableContent),
      pivots: pivotContents(this.workbook, id),
      charts: chartContents(this.workbook, id),
    };
  }

  /** Columns that differ from the others. */
  private readColumns(usedEnd: number): readonly ColumnContent[] {
    const columns: ColumnContent[] = [];
    const end = Math.min(lastColumn, usedEnd + spareColumns);
    for (let columnIndex = 0; columnIndex < end; columnIndex += 1) {
      const width = this.workbook.columnWidth(this.sheet.id, columnIndex);
      const formatIndex = this.columnFormat(columnIndex);
      const hasWidth = width !== this.defaultColumnWidth;
      if (!hasWidth && formatIndex === 0) continue;
      const own = { ...(hasWidth ? { width } : {}), ...(formatIndex > 0 ? { formatIndex } : {}) };
      const former = columns.at(-1);
      const continues =
        former !== undefined &&
        former.columnIndex + former.columnCount === columnIndex &&
        former.width === own.width &&
        former.formatIndex === own.formatIndex;
      if (continues) columns[columns.length - 1] = { ...former, columnCount: former.columnCount + 1 };
      else columns.push({ columnIndex, columnCount: 1, ...own });
    }
    return columns;
  }

  /** The format of a column's last cell is the column's own. */
  private columnFormat(columnIndex: number): number {
    let index = this.columnFormats.get(columnIndex);
    if (index === undefined) {
      index = this.formats.indexOf(this.workbook.readFormat(this.sheet.id, lastRow, columnIndex));
      this.columnFormats.set(columnIndex, index);
    }
    return index;
  }

  private readRows(used: Area): readonly RowContent[] {
    if (used.rowCount * used.columnCount > largestArea) {
      throw new XlsxProblem("tooLarge", `The sheet "${this.sheet.name}" reaches too far to be saved.`);
    }
    const rows: RowContent[] = [];
    const rowEnd = used.rowIndex + used.rowCount;
    for (let start = used.rowIndex; start < rowEnd; start += blockSize) {
      const block = { ...used, rowIndex: start, rowCount: Math.min(blockSize, rowEnd - start) };
      for (const [offset, views] of this.workbook.readCells(this.sheet.id, block).entries()) {
        const row = this.readRow(start + offset, used.columnIndex, views);
        if (row.cells.length > 0 || row.height !== undefined) rows.push(row);
      }
    }
    return rows;
  }

  private readRow(rowIndex: number, firstColumn: number, views: readonly CellView[]): RowContent {
    const height = this.workbook.rowHeight(this.sheet.id, rowIndex);
    const cells: CellContent[] = [];
    for (const [offset, view] of views.entries()) {
      const cell = this.readCell(rowIndex, firstColumn + offset, view);
      if (cell) cells.push(cell);
    }
    return { rowIndex, ...(height === this.defaultRowHeight ? {} : { height }), cells };
  }

  private readCell(rowIndex: number, columnIndex: number, view: CellView): CellContent | undefined {
    const formatIndex = this.formats.indexOf(this.workbook.readFormat(this.sheet.id, rowIndex, columnIndex));
    const header = this.headerText(rowIndex, columnIndex);
    // A file's table has text for headers, whatever the cell shows; Excel repairs anything else.
    const { value, formula, isError } =
      header === undefined ? view : { value: header, formula: header, isError: false };
    const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
    const isEmpty = !isFormula && value === "";
    if (isEmpty && formatIndex === this.columnFormat(columnIndex)) return undefined;
    const spill = this.spillAt(rowIndex, columnIndex);
    return {
      columnIndex,
      value,
      ...(isError ? { isError: true } : {}),
      ...(isFormula ? { formula } : {}),
      ...(isFormula && spill?.isAnchor ? { spillArea: spill.area } : {}),
      ...(!isFormula && spill && !spill.isAnchor ? { isSpilled: true } : {}),
      ...(formatIndex > 0 || isEmpty ? { formatIndex } : {}),
    };
  }

  private headerText(rowIndex: number, columnIndex: number): string | undefined {
    const table = this.tables.find(
      ({ area, showHeaders }) =>
        showHeaders &&
        area.rowIndex === rowIndex &&
        columnIndex >= area.columnIndex &&
        columnIndex < area.columnIndex + area.columnCount,
    );
    return table?.columns[columnIndex - table.area.columnIndex]?.name;
  }

  private spillAt(rowIndex: number, columnIndex: number): { area: Area; isAnchor: boolean } | undefined {
    const area = this.spillAreas.find(
      (one) =>
        rowIndex >= one.rowIndex &&
        rowIndex < one.rowIndex + one.rowCount &&
        columnIndex >= one.columnIndex &&
        columnIndex < one.columnIndex + one.columnCount,
    );
    return area && { area, isAnchor: area.rowIndex === rowIndex && area.columnIndex === columnIndex };
  }
}

function tableContent(table: PreviewTable): TableContent {
  const { id, name, area, columns, style, showHeaders, showFilterButton, showBandedRows } = table;
  return { id, name, area, columns, style, showHeaders, showFilterButton, showBandedRows };
}
