import type { FunctionCall } from "../budget/formulaCalls";
import { catalogFunction } from "../messages/functionCatalog";
import type { CalculatedNames } from "./foundFormula";

/**
 * What a cell's own value says about a name that one call in its formula calculates.
 *
 * An error of the call reaches the cell only where nothing around it goes on without it.
 */
export function calculatedName(
  call: FunctionCall,
  value: string | number | boolean,
): Exclude<CalculatedNames, "none"> {
  if (!reachesCell(call) || hasFallback(call)) return "unknown";
  if (!isErrorText(value)) return "found";
  return value === "#N/A" ? "missing" : "unknown";
}

/** Whether a formula goes on with something else where a call in it fails. */
export function hidesErrors(call: FunctionCall): boolean {
  return call.around.some((name) => hiding.has(plainName(name)));
}

/** Whether a cell shows an error; a text that reads like one is taken for it. */
export function isErrorText(value: string | number | boolean): boolean {
  return typeof value === "string" && /^#[A-Z/0_]+[!?A]?$/.test(value);
}

/** Functions whose answer is an error where any argument is. */
const passing: ReadonlySet<string> = new Set(
  `ABS AVERAGE CEILING CONCAT CONCATENATE DOLLAR FIXED FLOOR INT LEFT LEN LOWER MAX MEDIAN MID MIN MOD MROUND PRODUCT
   PROPER QUOTIENT REPLACE RIGHT ROUND ROUNDDOWN ROUNDUP SIGN SUBSTITUTE SUM SUMPRODUCT TEXT TEXTJOIN TRANSPOSE TRIM
   TRUNC UPPER VALUE YEN`.split(/\s+/),
);

/** Functions that are there to go on without an argument that is an error. */
const hiding: ReadonlySet<string> = new Set(
  "AGGREGATE COUNT COUNTA ERROR.TYPE IFERROR IFNA ISERR ISERROR ISNA ISNUMBER ISTEXT".split(" "),
);

function reachesCell({ around }: FunctionCall): boolean {
  return around.every((name) => passing.has(plainName(name)));
}

function plainName(name: string): string {
  return name.replace(/^@?(?:_xlfn\.)?(?:_xlws\.)?/i, "").toUpperCase();
}

function hasFallback({ name, args }: FunctionCall): boolean {
  const position = catalogFunction(name).parameters.findIndex(({ key }) => key === "ifNotFound");
  const span = args[position];
  return span !== undefined && span.end > span.start;
}
