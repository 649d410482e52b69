import type { AnsweredPolicy, Policy } from "../policy/policy";
import { packRows, unpackRows } from "./packedRows";
import type { PackedRow } from "./packedRows";

/** What of the policy the functions answer from, as it is shipped: rows without keys, for few bytes. */
export type PackedAnsweredPolicy = Readonly<Record<keyof AnsweredPolicy, readonly PackedRow[]>> & {
  readonly version: string;
};

const columns: {
  readonly [Table in keyof AnsweredPolicy]: readonly (keyof AnsweredPolicy[Table][number])[];
} = {
  sections: ["id", "documentId", "no", "title"],
  steps: ["no", "title", "actors", "timing", "summary", "sectionId"],
  projects: ["no", "name", "aim", "sectionId"],
  priorities: ["id", "projectNo", "sentenceNo", "focus", "topic", "summary", "keyTerms", "activity"],
  links: ["measureId", "projectNo", "sectionId", "priorityId", "evidence", "wording", "reason"],
};

/** Packs what the functions answer from into plain JSON without repeated keys. */
export function packAnsweredPolicy(policy: Policy): PackedAnsweredPolicy {
  return {
    version: policy.version,
    sections: packRows(policy.sections, columns.sections),
    steps: packRows(policy.steps, columns.steps),
    projects: packRows(policy.projects, columns.projects),
    priorities: packRows(policy.priorities, columns.priorities),
    links: packRows(policy.links, columns.links),
  };
}

/** What was packed; exactly these columns of the policy that went in. */
export function unpackAnsweredPolicy(packed: PackedAnsweredPolicy): AnsweredPolicy {
  return {
    sections: unpackRows(packed.sections, columns.sections),
    steps: unpackRows(packed.steps, columns.steps),
    projects: unpackRows(packed.projects, columns.projects),
    priorities: unpackRows(packed.priorities, columns.priorities),
    links: unpackRows(packed.links, columns.links),
  };
}
