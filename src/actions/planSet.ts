import { tableMessagesFor } from "../messages/tableMessages";
import { tableEntry } from "../tables/tableCatalog";
import { WorkbookError } from "../workbook/workbookError";
import type { WorkbookChange, WorkbookSnapshot } from "../workbook/workbookPort";
import { chooseTables, drawChosen, presentTables } from "./chooseTables";
import { placeInStack, placeOnSheets } from "./placeSet";
import type { PlacedTable } from "./placeSet";
import { planRest } from "./planRest";
import type { InsertedTable, InsertSetOutcome, InsertSetRequest } from "./setRequest";
import { sheetNames } from "./sheetNames";
import type { SheetNames } from "./sheetNames";

/** A part of the set that is written at once: whole tables, or what is made over them. */
export interface SetStep {
  readonly changes: readonly WorkbookChange[];
  readonly tables: readonly InsertedTable[];
  /** What it is called while it is written. */
  readonly titles: readonly string[];
}

/** How a set gets into the workbook, and what to say when it is there. */
export interface SetPlan {
  readonly kind: "plan";
  readonly steps: readonly SetStep[];
  readonly inserted: Extract<InsertSetOutcome, { kind: "inserted" }>;
}

/**
 * Decides how a set gets into the workbook, or what to ask first.
 *
 * Three steps at most, whatever the number of tables: tables of the budget, the others, what is made over them. Throws
 * a `WorkbookError` for what no choice of the person's here can change (`structureProtected`, `sheetProtected`,
 * `notFound`, `outsideSheet`).
 */
export function planSet(
  snapshot: WorkbookSnapshot,
  request: InsertSetRequest,
): SetPlan | Extract<InsertSetOutcome, { kind: "present" | "placeTaken" }> {
  if (request.ifPresent === "ask") {
    const tables = presentTables(snapshot, request);
    if (tables.length > 0) return { kind: "present", tables };
  }
  const chosen = chooseTables(snapshot, request);
  const drawn = drawChosen(chosen, request);
  const names = sheetNames(snapshot);
  const wantsSheets =
    (request.place === "newSheets" && drawn.length > 0) ||
    request.pivots.length > 0 ||
    request.charts.length > 0;
  if (wantsSheets && snapshot.isStructureProtected) throw new WorkbookError("structureProtected");
  const contentsName = nameForContents({ request, names, count: drawn.length });
  const placed =
    request.place === "newSheets"
      ? placeOnSheets(drawn, { request, names })
      : placeInStack(drawn, { snapshot, request });
  if (placed.kind === "placeTaken") return placed;
  const rest = planRest({ snapshot, request, chosen, names, contentsName, tables: placed.tables });
  const isBudget = ({ table }: PlacedTable): boolean => tableEntry(table.id).document === "budget";
  return {
    kind: "plan",
    steps: [
      tableStep(placed.tables.filter(isBudget)),
      tableStep(placed.tables.filter((one) => !isBudget(one))),
      { changes: rest.changes, tables: [], titles: rest.titles },
    ].filter(({ changes }) => changes.length > 0),
    inserted: {
      kind: "inserted",
      tables: placed.tables.map(({ table }) => table),
      kept: chosen.kept,
      ...rest.sheets,
    },
  };
}

function tableStep(placed: readonly PlacedTable[]): SetStep {
  return {
    changes: placed.flatMap(({ changes }) => changes),
    tables: placed.map(({ table }) => table),
    titles: placed.map(({ table }) => table.title),
  };
}

/** 目次 belongs to sheets of one's own, and is not made again where only what is missing was asked for. */
function nameForContents({
  request,
  names,
  count,
}: {
  request: InsertSetRequest;
  names: SheetNames;
  count: number;
}): string | undefined {
  const { sheetName } = tableMessagesFor(request.language).contents;
  const isThere = request.ifPresent === "update" && names.has(sheetName);
  return request.place !== "newSheets" || count === 0 || isThere ? undefined : names.take(sheetName);
}
