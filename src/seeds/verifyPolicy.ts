import type { PolicySection } from "../policy/policy";
import { shown } from "./checkTable";
import { missingTerms, notFound } from "./notFound";
import { headingLines, longestRunIn, printedSections } from "./policyText";
import type { PrintedSections } from "./policyText";
import type { SeedProblem } from "./seedProblem";
import type { Placed, SeedTables } from "./seedTables";
import { squash } from "./sourceText";
import type { SourceText } from "./sourceText";
import { verifySentences } from "./verifySentences";

/** A summary of ours may share a name with the document, but not so long a run of its words. */
const longestSharedRun = 24;

type Tables = SeedTables["policy"];

/**
 * Compares the policy's tables with the document: headings in their order, every key term at its place, the sentences
 * of each project counted and matched, the bullets and themes, the wording of links. It also sees that summaries are
 * our own words.
 */
export function verifyPolicy(
  { policy }: Pick<SeedTables, "policy">,
  documentId: string,
  source: SourceText,
): readonly SeedProblem[] {
  const sections = policy.sections.filter(({ value }) => value.documentId === documentId);
  if (sections.length === 0) return [];
  const values = sections.map(({ value }) => value);
  const printed = printedSections(values, source);
  return [
    ...verifySections(sections, printed, source),
    ...verifySteps(policy, printed, source),
    ...verifyConsiderations(policy, printed),
    ...verifySentences(policy, printed),
    ...verifyOwnWords(policy, source),
  ];
}

function verifySections(
  sections: readonly Placed<PolicySection>[],
  printed: PrintedSections,
  source: SourceText,
): SeedProblem[] {
  const file = "policy_sections.csv";
  let previous = -1;
  const problems = sections.flatMap(({ row, value: section }) => {
    const found = printed.get(section.id);
    if (found === undefined) return [notFound(file, row, "locator", section.locator)];
    const number = /(?:\d|\(\d\)|[①-⑳])$/u.exec(section.no)?.[0] ?? "";
    const isHeading =
      found.start > previous &&
      found.heading.startsWith(squash(number)) &&
      found.heading.endsWith(squash(section.title));
    previous = found.start;
    return [
      ...(isHeading ? [] : [notFound(file, row, "title", `${number} ${section.title}`)]),
      ...missingTerms(file, row, section.keyTerms, found.text),
    ];
  });
  const lines = headingLines(source).length;
  if (lines === sections.length) return problems;
  const expected = `${String(lines)} headings as printed`;
  return [...problems, { file, row: undefined, column: "title", expected, found: String(sections.length) }];
}

function verifySteps({ steps }: Tables, printed: PrintedSections, source: SourceText): SeedProblem[] {
  const file = "policy_steps.csv";
  return steps.flatMap(({ row, value: { actors, timing, sectionId } }) => {
    const text = printed.get(sectionId)?.text ?? "";
    const missingActors = actors.filter((actor) => !source.squashed.includes(squash(actor)));
    return [
      ...missingActors.map((actor) => notFound(file, row, "actor", actor)),
      ...(text.includes(squash(timing)) ? [] : [notFound(file, row, "timing", timing)]),
    ];
  });
}

/** The bullets of the section are the points to note, and one of them lists the themes, all and in order. */
function verifyConsiderations({ considerations, themes }: Tables, printed: PrintedSections): SeedProblem[] {
  const file = "policy_considerations.csv";
  const text = printed.get(considerations[0]?.value.sectionId ?? "")?.text ?? "";
  const bullets = text.split("-・").slice(1);
  const problems = considerations.flatMap(({ row, value: { keyTerms } }, at) =>
    missingTerms(file, row, keyTerms, bullets[at] ?? ""),
  );
  if (bullets.length !== considerations.length) {
    const expected = `${String(bullets.length)} points as printed`;
    problems.push({ file, row: undefined, column: "no", expected, found: String(considerations.length) });
  }
  const first = themes[0];
  if (first === undefined) return problems;
  const bullet = bullets[first.value.considerationNo - 1] ?? "";
  const list = `に共通して、${themes.map(({ value }) => squash(value.name)).join("、")}等に取り組む`;
  return bullet.includes(list)
    ? problems
    : [...problems, notFound("policy_themes.csv", first.row, "name", list)];
}

function verifyOwnWords(policy: Tables, { squashed }: SourceText): SeedProblem[] {
  const check = <Value>(
    file: string,
    column: string,
    rows: readonly Placed<Value>[],
    textOf: (value: Value) => string,
  ) =>
    rows.flatMap(({ row, value }) => {
      const run = longestRunIn(squashed, textOf(value));
      if (run.length <= longestSharedRun) return [];
      return [{ file, row, column, expected: "our own words", found: `${shown(run)} as in the document` }];
    });
  return [
    ...check("policy_sections.csv", "summary", policy.sections, ({ summary }) => summary),
    ...check("policy_steps.csv", "summary", policy.steps, ({ summary }) => summary),
    ...check("policy_considerations.csv", "summary", policy.considerations, ({ summary }) => summary),
    ...check("policy_projects.csv", "aim", policy.projects, ({ aim }) => aim),
    ...check("policy_priorities.csv", "summary", policy.priorities, ({ summary }) => summary),
    ...check("crosswalk.csv", "reason", policy.links, ({ reason }) => reason),
  ];
}
