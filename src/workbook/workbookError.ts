/** Why the workbook could not do what was asked, in terms a person can act on. */
export type WorkbookErrorKind =
  | "cellBeingEdited"
  | "sheetProtected"
  | "structureProtected"
  | "overlapsData"
  | "outsideSheet"
  | "tooLarge"
  | "nameTaken"
  | "notFound"
  | "notSupported"
  | "readOnly"
  | "unknown";

/** The one error that leaves the port. `subject` names the sheet or table it is about, where known. */
export class WorkbookError extends Error {
  constructor(
    readonly kind: WorkbookErrorKind,
    options: { readonly subject?: string; readonly cause?: unknown } = {},
  ) {
    super(`workbook: ${kind}`, { cause: options.cause });
    this.name = "WorkbookError";
    this.subject = options.subject;
  }

  readonly subject: string | undefined;
}
