/** Why a file cannot be opened at all. */
export type XlsxProblemKind =
  /** No .xlsx file: another format, or not a file of Excel's at all. */
  | "notXlsx"
  /** Protected with a password, or kept in Excel's format of before 2007. */
  | "encryptedOrOld"
  /** Larger, unpacked, than is opened here. */
  | "tooLarge"
  /** Parts are missing or cannot be read. */
  | "damaged";

/** A file that cannot be opened; nothing of the workbook has changed. */
export class XlsxProblem extends Error {
  constructor(
    readonly kind: XlsxProblemKind,
    message: string,
  ) {
    super(message);
    this.name = "XlsxProblem";
  }
}
