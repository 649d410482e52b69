import type { Amount, Measure } from "../budget/measure";
import { printedAmount } from "../budget/measureAmount";
import { measureContext } from "../budget/measureContext";
import { measureFlags } from "../budget/measureFlags";
import { flagWords } from "../messages/flagWords";
import { policyRowMessages } from "../messages/policyRowMessages";
import { linksOfMeasure } from "../policy/policyLinks";
import { linkRow } from "../policy/policyRows";
import { seedBudget } from "../seeds/seedBudget";
import { answeredPolicy } from "../seeds/answeredPolicy";
import { fieldAnswer } from "./fieldAnswer";
import type { AnswerCell } from "./measureCells";

type Property =
  Excel.StringCellValue | Excel.BooleanCellValue | Excel.FormattedNumberCellValue | Excel.ErrorCellValue;

/** The card's sections with their fields in order. A field is what a formula writes behind the dot: `=A1.金額`. */
const sections = [
  ["金額", ["金額", "基準", "表記", "事業費", "国費", "補正予算額"]],
  ["数字を使う前に", ["注意", "概数", "計数精査中", "備考"]],
  ["施策", ["ID", "状態", "府省", "柱", "親施策", "概要"]],
  ["資源配分方針との対応", ["統合プロジェクト", "方針の項目"]],
  ["出典", ["出典"]],
] as const;

type FieldName = "名称" | (typeof sections)[number][1][number];

/**
 * A measure as an entity: a cell that shows the name, opens a card, and gives its fields to formulas.
 *
 * Names of fields are Japanese in every Excel, so that `=A1.金額` is the same formula everywhere. A field that the
 * document does not print is there as well and is `#N/A` (amounts) or empty; the card shows only what is printed.
 */
export function measureCard(measure: Measure): Excel.EntityCellValue {
  const properties = cardProperties(measure);
  const isSaid = (field: FieldName): boolean => {
    const property = properties[field];
    return property.type !== "Error" && property.basicValue !== "";
  };
  return {
    type: "Entity",
    text: measure.name,
    properties,
    layouts: {
      card: {
        title: { property: "名称" },
        sections: sections
          .map(([title, fields]) => ({ layout: "List" as const, title, properties: fields.filter(isSaid) }))
          .filter((section) => section.properties.length > 0),
      },
    },
  };
}

function cardProperties(measure: Measure): Record<FieldName, Property> {
  const field = (name: Parameters<typeof fieldAnswer>[1]["field"]): Property =>
    cellProperty(fieldAnswer(measure, { field: name, language: "ja" }));
  const { document } = measureContext(seedBudget, measure);
  const parent = seedBudget.measures.find(({ id }) => id === measure.parentId);
  const context = { policy: answeredPolicy, words: policyRowMessages.ja };
  const links = linksOfMeasure(answeredPolicy, measure.id).map(({ link }) => linkRow(link, context));
  return {
    名称: text(measure.name),
    金額: amountProperty(printedAmount(measure, "printed")),
    基準: field("basis"),
    表記: field("printed"),
    事業費: amountProperty(printedAmount(measure, "project_cost")),
    国費: amountProperty(printedAmount(measure, "national")),
    補正予算額: amountProperty(printedAmount(measure, "supplementary")),
    注意: text(
      measureFlags(measure, document)
        .map((flag) => flagWords.ja[flag])
        .join("、"),
    ),
    概数: field("approximate"),
    計数精査中: field("provisional"),
    備考: text(measure.note),
    ID: text(measure.id),
    状態: field("status"),
    府省: field("ministries"),
    柱: field("pillar"),
    親施策: text(parent?.name ?? ""),
    概要: text(measure.description),
    統合プロジェクト: linkList(links.map(({ project, evidence }) => ({ title: project, evidence }))),
    方針の項目: linkList(links.map(({ section, evidence }) => ({ title: section, evidence }))),
    出典: field("source"),
  };
}

/** Each title once, with whether the policy says it or we infer it. */
function linkList(links: readonly { readonly title: string | null; readonly evidence: string }[]): Property {
  const lines = links
    .filter(({ title }) => title !== null)
    .map(({ title, evidence }) => `${title ?? ""}（${evidence}）`);
  return text([...new Set(lines)].join("、"));
}

function amountProperty(amount: Amount | undefined): Property {
  if (amount === undefined) return missing;
  return {
    type: "FormattedNumber",
    basicValue: amount.amountOku,
    // `0.##` would leave a dot behind whole numbers.
    numberFormat: Number.isInteger(amount.amountOku) ? '#,##0"億円"' : '#,##0.0#"億円"',
  };
}

const missing: Excel.ErrorCellValue = {
  type: "Error",
  basicType: "Error",
  basicValue: "#N/A",
  errorType: "NotAvailable",
};

function cellProperty(cell: AnswerCell): Property {
  if (cell instanceof CustomFunctions.Error) return missing;
  return typeof cell === "boolean" ? { type: "Boolean", basicValue: cell } : text(String(cell));
}

function text(basicValue: string): Property {
  return { type: "String", basicValue };
}
