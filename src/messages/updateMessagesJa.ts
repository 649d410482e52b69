import type { RowNoun, UpdateMessages } from "./updateMessages";

/** Digits grouped as the documents print them: 1,688. */
const count = new Intl.NumberFormat("ja-JP");
const time = new Intl.DateTimeFormat("ja-JP", { hour: "numeric", minute: "2-digit" });

/** A sentence names that many things; the rest is counted. */
const namedCount = 3;

function n(number: number): string {
  return count.format(number);
}

/** 「備考」「概要」「出典」ほか 2 列 */
function quoted(names: readonly string[], unit: string): string {
  const rest = names.length - namedCount;
  const named = names.slice(0, namedCount).map((name) => `「${name}」`);
  return named.join("") + (rest > 0 ? `ほか ${n(rest)} ${unit}` : "");
}

const nouns: Readonly<Record<RowNoun, string>> = { measure: "施策", row: "行" };

/** What the pane says about bringing sheets up to date, in Japanese. */
export const updateMessagesJa: UpdateMessages = {
  title: "データ更新",
  standing(status) {
    if (status === undefined) return "このブックには、このアドインで挿入した表がありません。";
    return {
      current: "すべての表が最新のデータと一致しています。",
      revised: `データの改定が ${n(status.count)} 件あります。`,
      edited: `データの改定はありません。編集されたセルや行が ${n(status.count)} 件あります。`,
      conflict: `改定と編集の競合が ${n(status.count)} 件あります。どちらの値にするか選んでください。`,
      missing: `挿入した表のうち ${n(status.count)} 個が見つかりません。`,
      newerData: `このアドインより新しいデータで作られた表が ${n(status.count)} 個あります。アドインを最新にしてから更新してください。`,
    }[status.kind];
  },
  dataVersion: (version) => `このアドインのデータ：${version} 版`,
  check: "今すぐ確認",
  checking: "確認しています…",
  checkedAt: (at) => `${time.format(at)} に確認`,
  checkFailed: (why) => `ブックの表を確認できませんでした。${why}`,

  tables: "表ごとの状態",
  state(state, { updates, conflicts, edits }) {
    return {
      current: "最新",
      revised: `改定あり（${n(updates)}件）`,
      edited: `編集あり（${n(edits)}件）`,
      conflict: `競合（${n(conflicts)}件）`,
      newerData: "新しいデータで作成",
      unknownBase: "元の値が不明",
      unreadable: "ID列がない",
    }[state];
  },
  stateHint: {
    current: "",
    revised: "",
    edited: "",
    conflict: "",
    newerData:
      "このアドインより新しいデータで作られた表です。古い値に戻さないよう、何も書き込みません。アドインを更新してください。",
    unknownBase: "",
    unreadable:
      "ID の列が見つからないため、行を照合できません。列を元に戻すと、ふたたび確認できるようになります。",
  },
  tableAbout: ({ sheetName, version }) =>
    `シート「${sheetName}」${version === undefined ? "" : `・${version} 版のデータ`}`,
  sheetProtected: "シートが保護されています。反映する前に、保護を解除してください。",
  show: ({ sheetName, address }) => `シート「${sheetName}」の ${address} を表示`,
  nothingShown: "絞り込みに当てはまるものはありません。",
  moreRows: ({ next, rest }) => `さらに ${n(next)} 行を表示（残り ${n(rest)} 行）`,
  note: (reason, { names, noun }) =>
    ({
      missingColumn: `列${quoted(names, "列")}はシートにないため、更新しません。`,
      withdrawnColumn: `列${quoted(names, "列")}はデータからなくなりました。シートの列はそのまま残します。`,
      newColumn: `データに列${quoted(names, "列")}が加わりました。既存の表には追加しません。`,
      ownRows: `シートで追加された ${n(names.length)} 行は変更しません。`,
      duplicate: `同じ ID の行が重複しています：${quoted(names, nouns[noun])}。2 つ目以降の行は変更しません。`,
    })[reason],

  unknownBase: {
    question:
      "この表に最初に書き込まれた値の記録がありません（別のブックからコピーした表など）。データと違うところをどう扱いますか。",
    undecided: "今は何もしない",
    unedited: "未編集として扱う（違うところをすべて新しい値にする）",
    ask: "違うところを一つずつ確認する",
  },

  missing: {
    title: "見つからない表",
    about: ({ title, tableName }) =>
      `「${title}」（テーブル名：${tableName}）がブックにありません。削除されたか、範囲に変換されています。`,
    forget: "記録を消す",
    forgetOf: (title) => `「${title}」の記録を消す`,
  },

  filter: {
    label: "表示する変更",
    search: "変更を絞り込む",
    placeholder: "名前・列・値で絞り込み",
    kinds: (kind, number) =>
      `${{ all: "すべて", updates: "改定", conflicts: "競合", edits: "編集", chosen: "選択中" }[kind]} ${n(number)}`,
    shown: ({ shown, all }) => `${n(all)} 件のうち ${n(shown)} 件を表示`,
  },
  all: "表示中のすべて",
  selectUpdates: (number) => `改定を選ぶ（${n(number)}件）`,
  selectEdits: (number) => `編集を資料の値に戻す（${n(number)}件）`,
  conflicts: (number) => `競合 ${n(number)} 件：`,
  keepAll: (number) => `競合 ${n(number)} 件：自分の値を残す`,
  takeAll: (number) => `競合 ${n(number)} 件：新しい値にする`,

  why: (reason, noun) =>
    ({
      revision: "データの改定",
      edit: "シートで編集",
      formula: "シートで編集（数式・エラー値）",
      both: "シートとデータの両方で変更",
      unknown: "元の値が不明",
      added: `${nouns[noun]}の追加`,
      absent: `シートにない${nouns[noun]}`,
      withdrawn: `${nouns[noun]}の取り下げ`,
      withdrawnEdited: `${nouns[noun]}の取り下げ（シートに入力あり）`,
      unknownRow: `データにない${nouns[noun]}`,
      deleted: "シートで削除",
      deletedRevised: "シートで削除・データは改定",
    })[reason],
  value: {
    base: "元の値",
    sheet: "シート",
    unedited: "シート（編集なし）",
    document: "資料",
    unrevised: "資料（改定なし）",
  },
  blank: "（空白）",
  unknownValue: "（不明）",
  wholeText: "全文を表示",
  shortText: "短く表示",
  wholeRow: "行の内容をすべて表示",
  shortRow: "行の内容を短く表示",
  becomes: ({ from, to }) => `${from} → ${to}`,
  take: {
    cell: "新しい値にする",
    add: "行を追加する",
    remove: "行を削除する",
    reset: "資料の値に戻す",
    restore: "行を戻す",
  },
  decide: {
    question: "どうしますか",
    open: "まだ決めない",
    sheetCell: "自分の値を残す",
    seedCell: "新しい値にする",
    keepRow: "行を残す",
    removeRow: "行を削除する",
    leaveOut: "追加しない",
    addRow: "行を追加する",
    keepDeleted: "削除したままにする",
    restoreRow: "新しい内容で行を戻す",
  },

  options: {
    label: "反映のしかた",
    highlights: "変更したセルに色を付ける",
    history: "更新履歴シートに記録する",
  },
  apply: (number) => `反映（${n(number)}件）`,
  nothingChosen: "反映するものが選ばれていません。",
  plan({ updates, conflicts, edits, open, hidden }) {
    const parts = [
      ...(updates > 0 ? [`改定 ${n(updates)} 件`] : []),
      ...(conflicts > 0 ? [`競合の決定 ${n(conflicts)} 件`] : []),
      ...(edits > 0 ? [`編集の取り消し ${n(edits)} 件`] : []),
    ];
    return [
      parts.length === 0 ? "" : `${parts.join("・")}を反映します。`,
      hidden > 0 ? `うち ${n(hidden)} 件は絞り込みで隠れています。` : "",
      open > 0 ? `決めていない競合 ${n(open)} 件は、そのまま残ります。` : "",
    ].join("");
  },
  undo: "前回の反映を元に戻す",
  clearHighlights: "付けた色を消す",

  outcome: {
    applied({ updated, added, removed, keptOwn, reset }) {
      const parts = [
        ...(updated > 0 ? [`更新 ${n(updated)} 件`] : []),
        ...(added > 0 ? [`行の追加 ${n(added)} 件`] : []),
        ...(removed > 0 ? [`行の削除 ${n(removed)} 件`] : []),
        ...(reset > 0 ? [`資料の値に戻したもの ${n(reset)} 件`] : []),
        ...(keptOwn > 0 ? [`自分の値を残したもの ${n(keptOwn)} 件`] : []),
      ];
      return `反映しました（${parts.join("、")}）。`;
    },
    pivotsAreOld:
      "保護されたシートがあるため、ピボット テーブルは更新していません。保護を解除して［データ］タブの［すべて更新］を押してください。",
    changedMeanwhile:
      "確認した後にブックの内容が変わったため、反映しませんでした。今の内容で確認し直しましたので、もう一度お確かめください。",
    nothing: "反映するものがなかったため、何も書き込んでいません。",
    undone: (skipped) =>
      skipped === 0
        ? "前回の反映を元に戻しました。"
        : `前回の反映を元に戻しました。その後に変更された ${n(skipped)} 件は、そのままにしました。`,
    highlightsCleared: "変更したセルに付けた色を消しました。",
    forgotten: (title) => `「${title}」の記録を消しました。`,
  },

  origin: {
    title: "セルの出典",
    reading: "選択中のセルを調べています…",
    failed: (why) => `セルの出典を読み取れませんでした。${why}`,
    outside: ({ sheetName, address }) =>
      `シート「${sheetName}」の ${address} は、このアドインの表の外にあります。`,
    other: (kind, { tableTitle, address }) =>
      ({
        own: `${address} は「${tableTitle}」の中の、シートで追加された行または列です。`,
        header: `${address} は「${tableTitle}」の見出しです。`,
        withdrawn: `${address} は「${tableTitle}」の行または列ですが、いまのデータにはありません。`,
      })[kind],
    state: (effect) =>
      effect === undefined
        ? "資料の値のままです。"
        : {
            update: "編集はありません。資料の値が改定されています。",
            conflict: "編集と改定が競合しています。",
            edit: "シートで編集されています。",
            differs: "資料の値と異なります。",
          }[effect],
    cell: "セル",
    source: "出典",
    reset: "資料の値に戻す",
    take: "新しい値にする",
  },
};
