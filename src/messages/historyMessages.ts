import type { Language } from "./language";

/** The columns of 更新履歴, in their order. */
export type HistoryColumn =
  "when" | "from" | "to" | "table" | "key" | "row" | "column" | "old" | "new" | "result";

/** What was done to a cell or a row, as 更新履歴 says it. */
export type HistoryResult = "updated" | "added" | "removed" | "keptOwn" | "reset";

/** The words of the sheet 更新履歴 in one language. */
export interface HistoryMessages {
  readonly sheetName: string;
  readonly headers: Readonly<Record<HistoryColumn, string>>;
  readonly results: Readonly<Record<HistoryResult, string>>;
  /** In place of a column, where a whole row was added or removed. */
  readonly wholeRow: string;
}

const ja: HistoryMessages = {
  sheetName: "更新履歴",
  headers: {
    when: "日時",
    from: "更新前の版",
    to: "更新後の版",
    table: "表",
    key: "ID",
    row: "行",
    column: "列",
    old: "変更前",
    new: "変更後",
    result: "処理",
  },
  results: {
    updated: "新しい値にした",
    added: "行を追加した",
    removed: "行を削除した",
    keptOwn: "自分の値を残した",
    reset: "資料の値に戻した",
  },
  wholeRow: "（行全体）",
};

const en: HistoryMessages = {
  sheetName: "Update history",
  headers: {
    when: "When",
    from: "Version before",
    to: "Version after",
    table: "Table",
    key: "ID",
    row: "Row",
    column: "Column",
    old: "Before",
    new: "After",
    result: "What was done",
  },
  results: {
    updated: "New value taken",
    added: "Row added",
    removed: "Row removed",
    keptOwn: "Own value kept",
    reset: "Set back to the document's value",
  },
  wholeRow: "(whole row)",
};

/** The words of 更新履歴 in a language. */
export function historyMessagesFor(language: Language): HistoryMessages {
  return language === "ja" ? ja : en;
}
