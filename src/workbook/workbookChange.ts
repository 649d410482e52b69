import type { CellChange } from "./cellChanges";
import type { ObjectChange } from "./objectChanges";
import type { SheetChange } from "./sheetChanges";
import type { TableChange } from "./tableChanges";

/** Reads the sources of all pivot tables again. */
export interface RefreshPivots {
  readonly kind: "refreshPivots";
}

/** A place where a write may be cancelled: what stands before it is whole. */
export interface EndStep {
  readonly kind: "endStep";
}

/** Calculates every formula of the open workbooks anew. */
export interface Recalculate {
  readonly kind: "recalculate";
}

/** One change, applied in the order of the list. */
export type WorkbookChange =
  SheetChange | CellChange | TableChange | ObjectChange | RefreshPivots | EndStep | Recalculate;
