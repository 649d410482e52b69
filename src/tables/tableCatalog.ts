import type { Language } from "../messages/language";
import { tableMessagesFor } from "../messages/tableMessages";
import type { TableColumnKeys } from "../messages/tableMessages";

/** A table by its id, which is the same in every language and never changes. */
export type TableId = keyof TableColumnKeys;

/** What a person choosing tables, and the plan of their insertion, must know of one. */
export interface TableEntry {
  readonly id: TableId;
  /** The name its Excel table gets where that is free: the same in every language, so that formulas find it. */
  readonly tableName: string;
  /** Which of the two documents it comes from. */
  readonly document: "budget" | "policy" | "both";
  /** Tables that its formulas calculate from: they are inserted with it. */
  readonly needs: readonly TableId[];
  /** Whether it calculates from other tables, so that edits there flow through. */
  readonly isCalculated: boolean;
  /** Whether 一式 has it unless the person chooses otherwise. */
  readonly isInSet: boolean;
}

/** Every table there is, in the order of its sheets. */
export const tableCatalog: readonly TableEntry[] = [
  entry("measures", "施策一覧", "budget"),
  entry("amounts", "金額明細", "budget"),
  entry("overview", "総括表", "budget"),
  entry("byPillar", "柱別集計", "budget", ["measures"]),
  entry("byMinistry", "府省別集計", "budget", ["measures"]),
  entry("checks", "整合性チェック", "budget", ["measures", "amounts", "overview", "byPillar", "byMinistry"]),
  entry("sections", "方針の構成", "policy"),
  entry("projects", "統合プロジェクト", "policy"),
  entry("priorities", "重点項目", "policy"),
  entry("steps", "予算要求の手順", "policy"),
  entry("considerations", "留意点と共通事項", "policy"),
  entry("links", "施策と方針の対応", "both"),
  entry("sources", "出典と注記", "both"),
];

/** What a table is called to a person: the name of its sheet. */
export function tableTitle(id: TableId, language: Language): string {
  return tableMessagesFor(language).tables[id].sheetName;
}

/** One sentence on what a table is for. */
export function tableAbout(id: TableId, language: Language): string {
  return tableMessagesFor(language).tables[id].about;
}

/** The chosen tables and those that they calculate from, each once, in the catalogue's order. */
export function withNeeded(chosen: readonly TableId[]): readonly TableId[] {
  const ids = new Set<TableId>();
  const add = (id: TableId): void => {
    if (ids.has(id)) return;
    ids.add(id);
    tableEntry(id).needs.forEach(add);
  };
  chosen.forEach(add);
  return tableCatalog.map(({ id }) => id).filter((id) => ids.has(id));
}

/** The catalogue's entry of a table. */
export function tableEntry(id: TableId): TableEntry {
  const found = tableCatalog.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`The catalogue has no table ${id}`);
  return found;
}

function entry(
  id: TableId,
  tableName: string,
  document: TableEntry["document"],
  needs: readonly TableId[] = [],
): TableEntry {
  return { id, tableName, document, needs, isCalculated: needs.length > 0, isInSet: true };
}
