import type { Language } from "./language";

/** The columns of rows on the policy, which inserted tables and the functions share. */
export interface PolicyColumnKeys {
  readonly priorities:
    | "id"
    | "projectNo"
    | "project"
    | "sentenceNo"
    | "focus"
    | "topic"
    | "summary"
    | "activity"
    | "keyTerms"
    | "source";
  readonly steps: "no" | "title" | "actors" | "timing" | "summary" | "section" | "source";
  readonly links:
    | "id"
    | "measureId"
    | "measure"
    | "status"
    | "amountOku"
    | "basis"
    | "projectNo"
    | "project"
    | "section"
    | "priorityId"
    | "evidence"
    | "wording"
    | "reason";
}

/** The words of rows on the policy. */
export interface PolicyRowMessages {
  readonly headers: {
    readonly [Id in keyof PolicyColumnKeys]: Readonly<Record<PolicyColumnKeys[Id], string>>;
  };
  readonly focuses: Readonly<Record<"aim" | "fy2026", string>>;
  readonly activities: Readonly<
    Record<
      | "research"
      | "commercialization"
      | "infrastructure"
      | "data"
      | "clinicalTrials"
      | "people"
      | "collaboration",
      string
    >
  >;
  readonly evidences: Readonly<Record<"stated" | "inferred", string>>;
  readonly listSeparator: string;
  /** The source of a row: document, date and section. */
  readonly policySource: (facts: { document: string; date: string; section: string }) => string;
}

/** The words of 重点項目, 予算要求の手順 and 施策と方針の対応 in each language. */
export const policyRowMessages: Readonly<Record<Language, PolicyRowMessages>> = {
  ja: {
    headers: {
      priorities: {
        id: "ID",
        projectNo: "番号",
        project: "統合プロジェクト",
        sentenceNo: "文番号",
        focus: "区分",
        topic: "主題",
        summary: "要旨",
        activity: "取組の種類",
        keyTerms: "キーワード",
        source: "出典",
      },
      steps: {
        no: "順番",
        title: "手順",
        actors: "主体",
        timing: "時期",
        summary: "要旨",
        section: "方針の項目",
        source: "出典",
      },
      links: {
        id: "ID",
        measureId: "施策ID",
        measure: "施策名",
        status: "状態",
        amountOku: "金額（億円）",
        basis: "基準",
        projectNo: "番号",
        project: "統合プロジェクト",
        section: "方針の項目",
        priorityId: "重点項目ID",
        evidence: "根拠",
        wording: "方針の文言",
        reason: "理由",
      },
    },
    focuses: { aim: "ねらい", fy2026: "令和8年度の重点" },
    activities: {
      research: "研究開発",
      commercialization: "実用化・産業化",
      infrastructure: "基盤整備",
      data: "データ・AIの活用",
      clinicalTrials: "臨床試験・治験体制",
      people: "人材育成",
      collaboration: "連携・国際展開",
    },
    evidences: { stated: "明記", inferred: "推定" },
    listSeparator: "、",
    policySource: ({ document, date, section }) => `「${document}」（${date}）、${section}`,
  },
  en: {
    headers: {
      priorities: {
        id: "ID",
        projectNo: "Project no.",
        project: "Integrated project",
        sentenceNo: "Sentence",
        focus: "Focus",
        topic: "Topic",
        summary: "Summary",
        activity: "Activity",
        keyTerms: "Key terms",
        source: "Source",
      },
      steps: {
        no: "Step",
        title: "Title",
        actors: "Who",
        timing: "When",
        summary: "Summary",
        section: "Policy section",
        source: "Source",
      },
      links: {
        id: "ID",
        measureId: "Measure ID",
        measure: "Measure",
        status: "Status",
        amountOku: "Amount (¥100m)",
        basis: "Basis",
        projectNo: "Project no.",
        project: "Integrated project",
        section: "Policy section",
        priorityId: "Priority ID",
        evidence: "Evidence",
        wording: "Policy’s wording",
        reason: "Why",
      },
    },
    focuses: { aim: "Aim", fy2026: "FY2026 priority" },
    activities: {
      research: "Research and development",
      commercialization: "Commercialisation",
      infrastructure: "Infrastructure",
      data: "Data and AI",
      clinicalTrials: "Clinical trials",
      people: "People",
      collaboration: "Collaboration",
    },
    evidences: { stated: "Stated", inferred: "Inferred" },
    listSeparator: ", ",
    policySource: ({ document, date, section }) => `“${document}” (${date}), ${section}`,
  },
};
