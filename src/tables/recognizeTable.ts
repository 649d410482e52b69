import type { Language } from "../messages/language";
import { tableMessagesFor } from "../messages/tableMessages";
import { isSameName } from "../workbook/freeName";
import type { TableColumnHead, TableHead } from "../workbook/trackingSnapshot";
import { tableCatalog } from "./tableCatalog";
import type { TableId } from "./tableCatalog";

/** What a table of the workbook looks like: one of ours, by its headers alone. */
export interface RecognizedTable {
  readonly tableId: TableId;
  readonly language: Language;
}

/** The key of each column of a table; `undefined` for one of the person's own. */
export type ColumnKeys = readonly (string | undefined)[];

/**
 * Which of our tables a table is, by its headers; `undefined` where too few of them are ours. A table without the
 * column of its ids is none of ours: its rows could not be told apart.
 *
 * Tables with much the same headers are told apart by how many they share, then by the table's name.
 */
export function recognizeTable({
  name,
  columns,
}: Pick<TableHead, "name" | "columns">): RecognizedTable | undefined {
  const headers = new Set(columns.map(({ header }) => header.trim()));
  const candidates = tableCatalog.flatMap(({ id, tableName }) =>
    languages.flatMap((language) => {
      const own = Object.values(headersOf(id, language));
      const shared = own.filter((header) => headers.has(header)).length;
      const isOurs = headers.has(own[0] ?? "") && shared / own.length >= leastShare;
      const isNamedSo = isSameName(name.replace(/_\d+$/, ""), tableName);
      return isOurs ? [{ tableId: id, language, score: shared / own.length + (isNamedSo ? 1 : 0) }] : [];
    }),
  );
  const [best] = candidates.sort((first, second) => second.score - first.score);
  return best === undefined ? undefined : { tableId: best.tableId, language: best.language };
}

/**
 * Which column is which: by the ids that were remembered for the columns, then by header in either language.
 *
 * Ids that were only assumed (`areRead` is false) come after headers: they say no more than where the column once was.
 */
export function matchColumns(
  columns: readonly TableColumnHead[],
  {
    tableId,
    known,
  }: {
    tableId: TableId;
    known: { readonly ids: ReadonlyMap<string, number>; readonly areRead: boolean } | undefined;
  },
): ColumnKeys {
  const keys = new Array<string | undefined>(columns.length).fill(undefined);
  const isFree = (key: string): boolean => !keys.includes(key);
  const byHeader = (): void => {
    for (const language of languages) {
      for (const [key, header] of Object.entries(headersOf(tableId, language))) {
        const at = columns.findIndex(
          (column, index) => keys[index] === undefined && column.header.trim() === header,
        );
        if (at >= 0 && isFree(key)) keys[at] = key;
      }
    }
  };
  const byId = (): void => {
    for (const [key, id] of known?.ids ?? []) {
      const at = columns.findIndex((column, index) => keys[index] === undefined && column.id === id);
      if (at >= 0 && isFree(key)) keys[at] = key;
    }
  };
  for (const match of known?.areRead === true ? [byId, byHeader] : [byHeader, byId]) match();
  return keys;
}

/** The headers of a table by column key, in the order of its columns. */
export function headersOf(id: TableId, language: Language): Readonly<Record<string, string>> {
  return tableMessagesFor(language).tables[id].headers;
}

const languages: readonly Language[] = ["ja", "en"];
const leastShare = 0.6;
