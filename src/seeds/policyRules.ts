import { shown } from "./checkTable";
import type { SeedProblem } from "./seedProblem";
import { valuesById } from "./seedTables";
import type { Placed, PolicyTables, SeedTables } from "./seedTables";

/** How many the policy has of each; counted from it by hand. */
export const policyCounts = { sections: 6, steps: 5, considerations: 5, themes: 7, projects: 8 } as const;

const files = {
  sections: "policy_sections.csv",
  steps: "policy_steps.csv",
  considerations: "policy_considerations.csv",
  themes: "policy_themes.csv",
  projects: "policy_projects.csv",
  priorities: "policy_priorities.csv",
} as const;

/** What schemas cannot say about the policy's tables. Each rule needs the files it names to be sound. */
export const policyFileRules: readonly {
  readonly files: readonly string[];
  readonly check: (tables: SeedTables) => readonly SeedProblem[];
}[] = [
  { files: [files.sections], check: ({ policy }) => sectionsNestAsNumbered(policy) },
  ...(["steps", "considerations", "themes", "projects"] as const).map((table) => ({
    files: [files[table]],
    check: ({ policy }: SeedTables) => numbersRun(files[table], policy[table], policyCounts[table]),
  })),
  { files: [files.sections, files.steps], check: ({ policy }) => titlesAreTheirSections(policy, "steps") },
  {
    files: [files.sections, files.projects],
    check: ({ policy }) => titlesAreTheirSections(policy, "projects"),
  },
  { files: [files.priorities], check: ({ policy }) => sentencesRun(policy) },
];

/** Numbers run from 1 without a gap, to as many as the policy has. */
function numbersRun(
  file: string,
  rows: readonly Placed<{ readonly no: number }>[],
  count: number,
): SeedProblem[] {
  const problems: SeedProblem[] = rows
    .filter(({ value: { no } }, at) => no !== at + 1)
    .map(({ row, value: { no } }) => ({
      file,
      row,
      column: "no",
      expected: "the number after the one before, from 1",
      found: shown(String(no)),
    }));
  if (rows.length === count) return problems;
  return [
    ...problems,
    { file, row: undefined, column: "no", expected: `${String(count)} rows`, found: String(rows.length) },
  ];
}

/** The six sections and their parts in printed order; a part stands after its section and carries its number. */
function sectionsNestAsNumbered({ sections }: PolicyTables): SeedProblem[] {
  const byId = valuesById(sections);
  const problem = (row: number | undefined, column: string, expected: string, found: string) => ({
    file: files.sections,
    row,
    column,
    expected,
    found: shown(found),
  });
  const problems = sections.flatMap(({ row, value: section }, at) => {
    const parent = section.parentId === undefined ? undefined : byId.get(section.parentId);
    const found: SeedProblem[] = [];
    if (section.order !== at + 1) {
      found.push(problem(row, "order", "the printed order, from 1", String(section.order)));
    }
    if (section.parentId !== undefined && (parent === undefined || parent.order >= section.order)) {
      found.push(problem(row, "parent_id", "a section printed before it", section.parentId));
    }
    const isOwnNumber = /^\d$/.test(section.no);
    const isPartNumber = parent !== undefined && section.no.startsWith(parent.no) && section.no !== parent.no;
    if (parent === undefined ? !isOwnNumber : !isPartNumber) {
      const expected = parent === undefined ? "the number of a section" : `a number within ${parent.no}`;
      found.push(problem(row, "no", expected, section.no));
    }
    return found;
  });
  const numbers = sections.filter(({ value }) => value.parentId === undefined).map(({ value }) => value.no);
  const expected = Array.from({ length: policyCounts.sections }, (_, at) => String(at + 1)).join(", ");
  if (numbers.join(", ") === expected) return problems;
  return [...problems, problem(undefined, "no", `sections ${expected}`, numbers.join(", "))];
}

/** A step or project is called as its section is. */
function titlesAreTheirSections(
  { sections, steps, projects }: PolicyTables,
  table: "steps" | "projects",
): SeedProblem[] {
  const byId = valuesById(sections);
  const named =
    table === "steps"
      ? steps.map(({ row, value }) => ({ row, column: "title", ...value }))
      : projects.map(({ row, value }) => ({ row, column: "name", title: value.name, ...value }));
  return named.flatMap(({ row, column, title, sectionId }) => {
    const section = byId.get(sectionId);
    if (section === undefined || section.title === title) return [];
    const expected = `${shown(section.title)} as the title of ${sectionId}`;
    return [{ file: files[table], row, column, expected, found: shown(title) }];
  });
}

/** Each project's sentences run from 1 in order, its aim before 令和8年度; ids say project and sentence. */
function sentencesRun({ priorities }: PolicyTables): SeedProblem[] {
  return priorities.flatMap(({ row, value: priority }, at) => {
    const { id, projectNo, sentenceNo, focus, keyTerms } = priority;
    const previous = priorities[at - 1]?.value;
    const isFirst = previous?.projectNo !== projectNo;
    const expectations = [
      ["id", `p${String(projectNo)}-${String(sentenceNo).padStart(2, "0")}`, id],
      ["project_no", isFirst ? (previous?.projectNo ?? 0) + 1 : previous.projectNo, projectNo],
      ["sentence_no", isFirst ? 1 : previous.sentenceNo + 1, sentenceNo],
      ["focus", isFirst ? "aim" : previous.focus === "fy2026" ? "fy2026" : focus, focus],
      ["key_terms", [...new Set(keyTerms)].join(";"), keyTerms.join(";")],
    ] as const;
    return expectations
      .filter(([, expected, found]) => expected !== found)
      .map(([column, expected, found]) => ({
        file: files.priorities,
        row,
        column,
        expected: String(expected),
        found: shown(String(found)),
      }));
  });
}
