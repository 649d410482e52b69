import { shown } from "./checkTable";
import type { SeedProblem } from "./seedProblem";
import { valueOf, valuesById } from "./seedTables";
import type { SeedTables } from "./seedTables";

type Link = SeedTables["policy"]["links"][number]["value"];

/** Checks what schemas cannot say about the links from measures to the policy. */
export function checkLinkRules(tables: SeedTables): readonly SeedProblem[] {
  return [...linksLeadSomewhereOnce(tables), ...overviewLinksAreThoseOfTheirParts(tables)];
}

/** A link leads to a project or a section, to each once, and its sentence is one of the project's. */
function linksLeadSomewhereOnce({ policy: { links, priorities } }: SeedTables): SeedProblem[] {
  const prioritiesById = valuesById(priorities);
  const seen = new Set<string>();
  return links.flatMap(({ row, value: link }) => {
    const problems: SeedProblem[] = [];
    if (link.projectNo === undefined && link.sectionId === undefined) {
      problems.push(problem(row, "project_no", "a project or a section", ""));
    }
    const place = `${link.measureId} → ${targetOf(link)}`;
    if (seen.has(place)) problems.push(problem(row, "measure_id", "a link that stands once", place));
    seen.add(place);
    const priority = link.priorityId === undefined ? undefined : prioritiesById.get(link.priorityId);
    if (priority !== undefined && priority.projectNo !== link.projectNo) {
      const expected = `a sentence of project ${String(link.projectNo)}`;
      problems.push(problem(row, "priority_id", expected, priority.id));
    }
    return problems;
  });
}

/**
 * An overview line and its individual measures are partly the same thing: it has a link where one of them has, leads
 * only where they lead, and is never stated more firmly.
 */
function overviewLinksAreThoseOfTheirParts({ policy, measures, compositions }: SeedTables): SeedProblem[] {
  const links = policy.links.map(valueOf);
  return measures
    .filter(({ value }) => value.list === "overview")
    .flatMap(({ value: { id } }) => {
      const partIds = compositions
        .filter(({ value }) => value.overviewId === id)
        .map(({ value }) => value.measureId);
      const ofParts = links.filter(({ measureId }) => partIds.includes(measureId));
      const own = policy.links.filter(({ value }) => value.measureId === id);
      if (own.length === 0 && ofParts.length > 0) {
        const partNames = [...new Set(ofParts.map(({ measureId }) => measureId))].join(", ");
        return [problem(undefined, "measure_id", `a link of ${id}, as ${partNames} has`, "")];
      }
      return own.flatMap(({ row, value }) => {
        const alike = ofParts.filter((link) => targetOf(link) === targetOf(value));
        if (alike.length === 0) {
          const expected = `a place that ${partIds.join(", ")} leads to`;
          return [problem(row, "measure_id", expected, targetOf(value))];
        }
        const isTooFirm = value.evidence === "stated" && alike.every(({ evidence }) => evidence !== "stated");
        return isTooFirm ? [problem(row, "evidence", "inferred, as for its parts", value.evidence)] : [];
      });
    });
}

function targetOf({ projectNo, sectionId }: Link): string {
  return [projectNo === undefined ? "" : `project ${String(projectNo)}`, sectionId ?? ""]
    .filter(Boolean)
    .join(" + ");
}

function problem(row: number | undefined, column: string, expected: string, found: string): SeedProblem {
  return { file: "crosswalk.csv", row, column, expected, found: shown(found) };
}
