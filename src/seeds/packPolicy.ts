import type { Policy } from "../policy/policy";
import { packRows, unpackRows } from "./packedRows";
import type { PackedRow } from "./packedRows";

type PolicyTable = Exclude<keyof Policy, "version">;

/** The policy as it is shipped: rows without keys, for few bytes. */
export type PackedPolicy = Readonly<Record<PolicyTable, readonly PackedRow[]>> & { readonly version: string };

const columns: { readonly [Table in PolicyTable]: readonly (keyof Policy[Table][number])[] } = {
  sections: ["id", "documentId", "no", "title", "parentId", "order", "summary", "keyTerms", "locator"],
  steps: ["no", "title", "actors", "timing", "summary", "sectionId"],
  considerations: ["no", "title", "summary", "keyTerms", "sectionId"],
  themes: ["no", "name", "considerationNo"],
  projects: ["no", "name", "aim", "sectionId", "locator"],
  priorities: ["id", "projectNo", "sentenceNo", "focus", "topic", "summary", "keyTerms", "activity"],
  links: ["id", "measureId", "projectNo", "sectionId", "priorityId", "evidence", "wording", "reason"],
};

/** Packs a policy into plain JSON without repeated keys. */
export function packPolicy(policy: Policy): PackedPolicy {
  return {
    version: policy.version,
    sections: packRows(policy.sections, columns.sections),
    steps: packRows(policy.steps, columns.steps),
    considerations: packRows(policy.considerations, columns.considerations),
    themes: packRows(policy.themes, columns.themes),
    projects: packRows(policy.projects, columns.projects),
    priorities: packRows(policy.priorities, columns.priorities),
    links: packRows(policy.links, columns.links),
  };
}

/** The policy that was packed; exactly the value that went in. */
export function unpackPolicy(packed: PackedPolicy): Policy {
  return {
    version: packed.version,
    sections: unpackRows(packed.sections, columns.sections),
    steps: unpackRows(packed.steps, columns.steps),
    considerations: unpackRows(packed.considerations, columns.considerations),
    themes: unpackRows(packed.themes, columns.themes),
    projects: unpackRows(packed.projects, columns.projects),
    priorities: unpackRows(packed.priorities, columns.priorities),
    links: unpackRows(packed.links, columns.links),
  };
}
