import { endOfBrackets, endOfQuotes, mapTypedNames } from "./formulaWalk";

/**
 * Hides the characters of a table's column names that Univer's formula lexer takes for syntax.
 *
 * `T[金額(億円)]` reads to it as a function call. Each such character becomes one of the Unicode private use area, so
 * that positions in the formula stay the same; the table's own list of names is masked in the same way.
 */

const filler = "\uE000";
const firstMask = 0xe020;
const masked = "()#,:+-*/^&=<>{}[]\"'@;%!$\n";

const maskOf = new Map(
  [...masked].map((character, index) => [character, String.fromCharCode(firstMask + index)]),
);
const characterOf = new Map([...maskOf].map(([character, mask]) => [mask, character]));
/** Excel puts `'` before these inside a structured reference. */
const escaped = new Set(["[", "]", "#", "'", "@"]);

/** A column's name as it stands in a masked formula. */
export function maskColumnName(name: string): string {
  let result = "";
  for (const character of name) {
    result += (escaped.has(character) ? filler : "") + (maskOf.get(character) ?? character);
  }
  return result;
}

/** The formula with the column names inside its structured references masked, of the same length. */
export function maskFormula(formula: string): string {
  if (!formula.includes("[")) return formula;
  let result = "";
  let index = 0;
  while (index < formula.length) {
    const character = formula.charAt(index);
    if (character === '"' || (character === "'" && !/[\p{L}\p{N}]/u.test(formula.charAt(index - 1)))) {
      const end = endOfQuotes(formula, index);
      result += formula.slice(index, end);
      index = end;
    } else if (character === "[" && /[\p{L}\p{N}_.?\\]/u.test(formula.charAt(index - 1))) {
      const end = endOfBrackets(formula, index);
      result += `[${mapTypedNames(formula.slice(index + 1, end), maskTyped)}`;
      index = end;
    } else {
      result += character;
      index += 1;
    }
  }
  return result;
}

/** The text with every masked character as it was. */
export function unmask(text: string): string {
  let result = "";
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    result += character === filler ? "'" : (characterOf.get(character) ?? character);
  }
  return result;
}

/** A name as typed, where `'` escapes the next character. */
function maskTyped(name: string): string {
  let result = "";
  for (let index = 0; index < name.length; index += 1) {
    const character = name.charAt(index);
    if (character === "'" && index + 1 < name.length) {
      index += 1;
      result += filler + (maskOf.get(name.charAt(index)) ?? name.charAt(index));
    } else {
      result += maskOf.get(character) ?? character;
    }
  }
  return result;
}
