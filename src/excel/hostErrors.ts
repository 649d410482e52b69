import { WorkbookError } from "../workbook/workbookError";
import type { WorkbookErrorKind } from "../workbook/workbookError";

/** What a failed request was about: names for the error's `subject`. */
export interface RequestSubject {
  readonly sheetName?: string;
  readonly tableName?: string;
}

/** The one `WorkbookError` for whatever a request to Excel failed with; the original stays as its `cause`. */
export function toWorkbookError(error: unknown, about: RequestSubject = {}): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const kind = kindOf(error);
  const subject = kind === "nameTaken" ? (about.tableName ?? about.sheetName) : about.sheetName;
  return new WorkbookError(kind, { cause: error, ...(subject === undefined ? {} : { subject }) });
}

/** Excel's own code of a failure, such as `ItemNotFound`; `undefined` for an error that is not Excel's. */
export function hostErrorCode(error: unknown): string | undefined {
  return error instanceof OfficeExtension.Error ? error.code : undefined;
}

const kindOfCode: Readonly<Record<string, WorkbookErrorKind>> = {
  InvalidOperationInCellEditMode: "cellBeingEdited",
  AccessDenied: "sheetProtected",
  ItemAlreadyExists: "nameTaken",
  ItemNotFound: "notFound",
  InvalidReference: "notFound",
  InvalidBinding: "notFound",
  NonBlankCellOffSheet: "outsideSheet",
  InsertDeleteConflict: "overlapsData",
  MergedRangeConflict: "overlapsData",
  FilteredRangeConflict: "overlapsData",
  PivotTableRangeConflict: "overlapsData",
  OperationCellsExceedLimit: "tooLarge",
  RangeExceedsLimit: "tooLarge",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  ApiNotFound: "notSupported",
  ApiNotAvailable: "notSupported",
  NotImplemented: "notSupported",
  UnsupportedFeature: "notSupported",
  UnsupportedOperation: "notSupported",
  UnsupportedSheet: "notSupported",
};

function kindOf(error: unknown): WorkbookErrorKind {
  const code = hostErrorCode(error);
  if (code === undefined) return "unknown";
  if (code === "AccessDenied") return kindOfDenial(error as OfficeExtension.Error);
  return kindOfCode[code] ?? "unknown";
}

/** Excel has one code for every «not allowed»: the document's mode and the failing call tell which it is. */
function kindOfDenial(error: OfficeExtension.Error): WorkbookErrorKind {
  if (Office.context.document.mode === Office.DocumentMode.ReadOnly) return "readOnly";
  return /^WorksheetCollection\b/i.test(error.debugInfo.errorLocation ?? "")
    ? "structureProtected"
    : "sheetProtected";
}
