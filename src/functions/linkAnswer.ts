import type { Measure } from "../budget/measure";
import { functionMessagesFor } from "../messages/functionMessages";
import type { Language } from "../messages/language";
import { policyRowMessages } from "../messages/policyRowMessages";
import { linksOfMeasure } from "../policy/policyLinks";
import { linkRow } from "../policy/policyRows";
import { answeredPolicy } from "../seeds/answeredPolicy";
import { errorIn, textIn } from "./argumentCell";
import { notAvailable } from "./functionError";
import { functionLanguage } from "./functionLanguage";
import { findMeasure } from "./measureCells";
import type { AnswerCell } from "./measureCells";
import { policyContext } from "./policyContext";
import { spill } from "./spill";
import type { HeaderChoice } from "./spill";

const linkKeys = [
  "measureId",
  "measure",
  "projectNo",
  "project",
  "section",
  "priorityId",
  "evidence",
  "wording",
  "reason",
] as const;

/** What the policy says on the measures named, as rows; of several names, one that fails has its error in its row. */
export function measurePolicyRows(names: readonly (readonly unknown[])[], choice: HeaderChoice): unknown[][] {
  const cells = names.flat();
  const rows = cells.flatMap((cell) => {
    const measure = errorIn(cell) ?? findMeasure(textIn(cell));
    return measure instanceof CustomFunctions.Error ? [measure] : linkRows(measure, choice.language);
  });
  const [first] = rows;
  if (rows.length === 1 && first instanceof CustomFunctions.Error) throw first;
  return spill(
    rows.map((row) => (row instanceof CustomFunctions.Error ? failedRow(row) : row)),
    { keys: linkKeys, headers: policyRowMessages[choice.language].headers.links, choice },
  );
}

type LinkCells = Readonly<Record<(typeof linkKeys)[number], AnswerCell | null>>;

function linkRows(measure: Measure, language: Language): (LinkCells | CustomFunctions.Error)[] {
  const context = policyContext(language);
  const linked = linksOfMeasure(answeredPolicy, measure.id);
  if (linked.length === 0) {
    return [notAvailable(functionMessagesFor(functionLanguage()).noPolicyLink(measure.name))];
  }
  return linked.map(({ link }) => ({
    measureId: measure.id,
    measure: measure.name,
    ...linkRow(link, context),
  }));
}

function failedRow(error: CustomFunctions.Error): LinkCells {
  return {
    measureId: error,
    measure: null,
    projectNo: null,
    project: null,
    section: null,
    priorityId: null,
    evidence: null,
    wording: null,
    reason: null,
  };
}
