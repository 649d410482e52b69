import { isWorkbookRefusal } from "../../workbook/previewWorkbook";
import { reportHostFault } from "../reportHostFault";
import { RichApiError } from "./richApiError";

/** Where an error came from: `Class.member`, and the action's place in the request where it is known. */
export interface ErrorLocation {
  readonly location: string;
  readonly actionIndex?: number;
}

const locations = new WeakMap<object, ErrorLocation>();

/** Runs something for a member; an error out of it remembers the innermost such member. */
export function locateErrors<Result>(place: ErrorLocation, run: () => Result): Result {
  try {
    return run();
  } catch (thrown) {
    if (typeof thrown === "object" && thrown !== null && !locations.has(thrown)) locations.set(thrown, place);
    throw thrown;
  }
}

/** The error body of a response, as Excel names its fields. */
export interface WireError {
  readonly ActionIndex: number;
  readonly Code: string;
  readonly HttpStatusCode: number;
  readonly Location: string;
  readonly Message: string;
}

/** Words a failure for the add-in; a bug of this host becomes `GeneralException` and is printed. */
export function describeError(thrown: unknown, actionIndex: number): WireError {
  const place = typeof thrown === "object" && thrown !== null ? locations.get(thrown) : undefined;
  const error = toRichApiError(thrown);
  return {
    ActionIndex: place?.actionIndex ?? actionIndex,
    Code: error.code,
    HttpStatusCode: error.httpStatus,
    Location: place?.location ?? "",
    Message: error.message,
  };
}

function toRichApiError(thrown: unknown): RichApiError {
  if (thrown instanceof RichApiError) return thrown;
  if (isWorkbookRefusal(thrown)) return new RichApiError(thrown.code, thrown.message);
  reportHostFault("The Excel host of the preview failed.", thrown);
  return new RichApiError("GeneralException", `There was an internal error: ${String(thrown)}`);
}
