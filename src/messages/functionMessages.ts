import type { Basis, MeasureStatus } from "../budget/measure";
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

/** How a basis is written in a formula that we write; `undefined` where there is no word for it: then it is left out. */
export const basisArguments: Readonly<Record<Basis, string | undefined>> = {
  project_cost: basisLabels.project_cost.ja,
  national: basisLabels.national.ja,
  supplementary: basisLabels.supplementary.ja,
  unstated: undefined,
};

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
  readonly noTotalOnBasis: (asked: string) => string;
  readonly badArgument: (
    argument: "basis" | "unit" | "field" | "style",
    given: string,
    allowed: readonly string[],
  ) => string;
  readonly statuses: Readonly<Record<MeasureStatus, string>>;
  readonly bases: Readonly<Record<Basis, string>>;
  readonly listSeparator: string;
}

const argumentNamesJa = { basis: "基準", unit: "単位", field: "項目", style: "書式" } as const;

const ja: FunctionMessages = {
  blankMeasure: "施策名が空です。",
  unknownMeasure: (name, candidates) =>
    `「${name}」という施策は見つかりません。` +
    (candidates.length === 0 ? "" : `もしかして: ${candidates.join("、")}`),
  noAmount: (name) => `「${name}」には金額の記載がありません。`,
  amountOfParent: (name, parent) =>
    `「${name}」だけの金額の記載はありません。「${parent.name}」の${parent.printed}に含まれます。`,
  noAmountOnBasis: (name, asked, printed) =>
    `「${name}」には${asked}の記載がありません。記載があるもの: ${printed.join("、")}`,
  noTotalOnBasis: (asked) => `パッケージ全体の${asked}の記載はありません。`,
  badArgument: (argument, given, allowed) =>
    `${argumentNamesJa[argument]}「${given}」は使えません。使えるもの: ${allowed.join("、")}`,
  statuses: { new: "令和7年度補正", continuing: "継続中", operation: "運用", arrangement: "体制" },
  bases: { project_cost: "事業費", national: "国費", supplementary: "補正予算額", unstated: "記載なし" },
  listSeparator: "、",
};

const en: FunctionMessages = {
  blankMeasure: "The name of the measure is blank.",
  unknownMeasure: (name, candidates) =>
    `There is no measure called “${name}”.` +
    (candidates.length === 0 ? "" : ` Did you mean: ${candidates.join(", ")}`),
  noAmount: (name) => `The document prints no amount for “${name}”.`,
  amountOfParent: (name, parent) =>
    `The document prints no amount for “${name}” alone: it is part of ${parent.printed} for “${parent.name}”.`,
  noAmountOnBasis: (name, asked, printed) =>
    `The document prints no amount for “${name}” as ${asked}. It prints: ${printed.join(", ")}`,
  noTotalOnBasis: (asked) => `The document prints no total of the package as ${asked}.`,
  badArgument: (argument, given, allowed) =>
    `“${given}” is not a ${argument}. Allowed: ${allowed.join(", ")}`,
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
