import type { FormulaArgument, FormulaCall } from "../../actions/formulaCall";
import {
  basisLabels,
  fieldLabels,
  ministryLabels,
  styleLabels,
  unitLabels,
} from "../../messages/functionMessages";
import type { FunctionExample } from "../../messages/functionScreenMessages";
import type { Language } from "../../messages/language";

const text = (value: string): FormulaArgument => ({ kind: "text", text: value });
const omitted: FormulaArgument = { kind: "omitted" };

/** The formulas of the gallery, with their words in one language. */
export function functionExamples(
  language: Language,
): readonly { readonly example: FunctionExample; readonly call: FormulaCall }[] {
  return [
    {
      example: "inMillions",
      call: {
        name: "MEASURE_AMOUNT",
        arguments: [text("後発医薬品製造基盤整備基金"), omitted, text(unitLabels.million[language])],
      },
    },
    {
      example: "columnOfNames",
      call: { name: "MEASURE_AMOUNT", arguments: [{ kind: "expression", source: "A2:A20" }] },
    },
    {
      example: "ministry",
      call: {
        name: "MEASURE_INFO",
        arguments: [
          text("難病・希少疾病治療グローバル研究開発支援事業"),
          text(fieldLabels.ministries[language]),
        ],
      },
    },
    {
      example: "citation",
      call: {
        name: "MEASURE_SOURCE",
        arguments: [text("革新的医薬品等実用化支援基金"), text(styleLabels.full[language])],
      },
    },
    {
      example: "ministryTotal",
      call: { name: "MEASURE_TOTAL", arguments: [omitted, text(ministryLabels.mhlw[language])] },
    },
    {
      example: "search",
      call: { name: "MEASURE_SEARCH", arguments: [text("希少疾病"), { kind: "number", number: 5 }] },
    },
    {
      example: "packageFunds",
      call: { name: "PACKAGE_TOTAL", arguments: [text(basisLabels.national[language])] },
    },
    { example: "check", call: { name: "BUDGET_CHECK", arguments: [] } },
  ];
}
