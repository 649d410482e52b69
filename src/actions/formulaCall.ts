import type { FunctionName } from "../budget/functionNames";

/** What an argument of a formula is: left out, a plain value, or anything that Excel has to work out, as written. */
export type FormulaArgument =
  | { readonly kind: "omitted" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  | { readonly kind: "expression"; readonly source: string };

/** A call of one of our functions. */
export interface FormulaCall {
  readonly name: FunctionName;
  readonly arguments: readonly FormulaArgument[];
}
