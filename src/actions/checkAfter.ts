import { applyEdits } from "../merge/applyEdits";
import type { TableEdits } from "../merge/mergeTypes";
import { compareAgain } from "./compareFollowed";
import type { ComparedTable } from "./compareFollowed";
import { describeCheck } from "./describeCheck";
import type { NewBase } from "./planUpdate";
import type { FollowedState } from "./readFollowed";
import type { UpdateContext, WorkbookCheck } from "./updateTypes";

/** How the tables stand once edits are in: the same comparison over what was written, without reading it again. */
export function checkAfter(
  compared: readonly ComparedTable[],
  {
    bases,
    edits,
    state,
    context,
  }: {
    bases: readonly NewBase[];
    edits: ReadonlyMap<ComparedTable, TableEdits>;
    state: FollowedState;
    context: UpdateContext;
  },
): WorkbookCheck {
  const after = compared.map((table) => {
    const saved = bases.find((one) => one.table === table);
    const done = edits.get(table);
    if (saved === undefined || done === undefined) return table;
    const { head, base } = saved;
    const again = compareAgain(table, { sheet: applyEdits(table.sheet, done), base });
    const remembered = { ref: "", headRow: 0, blocks: [], ...table.followed.saved, head, base };
    return { ...again, followed: { ...table.followed, saved: remembered, isOwnBase: true } };
  });
  return describeCheck(after, { state, context });
}
