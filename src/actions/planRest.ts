import { tableMessagesFor } from "../messages/tableMessages";
import { tableAbout } from "../tables/tableCatalog";
import type { TableId } from "../tables/tableCatalog";
import { rowCountFormula } from "../tables/tableSource";
import type { DrawContext } from "../tables/tableSource";
import type { WorkbookChange } from "../workbook/workbookChange";
import type { WorkbookSnapshot } from "../workbook/workbookSnapshot";
import type { ChosenTables } from "./chooseTables";
import type { PlacedTable } from "./placeSet";
import { planCharts } from "./planCharts";
import { planContents } from "./planContents";
import type { ContentsEntry } from "./planContents";
import { pivotAbout, pivotTitle, planPivot } from "./planPivots";
import type { InsertedSheet, InsertSetOutcome, InsertSetRequest, KeptTable } from "./setRequest";
import type { SetStep } from "./setStep";
import type { SheetNames } from "./sheetNames";

/** What the sheets over the tables are planned from. */
export interface RestOfSet {
  readonly snapshot: WorkbookSnapshot;
  readonly request: InsertSetRequest;
  readonly chosen: ChosenTables;
  readonly names: SheetNames;
  readonly contentsName: string | undefined;
  readonly tables: readonly PlacedTable[];
}

/** What stands over the tables: a step for each new sheet, and what there is to say beyond. */
export interface PlannedRest extends Pick<
  Extract<InsertSetOutcome, { kind: "inserted" }>,
  "keptSheets" | "skippedPivots"
> {
  readonly steps: readonly SetStep[];
}

/** Pivot tables, charts and 目次, which stand over tables and lead to them. */
export function planRest(basis: RestOfSet): PlannedRest {
  const { snapshot, request, chosen } = basis;
  const { budget, policy, language } = request;
  const context: DrawContext = { budget, policy, language, sources: chosen.sources };
  const sheets = [
    ...(snapshot.features.pivotTables ? planPivotSheets(basis, context) : []),
    ...(request.charts.length > 0 ? [planChartSheet(basis, context)] : []),
  ];
  const made = sheets.filter(({ changes }) => changes.length > 0);
  const kept = sheets.filter(({ changes }) => changes.length === 0);
  return {
    steps: [
      ...made.map(({ kind, sheet, changes }): SetStep => ({
        title: sheet.title,
        changes,
        made: { kind, sheet },
      })),
      ...planContentsStep(basis, { sheets, context }),
    ],
    keptSheets: kept.map(({ sheet }) => sheet),
    ...(request.pivots.length > 0 && !snapshot.features.pivotTables ? { skippedPivots: "notSupported" } : {}),
  };
}

function planContentsStep(
  { snapshot, chosen, contentsName, tables }: RestOfSet,
  { sheets, context }: { sheets: readonly RestSheet[]; context: DrawContext },
): readonly SetStep[] {
  if (contentsName === undefined) return [];
  const title = tableMessagesFor(context.language).contents.sheetName;
  const entries = contentsEntries({ tables, kept: chosen.kept, sheets, context });
  return [
    {
      title,
      changes: [
        { kind: "addSheet", sheetName: contentsName, position: snapshot.sheets.length },
        ...planContents(entries, { sheetName: contentsName, context }),
      ],
      made: { kind: "contents", sheet: { title, sheetName: contentsName } },
    },
  ];
}

/** A sheet over the tables; without changes, it was there before and is only named. */
interface RestSheet {
  readonly kind: "pivot" | "charts";
  readonly sheet: InsertedSheet;
  readonly about: string;
  readonly changes: readonly WorkbookChange[];
}

function planPivotSheets(
  { snapshot, request, names }: RestOfSet,
  context: DrawContext,
): readonly RestSheet[] {
  return request.pivots.map((choice) => {
    const title = pivotTitle(choice, request.language);
    const about = pivotAbout(choice, request.language);
    return makeSheet({ kind: "pivot", title, about, request, names }, (sheetName) =>
      planPivot(choice, { sheetName, context, features: snapshot.features }),
    );
  });
}

function planChartSheet({ request, names }: RestOfSet, context: DrawContext): RestSheet {
  const { sheetName: title, about } = tableMessagesFor(request.language).charts;
  return makeSheet({ kind: "charts", title, about, request, names }, (sheetName) =>
    planCharts(request.charts, { sheetName, context }),
  );
}

function makeSheet(
  {
    kind,
    title,
    about,
    request,
    names,
  }: Pick<RestSheet, "kind" | "about"> & { title: string; request: InsertSetRequest; names: SheetNames },
  fill: (sheetName: string) => readonly WorkbookChange[],
): RestSheet {
  if (request.ifPresent === "update" && names.has(title)) {
    return { kind, sheet: { title, sheetName: title }, about, changes: [] };
  }
  const sheetName = names.take(title);
  return {
    kind,
    sheet: { title, sheetName },
    about,
    changes: [{ kind: "addSheet", sheetName }, ...fill(sheetName)],
  };
}

function contentsEntries({
  tables,
  kept,
  sheets,
  context,
}: {
  tables: readonly PlacedTable[];
  kept: readonly KeptTable[];
  sheets: readonly RestSheet[];
  context: DrawContext;
}): readonly ContentsEntry[] {
  const countRows = (id: TableId): string | undefined => {
    const source = context.sources?.[id];
    return source === undefined ? undefined : `=${rowCountFormula(source, id)}`;
  };
  const entries = [...kept, ...tables.map(({ table }) => table)].map(({ id, sheetName }) => ({
    sheetName,
    about: tableAbout(id, context.language),
    rowsFormula: countRows(id),
  }));
  return [
    ...entries,
    ...sheets.map(({ sheet, about }) => ({ sheetName: sheet.sheetName, about, rowsFormula: undefined })),
  ];
}
