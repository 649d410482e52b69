import type { SheetStatus } from "../messages/messages";

/** Where a button stands in the ribbon, by the ids of the manifest. */
export interface RibbonPlace {
  readonly tabId: string;
  readonly groupId: string;
  readonly controlId: string;
}

/** The button that brings a revision to the sheets; the manifest has it disabled. */
export const revisionButton: RibbonPlace = {
  tabId: "BudgetTab",
  groupId: "BudgetTab.Updates",
  controlId: "BudgetTab.ApplyRevision",
};

/**
 * Keeps the button 改定を反映 true to how the sheets stand: call what it returns whenever that may have changed.
 *
 * Excel is asked only when the button has to change, because every change of the ribbon clears Excel's own undo.
 */
export function createRevisionButton(
  enable: (button: RibbonPlace & { readonly isEnabled: boolean }) => Promise<void>,
): (status: SheetStatus | undefined) => void {
  let isEnabled = false;
  return (status) => {
    const isWanted = status?.kind === "revised" || status?.kind === "conflict";
    if (isWanted === isEnabled) return;
    isEnabled = isWanted;
    // Where Excel refuses, the pane still says how the sheets stand.
    enable({ ...revisionButton, isEnabled }).catch(() => undefined);
  };
}
