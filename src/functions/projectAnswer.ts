import { functionMessagesFor } from "../messages/functionMessages";
import type { ProjectField } from "../messages/functionMessages";
import type { Language } from "../messages/language";
import { shortened } from "../messages/shortened";
import { findProject } from "../policy/findProject";
import type { AnsweredPolicy } from "../policy/policy";
import { linksToProject } from "../policy/policyLinks";
import { seedBudget } from "../seeds/seedBudget";
import { answeredPolicy } from "../seeds/answeredPolicy";
import { errorIn, textIn } from "./argumentCell";
import { notAvailable } from "./functionError";
import { functionLanguage } from "./functionLanguage";
import type { AnswerCell } from "./measureCells";
import { policyContext } from "./policyContext";

/** One field of each project named by number or name, in an array of the argument's shape. */
export function projectAnswers(
  projects: readonly (readonly unknown[])[],
  { field, language }: { field: ProjectField; language: Language },
): unknown[][] {
  return projects.map((row) =>
    row.map((cell) => {
      const error = errorIn(cell);
      if (error !== undefined) return error;
      const project = projectCalled(textIn(cell));
      return project instanceof CustomFunctions.Error ? project : projectField(project, { field, language });
    }),
  );
}

/** Names of measures have commas in them. */
const betweenMeasures: Readonly<Record<Language, string>> = { ja: "／", en: "; " };

type AnsweredProject = AnsweredPolicy["projects"][number];

/** The project of that number or name, or the `#N/A` that lists them. */
export function projectCalled(text: string): AnsweredProject | CustomFunctions.Error {
  const messages = functionMessagesFor(functionLanguage());
  if (text.trim() === "") return notAvailable(messages.blankProject);
  const names = answeredPolicy.projects.map(({ no, name }) => `${String(no)} ${name}`);
  return findProject(answeredPolicy, text) ?? notAvailable(messages.unknownProject(shortened(text), names));
}

function projectField(
  project: AnsweredProject,
  { field, language }: { field: ProjectField; language: Language },
): AnswerCell {
  switch (field) {
    case "no":
    case "name":
    case "aim":
      return project[field];
    case "priorities":
      return answeredPolicy.priorities.filter(({ projectNo }) => projectNo === project.no).length;
    case "measures": {
      const ids = new Set(linksToProject(answeredPolicy, project.no).map(({ measureId }) => measureId));
      const measures = seedBudget.measures.filter(({ id, list }) => list === "individual" && ids.has(id));
      return measures.map(({ name }) => name).join(betweenMeasures[language]);
    }
    case "source":
      return policyContext(language).cite(project.sectionId);
  }
}
