import type { Budget } from "../budget/measure";
import type { Language } from "../messages/language";
import { tableMessagesFor } from "../messages/tableMessages";
import type { TableColumnKeys } from "../messages/tableMessages";
import type { Policy } from "../policy/policy";
import { tableEntry } from "./tableCatalog";
import type { TableId } from "./tableCatalog";

/** A table in the workbook that formulas calculate from: its name there, and the language of its headers and words. */
export interface TableSource {
  readonly tableName: string;
  readonly language: Language;
  /** Headers that the person has given columns in place of ours, by column key. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a table is drawn from. */
export interface DrawContext {
  readonly budget: Budget;
  readonly policy: Policy;
  readonly language: Language;
  /** Where the tables that formulas refer to are; by default under their own names, in the same language. */
  readonly sources?: { readonly [Id in TableId]?: TableSource };
}

/** The table that formulas refer to as `id`. */
export function sourceOf(context: DrawContext, id: TableId): TableSource {
  return context.sources?.[id] ?? { tableName: tableEntry(id).tableName, language: context.language };
}

/**
 * The cells of a column as a formula names them: `施策一覧[金額（億円）]`.
 *
 * A structured reference grows with its table and says what it means; Excel and LibreOffice know it.
 */
export function columnReference<Id extends TableId>(
  source: TableSource,
  id: Id,
  key: TableColumnKeys[Id],
): string {
  const headers: Readonly<Record<string, string>> = tableMessagesFor(source.language).tables[id].headers;
  return source.tableName + bracketed(source.headers?.[key] ?? headers[key] ?? key);
}

/** A formula (without `=`) that counts a table's rows as they are now, by its first column. */
export function rowCountFormula(source: TableSource, id: TableId): string {
  const headers: Readonly<Record<string, string>> = tableMessagesFor(source.language).tables[id].headers;
  const first = Object.keys(headers)[0] ?? "";
  return `ROWS(${source.tableName}${bracketed(source.headers?.[first] ?? headers[first] ?? first)})`;
}

/** A header as it stands between a reference's brackets; Excel wants signs other than full-width ones in two pairs. */
function bracketed(header: string): string {
  const escaped = header.replace(/[[\]#'@]/g, "'$&");
  return /[!-/:-@[-`{-~\u00a5]/.test(header) ? `[[${escaped}]]` : `[${escaped}]`;
}
