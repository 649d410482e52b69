import type { Language } from "../messages/language";

/** What a person reads about one parameter while typing a formula. */
export interface ParameterText {
  readonly name: string;
  readonly description: string;
}

/** What a person reads about one function; `parameters` by their name in the code. */
export interface FunctionText {
  readonly description: string;
  readonly parameters: Readonly<Record<string, ParameterText>>;
}

/** How a value of an enum is offered; what the formula gets is the same in every language. */
export interface EnumValueText {
  readonly name: string;
  readonly tooltip: string;
}

/** The functions' texts in one language: functions by id, enum values by enum id and value. */
export interface FunctionTexts {
  readonly functions: Readonly<Record<string, FunctionText>>;
  readonly enums: Readonly<Record<string, Readonly<Record<string, EnumValueText>>>>;
}

const measureJa: ParameterText = {
  name: "施策",
  description:
    "施策の名称、別名またはID。セル範囲や配列も指定できます。全角・半角や末尾の「事業」の有無は問いません。",
};
const basisJa: ParameterText = {
  name: "基準",
  description: "表示（既定：施策の横に記載の金額）、事業費、国費、補正予算額のいずれか。",
};
const unitJa: ParameterText = {
  name: "単位",
  description: "億円（既定）、百万円、千円、円、兆円のいずれか。",
};
const ifNotFoundJa: ParameterText = {
  name: "見つからない場合",
  description: "施策や金額の記載が見つからないときに、#N/A の代わりに返す値。",
};

const ja: FunctionTexts = {
  functions: {
    MEASUREAMOUNT: {
      description: "施策の金額を返します。記載のない金額は 0 ではなく #N/A になります。",
      parameters: { measure: measureJa, basis: basisJa, unit: unitJa, ifNotFound: ifNotFoundJa },
    },
    MEASUREINFO: {
      description: "施策の項目（柱、府省、状態、出典など）を一つ返します。",
      parameters: {
        measure: measureJa,
        field: {
          name: "項目",
          description:
            "ID、名称、柱、府省、状態、基準、概数、計数精査中、表記、概要、出典、備考のいずれか。英語で指定すると英語で返します。",
        },
        ifNotFound: ifNotFoundJa,
      },
    },
    MEASURESOURCE: {
      description: "施策と金額の出典を、引用できる一文で返します。",
      parameters: {
        measure: measureJa,
        style: {
          name: "書式",
          description:
            "短縮（既定：文書、日付、頁）または完全（発行者、該当箇所、金額まで）。英語で指定すると英語で返します。",
        },
      },
    },
    PACKAGETOTAL: {
      description: "文書に記載されたパッケージ全体の金額を返します。施策の合計ではありません。",
      parameters: {
        basis: { name: "基準", description: "表示・事業費（既定）または国費。" },
        unit: unitJa,
      },
    },
    SEEDVERSION: {
      description: "このアドインが持つ予算データの版などを返します。",
      parameters: {
        field: { name: "項目", description: "版（既定）、公表日、計数精査中のいずれか。" },
      },
    },
  },
  enums: {
    BASIS: {
      表示: { name: "表示", tooltip: "施策の横に記載された金額" },
      事業費: { name: "事業費", tooltip: "事業費ベースの金額" },
      国費: { name: "国費", tooltip: "国費として記載された金額" },
      補正予算額: { name: "補正予算額", tooltip: "令和7年度補正予算額として記載された金額" },
    },
    UNIT: {
      億円: { name: "億円", tooltip: "文書の単位" },
      百万円: { name: "百万円", tooltip: "1億円＝100百万円" },
      千円: { name: "千円", tooltip: "1億円＝100,000千円" },
      円: { name: "円", tooltip: "1億円＝100,000,000円" },
      兆円: { name: "兆円", tooltip: "1億円＝0.0001兆円" },
    },
    FIELD: {
      ID: { name: "ID", tooltip: "変わることのない識別子" },
      名称: { name: "名称", tooltip: "文書に記載の名称" },
      柱: { name: "柱", tooltip: "施策が属する見出し" },
      府省: { name: "府省", tooltip: "担当府省" },
      状態: { name: "状態", tooltip: "令和7年度補正、継続中、運用、体制" },
      基準: { name: "基準", tooltip: "表示金額の基準" },
      概数: { name: "概数", tooltip: "「程度」の記載があれば TRUE" },
      計数精査中: { name: "計数精査中", tooltip: "文書に「計数精査中」とあれば TRUE" },
      表記: { name: "表記", tooltip: "文書どおりの金額の表記" },
      概要: { name: "概要", tooltip: "施策の短い説明" },
      出典: { name: "出典", tooltip: "完全な形の出典" },
      備考: { name: "備考", tooltip: "数字を使う前に知っておくこと" },
    },
    STYLE: {
      短縮: { name: "短縮", tooltip: "文書、日付、頁" },
      完全: { name: "完全", tooltip: "発行者、文書、日付、該当箇所、金額" },
    },
    VERSIONFIELD: {
      版: { name: "版", tooltip: "予算データの版" },
      公表日: { name: "公表日", tooltip: "出典の文書の公表日（年-月-日）" },
      計数精査中: { name: "計数精査中", tooltip: "文書に「計数精査中」とあれば TRUE" },
    },
  },
};

const measureEn: ParameterText = {
  name: "measure",
  description:
    "Name, alias or ID of a measure; a range or array as well. Width and a trailing 事業 do not matter.",
};
const basisEn: ParameterText = {
  name: "basis",
  description:
    "printed (default: the amount beside the measure), project cost, national funds or supplementary budget.",
};
const unitEn: ParameterText = {
  name: "unit",
  description: "100 million yen (default), million yen, thousand yen, yen or trillion yen.",
};
const ifNotFoundEn: ParameterText = {
  name: "if_not_found",
  description: "What to give instead of #N/A when there is no such measure or no such amount is printed.",
};

const en: FunctionTexts = {
  functions: {
    MEASUREAMOUNT: {
      description: "The amount of a measure. An amount that is not printed is #N/A, never 0.",
      parameters: { measure: measureEn, basis: basisEn, unit: unitEn, ifNotFound: ifNotFoundEn },
    },
    MEASUREINFO: {
      description: "One field of a measure: its pillar, ministry, status, source and so on.",
      parameters: {
        measure: measureEn,
        field: {
          name: "field",
          description:
            "ID, name, pillar, ministry, status, basis, approximate, provisional, as printed, description, source or remarks. Asked in English, it answers in English.",
        },
        ifNotFound: ifNotFoundEn,
      },
    },
    MEASURESOURCE: {
      description: "The source of a measure and its amount, ready to be cited.",
      parameters: {
        measure: measureEn,
        style: {
          name: "style",
          description:
            "short (default: document, date, page) or full (issuer, place, amount as well). Asked in English, it answers in English.",
        },
      },
    },
    PACKAGETOTAL: {
      description: "The package's total as the document prints it; not a sum of measures.",
      parameters: {
        basis: { name: "basis", description: "printed or project cost (default), or national funds." },
        unit: unitEn,
      },
    },
    SEEDVERSION: {
      description: "The version of the budget data in this add-in.",
      parameters: {
        field: { name: "field", description: "version (default), published on or provisional." },
      },
    },
  },
  enums: {
    BASIS: {
      表示: { name: "printed", tooltip: "The amount printed beside the measure" },
      事業費: { name: "project cost", tooltip: "Amount on a project-cost basis" },
      国費: { name: "national funds", tooltip: "Amount printed as national funds" },
      補正予算額: { name: "supplementary budget", tooltip: "Amount printed as FY2025 supplementary budget" },
    },
    UNIT: {
      億円: { name: "100 million yen", tooltip: "The document's unit" },
      百万円: { name: "million yen", tooltip: "100 to one unit of the document" },
      千円: { name: "thousand yen", tooltip: "100,000 to one unit of the document" },
      円: { name: "yen", tooltip: "100,000,000 to one unit of the document" },
      兆円: { name: "trillion yen", tooltip: "0.0001 to one unit of the document" },
    },
    FIELD: {
      ID: { name: "ID", tooltip: "Identifier that never changes" },
      名称: { name: "name", tooltip: "Name as printed" },
      柱: { name: "pillar", tooltip: "Heading that the measure stands under" },
      府省: { name: "ministry", tooltip: "Ministry in charge" },
      状態: { name: "status", tooltip: "FY2025 supplementary, continuing, operation, arrangement" },
      基準: { name: "basis", tooltip: "Basis of the amount beside the measure" },
      概数: { name: "approximate", tooltip: "TRUE where 程度 is printed" },
      計数精査中: { name: "provisional", tooltip: "TRUE where the document says 計数精査中" },
      表記: { name: "as printed", tooltip: "The amount exactly as printed" },
      概要: { name: "description", tooltip: "What the measure is, in short" },
      出典: { name: "source", tooltip: "The full citation" },
      備考: { name: "remarks", tooltip: "What to know before using the number" },
    },
    STYLE: {
      短縮: { name: "short", tooltip: "Document, date, page" },
      完全: { name: "full", tooltip: "Issuer, document, date, place, amount" },
    },
    VERSIONFIELD: {
      版: { name: "version", tooltip: "Version of the budget data" },
      公表日: { name: "published on", tooltip: "Date of the source document (year-month-day)" },
      計数精査中: { name: "provisional", tooltip: "TRUE where the document says 計数精査中" },
    },
  },
};

/** What people read about the functions in Excel; the build puts it over the generated metadata. */
export const functionTexts: Readonly<Record<Language, FunctionTexts>> = { ja, en };
