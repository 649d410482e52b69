import type { Budget } from "../budget/measure";
import { pillarTitle } from "../budget/measureContext";
import { formatTextLiteral } from "../budget/textLiteral";
import { tableMessagesFor } from "../messages/tableMessages";
import type { TableColumnKeys } from "../messages/tableMessages";
import { drawColumns } from "./drawnTable";
import type { ColumnLook, DrawnCell, DrawnTable } from "./drawnTable";
import { tableEntry } from "./tableCatalog";
import { budgetNotes } from "./tableNotes";
import { columnReference, sourceOf } from "./tableSource";
import type { DrawContext, TableSource } from "./tableSource";

/** The two tables that add up 施策一覧. */
export type SummaryId = "byPillar" | "byMinistry";

/** A sum of nothing shows as a dash: where no amount is printed, 0 would claim one. */
const dashForZero = '#,##0;-#,##0;"－"';

const columns: readonly ColumnLook<TableColumnKeys[SummaryId]>[] = [
  { key: "id", widthInCharacters: 13 },
  { key: "name", widthInCharacters: 52, wrapText: true },
  { key: "measureCount", widthInCharacters: 10, numberFormat: "#,##0", horizontalAlignment: "Right" },
  { key: "pricedCount", widthInCharacters: 10, numberFormat: "#,##0", horizontalAlignment: "Right" },
  { key: "amountOku", widthInCharacters: 12, numberFormat: dashForZero, horizontalAlignment: "Right" },
  { key: "share", widthInCharacters: 8, numberFormat: "0.0%", horizontalAlignment: "Right" },
  { key: "continuingOku", widthInCharacters: 12, numberFormat: dashForZero, horizontalAlignment: "Right" },
];

/**
 * 柱別集計: each pillar's count, amount and share by formulas over 施策一覧, so that edits there flow through.
 *
 * Only lines of the supplementary budget count; the continuing ones, which belong to no total, stand in a column of
 * their own.
 */
export function drawPillarSummary(context: DrawContext): DrawnTable {
  const used = usedPillars(context.budget);
  return drawSummary("byPillar", context, {
    by: "pillar",
    groups: used.map((pillar) => ({ id: pillar.id, name: pillarTitle(pillar) })),
    rest: undefined,
  });
}

/** 府省別集計: the same by ministry; what names several ministries or none has a row of its own, so that nothing is lost. */
export function drawMinistrySummary(context: DrawContext): DrawnTable {
  const { language } = sourceOf(context, "measures");
  return drawSummary("byMinistry", context, {
    by: "ministries",
    groups: context.budget.ministries.map((ministry) => ({
      id: ministry.id,
      name: language === "ja" ? ministry.name : ministry.nameEn,
    })),
    rest: { id: "other", name: tableMessagesFor(context.language).otherMinistries },
  });
}

/** The pillars that lines of the individual list stand under, in printed order. */
export function usedPillars(budget: Budget): Budget["pillars"] {
  return budget.pillars.filter(
    ({ id, list }) => list === "individual" && budget.measures.some((measure) => measure.pillarId === id),
  );
}

interface Group {
  readonly id: string;
  readonly name: string;
}

interface Grouping {
  /** The column of 施策一覧 that names the group. */
  readonly by: "pillar" | "ministries";
  readonly groups: readonly Group[];
  /** A last row for all lines that are in none of the groups. */
  readonly rest: Group | undefined;
}

function drawSummary(id: SummaryId, context: DrawContext, { by, groups, rest }: Grouping): DrawnTable {
  const { budget, language } = context;
  const words = tableMessagesFor(language);
  const source = sourceOf(context, "measures");
  const formulas = summaryFormulas(source, by);
  const names = groups.map(({ name }) => formatTextLiteral(name));
  const rows = groups.map((group) => summaryRow(group, (figure) => formulas.of(figure, "[@name]"), formulas));
  if (rest !== undefined) {
    const remainder = (figure: Figure): string =>
      [formulas.ofAll(figure), ...names.map((name) => formulas.of(figure, name))].join("-");
    rows.push(summaryRow(rest, remainder, formulas));
  }
  const [title = "", sourceLine = "", remarks = ""] = budgetNotes(words.tables[id].title, {
    budget,
    language,
  });
  return {
    tableName: tableEntry(id).tableName,
    sheetName: words.tables[id].sheetName,
    columns: drawColumns(columns, words.tables[id].headers),
    rows: rows.map((cells) => columns.map(({ key }) => cells[key])),
    notes: [title, sourceLine, remarks, words.summaryRemarks({ tableName: source.tableName })],
  };
}

type Figure = "measureCount" | "pricedCount" | "amountOku" | "continuingOku";
type SummaryFormulas = ReturnType<typeof summaryFormulas>;

function summaryRow(
  { id, name }: Group,
  figure: (figure: Figure) => string,
  { ofAll }: SummaryFormulas,
): Readonly<Record<TableColumnKeys[SummaryId], DrawnCell>> {
  const total = ofAll("amountOku");
  return {
    id,
    name,
    measureCount: { formula: `=${figure("measureCount")}` },
    pricedCount: { formula: `=${figure("pricedCount")}` },
    amountOku: { formula: `=${figure("amountOku")}` },
    share: { formula: `=IF(${total}=0,0,[@amountOku]/${total})` },
    continuingOku: { formula: `=${figure("continuingOku")}` },
  };
}

/** Each figure as a formula without its `=`: of all lines, or of those whose group equals a text or a cell. */
function summaryFormulas(source: TableSource, by: Grouping["by"]) {
  const { statuses } = tableMessagesFor(source.language);
  const column = (key: TableColumnKeys["measures"]): string => columnReference(source, "measures", key);
  const conditions: Readonly<Record<Figure, string>> = {
    measureCount: `${column("status")},${formatTextLiteral(statuses.new)}`,
    pricedCount: `${column("status")},${formatTextLiteral(statuses.new)},${column("amountOku")},"<>"`,
    amountOku: `${column("status")},${formatTextLiteral(statuses.new)}`,
    continuingOku: `${column("status")},${formatTextLiteral(statuses.continuing)}`,
  };
  const figure = (name: Figure, group: string): string =>
    name === "measureCount" || name === "pricedCount"
      ? `COUNTIFS(${conditions[name]}${group})`
      : `SUMIFS(${column("amountOku")},${conditions[name]}${group})`;
  return {
    of: (name: Figure, equals: string): string => figure(name, `,${column(by)},${equals}`),
    ofAll: (name: Figure): string => figure(name, ""),
  };
}
