import { nameThatFinds } from "../budget/findMeasure";
import type { MeasureIndex } from "../budget/findMeasure";
import type { Basis, Measure } from "../budget/measure";
import { formatTextLiteral, longestLiteral } from "../budget/textLiteral";
import { basisArguments } from "../messages/functionMessages";

/**
 * The formula that gives a measure's amount: `=MEASURE_AMOUNT("後発医薬品製造基盤整備基金事業","国費")`.
 *
 * It names the measure as printed; its id where the name alone would lead to another measure (two lists print some
 * names both) or is longer than Excel allows a text in a formula to be. Without an index only the individual list's
 * names are trusted.
 */
export function measureFormula(
  measure: Measure,
  { basis, index }: { basis?: Basis; index?: MeasureIndex } = {},
): string {
  const trusted = measure.list === "individual" ? measure.name : measure.id;
  const name = index === undefined ? trusted : nameThatFinds(index, measure);
  const texts = [name.length <= longestLiteral ? name : measure.id];
  const basisText = basis === undefined ? undefined : basisArguments[basis];
  if (basisText !== undefined) texts.push(basisText);
  return `=MEASURE_AMOUNT(${texts.map(formatTextLiteral).join(",")})`;
}
