/** The vocabulary of the resource allocation policy (資源配分方針): what it asks for, of whom, and which measures answer. */

/** A section of the policy or one of its parts. `no` is the number as printed, with its section's: `2`, `2(1)`, `5(1)①`. */
export interface PolicySection {
  readonly id: string;
  readonly documentId: string;
  readonly no: string;
  readonly title: string;
  readonly parentId: string | undefined;
  /** In printed order over the whole document, from 1. */
  readonly order: number;
  readonly summary: string;
  readonly keyTerms: readonly string[];
  readonly locator: string;
}

/** A step of the budget request process, in the order it is taken. */
export interface PolicyStep {
  readonly no: number;
  readonly title: string;
  /** Who acts, as the policy calls them; who leads comes first. */
  readonly actors: readonly string[];
  /** When, where the policy says so; otherwise empty. */
  readonly timing: string;
  readonly summary: string;
  readonly sectionId: string;
}

/** A point to note in every request. The policy prints no titles for them: `title` is ours. */
export interface PolicyConsideration {
  readonly no: number;
  readonly title: string;
  readonly summary: string;
  readonly keyTerms: readonly string[];
  readonly sectionId: string;
}

/** A theme common to all integrated projects; the point to note that names it. */
export interface PolicyTheme {
  readonly no: number;
  readonly name: string;
  readonly considerationNo: number;
}

/** An integrated project (統合プロジェクト), 1 to 8. `aim` is a summary of ours. */
export interface PolicyProject {
  readonly no: number;
  readonly name: string;
  readonly aim: string;
  readonly sectionId: string;
  readonly locator: string;
}

/** Whether a sentence states the project's aim or what is given priority in 令和8年度. */
export type PriorityFocus = "aim" | "fy2026";

/**
 * What a sentence mainly asks to do: 研究開発, 実用化・産業化, 基盤整備, データ・AIの活用, 臨床試験・治験体制, 人材育成,
 * 連携・国際展開. The classes are ours.
 */
export type PolicyActivity =
  | "research"
  | "commercialization"
  | "infrastructure"
  | "data"
  | "clinicalTrials"
  | "people"
  | "collaboration";

/** One sentence of a project's text, in our words. */
export interface PolicyPriority {
  readonly id: string;
  readonly projectNo: number;
  /** From 1 in each project, as printed. */
  readonly sentenceNo: number;
  readonly focus: PriorityFocus;
  readonly topic: string;
  readonly summary: string;
  /** Terms of the sentence as printed, by which people look for it. */
  readonly keyTerms: readonly string[];
  readonly activity: PolicyActivity;
}

/** `stated`: the policy names the measure or its very subject; `inferred`: we found the link, and say why. */
export type LinkEvidence = "stated" | "inferred";

/** A link from a measure of the budget document to a project, a section, or both. */
export interface PolicyLink {
  readonly id: string;
  readonly measureId: string;
  readonly projectNo: number | undefined;
  readonly sectionId: string | undefined;
  /** The sentence of the project that comes nearest, where there is one. */
  readonly priorityId: string | undefined;
  readonly evidence: LinkEvidence;
  /** The policy's own term that the link rests on, as printed. */
  readonly wording: string;
  readonly reason: string;
}

/** What of the policy our functions answer from; the rest is for the tables alone. */
export interface AnsweredPolicy {
  readonly sections: readonly Pick<PolicySection, "id" | "documentId" | "no" | "title">[];
  readonly steps: readonly PolicyStep[];
  readonly projects: readonly Omit<PolicyProject, "locator">[];
  readonly priorities: readonly PolicyPriority[];
  readonly links: readonly Omit<PolicyLink, "id">[];
}

/** The whole policy as typed values. `version` is the data's own version (from `datapackage.json`). */
export interface Policy extends AnsweredPolicy {
  readonly version: string;
  readonly sections: readonly PolicySection[];
  readonly steps: readonly PolicyStep[];
  readonly considerations: readonly PolicyConsideration[];
  readonly themes: readonly PolicyTheme[];
  readonly projects: readonly PolicyProject[];
  readonly priorities: readonly PolicyPriority[];
  readonly links: readonly PolicyLink[];
}
