import type { AnsweredPolicy, PolicyPriority } from "./policy";

/** A link with what it leads to. */
export interface LinkedPolicy<Known extends AnsweredPolicy> {
  readonly link: Known["links"][number];
  readonly project: Known["projects"][number] | undefined;
  /** The section the link names, or the project's own. */
  readonly section: Known["sections"][number] | undefined;
  readonly priority: PolicyPriority | undefined;
}

/** What the policy says about a measure: stated links first, then inferred ones; empty where it has no counterpart. */
export function linksOfMeasure<Known extends AnsweredPolicy>(
  policy: Known,
  measureId: string,
): readonly LinkedPolicy<Known>[] {
  const links = policy.links.filter((link) => link.measureId === measureId);
  const stated = links.filter(({ evidence }) => evidence === "stated");
  const inferred = links.filter(({ evidence }) => evidence === "inferred");
  return [...stated, ...inferred].map((link) => {
    const project = policy.projects.find(({ no }) => no === link.projectNo);
    const sectionId = link.sectionId ?? project?.sectionId;
    return {
      link,
      project,
      section: policy.sections.find(({ id }) => id === sectionId),
      priority: policy.priorities.find(({ id }) => id === link.priorityId),
    };
  });
}

/** The links that lead to a project, in the order of the measures. */
export function linksToProject<Known extends AnsweredPolicy>(
  policy: Known,
  projectNo: number,
): readonly Known["links"][number][] {
  return policy.links.filter((link) => link.projectNo === projectNo);
}
