import type {
  CellErrorResult,
  CustomFunctionArgument,
  CustomFunctionArgumentCell,
} from "../workbook/previewWorkbook";

/** An argument as the runtime reads it, errors among its cells included. */
export function onWire(argument: CustomFunctionArgument | CustomFunctionArgumentCell): unknown {
  if (Array.isArray(argument)) {
    return (argument as readonly (readonly CustomFunctionArgumentCell[])[]).map((row) => row.map(onWire));
  }
  if (typeof argument !== "object" || argument === null) return argument;
  return { type: "CustomFunctionError", code: (argument as CellErrorResult).error };
}
