import type { SheetStatus } from "../messages/messages";

/** A button of the ribbon, by the ids of the manifest, and whether it can be pressed. */
export interface ButtonState {
  readonly groupId: string;
  readonly controlId: string;
  readonly isEnabled: boolean;
}

/** The tab of the manifest that has the buttons. */
export const ribbonTabId = "BudgetTab";

/** What can be pressed for each status of the workbook; the manifest has all of it disabled. */
export const statusButtons = {
  "BudgetTab.ApplyRevision": { groupId: "BudgetTab.Updates", for: ["revised", "conflict"] },
  "BudgetTab.Current": { groupId: "BudgetTab.Status", for: ["current"] },
  "BudgetTab.Revised": { groupId: "BudgetTab.Status", for: ["revised"] },
  "BudgetTab.Edited": { groupId: "BudgetTab.Status", for: ["edited"] },
  "BudgetTab.Conflict": { groupId: "BudgetTab.Status", for: ["conflict"] },
  "BudgetTab.Missing": { groupId: "BudgetTab.Status", for: ["missing"] },
} as const satisfies Record<string, { groupId: string; for: readonly SheetStatus["kind"][] }>;

/**
 * Lets the ribbon say how the sheets stand: of the buttons 最新, 改定あり, 編集あり, 競合 and 見つからない, the one that is
 * true can be pressed, and 改定を反映 where there is a revision. Call what it returns with each status.
 *
 * Excel takes no other label for a button at run time, only whether it can be pressed. It is asked only for what has
 * to change, because every change of the ribbon clears Excel's own undo.
 */
export function createStatusButtons(
  enable: (buttons: readonly ButtonState[]) => Promise<void>,
): (status: SheetStatus | undefined) => void {
  const pressable = new Map<string, boolean>();
  return (status) => {
    // A workbook without tables of ours is left alone; where there are some, an earlier pane may have left a sign on.
    if (status === undefined && pressable.size === 0) return;
    const changed = Object.entries(statusButtons).flatMap(([controlId, button]): ButtonState[] => {
      const isEnabled = button.for.some((kind) => kind === status?.kind);
      if (isEnabled === pressable.get(controlId)) return [];
      pressable.set(controlId, isEnabled);
      return [{ groupId: button.groupId, controlId, isEnabled }];
    });
    // Where Excel refuses, the pane still says how the sheets stand.
    if (changed.length > 0)
      enable(changed).catch(() => changed.forEach(({ controlId }) => pressable.delete(controlId)));
  };
}
