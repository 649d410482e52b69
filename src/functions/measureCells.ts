import { createMeasureIndex } from "../budget/findMeasure";
import type { MeasureIndex } from "../budget/findMeasure";
import type { Measure } from "../budget/measure";
import { functionMessagesFor } from "../messages/functionMessages";
import { shortened } from "../messages/shortened";
import { seedBudget } from "../seeds/seedBudget";
import { errorIn, isGiven, textIn } from "./argumentCell";
import { notAvailable } from "./functionError";
import { functionLanguage } from "./functionLanguage";

/** What a cell of the answer holds; an error stands in its own cell only. */
export type AnswerCell = string | number | boolean | CustomFunctions.Error;

/** What a function may give for a measure: a cell's value, or an entity with a card. */
type MeasureAnswer = AnswerCell | Excel.EntityCellValue;

/**
 * Answers for every cell of the measure argument, in an array of the same shape.
 *
 * A blank or unknown name, and a `CustomFunctions.Error` that `answer` returns, become `ifNotFound` where that is
 * given; an error that came in goes out unchanged.
 */
export function forEachMeasure(
  names: unknown,
  { ifNotFound, answer }: { ifNotFound?: unknown; answer: (measure: Measure) => MeasureAnswer },
): unknown[][] {
  const rows: readonly unknown[] = Array.isArray(names) ? names : [[names]];
  const answerName = rows.length > 1 ? answerEachOnce(answer) : (name: string) => answerFor(name, answer);
  return rows.map((row) =>
    (Array.isArray(row) ? (row as readonly unknown[]) : [row]).map((cell) => {
      const error = errorIn(cell);
      if (error !== undefined) return error;
      const found = answerName(textIn(cell));
      return found instanceof CustomFunctions.Error && isGiven(ifNotFound) ? ifNotFound : found;
    }),
  );
}

/** A column names its measures over and over, and an error with its message takes long to make. */
function answerEachOnce(answer: (measure: Measure) => MeasureAnswer): (name: string) => MeasureAnswer {
  const answers = new Map<string, MeasureAnswer>();
  return (name) => {
    const known = answers.get(name);
    if (known !== undefined) return known;
    const found = answerFor(name, answer);
    answers.set(name, found);
    return found;
  };
}

function answerFor(name: string, answer: (measure: Measure) => MeasureAnswer): MeasureAnswer {
  const found = findMeasure(name);
  return found instanceof CustomFunctions.Error ? found : answer(found);
}

let index: MeasureIndex | undefined;

/** The names' index over both lists, built when it is first asked for. */
export function measureIndex(): MeasureIndex {
  index ??= createMeasureIndex(seedBudget.measures);
  return index;
}

/** The measure of that name, or the `#N/A` that names candidates. */
export function findMeasure(name: string): Measure | CustomFunctions.Error {
  const measure = measureIndex().find(name);
  if (measure !== undefined) return measure;
  const messages = functionMessagesFor(functionLanguage());
  if (name.trim() === "") return notAvailable(messages.blankMeasure);
  const candidates = measureIndex()
    .suggest(name, mostCandidates)
    .map((candidate) => candidate.name);
  return notAvailable(messages.unknownMeasure(shortened(name), candidates));
}

const mostCandidates = 3;
