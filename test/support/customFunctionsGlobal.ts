/**
 * The global `CustomFunctions` that Excel's runtime gives the functions script, for tests without a host.
 *
 * Errors behave as in office.js: real `Error`s with a code, turned into plain data by `toJSON`, with a message for
 * `#N/A` and `#VALUE!` alone.
 */
const errorTypes: Readonly<Record<string, string>> = {
  "#VALUE!": "Value",
  "#N/A": "NotAvailable",
  "#DIV/0!": "Div0",
  "#NUM!": "Num",
  "#NULL!": "Null",
  "#NAME?": "Name",
  "#REF!": "Ref",
};

class CustomFunctionError extends Error {
  readonly type = "Error";
  readonly basicType = "Error";
  readonly basicValue: string;

  constructor(
    readonly code: string = "#VALUE!",
    message?: string,
  ) {
    super(message ?? "");
    this.basicValue = code;
  }

  toJSON(): Record<string, unknown> {
    const hasMessage = (this.code === "#VALUE!" || this.code === "#N/A") && this.message !== "";
    return {
      valueType: "CustomFunctionError",
      code: this.code,
      type: this.type,
      basicValue: this.basicValue,
      basicType: this.basicType,
      message: hasMessage ? this.message : undefined,
      errorType: errorTypes[this.code],
    };
  }
}

/** Puts the global in place; call it before the functions are imported or first called. */
export function installCustomFunctionsGlobal(): void {
  Object.assign(globalThis, {
    CustomFunctions: {
      Error: CustomFunctionError,
      ErrorCode: {
        invalidValue: "#VALUE!",
        notAvailable: "#N/A",
        divisionByZero: "#DIV/0!",
        invalidNumber: "#NUM!",
        nullReference: "#NULL!",
        invalidName: "#NAME?",
        invalidReference: "#REF!",
      },
    },
  });
}
