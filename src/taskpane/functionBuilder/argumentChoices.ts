import type { FormulaArgument } from "../../actions/formulaCall";
import { pillarTitle } from "../../budget/measureContext";
import type { Budget } from "../../budget/measure";
import type { FunctionParameter } from "../../messages/functionCatalog";
import { functionMessagesFor } from "../../messages/functionMessages";
import type { FunctionScreenMessages } from "../../messages/functionScreenMessages";
import type { Language } from "../../messages/language";

/** One entry of a list: what it writes, how it is called, and what is the same in other words. */
export interface ArgumentChoice {
  readonly argument: FormulaArgument;
  readonly label: string;
  readonly alsoWritten: readonly string[];
}

/** The entries of the list that an argument is chosen from; `undefined` where it is typed. */
export function argumentChoices(
  { kind, labels = {} }: FunctionParameter,
  { budget, language, words }: { budget: Budget; language: Language; words: FunctionScreenMessages },
): readonly ArgumentChoice[] | undefined {
  switch (kind) {
    case "choice":
      return Object.entries(labels).map(([key, label]) => choice(label[language], key, label.ja, label.en));
    case "pillar":
      return budget.pillars
        .filter(
          ({ id, list }) => list === "individual" && budget.measures.some(({ pillarId }) => pillarId === id),
        )
        .map((pillar) => choice(pillarTitle(pillar), pillar.id, pillar.label, pillar.name));
    case "ministry":
      return budget.ministries.map(({ id, mark, name, nameEn }) =>
        choice(language === "ja" ? name : nameEn, id, mark, name, nameEn),
      );
    case "status": {
      const { statuses } = functionMessagesFor(language);
      const others = functionMessagesFor(language === "ja" ? "en" : "ja").statuses;
      const keys = Object.keys(statuses) as (keyof typeof statuses)[];
      return keys.map((key) => choice(statuses[key], key, others[key]));
    }
    case "boolean":
      return [true, false].map((value) => ({
        argument: { kind: "boolean", boolean: value },
        label: value ? words.yes : words.no,
        alsoWritten: [],
      }));
    case "measures":
    case "project":
    case "projects":
    case "text":
    case "number":
    case "any":
      return undefined;
  }
}

/** The entry that an argument is, in whatever of its words. */
export function choiceOf(
  choices: readonly ArgumentChoice[],
  argument: FormulaArgument,
): ArgumentChoice | undefined {
  return choices.find((candidate) => {
    if (argument.kind === "boolean" && candidate.argument.kind === "boolean") {
      return argument.boolean === candidate.argument.boolean;
    }
    return argument.kind === "text" && candidate.alsoWritten.includes(argument.text);
  });
}

function choice(label: string, ...others: string[]): ArgumentChoice {
  return {
    argument: { kind: "text", text: label },
    label,
    alsoWritten: [label, ...others.filter((other) => other !== "")],
  };
}
