import { functionMessagesFor } from "../messages/functionMessages";
import { policyRowMessages } from "../messages/policyRowMessages";
import { priorityRow, stepRow } from "../policy/policyRows";
import { searchPriorities } from "../policy/searchPolicy";
import { answeredPolicy } from "../seeds/answeredPolicy";
import { textIn } from "./argumentCell";
import { notAvailable } from "./functionError";
import { functionLanguage } from "./functionLanguage";
import { policyContext } from "./policyContext";
import { projectCalled } from "./projectAnswer";
import { spill } from "./spill";
import type { HeaderChoice } from "./spill";

const priorityKeys = [
  "id",
  "projectNo",
  "project",
  "sentenceNo",
  "focus",
  "topic",
  "summary",
  "activity",
  "keyTerms",
  "source",
] as const;
const stepKeys = ["no", "title", "actors", "timing", "summary", "section", "source"] as const;

/** The sentences of a project (of all, where it is blank) that have every term, as rows. */
export function priorityRows(
  { project, keyword }: { readonly project: unknown; readonly keyword: string },
  choice: HeaderChoice,
): unknown[][] {
  const projectText = textIn(project);
  const found = projectText.trim() === "" ? undefined : projectCalled(projectText);
  if (found instanceof CustomFunctions.Error) throw found;
  const priorities = searchPriorities(answeredPolicy, { query: keyword, projectNo: found?.no });
  if (priorities.length === 0) {
    throw notAvailable(functionMessagesFor(functionLanguage()).noPriorityMatches);
  }
  const context = policyContext(choice.language);
  return spill(
    priorities.map((priority) => priorityRow(priority, context)),
    { keys: priorityKeys, headers: policyRowMessages[choice.language].headers.priorities, choice },
  );
}

/** The steps of the request process as rows. */
export function stepRows(choice: HeaderChoice): unknown[][] {
  const context = policyContext(choice.language);
  return spill(
    answeredPolicy.steps.map((step) => stepRow(step, context)),
    { keys: stepKeys, headers: policyRowMessages[choice.language].headers.steps, choice },
  );
}
