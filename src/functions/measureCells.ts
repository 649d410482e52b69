import { createMeasureIndex } from "../budget/findMeasure";
import type { MeasureIndex } from "../budget/findMeasure";
import type { Measure } from "../budget/measure";
import { functionMessagesFor } from "../messages/functionMessages";
import { seedBudget } from "../seeds/seedBudget";
import { notAvailable } from "./functionError";
import { functionLanguage } from "./functionLanguage";

/** What a cell of the answer holds; an error stands in its own cell only. */
export type AnswerCell = string | number | boolean | CustomFunctions.Error;

/**
 * Answers for every cell of the measure argument, in an array of the same shape.
 *
 * A blank or unknown name, and a `CustomFunctions.Error` that `answer` returns, become `ifNotFound` where that is
 * given; an error that came in goes out unchanged.
 */
export function forEachMeasure(
  names: unknown,
  { ifNotFound, answer }: { ifNotFound?: unknown; answer: (measure: Measure) => AnswerCell },
): unknown[][] {
  const rows: readonly unknown[] = Array.isArray(names) ? names : [[names]];
  return rows.map((row) =>
    (Array.isArray(row) ? (row as readonly unknown[]) : [row]).map((cell) => {
      const error = errorIn(cell);
      if (error !== undefined) return error;
      const found = answerFor(textIn(cell), answer);
      return found instanceof CustomFunctions.Error && isGiven(ifNotFound) ? ifNotFound : found;
    }),
  );
}

/** Whether an optional argument was written: Excel hands over `null` for one that was not. */
export function isGiven(argument: unknown): boolean {
  return argument !== null && argument !== undefined;
}

let index: MeasureIndex | undefined;

function answerFor(name: string, answer: (measure: Measure) => AnswerCell): AnswerCell {
  index ??= createMeasureIndex(seedBudget.measures);
  const measure = index.find(name);
  if (measure !== undefined) return answer(measure);
  const messages = functionMessagesFor(functionLanguage());
  if (name.trim() === "") return notAvailable(messages.blankMeasure);
  const candidates = index.suggest(name, mostCandidates).map((candidate) => candidate.name);
  return notAvailable(messages.unknownMeasure(shortened(name), candidates));
}

const mostCandidates = 3;

/** A whole paragraph in a cell is no name; its beginning tells which cell is meant. */
function shortened(name: string): string {
  const characters = [...name];
  return characters.length > 60 ? `${characters.slice(0, 60).join("")}…` : name;
}

/** The text of a cell; of a data type, the text it shows. */
function textIn(cell: unknown): string {
  // A blank cell is null in Excel on the web and 0 on the desktop; no measure is called 0.
  if (cell === null || cell === undefined || cell === 0) return "";
  if (typeof cell !== "object") return String(cell);
  const { text, basicValue } = cell as { text?: unknown; basicValue?: unknown };
  return typeof text === "string" ? text : String(basicValue ?? "");
}

/** An error that the argument's cell itself shows. */
function errorIn(cell: unknown): CustomFunctions.Error | undefined {
  if (typeof cell !== "object" || cell === null || !("code" in cell)) return undefined;
  const { code } = cell as { code: unknown };
  const isErrorCode = typeof code === "string" && code.startsWith("#");
  return isErrorCode ? new CustomFunctions.Error(code as CustomFunctions.ErrorCode) : undefined;
}
