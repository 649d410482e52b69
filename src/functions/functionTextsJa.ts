import type { FunctionTexts, ParameterText } from "./functionTexts";

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

const headersJa: ParameterText = {
  name: "見出し",
  description: 'TRUE（既定）で1行目に見出しを付け、FALSE で付けません。"en" で見出しと語句を英語にします。',
};
const pillarJa: ParameterText = {
  name: "柱",
  description: "柱の名称、番号（①-1 など）またはID。省略するとすべて。",
};
const ministryJa: ParameterText = {
  name: "府省",
  description: "府省の名称、略称（厚労省、厚）またはID。省略するとすべて。",
};

/** What people read about the functions in Japanese. */
export const functionTextsJa: FunctionTexts = {
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
            "短縮（既定：資料、日付、頁）または完全（発行者、該当箇所、金額まで）。英語で指定すると英語で返します。",
        },
      },
    },
    PACKAGETOTAL: {
      description: "資料に記載されたパッケージ全体の金額を返します。施策の合計ではありません。",
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
    MEASURES: {
      description: "個別施策の一覧を、挿入する「施策一覧」と同じ列で返します。空欄は記載なしです。",
      parameters: {
        pillar: pillarJa,
        ministry: ministryJa,
        status: {
          name: "状態",
          description: "令和7年度補正、継続中、運用、体制のいずれか。省略するとすべて。",
        },
        headers: headersJa,
      },
    },
    MEASURETOTAL: {
      description:
        "個別施策に記載の金額を合計します。総括表の金額は足しません。合計する金額がないときは 0 ではなく #N/A になります。",
      parameters: {
        pillar: pillarJa,
        ministry: ministryJa,
        status: {
          name: "状態",
          description: "令和7年度補正（既定）、継続中、運用、体制のいずれか。",
        },
        unit: unitJa,
      },
    },
    MEASUREFLAGS: {
      description: "金額を引用する前に知っておくこと（概数、計数精査中、事業費ベースなど）を返します。",
      parameters: { measure: measureJa },
    },
    MEASURECARD: {
      description:
        "施策をカード付きの値で返します。A1 にあれば =A1.金額 や =A1.府省 のように項目を取り出せます。",
      parameters: { measure: measureJa },
    },
    MEASURESEARCH: {
      description: "施策を名称、別名、府省、方針のキーワード、概要から探し、よく合う順に返します。",
      parameters: {
        query: {
          name: "検索語",
          description: "探す語。空白で区切って複数書けます。全角・半角やかなの違いは問いません。",
        },
        max: { name: "件数", description: "返す件数の上限。省略すると10件。" },
        headers: headersJa,
      },
    },
    BUDGETCHECK: {
      description: "資料の中の金額の突き合わせ（期待値、実際の値、差、判定、理由）を返します。",
      parameters: { headers: headersJa },
    },
    POLICYPROJECT: {
      description: "資源配分方針の統合プロジェクトの項目を一つ返します。",
      parameters: {
        project: {
          name: "プロジェクト",
          description: "統合プロジェクトの番号（1〜8）または名称。セル範囲や配列も指定できます。",
        },
        field: {
          name: "項目",
          description: "番号、名称（既定）、ねらい、重点項目数、対応する施策、出典のいずれか。",
        },
      },
    },
    POLICYPRIORITIES: {
      description: "資源配分方針の重点項目を、条件に合うものだけ一覧で返します。",
      parameters: {
        project: {
          name: "プロジェクト",
          description: "統合プロジェクトの番号（1〜8）または名称。省略するとすべて。",
        },
        keyword: {
          name: "キーワード",
          description:
            "主題、要旨、キーワードのどこかにある語。空白で区切るとすべてを含むもの。省略するとすべて。",
        },
        headers: headersJa,
      },
    },
    POLICYSTEPS: {
      description: "資源配分方針に定める予算要求の手順を一覧で返します。",
      parameters: { headers: headersJa },
    },
    MEASUREPOLICY: {
      description:
        "施策が資源配分方針のどの統合プロジェクトや項目に対応するかを、根拠（明記・推定）とともに返します。",
      parameters: { measure: measureJa, headers: headersJa },
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
      億円: { name: "億円", tooltip: "資料の単位" },
      百万円: { name: "百万円", tooltip: "1億円＝100百万円" },
      千円: { name: "千円", tooltip: "1億円＝100,000千円" },
      円: { name: "円", tooltip: "1億円＝100,000,000円" },
      兆円: { name: "兆円", tooltip: "1億円＝0.0001兆円" },
    },
    FIELD: {
      ID: { name: "ID", tooltip: "変わることのない識別子" },
      名称: { name: "名称", tooltip: "資料に記載の名称" },
      柱: { name: "柱", tooltip: "施策が属する見出し" },
      府省: { name: "府省", tooltip: "担当府省" },
      状態: { name: "状態", tooltip: "令和7年度補正、継続中、運用、体制" },
      基準: { name: "基準", tooltip: "表示金額の基準" },
      概数: { name: "概数", tooltip: "「程度」の記載があれば TRUE" },
      計数精査中: { name: "計数精査中", tooltip: "資料に「計数精査中」とあれば TRUE" },
      表記: { name: "表記", tooltip: "資料どおりの金額の表記" },
      概要: { name: "概要", tooltip: "施策の短い説明" },
      出典: { name: "出典", tooltip: "完全な形の出典" },
      備考: { name: "備考", tooltip: "数字を使う前に知っておくこと" },
    },
    STYLE: {
      短縮: { name: "短縮", tooltip: "資料、日付、頁" },
      完全: { name: "完全", tooltip: "発行者、資料、日付、該当箇所、金額" },
    },
    VERSIONFIELD: {
      版: { name: "版", tooltip: "予算データの版" },
      公表日: { name: "公表日", tooltip: "出典の資料の公表日（年-月-日）" },
      計数精査中: { name: "計数精査中", tooltip: "資料に「計数精査中」とあれば TRUE" },
    },
    PILLAR: {
      創薬力強化: { name: "創薬力強化", tooltip: "①から④まで" },
      "①-1 創薬基盤の整備、スタートアップ・実用化支援": {
        name: "①-1 創薬基盤の整備、スタートアップ・実用化支援",
        tooltip: "創薬力強化のうち",
      },
      "①-2 国際競争力のある治験環境の整備": {
        name: "①-2 国際競争力のある治験環境の整備",
        tooltip: "創薬力強化のうち",
      },
      "②-1 ドラッグロスの解消": { name: "②-1 ドラッグロスの解消", tooltip: "創薬力強化のうち" },
      "②-2 感染症危機管理": { name: "②-2 感染症危機管理", tooltip: "創薬力強化のうち" },
      "③ データ利活用促進等": { name: "③ データ利活用促進等", tooltip: "創薬力強化のうち" },
      "④ サプライチェーン強靱化": { name: "④ サプライチェーン強靱化", tooltip: "創薬力強化のうち" },
      投資とイノベーションの循環: {
        name: "投資とイノベーションの循環",
        tooltip: "資料に番号の記載のない柱",
      },
      後発医薬品の安定供給: { name: "後発医薬品の安定供給", tooltip: "資料に番号の記載のない柱" },
    },
    MINISTRY: {
      厚生労働省: { name: "厚生労働省", tooltip: "資料の印は【厚】" },
      文部科学省: { name: "文部科学省", tooltip: "資料の印は【文】" },
      内閣府: { name: "内閣府", tooltip: "資料の印は【内】" },
      経済産業省: { name: "経済産業省", tooltip: "資料の印は【経】" },
    },
    STATUS: {
      令和7年度補正: { name: "令和7年度補正", tooltip: "パッケージの合計に入る施策" },
      継続中: { name: "継続中", tooltip: "パッケージの合計に入らない施策" },
      運用: { name: "運用", tooltip: "金額の記載がない行" },
      体制: { name: "体制", tooltip: "金額の記載がない行" },
    },
    PROJECTFIELD: {
      番号: { name: "番号", tooltip: "1から8まで" },
      名称: { name: "名称", tooltip: "方針に記載の名称" },
      ねらい: { name: "ねらい", tooltip: "ねらいの要約" },
      重点項目数: { name: "重点項目数", tooltip: "記述の文の数" },
      対応する施策: { name: "対応する施策", tooltip: "明記または推定で対応する個別施策の名称" },
      出典: { name: "出典", tooltip: "資料、日付、項目" },
    },
  },
};
