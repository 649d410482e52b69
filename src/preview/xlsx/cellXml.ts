import { formatArea, formatCell } from "../workbook/a1";
import { parseTyped } from "../workbook/parseTyped";
import type { CellValue } from "../workbook/previewWorkbook";
import { isArrayFormula } from "./arrayFormula";
import { toFileFormula } from "./fileFormula";
import type { FileContext } from "./fileContext";
import { textXml } from "./sharedStrings";
import type { CellContent } from "./workbookContent";
import { escapeCellText } from "./xmlText";

/** The errors a file can hold as such; Excel keeps the younger ones beside a `#VALUE!`. */
const fileErrors = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
]);
/** Any year will do to see whether text would be taken for a date. */
const someYear = 2000;

interface WrittenValue {
  readonly type: "n" | "s" | "str" | "b" | "e";
  /** The text of the value's element; `undefined` for a cell without a value. */
  readonly text: string | undefined;
}

/** One cell of a sheet; nothing for a cell that has neither content nor format. */
export function cellXml(
  cell: CellContent,
  place: { sheetId: string; rowIndex: number },
  context: FileContext,
): string {
  const format = context.formats[cell.formatIndex ?? 0];
  const isLiteral = cell.formula === undefined && isLiteralText(cell, format?.numberFormat ?? "General");
  const style = context.styles.styleNumber(cell.formatIndex ?? 0, { isLiteral });
  const reference = formatCell(place.rowIndex, cell.columnIndex);
  const start = `<c r="${reference}"${style > 0 ? ` s="${style}"` : ""}`;
  if (cell.formula !== undefined) return formulaCellXml(cell, cell.formula, place, start, context);
  const value = plainValue(cell, context);
  if (value.text === undefined) return style > 0 || cell.formatIndex !== undefined ? `${start}/>` : "";
  return `${start}${typeAttribute(value)}><v>${value.text}</v></c>`;
}

function formulaCellXml(
  cell: CellContent,
  formula: string,
  place: { sheetId: string; rowIndex: number },
  start: string,
  context: FileContext,
): string {
  const formulaPlace = { ...place, columnIndex: cell.columnIndex, tables: context.tables };
  const fileFormula = escapeCellText(toFileFormula(formula, formulaPlace, context.definedNames));
  const value = formulaResult(cell);
  const result = value.type === "str" ? textXml("v", value.text ?? "") : `<v>${value.text ?? ""}</v>`;
  const isArray = cell.spillArea !== undefined || isArrayFormula(formula, context.tableNames);
  if (!isArray) return `${start}${typeAttribute(value)}><f>${fileFormula}</f>${result}</c>`;
  context.useDynamicArrays();
  const area = cell.spillArea ?? { ...place, columnIndex: cell.columnIndex, rowCount: 1, columnCount: 1 };
  return `${start}${typeAttribute(value)} cm="1"><f t="array" ref="${formatArea(area)}">${fileFormula}</f>${result}</c>`;
}

function plainValue(cell: CellContent, context: FileContext): WrittenValue {
  const { value } = cell;
  if (value === "") return { type: "n", text: undefined };
  if (typeof value !== "string" || cell.isError) return formulaResult(cell);
  // Values that a neighbour spills are results, and Excel keeps results with the cell.
  if (cell.isSpilled) return { type: "str", text: escapeCellText(value) };
  return { type: "s", text: String(context.strings.numberOf(value)) };
}

function formulaResult(cell: { readonly value: CellValue; readonly isError?: true }): WrittenValue {
  const { value } = cell;
  if (typeof value === "boolean") return { type: "b", text: value ? "1" : "0" };
  if (typeof value === "number") {
    return Number.isFinite(value) ? { type: "n", text: String(value) } : { type: "e", text: "#NUM!" };
  }
  if (cell.isError) return { type: "e", text: fileErrors.has(value) ? value : "#VALUE!" };
  return { type: "str", text: value };
}

function typeAttribute({ type }: WrittenValue): string {
  return type === "n" ? "" : ` t="${type}"`;
}

/** Whether typing the text would give something else: a formula, a number, a date, an error, TRUE. */
function isLiteralText(cell: CellContent, numberFormat: string): boolean {
  const { value } = cell;
  if (typeof value !== "string" || value === "" || cell.isError || cell.isSpilled) return false;
  const typed = parseTyped(value, { isTextFormat: numberFormat === "@", currentYear: someYear });
  return typed.kind !== "value" || typed.value !== value || typed.isError === true;
}
