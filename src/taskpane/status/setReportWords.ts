import type { InsertedSheet, InsertSetOutcome, MadeParts } from "../../actions/setRequest";
import { setMessagesFor } from "../../messages/setMessages";
import type { SetMessages } from "../../messages/setMessages";
import { cellOf, insertAtLabel } from "./answer";
import type { Answer, ReportWords, Speaking } from "./answer";
import type { SetRequest, TaskReport } from "./paneStatus";

/** Puts into words what came of inserting a set. */
export function setReportWords(
  { outcome, request }: Extract<TaskReport, { task: "insertSet" }>,
  { messages, tasks }: Speaking,
): ReportWords {
  const words = setMessagesFor(messages.language);
  const again = (label: string, change: Partial<SetRequest>): Answer => ({
    label,
    choose: () => void tasks.insertSet({ ...request, ...change }),
  });
  const show = (label: string, sheetName: string): Answer => ({
    label,
    choose: () => void tasks.showPlace({ sheetName, address: "A1" }),
  });
  switch (outcome.kind) {
    case "inserted":
      return { ...insertedWords(outcome, { request, words }), answers: insertedAnswers() };
    case "present":
      return {
        intent: "warning",
        sentence: words.outcome.present(titlesOf(outcome.tables)),
        answers: [
          again(words.answer.update, { ifPresent: "update" }),
          again(words.answer.addAnother, { ifPresent: "addAnother" }),
          { label: words.answer.leave, choose: tasks.dismiss },
        ],
      };
    case "cancelled": {
      const sheets = sheetsOver(outcome);
      const first = outcome.tables[0] ?? sheets[0];
      const rest = again(words.answer.insertRest, first === undefined ? {} : { ifPresent: "update" });
      return {
        intent: "info",
        sentence: words.outcome.cancelled({ tables: titlesOf(outcome.tables), sheets: titlesOf(sheets) }),
        answers:
          first === undefined
            ? []
            : [show(messages.status.showSheet(first.sheetName), first.sheetName), rest],
      };
    }
    case "placeTaken":
      return {
        intent: "warning",
        sentence: words.outcome.placeTaken(outcome),
        answers: [again(insertAtLabel(outcome, messages), { place: cellOf(outcome.proposal) })],
      };
  }

  function insertedAnswers(): readonly Answer[] {
    if (outcome.kind !== "inserted") return [];
    const { contents, tables, kept, keptSheets } = outcome;
    if (contents !== undefined) return [show(words.answer.showContents, contents.sheetName)];
    const sheetName = [...tables, ...sheetsOver(outcome), ...kept, ...keptSheets][0]?.sheetName;
    return sheetName === undefined ? [] : [show(messages.status.showSheet(sheetName), sheetName)];
  }
}

type Inserted = Extract<InsertSetOutcome, { kind: "inserted" }>;

function insertedWords(
  outcome: Inserted,
  { request, words }: { request: SetRequest; words: SetMessages },
): Pick<ReportWords, "intent" | "sentence"> {
  const { tables, kept, keptSheets, pivots, charts, contents, skippedPivots } = outcome;
  const different = kept.filter(({ state }) => state === "different");
  const sheets = [...tables, ...sheetsOver(outcome)];
  return {
    intent: skippedPivots === undefined && different.length === 0 ? "success" : "warning",
    sentence: words.outcome.inserted({
      isUpdate: request.ifPresent === "update",
      tableCount: tables.length,
      pivotCount: pivots.length,
      hasCharts: charts !== undefined,
      hasContents: contents !== undefined,
      sheetNames: [...new Set(sheets.map(({ sheetName }) => sheetName))],
      kept: { tables: titlesOf(kept), sheets: titlesOf(keptSheets) },
      different: titlesOf(different),
      pivotsSkipped: skippedPivots !== undefined,
    }),
  };
}

function sheetsOver({ pivots, charts }: MadeParts): readonly InsertedSheet[] {
  return charts === undefined ? pivots : [...pivots, charts];
}

function titlesOf(parts: readonly { readonly title: string }[]): readonly string[] {
  return parts.map(({ title }) => title);
}
