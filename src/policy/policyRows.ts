import type {
  AnsweredPolicy,
  PolicyActivity,
  PolicyPriority,
  PolicyStep,
  LinkEvidence,
  PriorityFocus,
} from "./policy";

/** What the rows of the policy are written with. */
export interface PolicyRowContext {
  readonly policy: AnsweredPolicy;
  readonly words: {
    readonly focuses: Readonly<Record<PriorityFocus, string>>;
    readonly activities: Readonly<Record<PolicyActivity, string>>;
    readonly evidences: Readonly<Record<LinkEvidence, string>>;
    readonly listSeparator: string;
  };
  /** The source of what stands in a section. */
  readonly cite: (sectionId: string) => string;
}

/** A row of 重点項目; `null` where nothing is said. */
export function priorityRow(priority: PolicyPriority, { policy, words, cite }: PolicyRowContext) {
  const project = policy.projects.find(({ no }) => no === priority.projectNo);
  return {
    id: priority.id,
    projectNo: priority.projectNo,
    project: project?.name ?? null,
    sentenceNo: priority.sentenceNo,
    focus: words.focuses[priority.focus],
    topic: priority.topic,
    summary: priority.summary,
    activity: words.activities[priority.activity],
    keyTerms: priority.keyTerms.join(words.listSeparator) || null,
    source: project === undefined ? null : cite(project.sectionId),
  };
}

/** A row of 予算要求の手順; `null` where nothing is said. */
export function stepRow(step: PolicyStep, { policy, words, cite }: PolicyRowContext) {
  return {
    no: step.no,
    title: step.title,
    actors: step.actors.join(words.listSeparator) || null,
    timing: step.timing || null,
    summary: step.summary,
    section: sectionTitle(policy, step.sectionId),
    source: cite(step.sectionId),
  };
}

/** What a row of 施策と方針の対応 says of the policy; `null` where nothing is said. */
export function linkRow(
  link: AnsweredPolicy["links"][number],
  { policy, words }: Pick<PolicyRowContext, "policy" | "words">,
) {
  const project = policy.projects.find(({ no }) => no === link.projectNo);
  return {
    projectNo: link.projectNo ?? null,
    project: project?.name ?? null,
    section: sectionTitle(policy, link.sectionId ?? project?.sectionId) || null,
    priorityId: link.priorityId ?? null,
    evidence: words.evidences[link.evidence],
    wording: link.wording || null,
    reason: link.reason || null,
  };
}

/** A section of the policy as people name it: its number and its title. */
export function sectionTitle(policy: AnsweredPolicy, sectionId: string | undefined): string {
  const section = policy.sections.find(({ id }) => id === sectionId);
  return section === undefined ? "" : `${section.no} ${section.title}`.trim();
}
