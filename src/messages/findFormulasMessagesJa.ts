import type { FindFormulasMessages, RepairWords } from "./findFormulasMessages";

const number = new Intl.NumberFormat("ja-JP");
const cells = (count: number): string => `${number.format(count)} 個のセル`;

function repaired(words: RepairWords): string {
  const { protectedSheets } = words;
  return [
    words.repaired === 0 ? "修復したセルはありません。" : `${cells(words.repaired)}の数式を入れ直しました。`,
    words.stillStuck === 0
      ? ""
      : `そのうち ${cells(words.stillStuck)}は #NAME? のままです。数式の中のほかの名前を確かめてください。`,
    words.changed === 0
      ? ""
      : `${cells(words.changed)}は、確認のあとで内容が変わっていたため、手を付けていません。`,
    words.tooLong === 0
      ? ""
      : `${cells(words.tooLong)}は、数式が 8,192 文字を超えるため、手を付けていません。`,
    ...protectedSheets.map(
      ({ sheetName, cellCount }) =>
        `保護されているシート「${sheetName}」の ${cells(cellCount)}は、修復していません。`,
    ),
    protectedSheets.length === 0 ? "" : "保護を解除してから、もう一度修復してください。",
  ].join("");
}

/** What the pane says about finding and repairing formulas, in Japanese. */
export const findFormulasMessagesJa: FindFormulasMessages = {
  title: "ブック内の関数",
  about: "このアドインの関数を使っているセルをすべてのシートから探し、名称の間違いや #NAME? を直します。",
  find: "ブック内を検索",
  findAgain: "もう一度検索",
  recalculate: "関数をすべて再計算",
  recalculateNote: "アドインの更新後も古い値が残っているときに使います。",

  summary: ({ cells: count, sheets, attention }) =>
    `${number.format(sheets)} 枚のシートで ${cells(count)}が見つかりました。要対応は ${number.format(attention)} 個です。`,
  none: "このアドインの関数を使っているセルはありません。",
  onlyAttention: "要対応のみ",
  noneNeedAttention: "対応が必要なセルはありません。",
  more: (hidden) => `さらに表示（残り ${number.format(hidden)} 個）`,

  sheet: ({ name, isProtected, isHidden }) => {
    const notes = [...(isProtected ? ["保護"] : []), ...(isHidden ? ["非表示"] : [])];
    return notes.length === 0 ? name : `${name}（${notes.join("・")}）`;
  },
  show: ({ sheetName, address }) => `${address} を表示（シート「${sheetName}」）`,
  empty: "（空白）",
  calculating: "計算中…",
  state: {
    stuck: "#NAME? のまま",
    damaged: "関数名の破損",
    unknown: "名称が不明",
    badChoice: "使えない引数",
    ambiguous: "同名あり",
    calculatedMissing: "名称が見つからない可能性",
    calculatedFound: "名称は計算式（値あり）",
    unchecked: "名称は計算式（未確認）",
    hidesErrors: "エラーを隠す数式",
    fails: "値がエラー",
    resolved: "問題なし",
  },
  named: (count) => (count === 1 ? "名称は一致" : `名称は ${number.format(count)} 件とも一致`),
  problem: {
    unknown: {
      measure: (text) => `「${text}」という施策は見つかりません。`,
      project: (text) => `「${text}」という統合プロジェクトはありません。`,
      choice: (text, allowed) =>
        `引数の「${text}」は使えません。` +
        (allowed.length === 0 ? "" : `使えるもの：${allowed.join("、")}。`),
    },
    ambiguous: (text) =>
      `「${text}」は 2 つの一覧に載っています。現在は、下の一つ目の施策の値が表示されています。`,
    inCell: ({ sheetName, address }) => `名称はシート「${sheetName}」の ${address} にあります。`,
    calculated: "このセルは数式で名称を求めているため、ここからは直せません。",
    isNumber: "このセルは数値なので、ここからは直せません。",
    counted: ({ found, checked }) =>
      `${number.format(checked)} 件の名称のうち ${number.format(found)} 件が見つかりました。`,
    calculatedMissing:
      "名称を計算式で求めているため、#N/A の理由は、名称が見つからないことか、その金額の記載がないことのどちらかです。",
    openFormula: "数式を開いて確かめる",
    openFormulaLabel: ({ address }) => `${address} の数式を開いて確かめる`,
    onProtectedSheet: "シートが保護されているため、ここからは直せません。",
    noCandidate: "似た名称の施策もありません。",
    chooseList: "どちらの一覧の施策かを指定",
    others: (count) => `ほかにも ${number.format(count)} 件あります。`,
  },
  correct: ({ name }) => `「${name}」に直す`,
  fix: ({ id, list }) => `${list === "individual" ? "個別施策" : "総括表"}の ${id} に固定`,
  correctCell: ({ name, address }) => `${address} の文字を「${name}」に書き換える`,
  fixCell: ({ id, list, address }) =>
    `${address} の文字を${list === "individual" ? "個別施策" : "総括表"}の ${id} に書き換える`,
  correctLabel: ({ address, text, label }) => `${label}（${address} の「${text}」）`,

  hidden: {
    limit:
      "IFERROR などでエラーを隠す数式は、中の関数が #NAME? のままでも値からは見分けられません。値が正しくないときは、修復の対象に含めてください。",
    include: (count) => `エラーを隠す数式も入れ直す（${number.format(count)}）`,
  },

  repair: {
    open: (count) => `修復…（${number.format(count)}）`,
    title: "修復の内容",
    about: "次のセルの数式を入れ直します。数式のほかは何も変わりません。",
    same: "同じ数式を入れ直します",
    before: "今の数式",
    after: "修復後",
    protectedSheet: ({ sheetName, cellCount }) =>
      `シート「${sheetName}」は保護されているため、${cells(cellCount)}には手を付けません。`,
    tooLong: (count) => `${cells(count)}は、数式が 8,192 文字を超えるため、手を付けません。`,
    more: (count) => `ほか ${cells(count)}`,
    confirm: (count) => `${cells(count)}を修復`,
    leave: "やめる",
    nothing: "ここから修復できるセルはありません。",
  },

  outcome: {
    corrected: ({ sheetName, address, name, where }) =>
      where === "argument"
        ? `シート「${sheetName}」の ${address} の数式の名称を「${name}」に直しました。`
        : `数式が参照しているシート「${sheetName}」の ${address} の文字を「${name}」に直しました。`,
    changed: ({ sheetName, address }) =>
      `シート「${sheetName}」の ${address} は、検索のあとで内容が変わっていたため、直していません。`,
    calculated: ({ sheetName, address }) =>
      `シート「${sheetName}」の ${address} は、ほかのセルの数式の結果なので、書き換えていません。`,
    repaired,
    recalculated: "ブックの数式をすべて計算し直しました。",
    found: ({ cells: count, attention }) =>
      `${cells(count)}が見つかりました。要対応は ${number.format(attention)} 個です。`,
  },
};
