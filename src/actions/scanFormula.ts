/**
 * The position after the quoted text, quoted sheet name, array or bracketed name that starts at `start`; `start` itself
 * where none does. Parentheses and commas inside of these mean nothing.
 */
export function afterQuoted(formula: string, start: number): number {
  const opening = formula[start];
  if (opening === '"' || opening === "'") return afterQuotes(formula, start, opening);
  if (opening === "[") return afterBrackets(formula, start);
  if (opening === "{") {
    for (let at = start + 1; at < formula.length; at = Math.max(at + 1, afterQuoted(formula, at))) {
      if (formula[at] === "}") return at + 1;
    }
    return formula.length;
  }
  return start;
}

/**
 * The arguments between the parenthesis at `open` and the one that closes it, as written, and the position after it;
 * `undefined` where none closes it.
 */
export function scanArguments(
  formula: string,
  open: number,
): { readonly sources: readonly string[]; readonly end: number } | undefined {
  const sources: string[] = [];
  let depth = 0;
  let start = open + 1;
  for (let at = open; at < formula.length; at = Math.max(at + 1, afterQuoted(formula, at))) {
    const sign = formula[at];
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (depth === 0) {
      sources.push(formula.slice(start, at));
      return { sources, end: at + 1 };
    }
    if (sign === "," && depth === 1) {
      sources.push(formula.slice(start, at));
      start = at + 1;
    }
  }
  return undefined;
}

/** A doubled quotation mark is one inside the text. */
function afterQuotes(formula: string, start: number, quote: string): number {
  for (let at = start + 1; at < formula.length; at += 1) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] !== quote) return at + 1;
    at += 1;
  }
  return formula.length;
}

/** A table's column may have brackets in its name, each after an apostrophe. */
function afterBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const sign = formula[at];
    if (sign === "'") at += 1;
    else if (sign === "[") depth += 1;
    else if (sign === "]" && (depth -= 1) === 0) return at + 1;
  }
  return formula.length;
}
