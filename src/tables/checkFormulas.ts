import type { Basis, Measure } from "../budget/measure";
import { formatTextLiteral } from "../budget/textLiteral";
import { tableMessagesFor } from "../messages/tableMessages";
import { columnReference, sourceOf } from "./tableSource";
import type { DrawContext } from "./tableSource";

/** Parts of formulas (without `=`) that find a figure of 整合性チェック in the inserted tables. */
export interface CheckFormulas {
  readonly individualSum: string;
  readonly pricedCount: string;
  readonly nationalCount: string;
  readonly overviewSum: string;
  readonly continuingSum: string;
  readonly pillarSum: string;
  readonly ministrySum: string;
  /** Found by id, so that sorting and inserting rows change nothing. */
  readonly individualAmounts: (measures: readonly Measure[]) => string;
  readonly overviewAmount: (line: Measure) => string;
  readonly amountOn: (measure: Measure, basis: Basis) => string;
  readonly pricedPartCount: (parent: Measure) => string;
}

/** The formulas over the tables where they are in this workbook. */
export function checkFormulas(context: DrawContext): CheckFormulas {
  const sources = {
    measures: sourceOf(context, "measures"),
    overview: sourceOf(context, "overview"),
    amounts: sourceOf(context, "amounts"),
  };
  const measure = (key: Parameters<typeof columnReference<"measures">>[2]): string =>
    columnReference(sources.measures, "measures", key);
  const overview = (key: Parameters<typeof columnReference<"overview">>[2]): string =>
    columnReference(sources.overview, "overview", key);
  const amount = (key: Parameters<typeof columnReference<"amounts">>[2]): string =>
    columnReference(sources.amounts, "amounts", key);
  const words = tableMessagesFor(sources.measures.language);
  const isNew = `${measure("status")},${formatTextLiteral(words.statuses.new)}`;
  const isContinuing = `${measure("status")},${formatTextLiteral(words.statuses.continuing)}`;
  const isNewLine = `${overview("status")},${formatTextLiteral(tableMessagesFor(sources.overview.language).statuses.new)}`;
  const summary = (id: "byPillar" | "byMinistry"): string =>
    `SUM(${columnReference(sourceOf(context, id), id, "amountOku")})`;
  return {
    individualSum: `SUMIFS(${measure("amountOku")},${isNew})`,
    pricedCount: `COUNTIFS(${isNew},${measure("amountOku")},"<>")`,
    nationalCount: `COUNTIFS(${isNew},${measure("basis")},${formatTextLiteral(words.bases.national)})`,
    overviewSum: `SUMIFS(${overview("amountOku")},${isNewLine})`,
    continuingSum: `SUMIFS(${measure("amountOku")},${isContinuing})`,
    pillarSum: summary("byPillar"),
    ministrySum: summary("byMinistry"),
    individualAmounts: (measures) =>
      measures
        .map(({ id }) => `SUMIFS(${measure("amountOku")},${measure("id")},${formatTextLiteral(id)})`)
        .join("+"),
    overviewAmount: ({ id }) => `SUMIFS(${overview("amountOku")},${overview("id")},${formatTextLiteral(id)})`,
    amountOn: ({ id }, basis) => {
      const basisText = formatTextLiteral(tableMessagesFor(sources.amounts.language).bases[basis]);
      const isMeasure = `${amount("measureId")},${formatTextLiteral(id)}`;
      return `SUMIFS(${amount("amountOku")},${isMeasure},${amount("basis")},${basisText})`;
    },
    pricedPartCount: ({ name }) =>
      `COUNTIFS(${measure("parent")},${formatTextLiteral(name)},${measure("amountOku")},"<>")`,
  };
}
