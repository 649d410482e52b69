import { compareVersions } from "../budget/compareVersions";
import { mergeTable } from "../merge/mergeTable";
import type { KeyedTable, MergeFinding, MergeInput, SheetTable, TableMerge } from "../merge/mergeTypes";
import { drawTable } from "../tables/drawTable";
import type { DrawnTable } from "../tables/drawnTable";
import { keyedTable, sheetTable } from "../tables/mergeSides";
import { headersOf } from "../tables/recognizeTable";
import type { SavedTable } from "../tables/savedBase";
import { tableEntry } from "../tables/tableCatalog";
import type { TableId } from "../tables/tableCatalog";
import type { TableSource } from "../tables/tableSource";
import type { TrackedTable } from "../workbook/workbookPort";
import type { FollowedState } from "./readFollowed";
import type { FollowedTable } from "./trackTables";
import type { TableState, UpdateContext } from "./updateTypes";

/** A table of ours, compared: what it is, what the data say, and what differs. */
export interface ComparedTable {
  readonly followed: FollowedTable;
  readonly cells: TrackedTable;
  readonly drawn: DrawnTable;
  readonly sheet: SheetTable;
  readonly seed: KeyedTable;
  readonly merge: TableMerge;
  readonly state: TableState;
}

/** Compares every table of ours that was read with what the data say now. Pure. */
export function compareFollowed(state: FollowedState, context: UpdateContext): readonly ComparedTable[] {
  return state.followed.tables.flatMap((followed) => {
    const cells = state.cellsOf.get(followed);
    if (cells === undefined) return [];
    const { budget, policy } = context;
    const sources = sourcesOf(followed, state.followed.tables);
    const drawn = drawTable(followed.tableId, { budget, policy, language: followed.language, sources });
    const isUntouchable = state.saved.isNewerForm || isNewer(followed.saved, context);
    return [compareTo(keyedTable(drawn), { followed, cells, drawn, isUntouchable })];
  });
}

/** The same table over other cells and another base: what would be found if those stood in the workbook. */
export function compareAgain(
  table: ComparedTable,
  { sheet, base }: { sheet: SheetTable; base: KeyedTable },
): ComparedTable {
  const merge = mergeTable({ base, sheet, seed: table.seed });
  return { ...table, sheet, merge, state: stateOf(merge) };
}

function compareTo(
  seed: KeyedTable,
  {
    followed,
    cells,
    drawn,
    isUntouchable,
  }: { followed: FollowedTable; cells: TrackedTable; drawn: DrawnTable; isUntouchable: boolean },
): ComparedTable {
  const { saved } = followed;
  const sheet = sheetTable(cells, followed.columns);
  const input: MergeInput = { base: saved?.base ?? "ask", sheet, seed };
  const compared = { followed, cells, drawn, sheet, seed };
  if (isUntouchable) {
    return { ...compared, merge: { kind: "merged", input, findings: [] }, state: "newerData" };
  }
  const merge = mergeTable(input);
  const state = stateOf(merge);
  const isUnknown = saved === undefined && state === "conflict";
  return { ...compared, merge, state: isUnknown ? "unknownBase" : state };
}

function isNewer(saved: SavedTable | undefined, { budget }: UpdateContext): boolean {
  return saved !== undefined && compareVersions(saved.head.dataVersion, budget.version) > 0;
}

function stateOf(merge: TableMerge): TableState {
  if (merge.kind === "unreadable") return "unreadable";
  const has = (effect: MergeFinding["effect"]): boolean =>
    merge.findings.some((finding) => finding.effect === effect);
  if (has("conflict")) return "conflict";
  if (has("update")) return "revised";
  return has("edit") ? "edited" : "current";
}

/** Where the tables are that a table's formulas calculate from: those it was inserted with, else any of the kind. */
function sourcesOf(
  { tableId, saved, isOwnBase }: FollowedTable,
  all: readonly FollowedTable[],
): { readonly [Id in TableId]?: TableSource } {
  return Object.fromEntries(
    tableEntry(tableId).needs.flatMap((id) => {
      const namedThen = isOwnBase ? saved?.head.sources[id] : undefined;
      const ofKind = all.filter((candidate) => candidate.tableId === id);
      const source = ofKind.find((candidate) => candidate.saved?.head.tableName === namedThen) ?? ofKind[0];
      return source === undefined ? [] : [[id, sourceOf(source)] as const];
    }),
  );
}

function sourceOf({ tableId, language, head, columns }: FollowedTable): TableSource {
  const ours = headersOf(tableId, language);
  const given = columns.flatMap((key, index) => {
    const header = head.columns[index]?.header;
    return key === undefined || header === undefined || header === ours[key] ? [] : [[key, header] as const];
  });
  return {
    tableName: head.name,
    language,
    ...(given.length === 0 ? {} : { headers: Object.fromEntries(given) }),
  };
}
