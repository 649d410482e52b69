import type { Language } from "../messages/language";
import type { DrawnTable } from "../tables/drawnTable";
import { keyedTable } from "../tables/mergeSides";
import { parseSavedBase } from "../tables/parseSavedBase";
import { baseSheetName } from "../tables/savedBase";
import type { SavedHead } from "../tables/savedBase";
import { tableEntry } from "../tables/tableCatalog";
import type { TableId } from "../tables/tableCatalog";
import type { DrawContext } from "../tables/tableSource";
import { isSameName } from "../workbook/freeName";
import type { WorkbookChange } from "../workbook/workbookChange";
import type { WorkbookSnapshot } from "../workbook/workbookSnapshot";
import { newRefs, nextRowAfter, noBaseUpdate, planBase } from "./planBase";

/** A table that is being inserted. */
export interface InsertedForBase {
  readonly id: TableId;
  readonly tableName: string;
  readonly table: DrawnTable;
}

/**
 * What is to be remembered of each table that is being inserted, as changes that go with that table: what was written,
 * so that later the person's edits can be told from revisions of the data.
 */
export function planInsertedBases(
  inserted: readonly InsertedForBase[],
  {
    snapshot,
    version,
    language,
    sources,
  }: {
    snapshot: Pick<WorkbookSnapshot, "sheetUses" | "isStructureProtected">;
    version: string;
    language: Language;
    sources: DrawContext["sources"];
  },
): readonly (readonly WorkbookChange[])[] {
  const { isStructureProtected } = snapshot;
  const use = snapshot.sheetUses.find(({ sheetName }) => isSameName(sheetName, baseSheetName));
  let saved = parseSavedBase(use);
  const refs = newRefs(
    saved,
    inserted.map(({ tableName }) => tableName),
  );
  return inserted.map(({ id, tableName, table }, index) => {
    const base = keyedTable(table);
    const head: SavedHead = {
      tableId: id,
      tableName,
      language,
      dataVersion: version,
      columns: base.columns,
      // Excel counts the columns of a new table from 1; what they really are is remembered with the first update.
      columnIds: base.columns.map((_key, at) => at + 1),
      sources: Object.fromEntries(
        tableEntry(id).needs.flatMap((need) => {
          const source = sources?.[need];
          return source === undefined ? [] : [[need, source.tableName] as const];
        }),
      ),
      notes: table.notes,
    };
    const added = [{ ref: refs[index] ?? "", head, base }];
    const changes = planBase({ ...noBaseUpdate, added }, { saved, isStructureProtected });
    if (changes.length > 0) saved = { ...saved, exists: true, nextRow: nextRowAfter(changes, saved) };
    return changes;
  });
}
