import type { FormulaArgument } from "../../actions/formulaCall";
import { isReference, readReferredCells } from "../../actions/readReferredCells";
import type { CellRows } from "../../actions/readReferredCells";
import { isErrorText } from "../../actions/valueOfCall";
import { catalogFunction, takesMany } from "../../messages/functionCatalog";
import type { FunctionParameter } from "../../messages/functionCatalog";
import { parseAddress } from "../../workbook/cellAddress";
import type { PaneEnvironment } from "../paneEnvironment";
import { argumentAt, missingParameter, unfinishedParameter } from "./formulaDraft";
import type { FormulaDraft } from "./formulaDraft";

/** What one cell of a result shows; `message` is what the function says about its error. */
export type ValueCell =
  | { readonly kind: "value"; readonly value: string | number | boolean }
  | { readonly kind: "error"; readonly code: string; readonly message: string };

/** What a formula gives, or why that is not known before it stands in the workbook. */
export type FormulaValue =
  | { readonly kind: "cells"; readonly rows: readonly (readonly ValueCell[])[] }
  | { readonly kind: "missing" | "unfinished"; readonly parameter: string }
  | { readonly kind: "ofCells" }
  | { readonly kind: "unknown" };

/** Asks the custom function itself for what the draft gives, with what stands now in the cells that it refers to. */
export async function readFormulaValue(
  draft: FormulaDraft,
  { callFunction, port }: Pick<PaneEnvironment, "callFunction" | "port">,
): Promise<FormulaValue> {
  const { id, parameters } = catalogFunction(draft.call.name);
  const missing = missingParameter(draft);
  if (missing !== undefined) return { kind: "missing", parameter: missing.key };
  const unfinished = unfinishedParameter(draft);
  if (unfinished !== undefined) return { kind: "unfinished", parameter: unfinished.key };
  const known = await cellsOf(draft, port);
  const given = parameters.map((parameter, position) =>
    valueFor(parameter, argumentAt(draft, position), known),
  );
  if (given.includes(undefined)) return { kind: "ofCells" };
  // Excel does not call a function whose choice is an error: that error is the result.
  const refused = given.find(
    (value, position) => parameters[position]?.labels && errorCode(value) !== undefined,
  );
  if (refused !== undefined) return { kind: "cells", rows: [[valueCell(refused)]] };
  try {
    const answer = await callFunction(id, given);
    return answer === undefined ? { kind: "unknown" } : { kind: "cells", rows: rowsOf(answer) };
  } catch (error) {
    const cell = valueCell(error);
    return cell.kind === "error" ? { kind: "cells", rows: [[cell]] } : { kind: "unknown" };
  }
}

/** How many cells the result fills, as far as that can be told. */
export function sizeOfValue(
  draft: FormulaDraft,
  value: FormulaValue,
): { readonly rowCount: number; readonly columnCount: number } {
  if (value.kind === "cells") {
    return { rowCount: Math.max(1, value.rows.length), columnCount: Math.max(1, value.rows[0]?.length ?? 1) };
  }
  const first = argumentAt(draft, 0);
  const cells =
    catalogFunction(draft.call.name).returns === "sameShape" && first.kind === "expression"
      ? parseAddress(first.source)
      : undefined;
  return { rowCount: cells?.rowCount ?? 1, columnCount: cells?.columnCount ?? 1 };
}

/** Whether the workbook has to be asked for cells before it is known what the draft gives. */
export function needsCells({ call, known }: FormulaDraft): boolean {
  return call.arguments.some(
    (argument) =>
      argument.kind === "expression" && isReference(argument.source) && !(argument.source in known),
  );
}

/** Where the workbook does not answer, the result shows once the formula is in it. */
async function cellsOf(draft: FormulaDraft, port: PaneEnvironment["port"]): Promise<FormulaDraft["known"]> {
  if (!needsCells(draft)) return draft.known;
  const sources = draft.call.arguments.flatMap((argument) =>
    argument.kind === "expression" ? [argument.source] : [],
  );
  const sheetName = draft.target?.place.sheetName;
  const read = await readReferredCells(port, { sources, sheetName }).catch(() => ({}));
  return { ...draft.known, ...read };
}

/** An argument as Excel hands it over: `null` where it is left out; `undefined` where only Excel can tell. */
function valueFor(
  { kind }: FunctionParameter,
  argument: FormulaArgument,
  known: FormulaDraft["known"],
): unknown {
  const plain = plainValue(argument, known);
  if (plain === undefined) return undefined;
  const isRows = Array.isArray(plain);
  if (takesMany(kind)) return isRows ? plain : [[plain]];
  return isRows ? ((plain as readonly (readonly unknown[])[])[0]?.[0] ?? null) : plain;
}

/** A cell as Excel hands it over: an error is no text. */
function handedOver(cell: CellRows[number][number]): unknown {
  return isErrorText(cell) ? { code: cell } : cell === "" ? null : cell;
}

function plainValue(argument: FormulaArgument, known: FormulaDraft["known"]): unknown {
  switch (argument.kind) {
    case "omitted":
      return null;
    case "text":
      return argument.text;
    case "number":
      return argument.number;
    case "boolean":
      return argument.boolean;
    case "expression":
      return known[argument.source]?.map((row) => row.map(handedOver));
  }
}

function rowsOf(answer: unknown): readonly (readonly ValueCell[])[] {
  if (!Array.isArray(answer)) return [[valueCell(answer)]];
  return answer.map((row: unknown) => (Array.isArray(row) ? row.map(valueCell) : [valueCell(row)]));
}

function errorCode(given: unknown): string | undefined {
  if (typeof given !== "object" || given === null || !("code" in given)) return undefined;
  return typeof given.code === "string" && given.code.startsWith("#") ? given.code : undefined;
}

/** A value as its cell shows it; of a data type, the text or the number that it stands for. */
function valueCell(given: unknown): ValueCell {
  if (typeof given === "string" || typeof given === "number" || typeof given === "boolean") {
    return { kind: "value", value: given };
  }
  if (typeof given !== "object" || given === null) return { kind: "value", value: "" };
  const { message, text, basicValue } = given as Readonly<Record<string, unknown>>;
  const code = errorCode(given);
  if (code !== undefined) return { kind: "error", code, message: typeof message === "string" ? message : "" };
  return valueCell(typeof text === "string" ? text : (basicValue ?? ""));
}
