import type { FunctionTexts, ParameterText } from "./functionTexts";

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

const headersEn: ParameterText = {
  name: "headers",
  description:
    'TRUE (default) puts headers into the first row, FALSE leaves them out, "en" gives them in English.',
};
const pillarEn: ParameterText = {
  name: "pillar",
  description: "Name, number (such as ①-1) or ID of a heading; all if left out.",
};
const ministryEn: ParameterText = {
  name: "ministry",
  description: "Name, mark (such as 厚) or ID (such as mhlw) of a ministry; all if left out.",
};

/** What people read about the functions in English. */
export const functionTextsEn: FunctionTexts = {
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
    MEASURES: {
      description:
        "The individual measures, with the columns of the inserted table. A blank means that none is printed.",
      parameters: {
        pillar: pillarEn,
        ministry: ministryEn,
        status: {
          name: "status",
          description: "FY2025 supplementary, continuing, operation or arrangement; all if left out.",
        },
        headers: headersEn,
      },
    },
    MEASURETOTAL: {
      description:
        "The sum of the amounts printed beside the individual measures, never with those of the overview. Nothing to add up is #N/A, never 0.",
      parameters: {
        pillar: pillarEn,
        ministry: ministryEn,
        status: {
          name: "status",
          description: "FY2025 supplementary (default), continuing, operation or arrangement.",
        },
        unit: unitEn,
      },
    },
    MEASUREFLAGS: {
      description:
        "What to know before quoting an amount: rounded, under review, its basis and so on (in Japanese).",
      parameters: { measure: measureEn },
    },
    MEASURECARD: {
      description:
        "A measure as a value with a card. Formulas read its fields, named in Japanese everywhere: =A1.金額 is its amount.",
      parameters: { measure: measureEn },
    },
    MEASURESEARCH: {
      description:
        "Finds measures by name, alias, ministry, key term of the policy or description, best first.",
      parameters: {
        query: {
          name: "query",
          description: "What to look for; several terms with spaces between. Width and kana do not matter.",
        },
        max: { name: "max", description: "How many to give at most; 10 if left out." },
        headers: headersEn,
      },
    },
    BUDGETCHECK: {
      description:
        "The document's figures held against one another: expected, actual, difference, verdict and why.",
      parameters: { headers: headersEn },
    },
    POLICYPROJECT: {
      description: "One field of an integrated project of the resource allocation policy.",
      parameters: {
        project: {
          name: "project",
          description: "Number (1 to 8) or name of an integrated project; a range or array as well.",
        },
        field: {
          name: "field",
          description: "number, name (default), aim, number of priorities, measures or source.",
        },
      },
    },
    POLICYPRIORITIES: {
      description: "The priorities of the resource allocation policy that fit, one row each.",
      parameters: {
        project: {
          name: "project",
          description: "Number (1 to 8) or name of an integrated project; all if left out.",
        },
        keyword: {
          name: "keyword",
          description:
            "A term in topic, summary or key terms; of several with spaces between, all. All priorities if left out.",
        },
        headers: headersEn,
      },
    },
    POLICYSTEPS: {
      description: "The steps of the budget request process in the resource allocation policy.",
      parameters: { headers: headersEn },
    },
    MEASUREPOLICY: {
      description:
        "The projects and sections of the policy that a measure corresponds to, stated or inferred.",
      parameters: { measure: measureEn, headers: headersEn },
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
    PILLAR: {
      創薬力強化: { name: "drug discovery (① to ④)", tooltip: "創薬力強化, with all of its parts" },
      "①-1 創薬基盤の整備、スタートアップ・実用化支援": {
        name: "①-1 drug discovery base and start-ups",
        tooltip: "Printed as ①-1, under drug discovery",
      },
      "①-2 国際競争力のある治験環境の整備": {
        name: "①-2 clinical trials",
        tooltip: "Printed as ①-2, under drug discovery",
      },
      "②-1 ドラッグロスの解消": { name: "②-1 drug loss", tooltip: "Printed as ②-1, under drug discovery" },
      "②-2 感染症危機管理": {
        name: "②-2 infectious disease crises",
        tooltip: "Printed as ②-2, under drug discovery",
      },
      "③ データ利活用促進等": { name: "③ use of data", tooltip: "Printed as ③, under drug discovery" },
      "④ サプライチェーン強靱化": { name: "④ supply chains", tooltip: "Printed as ④, under drug discovery" },
      投資とイノベーションの循環: {
        name: "investment and innovation",
        tooltip: "Printed without a number",
      },
      後発医薬品の安定供給: {
        name: "supply of generics",
        tooltip: "Printed without a number",
      },
    },
    MINISTRY: {
      厚生労働省: { name: "Ministry of Health, Labour and Welfare", tooltip: "Mark 厚, ID mhlw" },
      文部科学省: {
        name: "Ministry of Education, Culture, Sports, Science and Technology",
        tooltip: "Mark 文, ID mext",
      },
      内閣府: { name: "Cabinet Office", tooltip: "Mark 内, ID cao" },
      経済産業省: { name: "Ministry of Economy, Trade and Industry", tooltip: "Mark 経, ID meti" },
    },
    STATUS: {
      令和7年度補正: { name: "FY2025 supplementary", tooltip: "Measures that the package's total is about" },
      継続中: { name: "continuing", tooltip: "Measures that belong to no total of the package" },
      運用: { name: "operation", tooltip: "Lines without a printed amount" },
      体制: { name: "arrangement", tooltip: "Lines without a printed amount" },
    },
    PROJECTFIELD: {
      番号: { name: "number", tooltip: "1 to 8" },
      名称: { name: "name", tooltip: "Name as printed" },
      ねらい: { name: "aim", tooltip: "The aim in short" },
      重点項目数: { name: "number of priorities", tooltip: "Sentences of the project's text" },
      対応する施策: { name: "measures", tooltip: "Individual measures that correspond, stated or inferred" },
      出典: { name: "source", tooltip: "Document, date, section" },
    },
  },
};
