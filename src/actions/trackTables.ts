import type { Language } from "../messages/language";
import { matchColumns, recognizeTable } from "../tables/recognizeTable";
import type { ColumnKeys } from "../tables/recognizeTable";
import type { SavedTable } from "../tables/savedBase";
import type { TableId } from "../tables/tableCatalog";
import { isSameName } from "../workbook/freeName";
import type { TableHead } from "../workbook/workbookPort";

/** A table of the workbook that is ours, with what is remembered of it. */
export interface FollowedTable {
  /** Made of the workbook's own id of the table: the same as long as the table is there. */
  readonly ref: string;
  readonly tableId: TableId;
  readonly language: Language;
  readonly head: TableHead;
  readonly columns: ColumnKeys;
  /** The base to compare with; of a copy, that of the table it was copied from. */
  readonly saved: SavedTable | undefined;
  /** Whether `saved` is the table's own. */
  readonly isOwnBase: boolean;
}

/** Our tables that are there, and what is remembered of those that are not. */
export interface FollowedTables {
  readonly tables: readonly FollowedTable[];
  readonly missing: readonly SavedTable[];
}

/**
 * Finds our tables again, renamed, moved, extended or copied as they may be: by the workbook's own id, by name, and
 * the rest by their headers. A table that is recognised but not remembered is a copy of one that is, or comes from
 * another workbook.
 */
export function followTables(heads: readonly TableHead[], saved: readonly SavedTable[]): FollowedTables {
  const found = new Map<SavedTable, TableHead>();
  const isFree = (head: TableHead): boolean => ![...found.values()].includes(head);
  const take = (isIt: (one: SavedTable, head: TableHead) => boolean): void => {
    for (const one of saved) {
      if (found.has(one)) continue;
      const head = heads.find(
        (candidate) => isFree(candidate) && isIt(one, candidate) && couldBe(one, candidate),
      );
      if (head !== undefined) found.set(one, head);
    }
  };
  take(({ head: { excelId } }, { id }) => excelId === id);
  take(({ head: { tableName } }, { name }) => isSameName(tableName, name));
  take(({ head: { tableId } }, head) => recognizeTable(head)?.tableId === tableId);
  const remembered = saved.flatMap((one) => {
    const head = found.get(one);
    return head === undefined ? [] : [followed(one, head)];
  });
  const strangers = heads.filter(isFree).flatMap((head) => recognized(head, saved));
  return { tables: [...remembered, ...strangers], missing: saved.filter((one) => !found.has(one)) };
}

/** A name alone is not enough: the person may have deleted ours and called a table of their own so. */
function couldBe({ head }: SavedTable, candidate: TableHead): boolean {
  // Of another table, the ids say nothing: each counts its columns from 1.
  const keys = columnKeys(candidate, head.tableId, head.excelId === candidate.id ? { head } : undefined);
  const ours = keys.filter((key) => key !== undefined).length;
  return (ours > 1 && keys.includes(head.columns[0])) || ours * 2 >= head.columns.length;
}

function followed(saved: SavedTable, head: TableHead): FollowedTable {
  const { tableId, language } = saved.head;
  const columns = columnKeys(head, tableId, saved);
  return { ref: refOf(head), tableId, language, head, columns, saved, isOwnBase: true };
}

function recognized(head: TableHead, saved: readonly SavedTable[]): FollowedTable[] {
  const known = recognizeTable(head);
  if (known === undefined) return [];
  const original = saved.find(
    (one) => one.head.tableId === known.tableId && one.head.language === known.language,
  );
  return [
    {
      ...known,
      ref: refOf(head),
      head,
      columns: columnKeys(head, known.tableId, original),
      saved: original,
      isOwnBase: false,
    },
  ];
}

function columnKeys(
  head: TableHead,
  tableId: TableId,
  saved: Pick<SavedTable, "head"> | undefined,
): ColumnKeys {
  const known = saved?.head;
  return matchColumns(head.columns, {
    tableId,
    known:
      known === undefined
        ? undefined
        : {
            ids: new Map(known.columns.map((key, index) => [key, known.columnIds[index] ?? index + 1])),
            areRead: known.excelId !== undefined,
          },
  });
}

/** The reference of a table, by the workbook's own id. */
export function refOf({ id }: Pick<TableHead, "id">): string {
  return `table:${id}`;
}
