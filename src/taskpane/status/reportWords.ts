import type { ProposedPlace } from "../../actions/proposedPlace";
import { describeError } from "../../messages/describeError";
import type { Messages, PlaceWords } from "../../messages/messages";
import type { PaneTasks } from "../paneTasks";
import type { TaskReport } from "./paneStatus";

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

interface Speaking {
  readonly messages: Messages;
  readonly tasks: PaneTasks;
}

/** Puts what a task came to into words. */
export function reportWords(report: TaskReport, speaking: Speaking): ReportWords {
  const { messages } = speaking;
  switch (report.task) {
    case "insertTable":
      return tableWords(report, speaking);
    case "insertFormula":
      return formulaWords(report, speaking);
    case "refused":
      return { intent: "info", sentence: messages.outcome.busy, answers: [] };
    case "failed":
      return {
        intent: "error",
        sentence: describeError(report.error, messages),
        answers: [{ label: messages.status.retry, choose: report.retry }],
      };
  }
}

/** Whether a notice waits for the person: then the pane must be seen. */
export function needsPerson(report: TaskReport): boolean {
  return report.task === "refused" || report.task === "failed" || report.outcome.kind !== "inserted";
}

function tableWords(
  { outcome, request }: Extract<TaskReport, { task: "insertTable" }>,
  { messages, tasks }: Speaking,
): ReportWords {
  switch (outcome.kind) {
    case "inserted":
      return {
        intent: "success",
        sentence: messages.outcome.tableInserted(outcome),
        answers: [showAnswer(outcome, { messages, tasks })],
      };
    case "placeTaken":
      return {
        intent: "warning",
        sentence: messages.outcome.tablePlaceTaken(outcome),
        answers: [
          {
            label: insertAtLabel(outcome, messages),
            choose: () => void tasks.insertTable({ ...request, place: cellOf(outcome.proposal) }),
          },
        ],
      };
    case "nameTaken": {
      const { sheetName, proposedName } = outcome;
      const show =
        sheetName === undefined
          ? []
          : [
              {
                label: messages.status.showSheet(sheetName),
                choose: () => void tasks.showPlace({ sheetName, address: "A1" }),
              },
            ];
      return {
        intent: "warning",
        sentence: messages.outcome.tableNameTaken(outcome),
        answers: [
          ...show,
          {
            label: messages.status.insertAs(proposedName),
            choose: () => void tasks.insertTable({ ...request, tableName: proposedName }),
          },
        ],
      };
    }
  }
}

function formulaWords(
  { outcome, subject }: Extract<TaskReport, { task: "insertFormula" }>,
  { messages, tasks }: Speaking,
): ReportWords {
  switch (outcome.kind) {
    case "inserted":
      return {
        intent: "success",
        sentence: messages.outcome.formulaInserted({ ...outcome, measure: subject.measure }),
        answers: [showAnswer(outcome, { messages, tasks })],
      };
    case "placeTaken":
      return {
        intent: "warning",
        sentence: messages.outcome.formulaPlaceTaken(outcome),
        answers: [
          {
            label: insertAtLabel(outcome, messages),
            choose: () => void tasks.insertFormula({ ...subject, place: cellOf(outcome.proposal) }),
          },
        ],
      };
  }
}

function showAnswer(place: PlaceWords, { messages, tasks }: Speaking): Answer {
  return {
    label: messages.status.show,
    choose: () => void tasks.showPlace({ sheetName: place.sheetName, address: place.address }),
  };
}

function insertAtLabel(
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

function cellOf({ sheetName, rowIndex, columnIndex }: ProposedPlace) {
  return { sheetName, rowIndex, columnIndex };
}
