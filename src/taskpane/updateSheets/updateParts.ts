import type { applyUpdate } from "../../actions/applyUpdate";
import type { checkWorkbook } from "../../actions/checkWorkbook";
import type { clearHighlights } from "../../actions/clearHighlights";
import type { forgetTable } from "../../actions/forgetTable";
import type { readCellOrigin } from "../../actions/readCellOrigin";
import type { undoUpdate } from "../../actions/undoUpdate";

/** The actions behind the screen for updates. All of them reject with a `WorkbookError`. */
export interface UpdateParts {
  readonly checkWorkbook: typeof checkWorkbook;
  readonly applyUpdate: typeof applyUpdate;
  readonly undoUpdate: typeof undoUpdate;
  readonly readCellOrigin: typeof readCellOrigin;
  readonly clearHighlights: typeof clearHighlights;
  readonly forgetTable: typeof forgetTable;
}

/** Fetches the actions when the first of them is needed. */
export async function loadUpdateParts(): Promise<UpdateParts> {
  const [check, apply, undo, origin, highlights, forget] = await Promise.all([
    import(/* webpackChunkName: "updates" */ "../../actions/checkWorkbook"),
    import(/* webpackChunkName: "updates" */ "../../actions/applyUpdate"),
    import(/* webpackChunkName: "updates" */ "../../actions/undoUpdate"),
    import(/* webpackChunkName: "updates" */ "../../actions/readCellOrigin"),
    import(/* webpackChunkName: "updates" */ "../../actions/clearHighlights"),
    import(/* webpackChunkName: "updates" */ "../../actions/forgetTable"),
  ]);
  return { ...check, ...apply, ...undo, ...origin, ...highlights, ...forget };
}
