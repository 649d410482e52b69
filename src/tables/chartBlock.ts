import type { Budget, Measure } from "../budget/measure";
import { pillarTitle } from "../budget/measureContext";
import { formatTextLiteral } from "../budget/textLiteral";
import { tableMessagesFor } from "../messages/tableMessages";
import type { ChartChoice } from "./chartCatalog";
import { usedPillars } from "./summaryTable";
import { columnReference, sourceOf } from "./tableSource";
import type { DrawContext } from "./tableSource";

/** What a chart is drawn from: a label and a formula over 施策一覧 for each bar, the first one on top. */
export interface ChartBlock {
  readonly title: string;
  readonly labelHeader: string;
  readonly amountHeader: string;
  readonly rows: readonly { readonly label: string; readonly formula: string }[];
}

/**
 * The block of a chart. Pillars keep their printed order, ministries and measures go from the largest down; what has no
 * printed amount has no bar, because none printed is not 0.
 */
export function drawChartBlock(choice: ChartChoice, context: DrawContext): ChartBlock {
  const { charts } = tableMessagesFor(context.language);
  return {
    title: charts.titles[choice],
    labelHeader: charts.label,
    amountHeader: charts.amountOku,
    rows: barsOf[choice](context).map(({ label, column, equals }) => ({
      label,
      formula: `=${amountFormula(context, { column, equals })}`,
    })),
  };
}

interface Bar {
  readonly label: string;
  /** The column of 施策一覧 that tells the bar's lines, and what it holds for them. */
  readonly column: "id" | "pillar" | "ministries";
  readonly equals: string;
}

const barsOf: Readonly<Record<ChartChoice, (context: DrawContext) => readonly Bar[]>> = {
  byPillar: ({ budget }) =>
    usedPillars(budget)
      .filter(({ id }) => pricedLines(budget).some(({ pillarId }) => pillarId === id))
      .map((pillar) => ({ label: pillarTitle(pillar), column: "pillar", equals: pillarTitle(pillar) })),
  byMinistry: (context) => {
    const { budget, language } = context;
    const source = sourceOf(context, "measures");
    return budget.ministries
      .map((ministry) => ({
        ministry,
        amountOku: sumOf(pricedLines(budget).filter(({ ministryIds }) => isOnly(ministryIds, ministry.id))),
      }))
      .filter(({ amountOku }) => amountOku > 0)
      .sort((a, b) => b.amountOku - a.amountOku)
      .map(({ ministry }) => ({
        label: language === "ja" ? ministry.name : ministry.nameEn,
        column: "ministries",
        equals: source.language === "ja" ? ministry.name : ministry.nameEn,
      }));
  },
  byMeasure: ({ budget }) =>
    [...pricedLines(budget)]
      .sort((a, b) => amountOf(b) - amountOf(a))
      .map(({ id, name }) => ({ label: name, column: "id", equals: id })),
};

function amountFormula(context: DrawContext, { column, equals }: Pick<Bar, "column" | "equals">): string {
  const source = sourceOf(context, "measures");
  const reference = (key: "amountOku" | "status" | Bar["column"]): string =>
    columnReference(source, "measures", key);
  const status = formatTextLiteral(tableMessagesFor(source.language).statuses.new);
  return `SUMIFS(${reference("amountOku")},${reference("status")},${status},${reference(column)},${formatTextLiteral(equals)})`;
}

/** The lines of the package that print an amount. */
function pricedLines({ measures }: Budget): readonly Measure[] {
  return measures.filter(
    ({ list, status, amounts }) => list === "individual" && status === "new" && amounts.length > 0,
  );
}

function isOnly(ids: readonly string[], id: string): boolean {
  return ids.length === 1 && ids[0] === id;
}

function amountOf({ amounts }: Measure): number {
  return amounts[0]?.amountOku ?? 0;
}

function sumOf(measures: readonly Measure[]): number {
  return measures.reduce((sum, measure) => sum + amountOf(measure), 0);
}
