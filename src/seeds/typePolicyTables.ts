import type { PolicyLink, PolicyPriority, PolicySection, PolicyStep } from "../policy/policy";
import type { CellReader } from "./cellReader";
import type { SeedTable } from "./checkTable";
import type { PolicyTables } from "./seedTables";
import { typedRows } from "./typedRows";

/** Turns the policy's rows that agree with their schemas into typed rows. */
export function typePolicyTables(tables: readonly SeedTable[]): PolicyTables {
  const typed = typedRows(tables);
  return {
    sections: typed("policy_sections", readSection),
    steps: typed("policy_steps", readStep),
    considerations: typed("policy_considerations", (row) => ({
      no: row.number("no"),
      title: row.text("title"),
      summary: row.text("summary"),
      keyTerms: row.list("key_terms"),
      sectionId: row.text("section_id"),
    })),
    themes: typed("policy_themes", (row) => ({
      no: row.number("no"),
      name: row.text("name"),
      considerationNo: row.number("consideration_no"),
    })),
    projects: typed("policy_projects", (row) => ({
      no: row.number("no"),
      name: row.text("name"),
      aim: row.text("aim"),
      sectionId: row.text("section_id"),
      locator: row.text("locator"),
    })),
    priorities: typed("policy_priorities", readPriority),
    links: typed("crosswalk", readLink),
  };
}

function readSection(row: CellReader): PolicySection {
  return {
    id: row.text("id"),
    documentId: row.text("document_id"),
    no: row.text("no"),
    title: row.text("title"),
    parentId: row.optionalText("parent_id"),
    order: row.number("order"),
    summary: row.text("summary"),
    keyTerms: row.list("key_terms"),
    locator: row.text("locator"),
  };
}

function readStep(row: CellReader): PolicyStep {
  return {
    no: row.number("no"),
    title: row.text("title"),
    actors: row.list("actor"),
    timing: row.text("timing"),
    summary: row.text("summary"),
    sectionId: row.text("section_id"),
  };
}

function readPriority(row: CellReader): PolicyPriority {
  return {
    id: row.text("id"),
    projectNo: row.number("project_no"),
    sentenceNo: row.number("sentence_no"),
    focus: row.oneOf("focus"),
    topic: row.text("topic"),
    summary: row.text("summary"),
    keyTerms: row.list("key_terms"),
    activity: row.oneOf("activity"),
  };
}

function readLink(row: CellReader): PolicyLink {
  return {
    id: row.text("id"),
    measureId: row.text("measure_id"),
    projectNo: row.optionalNumber("project_no"),
    sectionId: row.optionalText("section_id"),
    priorityId: row.optionalText("priority_id"),
    evidence: row.oneOf("evidence"),
    wording: row.text("wording"),
    reason: row.text("reason"),
  };
}
