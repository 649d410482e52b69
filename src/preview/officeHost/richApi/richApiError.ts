/** HTTP statuses that Excel on the web gives with its error codes; any other code comes with 400. */
const statusByCode: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
};

/** An error that the host answers with; the add-in sees it as `OfficeExtension.Error` with this `code`. */
export class RichApiError extends Error {
  /** HTTP status that goes with the code. */
  readonly httpStatus: number;

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "RichApiError";
    this.httpStatus = statusByCode[code] ?? 400;
  }
}

/** The loud answer for what this host has not built: `member` is `Class.member`. */
export function apiNotFound(member: string): RichApiError {
  return new RichApiError("ApiNotFound", `This host has not built ${member}.`);
}

/** The answer for an argument that is missing, of the wrong kind or of the wrong size. */
export function invalidArgument(detail: string): RichApiError {
  return new RichApiError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format: ${detail}.`,
  );
}

/** The answer for something that is not in the workbook. */
export function itemNotFound(what: string): RichApiError {
  return new RichApiError("ItemNotFound", `The requested resource doesn't exist: ${what}.`);
}

/** The answer for something that protection or a read-only workbook forbids. */
export function accessDenied(why: string): RichApiError {
  return new RichApiError("AccessDenied", `You cannot perform the requested operation: ${why}.`);
}
