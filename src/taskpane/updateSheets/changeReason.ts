import type { CellFinding, MergeCell, RowFinding } from "../../merge/mergeTypes";
import type { ChangeReason, RowNoun } from "../../messages/updateMessages";
import type { TableId } from "../../tables/tableCatalog";
import type { PlannedChange } from "./plannedTable";

/** The rule behind a change, as far as a person wants to know it. */
export function changeReason({ finding }: PlannedChange): ChangeReason {
  return finding.kind === "cell" ? cellReason(finding) : rowReason(finding);
}

/** What a table's rows are called: measures have a name of their own, everything else is a row. */
export function rowNoun(tableId: TableId): RowNoun {
  return tableId === "measures" || tableId === "overview" ? "measure" : "row";
}

function cellReason({ base, effect, sheet }: CellFinding): ChangeReason {
  if (effect === "edit") return isFormulaOrError(sheet) ? "formula" : "edit";
  if (base === undefined) return effect === "update" ? "revision" : "unknown";
  return effect === "update" ? "revision" : "both";
}

function rowReason({ change, effect, base }: RowFinding): ChangeReason {
  switch (change) {
    case "added":
      return effect === "conflict" ? "absent" : "added";
    case "withdrawn":
      if (effect !== "conflict") return "withdrawn";
      return base === undefined ? "unknownRow" : "withdrawnEdited";
    case "deletedByPerson":
      return effect === "conflict" ? "deletedRevised" : "deleted";
    case "addedByPerson":
    case "duplicate":
      // Notes: the person's own rows ask for nothing and are not listed as changes.
      return "edit";
  }
}

function isFormulaOrError(cell: MergeCell): boolean {
  return typeof cell === "object" ? cell !== null : typeof cell === "string" && /^#[A-Z]/.test(cell);
}
