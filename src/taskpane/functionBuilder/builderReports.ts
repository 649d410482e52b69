import { formatFormulaCall } from "../../actions/formatFormulaCall";
import type { BesideNamesOutcome, InsertBesideNamesRequest } from "../../actions/insertBesideNames";
import type { InsertCallOutcome } from "../../actions/insertFormula";
import type { PlacedCall } from "../../actions/parseFormulaCall";
import type { SelectedCells } from "../../actions/readSelectedCells";
import type { SelectedFormulaOutcome } from "../../actions/readSelectedFormula";
import type { ReplaceFormulaOutcome } from "../../actions/replaceFormula";
import { functionScreenMessagesFor } from "../../messages/functionScreenMessages";
import type { FunctionScreenMessages } from "../../messages/functionScreenMessages";
import type { PlaceWords } from "../../messages/messages";
import { shortened } from "../../messages/shortened";
import type { CellPlace } from "../../workbook/cellArea";
import { cellOf, insertAtLabel } from "../status/answer";
import type { Answer, ReportWords, Speaking } from "../status/answer";
import type { SaidReport } from "../status/paneStatus";

/** A button holds no whole formula. */
const longestPart = 35;

/** What came of inserting a formula. */
export function insertedReport(
  outcome: InsertCallOutcome,
  { insertAt }: { readonly insertAt: (place: CellPlace) => void },
): SaidReport {
  return said(outcome.kind === "placeTaken", ({ outcome: words }, speaking) => {
    if (outcome.kind === "placeTaken") {
      const label = insertAtLabel(outcome, speaking.messages);
      const answer = { label, choose: () => insertAt(cellOf(outcome.proposal)) };
      return { intent: "warning", sentence: words.placeTaken(outcome), answers: [answer] };
    }
    const sentences = [words.inserted(outcome), ...(outcome.firstValueOnly ? [words.firstValueOnly] : [])];
    return {
      intent: outcome.firstValueOnly ? "warning" : "success",
      sentence: sentences.join(speaking.messages.language === "ja" ? "" : " "),
      answers: [showAnswer(outcome, speaking)],
    };
  });
}

/** What came of inserting formulas beside a column of names. */
export function besideReport(
  outcome: BesideNamesOutcome,
  { insertAt }: { readonly insertAt: (place: NonNullable<InsertBesideNamesRequest["place"]>) => void },
): SaidReport {
  return said(outcome.kind !== "inserted", ({ outcome: words }, speaking) => {
    switch (outcome.kind) {
      case "inserted":
        return {
          intent: "success",
          sentence: words.besideInserted(outcome),
          answers: [showAnswer(outcome, speaking)],
        };
      case "placeTaken": {
        const { names, proposal } = outcome;
        const choose = (): void => insertAt({ names, columnIndex: proposal.columnIndex });
        const answer = { label: insertAtLabel(outcome, speaking.messages), choose };
        return { intent: "warning", sentence: words.placeTaken(outcome), answers: [answer] };
      }
      case "noNames":
      case "severalColumns":
        return { intent: "warning", sentence: words[outcome.kind](outcome), answers: [] };
    }
  });
}

/** What came of changing a formula. */
export function replacedReport(outcome: ReplaceFormulaOutcome): SaidReport {
  const isDone = outcome.kind === "replaced";
  return said(!isDone, ({ outcome: words }, speaking) => ({
    intent: isDone ? "success" : "warning",
    sentence: words[outcome.kind](outcome),
    answers: [showAnswer(outcome, speaking)],
  }));
}

/** What was found in the active cell; where there is something around our calls, the person says which one to change. */
export function openedReport(
  outcome: SelectedFormulaOutcome,
  { show }: { readonly show?: (call: PlacedCall) => void } = {},
): SaidReport {
  if (outcome.kind !== "found") {
    return said(true, ({ outcome: words }) => ({
      intent: "info",
      sentence: words[outcome.kind](outcome),
      answers: [],
    }));
  }
  const place = { sheetName: outcome.place.sheetName, address: outcome.address };
  return said(!outcome.isOneCall, ({ outcome: words, answer }, { tasks }) => {
    if (outcome.isOneCall) return { intent: "info", sentence: words.opened(place), answers: [] };
    const parts = outcome.calls.map((placed, position) => ({
      label: answer.changePart({
        number: position + 1,
        call: shortened(formatFormulaCall(placed.call), { most: longestPart }),
      }),
      choose: () => {
        tasks.dismiss();
        show?.(placed);
      },
    }));
    const leave = { label: answer.leave, choose: tasks.dismiss };
    return { intent: "info", sentence: words.severalParts(place), answers: [...parts, leave] };
  });
}

/** Which cells were taken into the formula. */
export function selectionReport(cells: SelectedCells): SaidReport {
  return said(false, ({ outcome }) => ({
    intent: "info",
    sentence: outcome.selectionUsed(cells),
    answers: [],
  }));
}

function said(
  needsPerson: boolean,
  say: (words: FunctionScreenMessages, speaking: Speaking) => ReportWords,
): SaidReport {
  return {
    task: "said",
    needsPerson,
    say: (speaking) => say(functionScreenMessagesFor(speaking.messages.language), speaking),
  };
}

function showAnswer({ sheetName, address }: PlaceWords, { messages, tasks }: Speaking): Answer {
  return { label: messages.status.show, choose: () => void tasks.showPlace({ sheetName, address }) };
}
