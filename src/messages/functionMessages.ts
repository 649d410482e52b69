import type { Basis, MeasureStatus, MinistryId } from "../budget/measure";
import type { Language } from "./language";

/** A word of a function's argument in each language; all of them are accepted, whatever language Excel runs in. */
export type ArgumentLabels<Choice extends string> = Readonly<
  Record<Choice, Readonly<Record<Language, string>>>
>;

/** How a basis is written in a formula; `printed` is the amount printed beside the measure. */
export const basisLabels: ArgumentLabels<Exclude<Basis, "unstated"> | "printed"> = {
  printed: { ja: "表示", en: "printed" },
  project_cost: { ja: "事業費", en: "project cost" },
  national: { ja: "国費", en: "national funds" },
  supplementary: { ja: "補正予算額", en: "supplementary budget" },
};

/** How a unit is written in a formula. */
export const unitLabels: ArgumentLabels<"oku" | "million" | "thousand" | "yen" | "trillion"> = {
  oku: { ja: "億円", en: "100 million yen" },
  million: { ja: "百万円", en: "million yen" },
  thousand: { ja: "千円", en: "thousand yen" },
  yen: { ja: "円", en: "yen" },
  trillion: { ja: "兆円", en: "trillion yen" },
};

/** A fact of a measure that a function can be asked for. */
export type MeasureField =
  | "id"
  | "name"
  | "pillar"
  | "ministries"
  | "status"
  | "basis"
  | "approximate"
  | "provisional"
  | "printed"
  | "description"
  | "source"
  | "note";

/** How a field of `MEASURE_INFO` is written in a formula. */
export const fieldLabels: ArgumentLabels<MeasureField> = {
  id: { ja: "ID", en: "ID" },
  name: { ja: "名称", en: "name" },
  pillar: { ja: "柱", en: "pillar" },
  ministries: { ja: "府省", en: "ministry" },
  status: { ja: "状態", en: "status" },
  basis: { ja: "基準", en: "basis" },
  approximate: { ja: "概数", en: "approximate" },
  provisional: { ja: "計数精査中", en: "provisional" },
  printed: { ja: "表記", en: "as printed" },
  description: { ja: "概要", en: "description" },
  source: { ja: "出典", en: "source" },
  note: { ja: "備考", en: "remarks" },
};

/** How a style of `MEASURE_SOURCE` is written in a formula. */
export const styleLabels: ArgumentLabels<"short" | "full"> = {
  short: { ja: "短縮", en: "short" },
  full: { ja: "完全", en: "full" },
};

/** How a field of `SEED_VERSION` is written in a formula. */
export const versionFieldLabels: ArgumentLabels<"version" | "publishedOn" | "provisional"> = {
  version: { ja: "版", en: "version" },
  publishedOn: { ja: "公表日", en: "published on" },
  provisional: { ja: "計数精査中", en: "provisional" },
};

/** How a heading of the individual list is written in a formula, by its id: as printed, or in English in our words. */
export const pillarLabels = {
  "ind-p0": { ja: "創薬力強化", en: "drug discovery (① to ④)" },
  "ind-p1-1": {
    ja: "①-1 創薬基盤の整備、スタートアップ・実用化支援",
    en: "①-1 drug discovery base and start-ups",
  },
  "ind-p1-2": { ja: "①-2 国際競争力のある治験環境の整備", en: "①-2 clinical trials" },
  "ind-p2-1": { ja: "②-1 ドラッグロスの解消", en: "②-1 drug loss" },
  "ind-p2-2": { ja: "②-2 感染症危機管理", en: "②-2 infectious disease crises" },
  "ind-p3": { ja: "③ データ利活用促進等", en: "③ use of data" },
  "ind-p4": { ja: "④ サプライチェーン強靱化", en: "④ supply chains" },
  "ind-p5": { ja: "投資とイノベーションの循環", en: "investment and innovation" },
  "ind-p6": { ja: "後発医薬品の安定供給", en: "supply of generics" },
} satisfies ArgumentLabels<string>;

/** A heading of the individual list by its id. */
export type PillarChoice = keyof typeof pillarLabels;

/** How a ministry is written in a formula; its mark, id and usual short name are accepted as well. */
export const ministryLabels: ArgumentLabels<MinistryId> = {
  mhlw: { ja: "厚生労働省", en: "Ministry of Health, Labour and Welfare" },
  mext: { ja: "文部科学省", en: "Ministry of Education, Culture, Sports, Science and Technology" },
  cao: { ja: "内閣府", en: "Cabinet Office" },
  meti: { ja: "経済産業省", en: "Ministry of Economy, Trade and Industry" },
};

/** How a status is written in a formula. */
export const statusLabels: ArgumentLabels<MeasureStatus> = {
  new: { ja: "令和7年度補正", en: "FY2025 supplementary" },
  continuing: { ja: "継続中", en: "continuing" },
  operation: { ja: "運用", en: "operation" },
  arrangement: { ja: "体制", en: "arrangement" },
};

/** A fact of an integrated project that a function can be asked for. */
export type ProjectField = "no" | "name" | "aim" | "priorities" | "measures" | "source";

/** How a field of `POLICY_PROJECT` is written in a formula. */
export const projectFieldLabels: ArgumentLabels<ProjectField> = {
  no: { ja: "番号", en: "number" },
  name: { ja: "名称", en: "name" },
  aim: { ja: "ねらい", en: "aim" },
  priorities: { ja: "重点項目数", en: "number of priorities" },
  measures: { ja: "対応する施策", en: "measures" },
  source: { ja: "出典", en: "source" },
};

/** How a basis is written in a formula that we write; `undefined` where there is no word for it: then it is left out. */
export const basisArguments: Readonly<Record<Basis, string | undefined>> = {
  project_cost: basisLabels.project_cost.ja,
  national: basisLabels.national.ja,
  supplementary: basisLabels.supplementary.ja,
  unstated: undefined,
};

/** An argument whose value may be one that is not offered. */
export type ArgumentName =
  "basis" | "unit" | "field" | "style" | "pillar" | "ministry" | "status" | "headers" | "max";

/** What the functions say and answer in words. */
export interface FunctionMessages {
  readonly blankMeasure: string;
  /** `candidates` may be empty. */
  readonly unknownMeasure: (name: string, candidates: readonly string[]) => string;
  readonly noAmount: (name: string) => string;
  /** The document prints this amount for several lines together. */
  readonly amountOfParent: (
    name: string,
    parent: { readonly name: string; readonly printed: string },
  ) => string;
  readonly noAmountOnBasis: (name: string, asked: string, printed: readonly string[]) => string;
  readonly amountOnBasis: (printed: string, basis: string) => string;
  readonly noTotalOnBasis: (asked: string) => string;
  readonly badArgument: (argument: ArgumentName, given: string, allowed: readonly string[]) => string;
  readonly blankQuery: string;
  readonly nothingFound: (query: string) => string;
  readonly noMeasureMatches: string;
  /** Measures match, but the document prints an amount for none of them. */
  readonly noAmountAmong: (measureCount: number) => string;
  readonly blankProject: string;
  readonly unknownProject: (given: string, names: readonly string[]) => string;
  readonly noPriorityMatches: string;
  readonly noPolicyLink: (name: string) => string;
  /** A part of the add-in could not be fetched. */
  readonly notLoaded: string;
  readonly wholeNumberFrom1: string;
  readonly statuses: Readonly<Record<MeasureStatus, string>>;
  readonly bases: Readonly<Record<Basis, string>>;
  readonly listSeparator: string;
}

/** Names side by side; where one of them has the usual mark between names in it, another mark keeps them apart. */
function listed(names: readonly string[], { usual, other }: typeof marksJa): string {
  return names.join(names.some((name) => name.includes(usual)) ? other : usual);
}

const marksJa = { usual: "、", other: "／" };
const marksEn = { usual: ", ", other: "; " };

const argumentNamesJa: Readonly<Record<ArgumentName, string>> = {
  basis: "基準",
  unit: "単位",
  field: "項目",
  style: "書式",
  pillar: "柱",
  ministry: "府省",
  status: "状態",
  headers: "見出し",
  max: "件数",
};

const ja: FunctionMessages = {
  blankMeasure: "施策名が空です。",
  unknownMeasure: (name, candidates) =>
    `「${name}」という施策は見つかりません。` +
    (candidates.length === 0 ? "" : `もしかして：${listed(candidates, marksJa)}`),
  noAmount: (name) => `「${name}」には金額の記載がありません。`,
  amountOfParent: (name, parent) =>
    `「${name}」だけの金額の記載はありません。「${parent.name}」の${parent.printed}に含まれます。`,
  noAmountOnBasis: (name, asked, printed) =>
    `「${name}」には${asked}の記載がありません。記載があるもの：${printed.join("、")}`,
  amountOnBasis: (printed, basis) => `${printed}（${basis}）`,
  noTotalOnBasis: (asked) => `パッケージ全体の${asked}の記載はありません。`,
  badArgument: (argument, given, allowed) =>
    `${argumentNamesJa[argument]}「${given}」は使えません。使えるもの：${listed(allowed, marksJa)}`,
  blankQuery: "検索語が空です。",
  nothingFound: (query) => `「${query}」に合う施策は見つかりません。`,
  noMeasureMatches: "条件に合う施策はありません。",
  noAmountAmong: (count) => `条件に合う施策は${String(count)}件ありますが、金額の記載がありません。`,
  blankProject: "統合プロジェクトの番号または名称が空です。",
  unknownProject: (given, names) =>
    `「${given}」という統合プロジェクトはありません。番号または名称で指定してください：${names.join("、")}`,
  noPriorityMatches: "条件に合う重点項目はありません。",
  noPolicyLink: (name) => `「${name}」に対応する統合プロジェクトや項目は、資源配分方針に見つかっていません。`,
  notLoaded: "アドインの一部を読み込めませんでした。接続を確かめて、もう一度計算してください。",
  wholeNumberFrom1: "1以上の整数",
  statuses: { new: "令和7年度補正", continuing: "継続中", operation: "運用", arrangement: "体制" },
  bases: { project_cost: "事業費", national: "国費", supplementary: "補正予算額", unstated: "記載なし" },
  listSeparator: "、",
};

const argumentNamesEn: Readonly<Record<ArgumentName, string>> = {
  basis: "a basis",
  unit: "a unit",
  field: "a field",
  style: "a style",
  pillar: "a pillar",
  ministry: "a ministry",
  status: "a status",
  headers: "a choice of headers",
  max: "a number of results",
};

const en: FunctionMessages = {
  blankMeasure: "The name of the measure is blank.",
  unknownMeasure: (name, candidates) =>
    `There is no measure called “${name}”.` +
    (candidates.length === 0 ? "" : ` Did you mean: ${listed(candidates, marksEn)}`),
  noAmount: (name) => `The document prints no amount for “${name}”.`,
  amountOfParent: (name, parent) =>
    `The document prints no amount for “${name}” alone: it is part of ${parent.printed} for “${parent.name}”.`,
  noAmountOnBasis: (name, asked, printed) =>
    `The document prints no amount for “${name}” as ${asked}. It prints: ${printed.join(", ")}`,
  amountOnBasis: (printed, basis) => `${printed} (${basis})`,
  noTotalOnBasis: (asked) => `The document prints no total of the package as ${asked}.`,
  badArgument: (argument, given, allowed) =>
    `“${given}” is not ${argumentNamesEn[argument]}. Allowed: ${listed(allowed, marksEn)}`,
  blankQuery: "There is nothing to search for.",
  nothingFound: (query) => `No measure matches “${query}”.`,
  noMeasureMatches: "No measure matches these conditions.",
  noAmountAmong: (count) =>
    `The document prints no amount for the ${String(count)} matching ${count === 1 ? "measure" : "measures"}.`,
  blankProject: "The number or name of the integrated project is blank.",
  unknownProject: (given, names) =>
    `There is no integrated project “${given}”. Give a number or a name: ${names.join(", ")}`,
  noPriorityMatches: "No priority matches these conditions.",
  noPolicyLink: (name) => `The policy has no project or section that “${name}” is known to correspond to.`,
  notLoaded: "A part of the add-in could not be loaded. Check the connection and calculate again.",
  wholeNumberFrom1: "a whole number from 1",
  statuses: {
    new: "FY2025 supplementary",
    continuing: "continuing",
    operation: "operation",
    arrangement: "arrangement",
  },
  bases: {
    project_cost: "project cost",
    national: "national funds",
    supplementary: "supplementary budget",
    unstated: "not stated",
  },
  listSeparator: ", ",
};

const messages: Readonly<Record<Language, FunctionMessages>> = { ja, en };

/** The functions' words in one language. */
export function functionMessagesFor(language: Language): FunctionMessages {
  return messages[language];
}
