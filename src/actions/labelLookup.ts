import { pillarTitle } from "../budget/measureContext";
import type { Budget } from "../budget/measure";
import { likestTexts } from "../budget/likestTexts";
import { ministryShortNames } from "../budget/ministryShortNames";
import { foldText } from "../budget/nameKey";
import type { FunctionParameter } from "../messages/functionCatalog";
import type { NameLookup } from "./nameLookup";

/**
 * Prepares the look-up of arguments that are one of a few words: which words a function takes, in any language, width
 * and case, is what the functions themselves take.
 */
export function createLabelLookup(budget: Budget): (parameter: FunctionParameter) => NameLookup | undefined {
  const known = new Map<FunctionParameter["labels"], NameLookup>();
  return ({ kind, labels }) => {
    if (labels === undefined) return undefined;
    const lookup = known.get(labels) ?? lookupOf(labels, otherWords(kind, budget));
    known.set(labels, lookup);
    return lookup;
  };
}

type Labels = NonNullable<FunctionParameter["labels"]>;

const mostCandidates = 3;

function lookupOf(labels: Labels, also: (key: string) => readonly string[]): NameLookup {
  const words = Object.entries(labels).flatMap(([key, { ja, en }]) => {
    const word = (text: string, writes = text) => ({ key, text, writes });
    return [word(ja), word(en), word(key, ja), ...also(key).map((other) => word(other, ja))];
  });
  const taken = new Set(words.map(({ text }) => wordKey(text)));
  return (text) => {
    if (taken.has(wordKey(text))) return undefined;
    const likest = likestTexts(text, { texts: words, max: words.length });
    const candidates = likest
      .filter(({ key }, at) => likest.findIndex((other) => other.key === key) === at)
      .slice(0, mostCandidates)
      .map(({ key, writes }) => ({ id: key, name: writes, writes }));
    return { kind: "unknown", subject: "choice", candidates, allowed: Object.values(labels) };
  };
}

/** What headings and ministries are called beside their labels. */
function otherWords(kind: FunctionParameter["kind"], budget: Budget): (key: string) => readonly string[] {
  const pillars = new Map<string, readonly string[]>(
    budget.pillars.map((pillar) => [
      pillar.id,
      [pillar.name, pillarTitle(pillar), pillar.label].filter((text) => text !== ""),
    ]),
  );
  const ministries = new Map<string, readonly string[]>(
    budget.ministries.map(({ id, mark }) => [id, [ministryShortNames[id], mark]]),
  );
  const words = kind === "pillar" ? pillars : kind === "ministry" ? ministries : undefined;
  return (key) => words?.get(key) ?? [];
}

function wordKey(word: string): string {
  return foldText(word).replace(/[-_]/g, "");
}
