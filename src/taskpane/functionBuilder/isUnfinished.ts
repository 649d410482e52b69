import type { FormulaArgument } from "../../actions/formulaCall";

/**
 * Whether an argument is an expression that was not typed to its end, such as `A1:`, `Sheet1!`, `'名簿 1'` or `SUM(B2:)`:
 * Excel would not take a formula with it.
 */
export function isUnfinished(argument: FormulaArgument): boolean {
  if (argument.kind !== "expression") return false;
  const outline = argument.source.replace(wholePart, (part, at: number, all: string) =>
    part.startsWith("'") && all.charAt(at + part.length) !== "!" ? "'" : "x",
  );
  // A quoted sheet name that stands alone, or is still open.
  return outline.includes("'") || openEnd.test(outline) || openStart.test(outline) || halfArea.test(outline);
}

/** Texts, errors, brackets of tables and other workbooks, and quoted sheet names: what is inside ends nothing. */
const wholePart =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'[^]|\[(?:[^[\]']|'[^])*\])*\]|#(?:N\/A|NAME\?|[A-Z][A-Z0-9/_]*!)/giu;

/** Something has to follow these, other than the argument's end. */
const openEnd = /[:!@+\-*/^&=<>$]\s*(?:[,;)}]|$)|[:!]\s*[+\-*/^&=<>]/u;
/** Something has to stand before these. */
const openStart = /(?:^|[,;({])\s*[:!*/^&=<>%]/u;
/** The second corner has no row yet: `A1:B`. */
const halfArea = /(?<![\p{L}\p{N}_.$])\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?(?![\p{L}\p{N}_.$!(])/iu;
