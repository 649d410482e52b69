import type { Policy, PolicyLink, PolicyPriority, PolicyProject, PolicySection } from "./policy";

/** A link with what it leads to. */
export interface LinkedPolicy {
  readonly link: PolicyLink;
  readonly project: PolicyProject | undefined;
  /** The section the link names, or the project's own. */
  readonly section: PolicySection | undefined;
  readonly priority: PolicyPriority | undefined;
}

/** What the policy says about a measure: stated links first, then inferred ones; empty where it has no counterpart. */
export function linksOfMeasure(policy: Policy, measureId: string): readonly LinkedPolicy[] {
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
export function linksToProject(policy: Policy, projectNo: number): readonly PolicyLink[] {
  return policy.links.filter((link) => link.projectNo === projectNo);
}
