import { foldText } from "../budget/nameKey";
import { functionMessagesFor } from "../messages/functionMessages";
import type { ArgumentLabels, ArgumentName } from "../messages/functionMessages";
import type { Language } from "../messages/language";
import { shortened } from "../messages/shortened";
import { invalidValue } from "./functionError";
import { isBlank } from "./argumentCell";
import { functionLanguage } from "./functionLanguage";

/** A choice that an argument makes, and the language it was made in. */
export interface ChosenLabel<Choice extends string> {
  readonly choice: Choice;
  /** Words in the answer are in the language of the question, so that a formula gives the same in every Excel. */
  readonly language: Language;
}

/** What an argument accepts beside its labels. */
export interface LabelOptions<Choice extends string> {
  /** What blank or omitted means; without it, an argument must be given. */
  readonly byDefault?: Choice;
  /** Other words for a choice: marks, short names. */
  readonly also?: (choice: Choice) => readonly string[];
}

/**
 * Makes the reader of an argument that is one of a few labels, in any language, width and case.
 *
 * The reader throws `#VALUE!` with the list of what is allowed.
 */
export function chosenLabelOf<Choice extends string>(
  argument: ArgumentName,
  labels: ArgumentLabels<Choice>,
  { byDefault, also = () => [] }: LabelOptions<Choice> = {},
): (given: unknown) => ChosenLabel<Choice> {
  // Labels as they are offered stand beside their keys: what was written as offered needs no folding.
  const chosenBy = new Map<string, ChosenLabel<Choice>>();
  const accept = (label: string, chosen: ChosenLabel<Choice>): void => {
    chosenBy.set(label, chosen).set(labelKey(label), chosen);
  };
  const choices = Object.keys(labels) as Choice[];
  if (byDefault !== undefined) accept("", { choice: byDefault, language: "ja" });
  for (const choice of choices) {
    for (const word of also(choice)) accept(word, { choice, language: "ja" });
    accept(choice, { choice, language: "en" });
    accept(labels[choice].en, { choice, language: "en" });
    accept(labels[choice].ja, { choice, language: "ja" });
  }
  return (given) => {
    const text = given === null || given === undefined ? "" : String(given);
    const chosen = chosenBy.get(text) ?? chosenBy.get(labelKey(text));
    if (chosen !== undefined) return chosen;
    const language = functionLanguage();
    const allowed = choices.map((choice) => labels[choice][language]);
    throw invalidValue(functionMessagesFor(language).badArgument(argument, shortened(text), allowed));
  };
}

/** Makes the reader of such an argument where blank or omitted means that nothing is chosen. */
export function optionalLabelOf<Choice extends string>(
  ...parameters: Parameters<typeof chosenLabelOf<Choice>>
): (given: unknown) => Choice | undefined {
  const read = chosenLabelOf(...parameters);
  return (given) => (isBlank(given) ? undefined : read(given).choice);
}

function labelKey(label: string): string {
  return foldText(label).replace(/[-_]/g, "");
}
