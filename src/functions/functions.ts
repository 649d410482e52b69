/**
 * The custom functions that answer from the budget at once: what Excel calls, and nothing else.
 *
 * The metadata is made from this file and its neighbours (`functionFiles.cjs`) at build time: declared functions and
 * enums only, ids without underscore, names with. Enums are declared for it and for types, and are no code. An enum is known
 * in its own file alone, so what shares one stands here. What people read about them is in `functionTexts.ts`. A parameter that has shipped is never renamed,
 * removed or reordered; new ones are optional and last.
 */
import { amountInUnit } from "../budget/amountUnit";
import { citation } from "../budget/citation";
import { packageTotal } from "../budget/packageTotal";
import { selectMeasures } from "../budget/selectMeasures";
import { sumOfList } from "../budget/sumOfList";
import {
  basisLabels,
  fieldLabels,
  functionMessagesFor,
  styleLabels,
  unitLabels,
  versionFieldLabels,
} from "../messages/functionMessages";
import { seedBudget } from "../seeds/seedBudget";
import { amountAnswer } from "./amountAnswer";
import { chosenLabelOf } from "./chosenLabel";
import { fieldAnswer } from "./fieldAnswer";
import { notAvailable } from "./functionError";
import { functionLanguage } from "./functionLanguage";
import { forEachMeasure } from "./measureCells";
import { readMeasureFilter } from "./measureFilter";
import { measureRows } from "./measureRows";
import { readHeaders } from "./spill";

/** @customenum {string} */
export declare enum BASIS {
  表示 = "表示",
  事業費 = "事業費",
  国費 = "国費",
  補正予算額 = "補正予算額",
}

/** @customenum {string} */
export declare enum UNIT {
  億円 = "億円",
  百万円 = "百万円",
  千円 = "千円",
  円 = "円",
  兆円 = "兆円",
}

/** @customenum {string} */
export declare enum FIELD {
  ID = "ID",
  名称 = "名称",
  柱 = "柱",
  府省 = "府省",
  状態 = "状態",
  基準 = "基準",
  概数 = "概数",
  計数精査中 = "計数精査中",
  表記 = "表記",
  概要 = "概要",
  出典 = "出典",
  備考 = "備考",
}

/** @customenum {string} */
export declare enum STYLE {
  短縮 = "短縮",
  完全 = "完全",
}

/** @customenum {string} */
export declare enum VERSIONFIELD {
  版 = "版",
  公表日 = "公表日",
  計数精査中 = "計数精査中",
}

/** @customenum {string} */
export declare enum PILLAR {
  創薬力強化 = "創薬力強化",
  "①-1 創薬基盤の整備、スタートアップ・実用化支援" = "①-1 創薬基盤の整備、スタートアップ・実用化支援",
  "①-2 国際競争力のある治験環境の整備" = "①-2 国際競争力のある治験環境の整備",
  "②-1 ドラッグロスの解消" = "②-1 ドラッグロスの解消",
  "②-2 感染症危機管理" = "②-2 感染症危機管理",
  "③ データ利活用促進等" = "③ データ利活用促進等",
  "④ サプライチェーン強靱化" = "④ サプライチェーン強靱化",
  投資とイノベーションの循環 = "投資とイノベーションの循環",
  後発医薬品の安定供給 = "後発医薬品の安定供給",
}

/** @customenum {string} */
export declare enum MINISTRY {
  厚生労働省 = "厚生労働省",
  文部科学省 = "文部科学省",
  内閣府 = "内閣府",
  経済産業省 = "経済産業省",
}

/** @customenum {string} */
export declare enum STATUS {
  令和7年度補正 = "令和7年度補正",
  継続中 = "継続中",
  運用 = "運用",
  体制 = "体制",
}

const basisOf = chosenLabelOf("basis", basisLabels, { byDefault: "printed" });
const unitOf = chosenLabelOf("unit", unitLabels, { byDefault: "oku" });
const fieldOf = chosenLabelOf("field", fieldLabels);
const styleOf = chosenLabelOf("style", styleLabels, { byDefault: "short" });
const versionFieldOf = chosenLabelOf("field", versionFieldLabels, { byDefault: "version" });

/**
 * The printed amount of each measure named, in an array of the argument's shape.
 *
 * @customfunction MEASUREAMOUNT MEASURE_AMOUNT
 */
export function measureAmount(
  measure: unknown[][],
  basis?: BASIS,
  unit?: UNIT,
  ifNotFound?: unknown,
): unknown[][] {
  const { choice } = basisOf(basis);
  const { choice: amountUnit } = unitOf(unit);
  return forEachMeasure(measure, {
    ifNotFound,
    answer: (found) => {
      const amount = amountAnswer(found, choice);
      return "amountOku" in amount ? amountInUnit(amount.amountOku, amountUnit) : amount;
    },
  });
}

/**
 * One field of each measure named, in an array of the argument's shape.
 *
 * @customfunction MEASUREINFO MEASURE_INFO
 */
export function measureInfo(measure: unknown[][], field: FIELD, ifNotFound?: unknown): unknown[][] {
  const { choice, language } = fieldOf(field);
  return forEachMeasure(measure, {
    ifNotFound,
    answer: (found) => fieldAnswer(found, { field: choice, language }),
  });
}

/**
 * The citation of each measure named, in an array of the argument's shape.
 *
 * @customfunction MEASURESOURCE MEASURE_SOURCE
 */
export function measureSource(measure: unknown[][], style?: STYLE): unknown[][] {
  const { choice, language } = styleOf(style);
  return forEachMeasure(measure, {
    answer: (found) => citation(seedBudget, found, { style: choice, language }),
  });
}

/**
 * The package's total as printed; never a sum.
 *
 * @customfunction PACKAGETOTAL PACKAGE_TOTAL
 */
export function printedPackageTotal(basis?: BASIS, unit?: UNIT): unknown {
  const { choice } = basisOf(basis);
  const { choice: amountUnit } = unitOf(unit);
  const total = packageTotal(seedBudget, choice === "printed" ? "project_cost" : choice);
  if (total !== undefined) return amountInUnit(total.amountOku, amountUnit);
  const language = functionLanguage();
  throw notAvailable(functionMessagesFor(language).noTotalOnBasis(basisLabels[choice][language]));
}

/**
 * The version of the data, the day its document was published (ISO), or whether its figures are provisional.
 *
 * @customfunction SEEDVERSION SEED_VERSION
 */
export function seedVersion(field?: VERSIONFIELD): unknown {
  const { choice } = versionFieldOf(field);
  if (choice === "version") return seedBudget.version;
  const documentId = seedBudget.totals[0]?.documentId;
  const document = seedBudget.documents.find(({ id }) => id === documentId);
  if (document === undefined) throw new Error("The budget has no document for its total");
  return document[choice];
}

/**
 * The measures of the individual list as rows of 施策一覧.
 *
 * @customfunction MEASURES MEASURES
 */
export function measures(
  pillar?: PILLAR,
  ministry?: MINISTRY,
  status?: STATUS,
  headers?: unknown,
): unknown[][] {
  const choice = readHeaders(headers);
  const found = selectMeasures(seedBudget, readMeasureFilter(pillar, ministry, status));
  if (found.length === 0) throw notAvailable(functionMessagesFor(functionLanguage()).noMeasureMatches);
  return measureRows(found, choice);
}

/**
 * The sum over the individual list of what is printed beside each measure; new measures unless a status is given.
 *
 * @customfunction MEASURETOTAL MEASURE_TOTAL
 */
export function measureTotal(pillar?: PILLAR, ministry?: MINISTRY, status?: STATUS, unit?: UNIT): unknown {
  const { choice: amountUnit } = unitOf(unit);
  const filter = readMeasureFilter(pillar, ministry, status);
  const found = selectMeasures(seedBudget, { ...filter, status: filter.status ?? "new" });
  const { amountOku, lineCount } = sumOfList(found, "printed");
  if (lineCount > 0) return amountInUnit(amountOku, amountUnit);
  const messages = functionMessagesFor(functionLanguage());
  throw notAvailable(found.length === 0 ? messages.noMeasureMatches : messages.noAmountAmong(found.length));
}
