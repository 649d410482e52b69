import { callFields, dotFields, markField } from "./fieldDot";
import { filePrefix, mapNames, rewriteFormula } from "./formulaWalk";
import { isSameName } from "./nameRules";
import type { Area } from "./previewWorkbook";

/** What translating a formula must know of the workbook's tables. */
export interface FormulaTable {
  readonly name: string;
  readonly sheetId: string;
  readonly area: Area;
  readonly columns: readonly { readonly name: string }[];
}

/** Where a formula stands, and among which tables. */
export interface FormulaPlace {
  readonly sheetId: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly tables: readonly FormulaTable[];
}

/** Inside these Excel writes `[@[name]]` with brackets of its own around the name. */
const needsBrackets = /[\s,:.[\]#'"{}$^&*+=\-<>/()@]/;

/**
 * A formula as Univer understands it: `T[@c]` spelt out, `[c]` inside a table given its table, tables and columns in
 * their own case, file prefixes gone.
 */
export function toEngineFormula(formula: string, place: FormulaPlace): string {
  const rewritten = rewriteFormula(formula, {
    word: (word) => {
      const field = markField(word);
      if (field !== undefined) return field;
      const bare = word.replace(filePrefix, "");
      return place.tables.find((table) => isSameName(table.name, bare))?.name ?? bare;
    },
    brackets: (tableName, inner) => {
      const table =
        tableName === "" ? tableAt(place) : place.tables.find((one) => isSameName(one.name, tableName));
      if (!table) return `[${inner}]`;
      return `${tableName === "" ? table.name : ""}[${expandStructured(inner, table)}]`;
    },
    spill: (address) => `ANCHORARRAY(${address})`,
  });
  return callFields(rewritten);
}

/** The formula as Excel shows it: `T[[#This Row],[c]]` is `T[@c]` again. */
export function fromEngineFormula(formula: string): string {
  const withRows = rewriteFormula(formula, {
    word: (word) => word,
    brackets: (_tableName, inner) => `[${collapseThisRow(inner)}]`,
    spill: (address) => `${address}#`,
  });
  return dotFields(withRows.replace(/\bANCHORARRAY\((\$?[A-Z]{1,3}\$?\d+)\)/gi, "$1#"));
}

/** The formula after a column of a table has been renamed; unchanged where it does not mention the column. */
export function renameColumnInFormula(
  formula: string,
  change: { readonly tableName: string; readonly from: string; readonly to: string },
): string {
  return rewriteFormula(formula, {
    word: (word) => word,
    brackets: (tableName, inner) => {
      if (!isSameName(tableName, change.tableName)) return `[${inner}]`;
      return `[${mapNames(inner, (name) => (isSameName(name, change.from) ? change.to : name))}]`;
    },
    spill: (address) => `${address}#`,
  });
}

/** The formula after a table has been renamed. */
export function renameTableInFormula(
  formula: string,
  change: { readonly from: string; readonly to: string },
): string {
  return rewriteFormula(formula, {
    word: (word) => (isSameName(word, change.from) ? change.to : word),
    brackets: (_tableName, inner) => `[${inner}]`,
    spill: (address) => `${address}#`,
  });
}

/** The formula with every reference to the table replaced by what `replace` gives for its section and columns. */
export function replaceTableInFormula(
  formula: string,
  tableName: string,
  replace: (reference: { section: string; columns: readonly string[] }) => string,
): string {
  const rewritten = rewriteFormula(formula, {
    // Behind the mark stands what the brackets gave; a table without brackets means its data.
    word: (word) => (isSameName(word, tableName) ? replacedMark : word),
    brackets: (name, inner) => {
      if (!isSameName(name, tableName)) return `[${inner}]`;
      const columns: string[] = [];
      mapNames(inner, (column) => {
        columns.push(column);
        return column;
      });
      const section = /^\s*\[?\s*(#[^\],]+?)\s*(?:[\],]|$)/.exec(inner)?.[1] ?? "#Data";
      return replacedEnd + replace({ section, columns });
    },
    spill: (address) => `${address}#`,
  });
  return rewritten
    .replaceAll(replacedMark + replacedEnd, "")
    .replaceAll(replacedMark, () => replace({ section: "#Data", columns: [] }));
}

const replacedMark = "\uE010";
const replacedEnd = "\uE011";

function tableAt(place: FormulaPlace): FormulaTable | undefined {
  return place.tables.find(
    ({ sheetId, area }) =>
      sheetId === place.sheetId &&
      place.rowIndex >= area.rowIndex &&
      place.rowIndex < area.rowIndex + area.rowCount &&
      place.columnIndex >= area.columnIndex &&
      place.columnIndex < area.columnIndex + area.columnCount,
  );
}

/** `@` spelt out, columns in their own case. */
function expandStructured(inner: string, table: FormulaTable): string {
  const trimmed = inner.trim();
  if (trimmed === "@") return "#This Row";
  const ownCase = (name: string): string =>
    table.columns.find((one) => isSameName(one.name, name))?.name ?? name;
  if (!trimmed.startsWith("@")) return mapNames(inner, ownCase);
  const columns = trimmed.slice(1).trim();
  const bracketed = columns.startsWith("[") ? columns : `[${columns}]`;
  return `[#This Row],${mapNames(bracketed, ownCase)}`;
}

function collapseThisRow(inner: string): string {
  if (/^\s*#This Row\s*$/i.test(inner)) return "@";
  const columns = /^\s*\[#This Row\]\s*,\s*(\[.*\])\s*$/is.exec(inner)?.[1];
  if (columns === undefined) return inner;
  const single = /^\[((?:'.|[^[\]'])*)\]$/s.exec(columns)?.[1];
  if (single === undefined) return `@${columns}`;
  return needsBrackets.test(single) ? `@${columns}` : `@${single}`;
}
