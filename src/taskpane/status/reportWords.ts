import { describeError } from "../../messages/describeError";
import type { Messages, PlaceWords } from "../../messages/messages";
import { WorkbookError } from "../../workbook/workbookError";
import { cellOf, insertAtLabel } from "./answer";
import type { Answer, ReportWords, Speaking } from "./answer";
import type { TaskReport } from "./paneStatus";
import { setReportWords } from "./setReportWords";

/** Puts what a task came to into words. */
export function reportWords(report: TaskReport, speaking: Speaking): ReportWords {
  const { messages } = speaking;
  switch (report.task) {
    case "insertTable":
      return tableWords(report, speaking);
    case "insertFormula":
      return formulaWords(report, speaking);
    case "insertSet":
      return setReportWords(report, speaking);
    case "said":
      return report.say(speaking);
    case "refused":
      return { intent: "info", sentence: messages.outcome.busy, answers: [] };
    case "failed":
      return {
        intent: "error",
        sentence: failureSentence(report, messages),
        answers: [{ label: messages.status.retry, choose: report.retry }],
      };
  }
}

function failureSentence(
  { error, isInsertion }: Extract<TaskReport, { task: "failed" }>,
  messages: Messages,
): string {
  const hint = isInsertion && error instanceof WorkbookError ? messages.insertionHint[error.kind] : undefined;
  const sentences = [describeError(error, messages), ...(hint === undefined ? [] : [hint])];
  return sentences.join(messages.language === "ja" ? "" : " ");
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
