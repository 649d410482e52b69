import { formatAddress } from "../workbook/cellAddress";

/** Where a formula stands, as far as its meaning depends on it. */
export interface FormulaPlace {
  /** The sheet's row of the formula, 0-based. */
  readonly rowIndex: number;
  /** The sheet's column of the table's first column, 0-based. */
  readonly columnIndex: number;
  /** The column key of each column of the table; `undefined` for the person's own. */
  readonly columns: readonly (string | undefined)[];
}

/**
 * A formula in the one form in which formulas of ours are compared: without spaces between its parts, and with `[@amountOku]` in place of
 * the cell of that column in the formula's own row, as drawn tables have it. So a formula that was sorted to another
 * row, or whose columns were moved, is still the same formula.
 */
export function canonicalFormula(formula: string, place?: FormulaPlace): string {
  const keys = place === undefined ? undefined : ownRowKeys(place);
  return outside(textsAndNames, formula, (code) => {
    const tight = code.replace(/\s+/g, "");
    return keys === undefined ? tight : tight.replace(cellReference, (cell) => keys.get(bare(cell)) ?? cell);
  });
}

/** A canonical formula as it is written into a row of a table: `[@amountOku]` becomes that column's cell there. */
export function formulaInRow(canonical: string, place: FormulaPlace): string {
  return outside(texts, canonical, (code) =>
    code.replace(/\[@(\w+)\]/g, (token, key: string) => {
      const index = place.columns.indexOf(key);
      return index < 0 ? token : `$${cellAddress(place, index)}`;
    }),
  );
}

/** Whether every column that a canonical formula needs is in the table. */
export function canStandIn(canonical: string, columns: readonly (string | undefined)[]): boolean {
  let canStand = true;
  outside(texts, canonical, (code) => {
    canStand &&= [...code.matchAll(/\[@(\w+)\]/g)].every(([, key]) => columns.includes(key));
    return code;
  });
  return canStand;
}

/** A cell that is no part of a longer name, a function or another sheet's address. */
const cellReference = /(?<![\w.$!'\]:])\$?[A-Z]{1,3}\$?\d{1,7}(?![\w(.!:[])/gi;

/** What stands in quotation marks. */
const texts = /("(?:[^"]|"")*")/;
/** Also quoted names of sheets, and the brackets that name columns (`'` takes the next character as it is). */
const textsAndNames = /("(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\])/;

function outside(kept: RegExp, formula: string, change: (code: string) => string): string {
  return formula
    .split(kept)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}

function ownRowKeys(place: FormulaPlace): ReadonlyMap<string, string> {
  return new Map(
    place.columns.flatMap((key, index) =>
      key === undefined ? [] : [[cellAddress(place, index), `[@${key}]`] as const],
    ),
  );
}

function cellAddress({ rowIndex, columnIndex }: FormulaPlace, index: number): string {
  return formatAddress({ rowIndex, columnIndex: columnIndex + index, rowCount: 1, columnCount: 1 });
}

function bare(cell: string): string {
  return cell.replaceAll("$", "").toUpperCase();
}
