import { formatAddress } from "../workbook/cellAddress";

/** Where a formula stands, as far as its meaning depends on it. */
export interface FormulaPlace {
  /** The sheet's row of the formula, 0-based. */
  readonly rowIndex: number;
  /** The sheet's column of the table's first column, 0-based. */
  readonly columnIndex: number;
  /** What canonical formulas call each column of the table (`formulaColumns`). */
  readonly columns: FormulaColumns;
}

/** What canonical formulas call the columns of a table; `undefined` where a column has no name there. */
export type FormulaColumns = readonly (string | undefined)[];

/** The names of a table's columns in canonical formulas: the key of ours, the workbook's id of the person's own. */
export function formulaColumns(
  keys: readonly (string | undefined)[],
  heads: readonly { readonly id: number }[],
): FormulaColumns {
  return keys.map((key, at) => {
    const id = heads[at]?.id;
    const own = id === undefined ? undefined : `#${String(id)}`;
    return key !== undefined && keys.indexOf(key) === at ? key : own;
  });
}

/**
 * A formula in the one form in which formulas are compared: without the spaces that mean nothing, and with
 * `{@amountOku}`, which no formula can contain, in place of the cell of that column in the formula's own row. So a
 * formula that was sorted to another row, or whose columns were moved, is still the same formula.
 */
export function canonicalFormula(formula: string, place?: FormulaPlace): string {
  const tokens = place === undefined ? undefined : ownRowTokens(place);
  return outside(textsAndNames, formula, (code, isBetween) => {
    const tight = withoutSpaces(code, isBetween);
    return tokens === undefined
      ? tight
      : tight.replace(cellReference, (cell) => tokens.get(bare(cell)) ?? cell);
  });
}

/** A formula of a drawn table in that form: `[@amountOku]` is what it calls the cell in its own row. */
export function canonicalDrawnFormula(formula: string): string {
  return canonicalFormula(outside(texts, formula, (code) => code.replace(/\[@(\w+)\]/g, "{@$1}")));
}

/**
 * A formula as it was typed, for any row: like the canonical one, but with all its spaces, and with `~` and `$` in
 * those cells that a canonical formula would give back with other dollar signs.
 */
export function portableFormula(formula: string, place: FormulaPlace): string {
  const tokens = ownRowTokens(place);
  return outside(textsAndNames, formula, (code) =>
    code.replace(cellReference, (cell) => {
      const marks = (cell.startsWith("$") ? "" : "~") + (cell.includes("$", 1) ? "$" : "");
      return tokens.get(bare(cell))?.replace("}", `${marks}}`) ?? cell;
    }),
  );
}

/** Such a formula as it is written into a row of a table: `{@amountOku}` becomes that column's cell there. */
export function formulaInRow(formula: string, place: FormulaPlace): string {
  return outside(texts, formula, (code) =>
    code.replace(ownRowToken, (token, name: string, isRelative: string, isFixed: string) => {
      const index = place.columns.indexOf(name);
      if (index < 0) return token;
      const letters = cellAddress(place, index).replace(/\d+/, "");
      return `${isRelative === "" ? "$" : ""}${letters}${isFixed}${String(place.rowIndex + 1)}`;
    }),
  );
}

/** Whether every column that such a formula needs is in the table. */
export function canStandIn(formula: string, columns: FormulaColumns): boolean {
  let canStand = true;
  outside(texts, formula, (code) => {
    canStand &&= [...code.matchAll(ownRowToken)].every(([, name]) => columns.includes(name));
    return code;
  });
  return canStand;
}

/** Whether such a formula names cells by their place: rows that come or go above them give them another. */
export function namesPlaces(formula: string): boolean {
  let doesName = false;
  outside(textsAndNames, formula, (code) => {
    doesName ||= placeName.test(code);
    return code;
  });
  return doesName;
}

/** Such a formula as a person reads it: a cell of the own row is written as Excel writes one of a table. */
export function readableFormula(formula: string): string {
  return outside(texts, formula, (code) => code.replace(ownRowToken, "[@$1]"));
}

const ownRowToken = /\{@(#?\w+)(~?)(\$?)\}/g;

/** A cell that is no part of a longer name, a function or another sheet's address. */
const cellReference = /(?<![\w.$!'\]:])\$?[A-Z]{1,3}\$?\d{1,7}(?![\w(.!:[])/gi;

/** A cell or rows, on any sheet, in an area or alone. */
const placeName = /(?<![\w.#@])(?:\$?[A-Z]{1,3}\$?\d{1,7}|\$?\d{1,7}:\$?\d{1,7})(?![\w(.])/i;

/** What stands in quotation marks. */
const texts = /("(?:[^"]|"")*")/;
/** Also quoted names of sheets, and the brackets that name columns (`'` takes the next character as it is). */
const textsAndNames = /("(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\])/;

/** Changes the parts of a formula that are not `kept`; they hear on which sides something kept stands. */
function outside(
  kept: RegExp,
  formula: string,
  change: (code: string, isBetween: { readonly after: boolean; readonly before: boolean }) => string,
): string {
  const parts = formula.split(kept);
  return parts
    .map((part, index) =>
      index % 2 === 1 ? part : change(part, { after: index > 0, before: index < parts.length - 1 }),
    )
    .join("");
}

/** A space between two areas is what they have in common; any other means nothing. */
function withoutSpaces(code: string, { after, before }: { after: boolean; before: boolean }): string {
  return code.replace(/\s+/g, (space, at: number) => {
    const last = code[at - 1] ?? (after ? "]" : "(");
    const next = code[at + space.length] ?? (before ? "[" : ")");
    return /[^({,;+\-*/^&=<>:!@]/.test(last) && /[^)},;+\-*/^&=<>:!%#]/.test(next) ? " " : "";
  });
}

function ownRowTokens(place: FormulaPlace): ReadonlyMap<string, string> {
  return new Map(
    place.columns.flatMap((name, index) =>
      name === undefined ? [] : [[cellAddress(place, index), `{@${name}}`] as const],
    ),
  );
}

function cellAddress({ rowIndex, columnIndex }: FormulaPlace, index: number): string {
  return formatAddress({ rowIndex, columnIndex: columnIndex + index, rowCount: 1, columnCount: 1 });
}

function bare(cell: string): string {
  return cell.replaceAll("$", "").toUpperCase();
}
