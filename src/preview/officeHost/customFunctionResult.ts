import type { CustomFunctionResult, CustomFunctionScalar } from "../workbook/previewWorkbook";

/** What a cell shows for the numbers with which the runtime reports a failed call; any other is `#VALUE!`. */
const errorByNumber: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

function cellError(error: string, message: unknown): CustomFunctionScalar {
  return typeof message === "string" && message !== "" ? { error, message } : { error };
}

/** The cell's part of a data type: an error with its message, an entity with its fields, a formatted number's number. */
function parseDataType(value: object): CustomFunctionScalar {
  const fields = value as Readonly<Record<string, unknown>>;
  if (fields.type === "Error") return cellError(String(fields.basicValue ?? "#VALUE!"), fields.message);
  if (fields.type === "Entity" && typeof fields.text === "string") {
    const properties = Object.entries((fields.properties ?? {}) as Readonly<Record<string, unknown>>);
    return {
      text: fields.text,
      fields: Object.fromEntries(properties.map(([name, property]) => [name, parseScalar(property)])),
    };
  }
  const basic = fields.basicValue;
  if (fields.basicType === "Error") return cellError(String(basic), undefined);
  if (typeof basic === "number" || typeof basic === "string" || typeof basic === "boolean") return basic;
  return { error: "#VALUE!" };
}

function parseScalar(value: unknown): CustomFunctionScalar {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  // A function that gives nothing leaves 0 in its cell.
  if (value === null || value === undefined) return 0;
  return typeof value === "object" ? parseDataType(value) : { error: "#VALUE!" };
}

/** A value as the runtime sent it, for a cell or, as rows, for the cells it spills over. */
export function parseFunctionValue(value: unknown): CustomFunctionResult {
  if (!Array.isArray(value)) return parseScalar(value);
  return value.map((row: unknown) => (Array.isArray(row) ? row.map(parseScalar) : [parseScalar(row)]));
}

/** A call that failed; `errorNumber` is the runtime's. */
export function parseFunctionFailure(message: unknown, errorNumber: unknown): CustomFunctionResult {
  return cellError(errorByNumber[typeof errorNumber === "number" ? errorNumber : -1] ?? "#VALUE!", message);
}
