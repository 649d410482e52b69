import type {
  AnsweredPolicy,
  Policy,
  PolicyConsideration,
  PolicyLink,
  PolicyProject,
  PolicySection,
  PolicyTheme,
} from "../policy/policy";
import { packRows, unpackRows } from "./packedRows";
import type { PackedRow } from "./packedRows";

/** The policy without what the functions answer from: further columns of the same rows in the same order, and further tables. */
export interface PackedPolicyRest {
  readonly rest: Readonly<Record<keyof typeof columns, readonly PackedRow[]>>;
}

type RestOfSection = Omit<PolicySection, keyof AnsweredPolicy["sections"][number]>;

const columns = {
  sections: ["parentId", "order", "summary", "keyTerms", "locator"],
  projects: ["locator"],
  links: ["id"],
  considerations: ["no", "title", "summary", "keyTerms", "sectionId"],
  themes: ["no", "name", "considerationNo"],
} as const;

/** Packs the rest of the policy into plain JSON without repeated keys. */
export function packPolicyRest(policy: Policy): PackedPolicyRest {
  return {
    rest: {
      sections: packRows(policy.sections, columns.sections),
      projects: packRows(policy.projects, columns.projects),
      links: packRows(policy.links, columns.links),
      considerations: packRows(policy.considerations, columns.considerations),
      themes: packRows(policy.themes, columns.themes),
    },
  };
}

/** The whole policy of both parts; exactly the value that was packed. */
export function joinPolicy(
  answered: AnsweredPolicy,
  { rest, version }: PackedPolicyRest & { readonly version: string },
): Policy {
  const sections = unpackRows<RestOfSection>(rest.sections, columns.sections);
  const projects = unpackRows<Pick<PolicyProject, "locator">>(rest.projects, columns.projects);
  const links = unpackRows<Pick<PolicyLink, "id">>(rest.links, columns.links);
  return {
    version,
    sections: joinRows(answered.sections, sections),
    steps: answered.steps,
    considerations: unpackRows<PolicyConsideration>(rest.considerations, columns.considerations),
    themes: unpackRows<PolicyTheme>(rest.themes, columns.themes),
    projects: joinRows(answered.projects, projects),
    priorities: answered.priorities,
    links: joinRows(answered.links, links),
  };
}

function joinRows<Row, Rest>(rows: readonly Row[], rest: readonly Rest[]): (Row & Rest)[] {
  // Packed from the same rows: there is one for each.
  return rows.map((row, at) => ({ ...row, ...(rest[at] as Rest) }));
}
