import type { Language } from "../messages/language";
import { tableMessagesFor } from "../messages/tableMessages";
import { WorkbookError } from "../workbook/workbookError";
import type { WorkbookChange } from "../workbook/workbookChange";
import type { WorkbookSnapshot } from "../workbook/workbookSnapshot";
import { chooseTables, drawChosen, presentTables } from "./chooseTables";
import { placeInStack, placeOnSheets } from "./placeSet";
import { planInsertedBases } from "./planInsertedBases";
import { planRest } from "./planRest";
import type { InsertSetOutcome, InsertSetRequest } from "./setRequest";
import { madeBy } from "./setStep";
import type { SetStep } from "./setStep";
import { sheetNames } from "./sheetNames";
import type { SheetNames } from "./sheetNames";

/** How a set gets into the workbook, and what to say when it is there. */
export interface SetPlan {
  readonly kind: "plan";
  readonly steps: readonly SetStep[];
  readonly inserted: Extract<InsertSetOutcome, { kind: "inserted" }>;
}

/**
 * Decides how a set gets into the workbook, or what to ask first.
 *
 * Each table is a step, then each sheet over tables, 目次 last: what is there after any step is whole and needs nothing
 * that comes later. Throws a `WorkbookError` for what no choice of the person's here can change (`structureProtected`,
 * `sheetProtected`, `notFound`, `outsideSheet`).
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
  const { budget, language } = request;
  const { sources } = chosen;
  const bases = planInsertedBases(drawn, { snapshot, version: budget.version, language, sources });
  const tableSteps = placed.tables.map(({ table, changes }, index): SetStep => ({
    title: table.title,
    changes: [...changes, ...(bases[index] ?? [])],
    made: { kind: "table", table },
  }));
  const steps = showFirst([...tableSteps, ...rest.steps], request);
  const { keptSheets, skippedPivots } = rest;
  return {
    kind: "plan",
    steps,
    inserted: {
      kind: "inserted",
      ...madeBy(steps),
      kept: chosen.kept,
      keptSheets,
      ...(skippedPivots === undefined ? {} : { skippedPivots }),
    },
  };
}

/** On new sheets, the last step ends with the sheet in view that leads to the others. */
function showFirst(steps: readonly SetStep[], { place }: InsertSetRequest): readonly SetStep[] {
  const { contents, pivots, charts, tables } = madeBy(steps);
  const shown = contents ?? pivots[0] ?? charts ?? tables[0];
  if (place !== "newSheets" || shown === undefined) return steps;
  const show: WorkbookChange = {
    kind: "showArea",
    sheetName: shown.sheetName,
    area: { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 },
  };
  return steps.map((step, index) =>
    index === steps.length - 1 ? { ...step, changes: [...step.changes, show] } : step,
  );
}

/**
 * 目次 belongs to sheets of one's own. Where only what is missing was asked for, one that is there is not made again,
 * and one that is not, as after cancelling, is missing as well; a single sheet that is there needs none.
 */
function nameForContents({
  request,
  names,
  count,
}: {
  request: InsertSetRequest;
  names: SheetNames;
  count: number;
}): string | undefined {
  if (request.place !== "newSheets") return undefined;
  const nameIn = (language: Language): string => tableMessagesFor(language).contents.sheetName;
  if (request.ifPresent === "update") {
    const { tables, pivots, charts } = request;
    const isThere = names.has(nameIn("ja")) || names.has(nameIn("en"));
    if (isThere || tables.length + pivots.length + Math.min(1, charts.length) < 2) return undefined;
  } else if (count === 0) {
    return undefined;
  }
  return names.take(nameIn(request.language));
}
