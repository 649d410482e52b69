import { createMeasureIndex, nameThatFinds } from "../budget/findMeasure";
import type { Budget, Measure } from "../budget/measure";
import { likestTexts } from "../budget/likestTexts";
import { createNamesakes } from "../budget/namesakes";
import { findProject } from "../policy/findProject";
import type { Policy } from "../policy/policy";
import type { FunctionParameter } from "../messages/functionCatalog";
import { createLabelLookup } from "./labelLookup";
import type { NameCandidate, NameProblem, NameSubject } from "./foundFormula";

/** What is wrong with a text in the place of a name, wherever it stands. */
export type NameFault = Pick<NameProblem, "kind" | "subject" | "candidates" | "allowed">;

/** Says of a text whether it is a name that its function finds; nothing where it is. */
export type NameLookup = (text: string) => NameFault | undefined;

/** What an argument names, if it names something that must exist. */
export function subjectOf({ kind }: FunctionParameter): NameSubject | undefined {
  switch (kind) {
    case "measures":
      return "measure";
    case "project":
    case "projects":
      return "project";
    case "choice":
    case "pillar":
    case "ministry":
    case "status":
      return "choice";
    case "text":
    case "number":
    case "boolean":
    case "any":
      return undefined;
  }
}

/** Prepares the look-ups of every kind of argument; a text that recurs is looked up once. */
export function createNameLookups({
  budget,
  policy,
}: {
  readonly budget: Budget;
  readonly policy: Pick<Policy, "projects">;
}): (parameter: FunctionParameter) => NameLookup | undefined {
  const measures = remembered(measureLookup(budget.measures));
  const projects = remembered(projectLookup(policy));
  const labels = createLabelLookup(budget);
  return (parameter) => {
    switch (subjectOf(parameter)) {
      case "measure":
        return measures;
      case "project":
        return projects;
      case "choice":
        return labels(parameter);
      case undefined:
        return undefined;
    }
  };
}

/** A fault with the place it was found at, if there is one. */
export function problemFrom(
  fault: NameFault | undefined,
  where: Pick<NameProblem, "text" | "place">,
): NameProblem[] {
  return fault === undefined ? [] : [{ ...fault, ...where }];
}

const mostCandidates = 3;

function measureLookup(measures: readonly Measure[]): NameLookup {
  const index = createMeasureIndex(measures);
  const namesakes = createNamesakes(measures);
  const candidate = (measure: Measure, writes: string): NameCandidate => ({
    id: measure.id,
    name: measure.name,
    writes,
    list: measure.list,
    amountOku: measure.amounts[0]?.amountOku,
  });
  return (text) => {
    const found = index.find(text);
    if (found === undefined) {
      const candidates = index
        .suggest(text, mostCandidates)
        .map((measure) => candidate(measure, nameThatFinds(index, measure)));
      return { kind: "unknown", subject: "measure", candidates };
    }
    const others = namesakes(text).filter(({ id }) => id !== found.id);
    if (others.length === 0) return undefined;
    // Where two measures are printed under one name, only an id says which.
    const candidates = [found, ...others].slice(0, mostCandidates).map((one) => candidate(one, one.id));
    return { kind: "ambiguous", subject: "measure", candidates };
  };
}

function projectLookup(policy: Pick<Policy, "projects">): NameLookup {
  const texts = policy.projects.map((project) => ({ text: project.name, project }));
  return (text) => {
    if (findProject(policy, text) !== undefined) return undefined;
    const candidates = likestTexts(text, { texts, max: mostCandidates }).map(({ project }) => ({
      id: String(project.no),
      name: project.name,
      writes: project.name,
    }));
    return { kind: "unknown", subject: "project", candidates };
  };
}

function remembered(lookup: NameLookup): NameLookup {
  const known = new Map<string, NameFault | undefined>();
  return (text) => {
    if (!known.has(text)) known.set(text, lookup(text));
    return known.get(text);
  };
}
