import type { SheetTable } from "../merge/mergeTypes";
import { headersOf } from "../tables/recognizeTable";
import { tableEntry } from "../tables/tableCatalog";
import type { TableId } from "../tables/tableCatalog";
import type { TableSource } from "../tables/tableSource";
import type { FollowedTable } from "./trackTables";
import { isCellFormula } from "../workbook/cellFormula";

/** The tables that a table's formulas calculate from. */
export interface FoundSources {
  readonly sources: { readonly [Id in TableId]?: TableSource };
  /** Several tables could be the source and nothing tells which: then none is taken for it. */
  readonly areKnown: boolean;
}

/**
 * Where the tables are that a table's formulas calculate from: those that are remembered by name, else those that its
 * formulas name, else the only one of the kind.
 */
export function findSources(
  followed: FollowedTable,
  { all, sheet }: { all: readonly FollowedTable[]; sheet: SheetTable },
): FoundSources {
  let areKnown = true;
  const found = tableEntry(followed.tableId).needs.flatMap((id) => {
    const ofKind = all.filter((candidate) => candidate.tableId === id);
    const source = ofKind.length > 1 ? chooseSource(ofKind, { id, followed, sheet }) : ofKind[0];
    areKnown &&= source !== undefined || ofKind.length === 0;
    return source === undefined ? [] : [[id, sourceOf(source)] as const];
  });
  return { sources: Object.fromEntries(found), areKnown };
}

function chooseSource(
  candidates: readonly FollowedTable[],
  { id, followed, sheet }: { id: TableId; followed: FollowedTable; sheet: SheetTable },
): FollowedTable | undefined {
  const { saved, isOwnBase } = followed;
  const named = isOwnBase ? saved?.head.sources[id] : undefined;
  return (
    candidates.find((one) => one.isOwnBase && one.saved?.head.tableName === named) ??
    candidates.find(({ head }) => head.name === named) ??
    mostNamed(candidates, sheet)
  );
}

/** Excel renames a table in the formulas too, so these tell it where most of them agree. */
function mostNamed(candidates: readonly FollowedTable[], { rows }: SheetTable): FollowedTable | undefined {
  const formulas = rows
    .flatMap((row) => row.filter(isCellFormula))
    .map(({ formula }) => formula.toUpperCase());
  const counted = candidates
    .map((candidate) => {
      const name = candidate.head.name.toUpperCase();
      return { candidate, count: formulas.filter((formula) => namesTable(formula, name)).length };
    })
    .sort((first, second) => second.count - first.count);
  const [most, next] = counted;
  return most !== undefined && most.count > (next?.count ?? 0) ? most.candidate : undefined;
}

/** A name is followed by a column in brackets, and no letter stands before it. */
function namesTable(formula: string, name: string): boolean {
  const parts = formula.split(`${name}[`).slice(0, -1);
  return parts.some((before) => !/[\p{L}\p{N}_.\\]$/u.test(before));
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
