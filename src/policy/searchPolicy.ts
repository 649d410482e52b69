import type {
  AnsweredPolicy,
  Policy,
  PolicyActivity,
  PolicyConsideration,
  PolicyPriority,
  PolicySection,
  PriorityFocus,
} from "./policy";
import { joinedKey, queryKeys } from "./policyKey";

/** What priorities are wanted; what is left out does not narrow them. */
export interface PriorityFilter {
  /** Terms separated by spaces, all of which must stand somewhere in the row. */
  readonly query?: string | undefined;
  readonly projectNo?: number | undefined;
  readonly focus?: PriorityFocus | undefined;
  readonly activity?: PolicyActivity | undefined;
}

/**
 * The priorities that fit, in printed order. A term may stand in the topic, summary, key terms or the project's name,
 * in any width, case or kana.
 */
export function searchPriorities(
  policy: AnsweredPolicy,
  filter: PriorityFilter = {},
): readonly PolicyPriority[] {
  const terms = queryKeys(filter.query ?? "");
  const projectNames = new Map(policy.projects.map(({ no, name }) => [no, name]));
  return policy.priorities.filter((priority) => {
    const { projectNo, focus, activity, topic, summary, keyTerms } = priority;
    if (filter.projectNo !== undefined && projectNo !== filter.projectNo) return false;
    if (filter.focus !== undefined && focus !== filter.focus) return false;
    if (filter.activity !== undefined && activity !== filter.activity) return false;
    return hasAll(terms, [topic, summary, projectNames.get(projectNo) ?? "", ...keyTerms]);
  });
}

/** The sections and parts whose title, summary or key terms have every term of the query, in printed order. */
export function searchSections(policy: Policy, query: string): readonly PolicySection[] {
  const terms = queryKeys(query);
  return policy.sections.filter(({ no, title, summary, keyTerms }) =>
    hasAll(terms, [no, title, summary, ...keyTerms]),
  );
}

/** The points to note whose title, summary or key terms have every term of the query, in printed order. */
export function searchConsiderations(policy: Policy, query: string): readonly PolicyConsideration[] {
  const terms = queryKeys(query);
  return policy.considerations.filter(({ no, title, summary, keyTerms }) => {
    const themes = policy.themes.filter(({ considerationNo }) => considerationNo === no);
    return hasAll(terms, [title, summary, ...keyTerms, ...themes.map(({ name }) => name)]);
  });
}

function hasAll(terms: readonly string[], texts: readonly string[]): boolean {
  if (terms.length === 0) return true;
  const searched = joinedKey(texts);
  return terms.every((term) => searched.includes(term));
}
