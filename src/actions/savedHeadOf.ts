import type { DrawnTable } from "../tables/drawnTable";
import type { SavedHead } from "../tables/savedBase";
import type { ComparedTable } from "./compareFollowed";
import type { BaseUpdate } from "./planBase";
import type { UpdateContext } from "./updateTypes";

/**
 * What is remembered of a table as a whole after an update. The version advances once nothing is open any more: until
 * then the table still comes from the older data in part.
 */
export function savedHeadOf(
  { followed, drawn, cells, sources }: ComparedTable,
  { columns, isSettled, context }: { columns: readonly string[]; isSettled: boolean; context: UpdateContext },
): SavedHead {
  const { tableId, language, head, saved, isOwnBase } = followed;
  const before = saved?.head;
  return {
    tableId,
    tableName: head.name,
    excelId: head.id,
    language,
    dataVersion: isSettled || before === undefined ? context.budget.version : before.dataVersion,
    columns,
    columnIds: columns.map((key) => {
      const at = followed.columns.indexOf(key);
      const known = before?.columnIds[before.columns.indexOf(key)];
      // The column may come back by undoing its deletion: its id is kept as long as it is not another one's.
      return cells.columns[at]?.id ?? known ?? 0;
    }),
    sources: { ...(isOwnBase ? before?.sources : {}), ...namesOf(sources) },
    notes: before?.notes.length === 0 || before === undefined ? notesAbove(drawn, cells) : before.notes,
  };
}

/**
 * Tables whose sources are called otherwise by now, so that they are remembered by the names that a write remembers the
 * sources by; `written` are the tables that are written anyway.
 */
export function renewedSources(
  compared: readonly ComparedTable[],
  written: readonly ComparedTable[],
): BaseUpdate["changed"] {
  return compared.flatMap((table) => {
    const { saved, isOwnBase } = table.followed;
    if (saved === undefined || !isOwnBase || table.state === "newerData" || written.includes(table))
      return [];
    const sources = { ...saved.head.sources, ...namesOf(table.sources) };
    if (JSON.stringify(sources) === JSON.stringify(saved.head.sources)) return [];
    return [{ saved, head: { ...saved.head, sources }, base: saved.base }];
  });
}

function namesOf(sources: ComparedTable["sources"]): SavedHead["sources"] {
  return Object.fromEntries(Object.entries(sources).map(([id, { tableName }]) => [id, tableName]));
}

/** Of a table that nothing is remembered of, the lines above it are ours where they stand where ours would. */
function notesAbove({ notes }: DrawnTable, { above }: ComparedTable["cells"]): readonly string[] {
  const lines = above.slice(-notes.length - 1, -1).map(String);
  return lines[0] === notes[0] ? lines : [];
}
