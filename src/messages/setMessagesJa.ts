import type { InsertedSetWords, PartNames, SetMessages } from "./setMessages";

/** A sentence names that many things; the rest is counted. */
const namedCount = 3;

function quoted(names: readonly string[]): string {
  return names
    .slice(0, namedCount)
    .map((name) => `「${name}」`)
    .join("");
}

/** 「施策一覧」「金額明細」「総括表」ほか 3 個の表 */
function tables(names: readonly string[]): string {
  const rest = names.length - namedCount;
  return quoted(names) + (rest > 0 ? `ほか ${String(rest)} 個の表` : "");
}

function sheets(names: readonly string[]): string {
  const rest = names.length - namedCount;
  return `シート${quoted(names)}${rest > 0 ? `ほか ${String(rest)} 枚` : ""}`;
}

/** 「施策一覧」「金額明細」とシート「グラフ」 */
function parts(names: PartNames): string {
  return [
    ...(names.tables.length > 0 ? [tables(names.tables)] : []),
    ...(names.sheets.length > 0 ? [sheets(names.sheets)] : []),
  ].join("と");
}

function made({ tableCount, pivotCount, hasCharts }: InsertedSetWords): readonly string[] {
  return [
    ...(tableCount > 0 ? [`表 ${String(tableCount)} 個`] : []),
    ...(pivotCount > 0 ? [`ピボット テーブル ${String(pivotCount)} 個`] : []),
    ...(hasCharts ? ["グラフ"] : []),
  ];
}

function updated(words: InsertedSetWords): string {
  const added = [...made(words), ...(words.hasContents ? ["目次"] : [])].join("、");
  const sentence = added === "" ? "" : `足りなかった${added}を加えました。`;
  return `${sentence}選んだものはすべてこのブックにあります。`;
}

/** What the pane says about inserting a set, in Japanese. */
export const setMessagesJa: SetMessages = {
  back: "施策の一覧に戻る",
  title: "選んで挿入",
  button: "選んだものを挿入",
  nothingChosen: "表、ピボット テーブル、グラフのどれかを選んでください。",
  summary: (counts) =>
    `表 ${String(counts.tables)}・ピボット ${String(counts.pivots)}・グラフ ${String(counts.charts)}`,

  tables: "表",
  chooseAll: "すべて選ぶ",
  chooseNone: "すべて外す",
  documents: { budget: "予算の資料", policy: "資源配分方針", both: "両方の資料" },
  comesWith: (titles) => `${titles.join("、")}も一緒に入ります`,

  pivots: "ピボット テーブル",
  presets: {
    ministryByPillar: "府省 × 柱の金額",
    byStatus: "状態別の金額",
    prioritiesByProject: "重点項目の件数（プロジェクト × 取組）",
  },
  charts: "グラフ",
  own: {
    title: "自分で作る",
    about: "行、列、値を選んで、ピボット テーブルをもう 1 つ作ります。",
    source: "元の表",
    rows: "行",
    columns: "列",
    noColumns: "（なし）",
    value: "値",
    sumOf: (header) => `${header}の合計`,
    count: "件数",
    onlyNew: "継続中の施策を除く",
  },

  how: "入れ方",
  place: "表の挿入先",
  newSheets: "新しいシート（表ごとに 1 枚）",
  activeCell: "選択中のセルから下へ",
  placeNote: "ピボット テーブルとグラフは、どちらの場合も専用のシートに入ります。",
  language: "見出しの言語",

  progress: {
    bar: "挿入の進み具合",
    spoken: (percent) => `挿入しています（${String(percent)}%）`,
    step: ({ number, total, title }) => `${String(number)} / ${String(total)} ${title}`,
    cancel: "中止",
    cancelling: "書き込み中の表が終わったら中止します…",
  },

  outcome: {
    inserted(words) {
      const added = made(words).join("、");
      const kept = parts(words.kept);
      const done = words.isUpdate
        ? updated(words)
        : added === ""
          ? "選んだものはすべてこのブックにあるため、何も加えていません。"
          : `${added}を挿入しました（${sheets(words.sheetNames)}）。`;
      return [
        done,
        kept === "" ? "" : `すでにあった${kept}は、そのままにしました。`,
        words.different.length === 0
          ? ""
          : `${tables(words.different)}は、内容がこのアドインのデータと異なります。`,
        words.pivotsSkipped
          ? "この Excel ではアドインからピボット テーブルを作れないため、作成を省きました。「柱別集計」「府省別集計」の数式で同じ集計ができます。"
          : "",
      ].join("");
    },
    present: (titles) =>
      `${tables(titles)}は、すでにこのブックにあります。「更新（足りないものを追加）」は、今ある表をそのままにして、ない分だけを加えます。「別に追加」は同じ表をもう一組作ります。`,
    cancelled: (names) =>
      parts(names) === ""
        ? "中止しました。ブックには何も加えていません。"
        : `中止しました。${parts(names)}は、最後まで書き込まれてブックにあります。`,
    placeTaken: ({ sheetName, address }) =>
      `シート「${sheetName}」の ${address} には入力済みのセルがあるため、挿入しませんでした。空いている場所を選んでください。`,
  },
  answer: {
    showContents: "目次を表示",
    update: "更新（足りないものを追加）",
    addAnother: "別に追加",
    leave: "やめる",
    insertRest: "残りを挿入",
  },
};
