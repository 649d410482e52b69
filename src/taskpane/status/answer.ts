import type { ProposedPlace } from "../../actions/proposedPlace";
import type { Messages } from "../../messages/messages";
import type { PaneTasks } from "../paneTasks";

/** A way to go on from a notice. */
export interface Answer {
  readonly label: string;
  readonly choose: () => void;
}

/** A notice in words: one sentence, how it is meant, and the ways to go on. */
export interface ReportWords {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly sentence: string;
  readonly answers: readonly Answer[];
}

/** Who speaks: the words to use, and the tasks that answers start. */
export interface Speaking {
  readonly messages: Messages;
  readonly tasks: PaneTasks;
}

/** What the answer is called that inserts at the proposed place. */
export function insertAtLabel(
  outcome: { readonly sheetName: string; readonly proposal: ProposedPlace },
  messages: Messages,
): string {
  const { sheetName, address } = outcome.proposal;
  const [firstCell = address] = address.split(":");
  return messages.status.insertAt({
    sheetName,
    address: firstCell,
    otherSheet: sheetName !== outcome.sheetName,
  });
}

/** The cell to ask for, of a place that was proposed. */
export function cellOf({ sheetName, rowIndex, columnIndex }: ProposedPlace) {
  return { sheetName, rowIndex, columnIndex };
}
