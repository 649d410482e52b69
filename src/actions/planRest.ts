import { tableMessagesFor } from "../messages/tableMessages";
import { tableAbout } from "../tables/tableCatalog";
import type { TableId } from "../tables/tableCatalog";
import { rowCountFormula } from "../tables/tableSource";
import type { DrawContext } from "../tables/tableSource";
import type { WorkbookChange, WorkbookSnapshot } from "../workbook/workbookPort";
import type { ChosenTables } from "./chooseTables";
import type { PlacedTable } from "./placeSet";
import { planCharts } from "./planCharts";
import { planContents } from "./planContents";
import type { ContentsEntry } from "./planContents";
import { pivotTitle, planPivot } from "./planPivots";
import type { InsertedSheet, InsertSetOutcome, InsertSetRequest, KeptTable } from "./setRequest";
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

/** What stands over the tables: changes, and what to say of it. */
export interface PlannedRest {
  readonly changes: readonly WorkbookChange[];
  readonly titles: readonly string[];
  readonly sheets: Pick<
    Extract<InsertSetOutcome, { kind: "inserted" }>,
    "contents" | "pivots" | "charts" | "skippedPivots"
  >;
}

/** Pivot tables, charts and 目次, which stand over tables and lead to them, and what is shown in the end. */
export function planRest(basis: RestOfSet): PlannedRest {
  const { snapshot, request, chosen, contentsName, tables } = basis;
  const { budget, policy, language } = request;
  const context: DrawContext = { budget, policy, language, sources: chosen.sources };
  const pivots = snapshot.features.pivotTables ? planPivotSheets(basis, context) : [];
  const charts = request.charts.length > 0 ? planChartSheet(basis, context) : undefined;
  const made = [...pivots, ...(charts === undefined ? [] : [charts])];
  const changes = made.flatMap((sheet) => sheet.changes);
  if (contentsName !== undefined) {
    const position = snapshot.sheets.length;
    changes.push({ kind: "addSheet", sheetName: contentsName, position });
    const entries = contentsEntries({ tables, kept: chosen.kept, made, context });
    changes.push(...planContents(entries, { sheetName: contentsName, context }));
  }
  const shown = contentsName ?? made.find((sheet) => sheet.changes.length > 0)?.sheet.sheetName;
  const first = tables[0]?.table;
  if (request.place === "newSheets" && (shown ?? first) !== undefined) {
    changes.push({
      kind: "showArea",
      sheetName: shown ?? first?.sheetName ?? "",
      area: { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 },
    });
  }
  const contentsTitle = tableMessagesFor(language).contents.sheetName;
  const contents = contentsName === undefined ? undefined : { title: contentsTitle, sheetName: contentsName };
  return {
    changes,
    titles: [...made.map(({ sheet }) => sheet.title), ...(contents === undefined ? [] : [contentsTitle])],
    sheets: {
      contents,
      pivots: pivots.map(({ sheet }) => sheet),
      charts: charts?.sheet,
      ...(request.pivots.length > 0 && !snapshot.features.pivotTables
        ? ({ skippedPivots: "notSupported" } as const)
        : {}),
    },
  };
}

/** A sheet over the tables; without changes, it was there before and is only named. */
interface MadeSheet {
  readonly sheet: InsertedSheet;
  readonly about: string;
  readonly changes: readonly WorkbookChange[];
}

function planPivotSheets(
  { snapshot, request, names }: RestOfSet,
  context: DrawContext,
): readonly MadeSheet[] {
  const { about } = tableMessagesFor(request.language).pivots;
  return request.pivots.map((choice) => {
    const title = pivotTitle(choice, request.language);
    return makeSheet({ title, about, request, names }, (sheetName) =>
      planPivot(choice, { sheetName, context, features: snapshot.features }),
    );
  });
}

function planChartSheet({ request, names }: RestOfSet, context: DrawContext): MadeSheet {
  const { sheetName: title, about } = tableMessagesFor(request.language).charts;
  return makeSheet({ title, about, request, names }, (sheetName) =>
    planCharts(request.charts, { sheetName, context }),
  );
}

function makeSheet(
  {
    title,
    about,
    request,
    names,
  }: { title: string; about: string; request: InsertSetRequest; names: SheetNames },
  fill: (sheetName: string) => readonly WorkbookChange[],
): MadeSheet {
  if (request.ifPresent === "update" && names.has(title)) {
    return { sheet: { title, sheetName: title }, about, changes: [] };
  }
  const sheetName = names.take(title);
  return {
    sheet: { title, sheetName },
    about,
    changes: [{ kind: "addSheet", sheetName }, ...fill(sheetName)],
  };
}

function contentsEntries({
  tables,
  kept,
  made,
  context,
}: {
  tables: readonly PlacedTable[];
  kept: readonly KeptTable[];
  made: readonly MadeSheet[];
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
    ...made.map(({ sheet, about }) => ({ sheetName: sheet.sheetName, about, rowsFormula: undefined })),
  ];
}
