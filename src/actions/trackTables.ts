import type { Language } from "../messages/language";
import { matchColumns, recognizeTable } from "../tables/recognizeTable";
import type { ColumnKeys } from "../tables/recognizeTable";
import type { SavedTable } from "../tables/savedBase";
import type { TableId } from "../tables/tableCatalog";
import { isSameName } from "../workbook/freeName";
import type { TableHead } from "../workbook/trackingSnapshot";

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
  const ordered = likeliestFirst(saved, heads);
  const take = (isIt: (one: SavedTable, head: TableHead) => boolean): void => {
    for (const one of ordered) {
      if (found.has(one)) continue;
      const head = heads.find(
        (candidate) => isFree(candidate) && isIt(one, candidate) && couldBe(one, candidate),
      );
      if (head !== undefined) found.set(one, head);
    }
  };
  take(({ head: { excelId } }, { id }) => excelId === id);
  take((one, head) => isSameName(one.head.tableName, head.name) && speaksAs(one, head));
  take((one, head) => recognizeTable(head)?.tableId === one.head.tableId && speaksAs(one, head));
  const remembered = saved.flatMap((one) => {
    const head = found.get(one);
    return head === undefined ? [] : [followed(one, head)];
  });
  const strangers = heads.filter(isFree).flatMap((head) => recognized(head, ordered));
  return { tables: [...remembered, ...strangers], missing: saved.filter((one) => !found.has(one)) };
}

/**
 * A table that was inserted after another one was deleted or renamed has the name that the other one had: what was
 * remembered last comes first, and what is known to be of a table that is gone comes last.
 */
function likeliestFirst(saved: readonly SavedTable[], heads: readonly TableHead[]): readonly SavedTable[] {
  const newestFirst = [...saved].reverse();
  const isGone = ({ head: { excelId } }: SavedTable): boolean =>
    excelId !== undefined && !heads.some(({ id }) => id === excelId);
  return [...newestFirst.filter((one) => !isGone(one)), ...newestFirst.filter(isGone)];
}

/** Whether a table may be in the language of what is remembered; headers that the person renamed say nothing. */
function speaksAs({ head }: SavedTable, candidate: TableHead): boolean {
  const language = recognizeTable(candidate)?.language;
  return language === undefined || language === head.language;
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
            // Each table counts its columns by itself: ids of another one come after the headers.
            areRead: known.excelId === head.id,
          },
  });
}

/** The reference of a table, by the workbook's own id. */
export function refOf({ id }: Pick<TableHead, "id">): string {
  return `table:${id}`;
}
