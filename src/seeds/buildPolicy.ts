import type { Policy } from "../policy/policy";
import { valueOf } from "./seedTables";
import type { PolicyTables } from "./seedTables";

/** Puts the policy's tables together, in the order of the files. */
export function buildPolicy(version: string, tables: PolicyTables): Policy {
  return {
    version,
    sections: tables.sections.map(valueOf),
    steps: tables.steps.map(valueOf),
    considerations: tables.considerations.map(valueOf),
    themes: tables.themes.map(valueOf),
    projects: tables.projects.map(valueOf),
    priorities: tables.priorities.map(valueOf),
    links: tables.links.map(valueOf),
  };
}
