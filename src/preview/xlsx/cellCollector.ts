import { parseArea } from "../workbook/a1";
import type { Area, CellValue } from "../workbook/previewWorkbook";
import { isDateFormat } from "./builtInFormats";
import { fromFileFormula } from "./fileFormula";
import type { OpenedFile } from "./openedFile";
import { moveFormula } from "./sharedFormula";
import type { CellContent, RowContent } from "./workbookContent";
import { XlsxProblem } from "./xlsxProblem";
import { unescapeCellText } from "./xmlText";

/** A cell as its element says. */
export interface RawCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly type: string;
  readonly styleIndex: number;
  value: string | undefined;
  inlineText: string;
  formula: RawFormula | undefined;
}

interface RawFormula {
  text: string;
  readonly type: string;
  readonly area: string | undefined;
  readonly sharedId: string | undefined;
}

interface OpenRow {
  height?: number;
  readonly cells: Map<number, CellContent>;
}

/** More cells than this are not opened, so that a file cannot fill the memory. */
const mostCells = 4_000_000;
/** Days between the two first days that a file can count from. */
const days1904 = 1462;

/** Puts a sheet's cells together: shared formulas, shared texts, what arrays fill. */
export class CellCollector {
  private readonly openRows = new Map<number, OpenRow>();
  private readonly spillAreas: Area[] = [];
  private readonly sharedFormulas = new Map<
    string,
    { formula: string; rowIndex: number; columnIndex: number }
  >();
  private cellCount = 0;

  constructor(
    private readonly sheetName: string,
    private readonly file: OpenedFile,
    /** The format of a column's cells that have none of their own. */
    private readonly columnFormat: (columnIndex: number) => number,
  ) {}

  /** Where a cell is; one without an address follows the cell before. */
  place(
    reference: string | undefined,
    following: { readonly rowIndex: number; readonly columnIndex: number },
  ): { rowIndex: number; columnIndex: number } {
    const area =
      reference === undefined ? { ...following, rowCount: 1, columnCount: 1 } : parseArea(reference);
    if (!area || area.rowCount !== 1 || area.columnCount !== 1 || area.rowIndex < 0) {
      throw new XlsxProblem("damaged", `There is no cell ${String(reference)}.`);
    }
    return { rowIndex: area.rowIndex, columnIndex: area.columnIndex };
  }

  setHeight(rowIndex: number, height: number): void {
    this.row(rowIndex).height = height;
  }

  add(raw: RawCell): void {
    this.cellCount += 1;
    if (this.cellCount > mostCells)
      throw new XlsxProblem("tooLarge", "The file has more cells than can be opened.");
    const formula = this.formulaOf(raw);
    const { value, isError } = this.valueOf(raw);
    const style = this.file.styles[raw.styleIndex];
    for (const look of style?.lost ?? []) this.file.losses.add(look, { sheetName: this.sheetName });
    const formatIndex = this.file.formatIndexes[raw.styleIndex] ?? 0;
    if (formula === undefined && value === "" && formatIndex === this.columnFormat(raw.columnIndex)) return;
    const spillArea = formula === undefined ? undefined : this.spillAreaOf(raw);
    this.row(raw.rowIndex).cells.set(raw.columnIndex, {
      columnIndex: raw.columnIndex,
      value,
      ...(isError ? { isError } : {}),
      ...(formula === undefined ? {} : { formula }),
      ...(spillArea ? { spillArea } : {}),
      ...(formatIndex > 0 || (formula === undefined && value === "") ? { formatIndex } : {}),
    });
  }

  /** Everything that was added, rows and cells in their order. */
  rows(): readonly RowContent[] {
    this.markSpilled();
    const rows = [...this.openRows].sort(([first], [second]) => first - second);
    return rows.map(([rowIndex, { height, cells }]) => ({
      rowIndex,
      ...(height === undefined ? {} : { height }),
      cells: [...cells.values()].sort((first, second) => first.columnIndex - second.columnIndex),
    }));
  }

  private row(rowIndex: number): OpenRow {
    let row = this.openRows.get(rowIndex);
    if (!row) {
      row = { cells: new Map() };
      this.openRows.set(rowIndex, row);
    }
    return row;
  }

  private formulaOf({ formula, rowIndex, columnIndex, type, value }: RawCell): string | undefined {
    if (!formula) return undefined;
    if (formula.type === "dataTable") {
      this.file.losses.add("dataTable", { sheetName: this.sheetName });
      return undefined;
    }
    const text = unescapeCellText(formula.text);
    const { sharedId } = formula;
    // Excel calculates a formula that came with this error only when it is entered again.
    const state = { isStuck: type === "e" && value?.trim() === "#NAME?" };
    if (formula.type !== "shared" || sharedId === undefined)
      return text === "" ? undefined : fromFileFormula(text, state);
    if (text !== "") {
      this.sharedFormulas.set(sharedId, { formula: text, rowIndex, columnIndex });
      return fromFileFormula(text, state);
    }
    const shared = this.sharedFormulas.get(sharedId);
    if (!shared) return undefined;
    const move = { rows: rowIndex - shared.rowIndex, columns: columnIndex - shared.columnIndex };
    return fromFileFormula(moveFormula(shared.formula, move), state);
  }

  private spillAreaOf({ formula, rowIndex, columnIndex }: RawCell): Area | undefined {
    if (formula?.type !== "array" || formula.area === undefined) return undefined;
    const area = parseArea(formula.area);
    if (area?.rowIndex !== rowIndex || area.columnIndex !== columnIndex) return undefined;
    if (area.rowCount * area.columnCount === 1) return undefined;
    this.spillAreas.push(area);
    return area;
  }

  private valueOf({ type, value, inlineText, styleIndex }: RawCell): { value: CellValue; isError?: true } {
    if (type === "inlineStr") return { value: unescapeCellText(inlineText) };
    if (value === undefined) return { value: "" };
    if (type === "s") return { value: this.file.strings[Number(value)] ?? "" };
    if (type === "str") return { value: unescapeCellText(value) };
    if (type === "b") return { value: value.trim() === "1" || value.trim() === "true" };
    if (type === "e") return { value: value.trim(), isError: true };
    const number = type === "d" ? serialOf(value) : Number(value);
    if (value.trim() === "" || !Number.isFinite(number)) return { value: unescapeCellText(value) };
    const code = this.file.styles[styleIndex]?.format.numberFormat ?? "General";
    return { value: this.file.counts1904 && isDateFormat(code) ? number + days1904 : number };
  }

  /** Cells that an array fills have values of their own in the file, which only say what the array gave. */
  private markSpilled(): void {
    for (const { rowIndex, columnIndex, rowCount, columnCount } of this.spillAreas) {
      for (const [row, { cells }] of this.openRows) {
        if (row < rowIndex || row >= rowIndex + rowCount) continue;
        for (const [column, cell] of cells) {
          const isInside = column >= columnIndex && column < columnIndex + columnCount;
          if (isInside && cell.formula === undefined) cells.set(column, { ...cell, isSpilled: true });
        }
      }
    }
  }
}

/** A date that the file spells out, as the number of days that Excel counts. */
function serialOf(date: string): number {
  return Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(date) ? date : `${date}Z`) / 86_400_000 + 25_569;
}
