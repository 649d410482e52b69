import { mergeTable } from "../../../src/merge/mergeTable";
import type {
  KeyedTable,
  MergeCell,
  MergeChoice,
  MergeInput,
  SheetTable,
} from "../../../src/merge/mergeTypes";
import { type MergedTable, resolveMerge } from "../../../src/merge/resolveMerge";

/** A table as a test writes it down: its column ids, then its rows; `null` is a column of the person's own. */
export function table([header = [], ...rows]: readonly (readonly MergeCell[])[]): KeyedTable {
  return { columns: header.map(String), rows };
}

/** The same for what stands in the workbook. */
export function sheet([header = [], ...rows]: readonly (readonly MergeCell[])[]): SheetTable {
  return { columns: header.map((id) => (id === null ? undefined : String(id))), rows };
}

/** The merge of tables that can be read. */
export function merged(input: MergeInput): MergedTable {
  const merge = mergeTable(input);
  if (merge.kind === "unreadable") throw new Error("The sheet has no key column.");
  return merge;
}

/** What is found, one line each: `M3 update cell:ind-01:amountOku`. */
export function found(input: MergeInput): string[] {
  return merged(input).findings.map(({ rule, effect, id }) => `${rule} ${effect} ${id}`);
}

/** What the choices come to. */
export function resolved(
  input: MergeInput,
  choices: Readonly<Record<string, MergeChoice>>,
): ReturnType<typeof resolveMerge> {
  return resolveMerge(merged(input), new Map(Object.entries(choices)));
}
