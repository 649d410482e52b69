import type { FormulaArgument } from "../../actions/formulaCall";
import { pillarTitle } from "../../budget/measureContext";
import type { Budget } from "../../budget/measure";
import type { ArgumentKind, FunctionParameter } from "../../messages/functionCatalog";
import { ministryShortNames } from "../../budget/ministryShortNames";
import type { FunctionScreenMessages } from "../../messages/functionScreenMessages";
import type { Language } from "../../messages/language";
import type { Policy, PolicyProject } from "../../policy/policy";

/** One entry of a list: what it writes, how it is called, and what is the same in other words. */
export interface ArgumentChoice {
  readonly argument: FormulaArgument;
  readonly label: string;
  readonly alsoWritten: readonly string[];
}

/** What the entries of lists are made from; `projects` are there once the policy is. */
export interface ChoiceSources {
  readonly budget: Budget;
  readonly projects: Policy["projects"];
  readonly language: Language;
  readonly words: FunctionScreenMessages;
}

/** The entries of the list that an argument is chosen from; `undefined` where it is typed. */
export function argumentChoices(
  { kind, labels = {} }: FunctionParameter,
  { budget, projects, language, words }: ChoiceSources,
): readonly ArgumentChoice[] | undefined {
  switch (kind) {
    case "choice":
    case "pillar":
    case "ministry":
    case "status":
      return Object.entries(labels).map(([key, label]) =>
        choice(label[language], key, label.ja, label.en, ...otherWords(budget, { kind, key })),
      );
    case "boolean":
      // Every such argument is about headers, which functions write in English as well.
      return [
        { argument: { kind: "boolean", boolean: true }, label: words.yes, alsoWritten: ["TRUE", "ja"] },
        { ...choice("en", "EN", "English"), label: words.inEnglish },
        { argument: { kind: "boolean", boolean: false }, label: words.no, alsoWritten: ["FALSE"] },
      ];
    case "project":
    case "projects":
      // Without the policy's data a project can still be typed.
      return projects.length === 0 ? undefined : projects.map(projectChoice);
    case "measures":
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
    if (argument.kind === "number") return candidate.alsoWritten.includes(String(argument.number));
    return argument.kind === "text" && candidate.alsoWritten.includes(argument.text);
  });
}

/** What the data calls a pillar or a ministry besides. */
function otherWords(budget: Budget, { kind, key }: { kind: ArgumentKind; key: string }): readonly string[] {
  const [pillar] = kind === "pillar" ? budget.pillars.filter(({ id }) => id === key) : [];
  const [ministry] = kind === "ministry" ? budget.ministries.filter(({ id }) => id === key) : [];
  return [
    ...(pillar === undefined ? [] : [pillar.label, pillar.name, pillarTitle(pillar)]),
    ...(ministry === undefined ? [] : [ministry.mark, ministry.name, ministryShortNames[ministry.id]]),
  ];
}

function projectChoice({ no, name }: PolicyProject): ArgumentChoice {
  return { ...choice(name, String(no)), label: `${String(no)} ${name}` };
}

function choice(label: string, ...others: string[]): ArgumentChoice {
  return {
    argument: { kind: "text", text: label },
    label,
    alsoWritten: [label, ...others.filter((other) => other !== "")],
  };
}
