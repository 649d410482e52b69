import { checkMessagesJa } from "./checkMessagesJa";
import { measureRowMessages } from "./measureRowMessages";
import { policyRowMessages } from "./policyRowMessages";
import type { TableMessages } from "./tableMessages";

const measureRow = measureRowMessages.ja;
const policyRow = policyRowMessages.ja;

/** The words of inserted tables in Japanese. */
export const tableMessagesJa: TableMessages = {
  tables: {
    measures: {
      sheetName: "施策一覧",
      title: "施策一覧（創薬力強化に向けた総合経済対策の個別施策）",
      about: "個別施策を1行に1件。柱、府省、状態、金額、概要、出典。",
      headers: measureRow.headers,
    },
    amounts: {
      sheetName: "金額明細",
      title: "金額明細（資料に記載された金額を施策と基準ごとに1行）",
      about: "記載された金額を1行に1件。事業費、国費、補正予算額の別と原文の表記。",
      headers: {
        id: "金額ID",
        list: "一覧",
        measureId: "施策ID",
        name: "施策名",
        status: "状態",
        basis: "基準",
        amountOku: "金額（億円）",
        approximate: "概数",
        printed: "原文の表記",
        isFirst: "一覧に記載",
        source: "出典",
      },
    },
    overview: {
      sheetName: "総括表",
      title: "総括表（総合経済対策における対応の一覧）",
      about: "資料の総括の頁の行。個別施策と同じ金額を含むため、施策一覧とは足し合わせない。",
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
        madeOf: "対応する個別施策",
        description: "概要",
        note: "備考",
        source: "出典",
      },
    },
    byPillar: {
      sheetName: "柱別集計",
      title: "柱別集計（令和7年度補正の個別施策）",
      about: "柱ごとの件数、金額、構成比。施策一覧から計算するので、一覧の修正が反映される。",
      headers: {
        id: "柱ID",
        name: "柱",
        measureCount: "施策数（件）",
        pricedCount: "うち金額あり（件）",
        amountOku: "金額（億円）",
        share: "構成比",
        continuingOku: "参考：継続中（億円）",
      },
    },
    byMinistry: {
      sheetName: "府省別集計",
      title: "府省別集計（令和7年度補正の個別施策）",
      about: "府省ごとの件数、金額、構成比。施策一覧から計算するので、一覧の修正が反映される。",
      headers: {
        id: "府省ID",
        name: "府省",
        measureCount: "施策数（件）",
        pricedCount: "うち金額あり（件）",
        amountOku: "金額（億円）",
        share: "構成比",
        continuingOku: "参考：継続中（億円）",
      },
    },
    checks: {
      sheetName: "整合性チェック",
      title: "整合性チェック（資料の中の金額の突き合わせ）",
      about: "合計や内訳の突き合わせ。期待値、実際の値、差、判定とその理由。",
      headers: checkMessagesJa.headers,
    },
    sections: {
      sheetName: "方針の構成",
      title: "方針の構成（資源配分方針の項目）",
      about: "資源配分方針の各項目と要旨。",
      headers: {
        id: "ID",
        no: "項番",
        title: "項目",
        parent: "上位の項目",
        summary: "要旨",
        keyTerms: "キーワード",
        source: "出典",
      },
    },
    projects: {
      sheetName: "統合プロジェクト",
      title: "統合プロジェクト（資源配分方針）",
      about: "8つの統合プロジェクトのねらいと、重点項目、対応する個別施策の数。",
      headers: {
        no: "番号",
        name: "統合プロジェクト",
        aim: "ねらい",
        aimCount: "ねらいの文（件）",
        fy2026Count: "令和8年度の重点の文（件）",
        measureCount: "対応する個別施策（件）",
        section: "方針の項目",
        source: "出典",
      },
    },
    priorities: {
      sheetName: "重点項目",
      title: "重点項目（統合プロジェクトの記述を1文1行）",
      about: "統合プロジェクトの記述を1文1行に。主題、要旨、キーワードで探せる。",
      headers: policyRow.headers.priorities,
    },
    steps: {
      sheetName: "予算要求の手順",
      title: "予算要求の手順（資源配分方針）",
      about: "要求の提出から財政当局との折衝までの手順と、だれが行うか。",
      headers: policyRow.headers.steps,
    },
    considerations: {
      sheetName: "留意点と共通事項",
      title: "留意点と共通事項（資源配分方針）",
      about: "予算要求で留意する点と、統合プロジェクトに共通の事項。",
      headers: {
        id: "ID",
        type: "種別",
        no: "番号",
        title: "項目",
        summary: "要旨",
        keyTerms: "キーワード",
        section: "方針の項目",
        source: "出典",
      },
    },
    links: {
      sheetName: "施策と方針の対応",
      title: "施策と方針の対応（補正予算の施策と資源配分方針）",
      about: "施策が方針のどの統合プロジェクト、項目に対応するか。明記か推定か、その理由。",
      headers: policyRow.headers.links,
    },
    sources: {
      sheetName: "出典・注記",
      title: "出典・注記",
      about: "もとの資料、日付、用語の意味、使うときの注意、引用のしかた、データの版。",
      headers: { id: "ID", type: "区分", item: "項目", content: "内容" },
    },
  },
  statuses: measureRow.statuses,
  bases: measureRow.bases,
  lists: { overview: "総括表", individual: "個別施策" },
  focuses: policyRow.focuses,
  activities: policyRow.activities,
  evidences: policyRow.evidences,
  approximate: measureRow.approximate,
  provisional: measureRow.provisional,
  yes: "○",
  listSeparator: measureRow.listSeparator,
  source: (document) => `出典：${document.issuer}「${document.title}」（${document.date}）`,
  remarks: (facts) =>
    [
      facts.provisional ? "計数精査中" : "",
      facts.amountBasisNote.replace(/^※/, ""),
      "金額の空欄は、資料に金額の記載がないもの",
      `データの版 ${facts.version}`,
    ]
      .filter((part) => part !== "")
      .join("／"),
  policyRemarks: ({ version }) => `要旨はこのデータの作成者による要約で、原文ではない／データの版 ${version}`,
  summaryRemarks: ({ tableName }) =>
    `テーブル「${tableName}」から計算（状態が「令和7年度補正」の行）。継続中の施策はパッケージの合計に入らないため、参考として別に示す`,
  policySource: policyRow.policySource,
  otherMinistries: "複数の府省・府省の記載なし",
  considerationTypes: { consideration: "留意点", theme: "共通事項" },
  checks: checkMessagesJa,
  sources: {
    types: { document: "資料", term: "用語", caution: "注意", citation: "引用", data: "データ" },
    document: ({ issuer, title, date, fiscalYear, provisional }) =>
      `${issuer}「${title}」（${date}）。${eraYear(fiscalYear)}の予算についての資料。${provisional ? "金額は計数精査中。" : ""}`,
    terms: [
      {
        item: "程度（概数）",
        content:
          "資料に「○億円程度」と記載された金額。端数を丸めた概数で、内訳の合計とは一致しないことがある。列「概数」で示す。",
      },
      {
        item: "事業費",
        content:
          "事業全体の規模。一般に、国の支出のほか民間などの負担も含む。この資料の金額は、断りがなければ事業費ベース。",
      },
      {
        item: "国費",
        content:
          "国が支出する額。個別施策ごとの国費は、継続中の1件を除き資料に記載がなく、事業費から計算できない。",
      },
      {
        item: "補正予算額",
        content:
          "令和7年度補正予算に計上された額。事業費とは基準が異なり、足し合わせたり入れ替えたりしない。",
      },
      {
        item: "計数精査中",
        content: "資料の公表時点で金額が確定していないこと。確定した額と異なる場合がある。",
      },
      {
        item: "継続中",
        content: "以前からの事業で、令和7年度補正の合計には含まれない行。金額は参考として記載されている。",
      },
      {
        item: "運用・体制",
        content: "金額を伴わない取組の行。金額の空欄は0円ではなく、記載がないことを示す。",
      },
      { item: "億円", content: "金額の列の単位。1億円は100百万円、100,000千円。" },
      {
        item: "明記・推定",
        content:
          "施策と方針の対応の根拠。「明記」は方針がその施策や対象を名指しするもの、「推定」は内容から判断したもの。",
      },
    ],
    cautions: [
      {
        item: "二つの一覧を足さない",
        content:
          "総括表と施策一覧は、同じ金額を粗さを変えて示したもの。合計するときはどちらか一方だけを使う。",
      },
      {
        item: "基準を混ぜない",
        content: "同じ施策に事業費と補正予算額の両方がある場合がある。金額明細では基準で絞り込んで使う。",
      },
      {
        item: "継続中を合計に入れない",
        content: "施策一覧の金額の列をそのまま合計すると継続中の行も入る。状態で絞り込むか、集計表を使う。",
      },
    ],
    citation: {
      example: "引用の例",
      where: {
        item: "行ごとの出典",
        content: "各表の「出典」の列に、その行のもとになった資料と箇所がある。",
      },
    },
    data: ({ version }) => [
      {
        item: "データの版",
        content: `${version}。施策名、金額、日付は資料に記載のとおり。概要、要旨、備考はこのデータの作成者による。`,
      },
      {
        item: "IDについて",
        content: "各表のIDは版が変わっても同じ行を指し、使い回さない。行の照合に使える。",
      },
    ],
  },
  contents: {
    sheetName: "目次",
    title: "目次（創薬・医療分野の研究開発の予算と方針）",
    headers: { no: "番号", sheet: "シート", about: "内容", rows: "行数" },
    pivot: "ピボットテーブル",
    chart: "グラフ",
    backToContents: "目次へ",
    version: (version) => `データの版 ${version}`,
    howToCite: "引用のしかた",
  },
  charts: {
    sheetName: "グラフ",
    title: "グラフ（令和7年度補正の個別施策）",
    about: "柱別、府省別、施策別の金額。施策一覧の修正が反映される。",
    titles: {
      byPillar: "柱別の金額（億円）",
      byMinistry: "府省別の金額（億円）",
      byMeasure: "施策別の金額（億円、多い順）",
    },
    label: "項目",
    amountOku: "金額（億円）",
    note: "事業費ベース、計数精査中。継続中の施策を含まない。",
  },
  pivots: {
    sheetName: "ピボット",
    title: "ピボットテーブル",
    titles: {
      ministryByPillar: "ピボット（府省×柱）",
      byStatus: "ピボット（状態別）",
      prioritiesByProject: "ピボット（重点項目）",
    },
    abouts: {
      ministryByPillar: "施策一覧の金額を府省と柱の組み合わせごとに集計。",
      byStatus: "施策一覧の金額を状態と柱ごとに集計。継続中の施策も含む。",
      prioritiesByProject: "重点項目の件数を統合プロジェクトと取組の種類ごとに集計。",
    },
    ownAbout: "並べ替えや絞り込みのできる集計。",
    ownTitle: ({ rows, columns, value }) =>
      `ピボット（${columns === "" ? rows : `${rows}×${columns}`}、${value}）`,
    sumOf: (header) => `合計：${header}`,
    countOf: () => "件数",
    onlyNew: "状態が「令和7年度補正」の行だけを集計。継続中の施策はパッケージの合計に入らない。",
    allStatuses: "継続中の施策を含む。パッケージの合計に入らない金額があるため、総計は示さない。",
    allAmounts: "二つの一覧と異なる基準の金額を含む。足し合わせられないため、総計は示さない。",
    counted: ({ tableName }) => `テーブル「${tableName}」の行を数えた件数。`,
  },
};

/** `2025` as `令和7年度`, whose first year was 2019. */
function eraYear(fiscalYear: string): string {
  return `令和${String(Number(fiscalYear) - 2018)}年度`;
}
