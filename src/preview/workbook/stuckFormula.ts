import { rewriteFormula } from "./formulaWalk";

/** What Excel's files put before an add-in's function; a dot behind its namespace becomes `_`. */
export const customFunctionPrefix = "_xldudf_";

/**
 * The formula as a person sees it where an add-in's functions are stuck: kept with their file prefix they are unknown,
 * so the cell shows `#NAME?` until its formula is entered again. Behind a `!` the prefix is a part of damaged text.
 */
export function withoutStuckPrefixes(formula: string): string {
  if (!formula.toLowerCase().includes(customFunctionPrefix)) return formula;
  return rewriteFormula(formula, {
    word: (word, before) =>
      before !== "!" && word.toLowerCase().startsWith(customFunctionPrefix)
        ? word.slice(customFunctionPrefix.length)
        : word,
    brackets: (_tableName, inner) => `[${inner}]`,
    spill: (address) => `${address}#`,
  });
}
