import { tokenizeFormula, type FormulaToken } from "./formulaTokens";

/** Functions that give arrays whatever they are given. */
const givesArray = new Set(
  (
    "ANCHORARRAY BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER FREQUENCY GROUPBY HSTACK LINEST LOGEST " +
    "MAKEARRAY MAP MINVERSE MMULT MODE.MULT MUNIT PIVOTBY RANDARRAY REDUCE REGEXEXTRACT SCAN SEQUENCE SORT SORTBY " +
    "TAKE TEXTSPLIT TOCOL TOROW TRANSPOSE TRIMRANGE UNIQUE VSTACK WRAPCOLS WRAPROWS"
  ).split(" "),
);
/** Functions that take several values where a plain formula would take one. */
const takesArrays = new Set("SUMPRODUCT LOOKUP MMULT MDETERM".split(" "));
/** Functions that work on one value, and so on each of several only in an array formula. */
const takesOneValue = new Set(
  (
    "ABS ASC CHAR CLEAN CODE DATE DATEVALUE DAY EDATE EOMONTH EXACT EXP FIND HOUR IF IFERROR IFNA INT ISBLANK ISERR " +
    "ISERROR ISEVEN ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISTEXT JIS LEFT LEN LENB LN LOG LOG10 LOWER MID MINUTE " +
    "MOD MONTH NOT NUMBERVALUE POWER PROPER REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP SEARCH SECOND SIGN SQRT " +
    "SUBSTITUTE TEXT TEXTAFTER TEXTBEFORE TIME TRIM TRUNC UNICODE UPPER VALUE WEEKDAY YEAR"
  ).split(" "),
);
const arithmetic = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "<=", ">=", "<>", "%"]);

/**
 * Whether a formula works with arrays even where its result is one value. A file has to say so: Excel would read
 * `SUM((T[a]="x")*T[b])` as `SUM((@T[a]="x")*@T[b])` otherwise.
 */
export function isArrayFormula(formula: string, tableNames: readonly string[]): boolean {
  const tokens = tokenizeFormula(formula.replace(/^=/, "")).filter(({ kind }) => kind !== "space");
  const tables = new Set(tableNames.map((name) => name.toLowerCase()));
  const enclosing: string[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "call") {
      if (givesArray.has(token.text.toUpperCase())) return true;
    } else if (token.kind === "open") {
      const caller = tokens[index - 1];
      enclosing.push(caller?.kind === "call" ? caller.text.toUpperCase() : "");
    } else if (token.kind === "close") {
      enclosing.pop();
    } else {
      const end = endOfSeveralCells(tokens, index, tables);
      if (end === undefined || enclosing.some((name) => takesArrays.has(name))) continue;
      const caller = enclosing.at(-1) ?? "";
      const before = tokens[index - 1]?.kind === "sheet" ? tokens[index - 2] : tokens[index - 1];
      const after = tokens[end + 1];
      if (isSpillMark(after) || isArithmetic(before) || isArithmetic(after)) return true;
      if (takesOneValue.has(caller) && before?.kind === "open") return true;
      if (enclosing.length === 0) return true;
    }
  }
  return false;
}

/** The last token of a reference to several cells that begins here: `A1:B2`, `A:A`, `T[c]` or a table alone. */
function endOfSeveralCells(
  tokens: readonly FormulaToken[],
  index: number,
  tables: ReadonlySet<string>,
): number | undefined {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token?.kind !== "word" || tokens[index - 1]?.text === ":") return undefined;
  if (next?.text === ":") return index + 2;
  if (isSpillMark(next)) return index;
  if (next?.kind === "brackets")
    return /^\[\s*(?:@|\[?#(?:This Row|Headers))/i.test(next.text) ? undefined : index + 1;
  return tables.has(token.text.toLowerCase()) ? index : undefined;
}

function isArithmetic(token: FormulaToken | undefined): boolean {
  return token?.kind === "operator" && arithmetic.has(token.text);
}

function isSpillMark(token: FormulaToken | undefined): boolean {
  return token?.text === "#";
}
