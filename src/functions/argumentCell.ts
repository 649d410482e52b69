/** Whether an optional argument was written: Excel hands over `null` for one that was not. */
export function isGiven(argument: unknown): boolean {
  return argument !== null && argument !== undefined;
}

/** Whether an argument says nothing: not written, or an empty text. */
export function isBlank(argument: unknown): boolean {
  return !isGiven(argument) || argument === "";
}

/** The text of a cell; of a data type, the text it shows. */
export function textIn(cell: unknown): string {
  // A blank cell is null in Excel on the web and 0 on the desktop; no measure is called 0.
  if (cell === null || cell === undefined || cell === 0) return "";
  if (typeof cell !== "object") return String(cell);
  const { text, basicValue } = cell as { text?: unknown; basicValue?: unknown };
  return typeof text === "string" ? text : String(basicValue ?? "");
}

/** An error that the argument's cell itself shows: as the runtime's own object, or as the data type that it is. */
export function errorIn(cell: unknown): CustomFunctions.Error | undefined {
  if (typeof cell !== "object" || cell === null) return undefined;
  const {
    type,
    basicValue,
    code = type === "Error" ? basicValue : undefined,
  } = cell as {
    readonly type?: unknown;
    readonly basicValue?: unknown;
    readonly code?: unknown;
  };
  const isErrorCode = typeof code === "string" && code.startsWith("#");
  return isErrorCode ? new CustomFunctions.Error(code as CustomFunctions.ErrorCode) : undefined;
}

/** Throws the error that an argument is. */
export function refuseError(argument: unknown): void {
  const error = errorIn(argument);
  if (error !== undefined) throw error;
}
