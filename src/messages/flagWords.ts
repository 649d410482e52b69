import type { MeasureFlag } from "../budget/measureFlags";
import type { Language } from "./language";

/** What one must know before quoting a number, in a few words each. */
export const flagWords: Readonly<Record<Language, Readonly<Record<MeasureFlag, string>>>> = {
  ja: {
    approximate: "概数（程度）",
    provisional: "計数精査中",
    project_cost: "事業費ベース",
    national: "国費",
    supplementary: "補正予算額",
    unstated: "基準の記載なし",
    outsidePackage: "パッケージ外",
    partOfAnother: "ほかの施策の内数",
    noAmount: "金額の記載なし",
  },
  en: {
    approximate: "Approximate",
    provisional: "Provisional",
    project_cost: "Project cost",
    national: "National funds",
    supplementary: "Supplementary budget",
    unstated: "Basis not stated",
    outsidePackage: "Outside the package",
    partOfAnother: "Part of another amount",
    noAmount: "No amount given",
  },
};
