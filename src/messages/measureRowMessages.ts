import type { Basis, MeasureStatus } from "../budget/measure";
import type { MeasureColumnKey } from "../budget/measureRow";
import type { Language } from "./language";

/** The words of a row on a measure, which inserted tables and the functions share. */
export interface MeasureRowMessages {
  readonly headers: Readonly<Record<MeasureColumnKey, string>>;
  readonly statuses: Readonly<Record<MeasureStatus, string>>;
  readonly bases: Readonly<Record<Basis, string>>;
  readonly approximate: string;
  readonly provisional: string;
  readonly listSeparator: string;
}

/** The words of 施策一覧 in each language. */
export const measureRowMessages: Readonly<Record<Language, MeasureRowMessages>> = {
  ja: {
    headers: {
      id: "ID",
      pillar: "柱",
      name: "施策名",
      ministries: "府省",
      status: "状態",
      amountOku: "金額（億円）",
      basis: "基準",
      approximate: "概数",
      provisional: "計数精査中",
      parent: "親施策",
      description: "概要",
      note: "備考",
      source: "出典",
    },
    statuses: { new: "令和7年度補正", continuing: "継続中", operation: "運用", arrangement: "体制" },
    bases: { project_cost: "事業費", national: "国費", supplementary: "補正予算額", unstated: "記載なし" },
    approximate: "程度",
    provisional: "精査中",
    listSeparator: "、",
  },
  en: {
    headers: {
      id: "ID",
      pillar: "Pillar",
      name: "Measure",
      ministries: "Ministry",
      status: "Status",
      amountOku: "Amount (¥100m)",
      basis: "Basis",
      approximate: "Approximate",
      provisional: "Provisional",
      parent: "Part of",
      description: "Description",
      note: "Remarks",
      source: "Source",
    },
    statuses: {
      new: "FY2025 supplementary",
      continuing: "Continuing",
      operation: "Operation",
      arrangement: "Arrangement",
    },
    bases: {
      project_cost: "Project cost",
      national: "National funds",
      supplementary: "Supplementary budget",
      unstated: "Not stated",
    },
    approximate: "approx.",
    provisional: "provisional",
    listSeparator: ", ",
  },
};
