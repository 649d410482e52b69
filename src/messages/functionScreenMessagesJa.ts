import type { FunctionScreenMessages } from "./functionScreenMessages";

const format = new Intl.NumberFormat("ja-JP", { maximumFractionDigits: 10 });

/** What the screen for formulas says, in Japanese. */
export const functionScreenMessagesJa: FunctionScreenMessages = {
  title: "関数で数式を作る",
  about: "一覧から選ぶだけで、予算データを使う数式を作れます。",
  open: "選択中のセルの数式を開く",
  openHint: "このアドインの関数を使った数式を、ここで変更できます。",
  fromMeasure: "施策から作る",
  fromMeasureHint: "施策名・府省・概要で検索",
  functions: "関数を選ぶ",
  groups: {
    measure: "一つの施策について",
    list: "一覧と検索",
    total: "合計と整合性チェック",
    policy: "資源配分方針",
    data: "データについて",
  },
  purpose: {
    MEASURE_AMOUNT: "施策の金額",
    MEASURE_INFO: "施策の府省、柱、状態などの項目",
    MEASURE_CARD: "施策の項目をまとめたカード",
    MEASURE_SOURCE: "引用できる形の出典",
    MEASURE_FLAGS: "概数など、金額を使う前の注意",
    MEASURES: "施策の一覧",
    MEASURE_SEARCH: "言葉から施策を探した結果",
    MEASURE_TOTAL: "条件に合う施策の金額の合計",
    PACKAGE_TOTAL: "資料に記載されたパッケージ全体の金額",
    BUDGET_CHECK: "記載された金額どうしの整合性チェックの結果",
    POLICY_PROJECT: "統合プロジェクトの名称と内容",
    POLICY_PRIORITIES: "重点項目の一覧",
    POLICY_STEPS: "予算要求の手順",
    MEASURE_POLICY: "施策と方針の対応",
    SEED_VERSION: "予算データの版と公表日",
  },
  examples: "使用例",
  example: {
    inMillions: "金額を百万円単位で取り出し、予算要求の様式にそろえる。",
    columnOfNames: "A 列に並べた施策名に、まとめて金額を付ける。",
    ministry: "施策の担当府省を調べる。",
    citation: "資料の脚注に貼れる、完全な形の出典を作る。",
    ministryTotal: "厚生労働省の施策の合計額を出す。",
    search: "関心のある領域に関係する施策を、言葉から探す。",
    packageFunds: "パッケージ全体のうち、国費の額を示す。",
    check: "合計と内訳が合っているかを確かめる。",
  },
  useExample: "この例を使う",

  back: "関数の一覧に戻る",
  parameters: {
    measure: "施策",
    basis: "基準",
    unit: "単位",
    ifNotFound: "見つからない場合",
    field: "項目",
    style: "書式",
    pillar: "柱",
    ministry: "府省",
    status: "状態",
    headers: "見出し",
    query: "検索語",
    max: "件数",
    project: "プロジェクト",
    keyword: "キーワード",
  },
  parameterHints: {
    measure: "名称・別名・ID、または =A2 のようなセル",
    ifNotFound: "#N/A の代わりに表示する値",
    project: "番号または名称",
    max: "省略すると 10 件",
    keyword: "省略するとすべて",
  },
  optional: "省略可",
  required: "必須",
  byDefault: (label) => `${label}（既定）`,
  choose: "選んでください",
  all: "すべて",
  yes: "付ける",
  no: "付けない",
  inEnglish: "英語で付ける",
  useSelection: "選択中のセルを使う",
  candidates: (count) => `候補 ${format.format(count)} 件`,
  noCandidate: "候補はありません",

  formula: "数式",
  value: "結果",
  valueMissing: (parameter) => `「${parameter}」を入力すると、結果が表示されます。`,
  valueUnfinished: (parameter) => `「${parameter}」は入力の途中です。最後まで入力すると、挿入できます。`,
  valueOfCells: "計算や名前を含む数式の結果は、ブックに挿入すると表示されます。",
  valueUnknown: "結果は、ブックに挿入すると表示されます。",
  blank: "（空白）",
  yesNo: (value) => (value ? "TRUE" : "FALSE"),
  number: (value) => format.format(value),
  size: (rowCount, columnCount) => `${format.format(rowCount)} 行 × ${format.format(columnCount)} 列`,
  more: (rowCount, columnCount) =>
    [
      ...(rowCount > 0 ? [`ほか ${format.format(rowCount)} 行`] : []),
      ...(columnCount > 0 ? [`ほか ${format.format(columnCount)} 列`] : []),
    ].join("、"),

  insert: "選択中のセルに挿入",
  replace: (address) => `${address} の数式を変更`,
  beside: "選択中の列の右に挿入",
  besideHint: "名称を並べた列を選んでから押すと、その右の列に結果が並びます。",
  copy: "数式をコピー",
  copied: "コピーしました",
  copyFailed: "コピーできませんでした。数式を選んでコピーしてください。",
  partOf: ({ sheetName, address }) =>
    `シート「${sheetName}」の ${address} の数式の一部です。前後の部分は変わりません。`,

  outcome: {
    inserted: ({ sheetName, address }) => `シート「${sheetName}」の ${address} に数式を挿入しました。`,
    firstValueOnly: "この Excel では、先頭の値だけが表示されます。",
    placeTaken: ({ sheetName, address }) =>
      `シート「${sheetName}」の ${address} は使用中のため、挿入しませんでした。空いている場所を選んでください。`,
    besideInserted: ({ sheetName, address, namesAddress, nameCount }) =>
      `シート「${sheetName}」の ${namesAddress} の施策名 ${format.format(nameCount)} 行について、${address} に数式を挿入しました。`,
    noNames: ({ sheetName, address }) =>
      `シート「${sheetName}」の ${address} には施策名がありません。施策名を並べた列を選んでから、もう一度お試しください。`,
    severalColumns: ({ sheetName, address }) =>
      `シート「${sheetName}」の ${address} は一列ではないため、挿入しませんでした。施策名の列だけを選んでください。`,
    replaced: ({ sheetName, address }) => `シート「${sheetName}」の ${address} の数式を変更しました。`,
    changedSince: ({ sheetName, address }) =>
      `シート「${sheetName}」の ${address} の内容が、開いた後に変わっているため、変更しませんでした。もう一度開いてください。`,
    opened: ({ sheetName, address }) => `シート「${sheetName}」の ${address} の数式を開きました。`,
    severalParts: ({ sheetName, address }) =>
      `シート「${sheetName}」の ${address} の数式には、ほかの計算も含まれています。次の部分だけを変更でき、前後はそのまま残ります。`,
    noFormula: ({ sheetName, address }) =>
      `シート「${sheetName}」の ${address} に数式はありません。数式のあるセルを選んでください。`,
    notOurs: ({ sheetName, address }) =>
      `シート「${sheetName}」の ${address} の数式は、このアドインの関数を使っていません。`,
    selectionUsed: ({ sheetName, address }) => `シート「${sheetName}」の ${address} を数式に入れました。`,
  },
  answer: {
    changePart: ({ number, call }) => `${format.format(number)} 番目：${call} を変更`,
    leave: "変更しない",
  },
};
