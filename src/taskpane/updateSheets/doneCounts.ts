import type { DoneChange } from "../../actions/updateTypes";
import type { DoneCounts } from "../../messages/updateMessages";

/** How many changes of each kind were done. */
export function doneCounts(changes: readonly DoneChange[]): DoneCounts {
  const counts = { updated: 0, added: 0, removed: 0, keptOwn: 0, reset: 0 };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}
