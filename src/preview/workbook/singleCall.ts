import { endOfBrackets, endOfQuotes } from "./formulaWalk";

/** What the engine and files know the `@` before a call as: `=@F(A1)` is `=SINGLE(F(A1))`. */
export const singleFunction = "SINGLE";

const calledName = /[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*\(/uy;
const wordPart = /[\p{L}\p{M}\p{N}_.\\?$!]/u;

/** Every `@` before a call as the function that says the same; one before a reference stays. */
export function callSingle(formula: string): string {
  return mapOutside(formula, (index) => {
    if (formula.charAt(index) !== "@") return undefined;
    const end = endOfCall(formula, index + 1);
    if (end === undefined) return undefined;
    return { text: `${singleFunction}(${callSingle(formula.slice(index + 1, end))})`, end };
  });
}

/** The function around a call as the `@` that a person wrote. */
export function atCalls(formula: string): string {
  return mapOutside(formula, (index) => {
    const inside = index + singleFunction.length + 1;
    if (formula.slice(index, inside).toUpperCase() !== `${singleFunction}(`) return undefined;
    if (wordPart.test(formula.charAt(index - 1))) return undefined;
    const end = endOfCall(formula, inside);
    if (end === undefined || formula.charAt(end) !== ")") return undefined;
    return { text: `@${atCalls(formula.slice(inside, end))}`, end: end + 1 };
  });
}

/** The formula with what `change` gives for a place outside of texts and brackets; there it goes on at `end`. */
function mapOutside(
  formula: string,
  change: (index: number) => { readonly text: string; readonly end: number } | undefined,
): string {
  let result = "";
  let index = 0;
  while (index < formula.length) {
    const changed = change(index);
    const end = changed?.end ?? endOfPiece(formula, index);
    result += changed?.text ?? formula.slice(index, end);
    index = end;
  }
  return result;
}

/** The position behind the call that begins there; `undefined` where none does, or it never ends. */
function endOfCall(formula: string, start: number): number | undefined {
  calledName.lastIndex = start;
  const name = calledName.exec(formula)?.[0];
  if (name === undefined) return undefined;
  let depth = 0;
  let index = start + name.length - 1;
  while (index < formula.length) {
    const character = formula.charAt(index);
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    index = endOfPiece(formula, index);
    if (depth === 0) return index;
  }
  return undefined;
}

/** The position behind a text, a quoted name or brackets, or behind one character. */
function endOfPiece(formula: string, index: number): number {
  const character = formula.charAt(index);
  if (character === '"' || character === "'") return endOfQuotes(formula, index);
  return character === "[" ? endOfBrackets(formula, index) + 1 : index + 1;
}
