import { flagWords } from "./flagWords";
import type { Messages } from "./messages";

/** Digits grouped as the documents print them: 1,688. */
const count = new Intl.NumberFormat("ja-JP");

/** Names a sheet in a sentence, or only says that it is one. */
function sheet(subject: string | undefined): string {
  return subject === undefined ? "このシート" : `シート「${subject}」`;
}

/** The Japanese catalogue: the words of an ordinary Japanese office. */
export const ja: Messages = {
  language: "ja",
  title: "創薬予算",

  startUp: {
    notInOffice: {
      heading: "Excel の中で開いてください",
      body: "このページは Excel アドイン「創薬予算」の作業ウィンドウです。Excel の［ホーム］タブにある［アドイン］から開くと使えます。",
    },
    notExcel: {
      heading: "Excel でお使いください",
      body: "このアドインは Excel 専用です。Excel のブックを開き、［アドイン］から「創薬予算」を開いてください。",
    },
    tooOld: (required) => ({
      heading: "この Excel では使えません",
      body: `このアドインには、Microsoft 365 の最新の Excel、または Web 版の Excel が必要です（この Excel は ${required} に対応していません）。`,
    }),
    officeMissing: {
      heading: "Excel に接続できませんでした",
      body: "Office のスクリプトを読み込めませんでした。ネットワークの接続を確かめてから、もう一度読み込んでください。",
    },
    reload: "再読み込み",
    crashed: {
      heading: "作業ウィンドウを表示できませんでした",
      body: "この不具合によってブックの内容が変わることはありません。再読み込みしても直らない場合は、Excel を開き直してください。",
    },
    partCrashed: "この部分を表示できませんでした。この不具合によってブックの内容が変わることはありません。",
  },

  nav: {
    label: "画面",
    views: { measures: "施策", functions: "関数", updates: "データ更新" },
    status: ({ kind, count: number }) =>
      ({
        current: "最新",
        revised: `改定あり（${count.format(number)}件）`,
        edited: "編集あり",
        conflict: `競合（${count.format(number)}件）`,
        missing: "見つからない",
        newerData: "要アドイン更新",
      })[kind],
  },

  search: {
    label: "施策を検索",
    placeholder: "施策名・府省・概要で検索",
    clear: "検索語を消す",
    resultCount: (n) => `${count.format(n)} 件見つかりました`,
    listedCount: (n) => `個別施策 ${count.format(n)} 件`,
    noResult: (query) => `「${query}」に当てはまる施策はありません`,
    noResultHint: "別の言葉や、短い言葉でお試しください。",
    results: "検索結果",
    list: "個別施策の一覧",
  },

  measure: {
    status: { new: "令和7年度補正", continuing: "継続中", operation: "運用", arrangement: "体制" },
    basis: {
      project_cost: "事業費",
      national: "国費",
      supplementary: "令和7年度補正予算額",
      unstated: "基準の記載なし",
    },
    approximate: "程度",
    flag: flagWords.ja,
    flagHint: {
      approximate: "資料に「程度」と付けて示されている概数です。",
      provisional: "資料に「計数精査中」とあり、金額は変わることがあります。",
      project_cost: "",
      national: "",
      supplementary: "",
      unstated: "この金額が事業費か国費かは、資料に示されていません。",
      outsidePackage: "継続中の施策のため、パッケージ全体の事業規模には含まれません。",
      partOfAnother: "",
      noAmount: "この施策の金額は資料に示されていません。",
    },
    overviewLine: "総括表の行",
    overviewLineHint: "総括表の金額は個別施策の金額と重なるため、合わせて合計しないでください。",
    noAmount: "記載なし",
    partOfAnother: "内数",
    partOf: (parentName) =>
      `「${parentName}」の金額に含まれます。この施策だけの金額は資料に示されていません。`,
    ministryMark: (ministry) => ministry.mark,
    ministryName: (ministry) => ministry.name,
    noMinistry: "府省の記載なし",
    amount: (amountOku) => `${count.format(amountOku)}億円`,
    amountPhrase: ({ amountOku, approximate }) =>
      `${count.format(amountOku)}億円${approximate ? "程度" : ""}`,
  },

  detail: {
    back: "一覧に戻る",
    amounts: "金額",
    printedAs: (printed) => `資料の表記：${printed}`,
    pillar: "柱",
    ministry: "府省",
    aliases: "別の呼び名",
    description: "概要",
    note: "備考",
    parent: "上位の施策",
    subMeasures: "この施策に含まれるもの",
    madeOf: "対応する個別施策",
    inOverview: "対応する総括表の行",
    source: "出典",
    sourceDocument: (document) => `${document.issuer}「${document.title}」`,
    publishedOn: (document) => document.publishedOnEra,
  },

  insertTable: {
    title: "施策一覧をブックに入れる",
    place: "挿入先",
    newSheet: "新しいシート",
    activeCell: "選択中のセル",
    button: "施策一覧を挿入",
    wholeSet: "一式を挿入",
    more: "選んで挿入…",
  },

  insertFormula: {
    title: "数式をブックに入れる",
    basis: "数式で使う金額",
    preview: "挿入する数式",
    result: (amountOku) => `結果：${count.format(amountOku)}（億円）`,
    button: "選択中のセルに数式を挿入",
    impossible: "金額が示されていない施策のため、数式は挿入できません。",
  },

  settings: {
    language: "表示言語",
    languageNames: { ja: "日本語", en: "English" },
    dataVersion: (version) => `データ ${version} 版`,
  },

  status: {
    region: "お知らせ",
    dismiss: "お知らせを閉じる",
    retry: "再試行",
    show: "表示",
    showSheet: (sheetName) => `シート「${sheetName}」を表示`,
    insertAt: ({ sheetName, address, otherSheet }) =>
      otherSheet ? `シート「${sheetName}」の ${address} に挿入` : `${address} に挿入`,
    insertAs: (tableName) => `「${tableName}」として挿入`,
  },

  progress: {
    reading: "ブックを確認しています…",
    writing: "ブックに書き込んでいます…",
    loading: "確認しています…",
  },

  outcome: {
    tableInserted: ({ sheetName, address, rowCount }) =>
      `シート「${sheetName}」の ${address} に施策一覧（${count.format(rowCount)} 件）を挿入しました。`,
    tablePlaceTaken: ({ sheetName, address }) =>
      `シート「${sheetName}」の ${address} には入力済みのセルがあるため、挿入しませんでした。空いている場所を選んでください。`,
    tableNameTaken: ({ tableName, sheetName }) =>
      sheetName === undefined
        ? `「${tableName}」という名前はこのブックですでに使われているため、挿入しませんでした。別の名前で挿入できます。`
        : `シート「${sheetName}」にテーブル「${tableName}」がすでにあるため、挿入しませんでした。別の名前でもう一つ挿入できます。`,
    formulaInserted: ({ sheetName, address, measure }) =>
      `シート「${sheetName}」の ${address} に「${measure.name}」の金額の数式を挿入しました。`,
    formulaPlaceTaken: ({ sheetName, address }) =>
      `シート「${sheetName}」の ${address} は入力済みのため、挿入しませんでした。空いているセルを選んでください。`,
    busy: "前の操作を実行しているため、今の操作は受け付けませんでした。終わってから、もう一度お試しください。",
  },

  error: {
    cellBeingEdited: () =>
      "セルの編集中のため書き込めません。Enter キーで入力を確定してから、もう一度お試しください。",
    sheetProtected: (subject) =>
      `${sheet(subject)}は保護されているため書き込めません。保護を解除してから、もう一度お試しください。`,
    structureProtected: () =>
      "ブックの構成が保護されているため、シートを追加できません。ブックの保護を解除してから、もう一度お試しください。",
    overlapsData: (subject) =>
      `${sheet(subject)}の書き込み先に、ほかのデータや表があるため書き込めません。場所を空けるか、空いているセルを選んで、もう一度お試しください。`,
    outsideSheet: () =>
      "挿入先がシートの端を越えるため書き込めません。もっと左または上のセルを選んで、もう一度お試しください。",
    tooLarge: () =>
      "一度に書き込める量を超えたため、書き込めませんでした。ほかのブックを閉じてから、もう一度お試しください。",
    nameTaken: (subject) =>
      `${subject === undefined ? "同じ名前" : `「${subject}」という名前`}がこのブックですでに使われているため、挿入できませんでした。名前を変えて、もう一度お試しください。`,
    notFound: (subject) =>
      `${subject === undefined ? "対象のシートや表" : `「${subject}」`}が見つかりません。削除または名前の変更がなかったか確かめて、もう一度お試しください。`,
    notSupported: () =>
      "お使いの Excel はこの操作に対応していません。Excel を最新版に更新するか、Web 版の Excel でお試しください。",
    readOnly: () =>
      "このブックは読み取り専用のため書き込めません。編集を有効にするか、コピーを保存してからお試しください。",
    unknown: () =>
      "Excel から予期しないエラーが返されたため、操作を完了できませんでした。ブックの状態を確かめてから、もう一度お試しください。",
    notLoaded: () =>
      "アドインの一部を読み込めませんでした。ネットワークの接続を確かめてから、もう一度お試しください。",
  },
  insertionHint: {
    sheetProtected: "別のシートに挿入することもできます。",
    structureProtected: "挿入先に「選択中のセル」を選べば、シートを追加せずに挿入できます。",
    tooLarge: "新しいブックに挿入することもできます。",
  },
};
