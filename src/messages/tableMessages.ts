import type { Basis, MeasureStatus } from "../budget/measure";
import type { Language } from "./language";

/** The words that inserted tables carry: headers, values and the notes above them. */
export interface TableMessages {
  /** What a new sheet for the table is called. */
  readonly measureSheetName: string;
  readonly measureHeaders: {
    readonly id: string;
    readonly pillar: string;
    readonly name: string;
    readonly ministries: string;
    readonly status: string;
    readonly amountOku: string;
    readonly basis: string;
    readonly approximate: string;
    readonly provisional: string;
    readonly parent: string;
    readonly description: string;
    readonly note: string;
    readonly source: string;
  };
  readonly statuses: Readonly<Record<MeasureStatus, string>>;
  readonly bases: Readonly<Record<Basis, string>>;
  readonly approximate: string;
  readonly provisional: string;
  readonly listSeparator: string;
  readonly measureTitle: string;
  readonly source: (document: { issuer: string; title: string; date: string }) => string;
  readonly remarks: (facts: { provisional: boolean; amountBasisNote: string; version: string }) => string;
}

const ja: TableMessages = {
  measureSheetName: "施策一覧",
  measureHeaders: {
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
  measureTitle: "施策一覧（創薬力強化に向けた総合経済対策の個別施策）",
  source: (document) => `出典：${document.issuer}「${document.title}」（${document.date}）`,
  remarks: (facts) =>
    [
      facts.provisional ? "計数精査中" : "",
      facts.amountBasisNote.replace(/^※/, ""),
      "金額の空欄は、文書に金額の記載がないもの",
      `データの版 ${facts.version}`,
    ]
      .filter((part) => part !== "")
      .join("／"),
};

const en: TableMessages = {
  measureSheetName: "Measures",
  measureHeaders: {
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
  measureTitle: "Measures of the drug-discovery package (FY2025 supplementary budget, individual list)",
  source: (document) => `Source: ${document.issuer}, “${document.title}” (${document.date})`,
  remarks: (facts) =>
    [
      facts.provisional ? "Figures under review (計数精査中)" : "",
      facts.amountBasisNote === ""
        ? ""
        : `Amounts: ${facts.amountBasisNote.replace(/^※/, "")} (project cost)`,
      "a blank amount means that the document prints none",
      `data version ${facts.version}`,
    ]
      .filter((part) => part !== "")
      .join("; "),
};

const messages: Readonly<Record<Language, TableMessages>> = { ja, en };

/** The words of inserted tables in one language. */
export function tableMessagesFor(language: Language): TableMessages {
  return messages[language];
}
