import { rewriteFormula } from "./formulaWalk";

/** Stands for `_`, which Univer's references do not know in a table's name. */
const maskedUnderscore = "\uE010";

/** A table's name as it stands in a masked formula. */
export function maskTableName(name: string): string {
  return name.replaceAll("_", maskedUnderscore);
}

/** The formula with the names of these tables masked, of the same length; all other words stay. */
export function maskTableNames(formula: string, tableNames: ReadonlySet<string>): string {
  if (tableNames.size === 0 || !formula.includes("_")) return formula;
  return rewriteFormula(formula, {
    word: (word) => (tableNames.has(word.toUpperCase()) ? maskTableName(word) : word),
    brackets: (_tableName, inner) => `[${inner}]`,
    spill: (address) => `${address}#`,
  });
}

/** The text with the masked names as they were. */
export function unmaskTableNames(text: string): string {
  return text.replaceAll(maskedUnderscore, "_");
}
