import type { PolicyPriority } from "../policy/policy";
import { shown } from "./checkTable";
import { missingTerms, notFound } from "./notFound";
import { sentencesOf } from "./policyText";
import type { PrintedSections } from "./policyText";
import type { SeedProblem } from "./seedProblem";
import type { PolicyTables } from "./seedTables";
import { squash } from "./sourceText";

/** What opens a project's 令和8年度 part. */
const fy2026Openings = ["令和8年度においては", "具体的には"];

/**
 * Compares the priorities with the sentences of the projects' texts: as many of them, each with its key terms, the aim
 * before 令和8年度. The wording that a link rests on stands in its sentence.
 */
export function verifySentences(policy: PolicyTables, printed: PrintedSections): readonly SeedProblem[] {
  const sentences = sentencesByPriority(policy, printed);
  return [...verifyPriorities(policy, printed, sentences), ...verifyWordings(policy, printed, sentences)];
}

/** The sentence each priority stands for, by the priority's id. */
function sentencesByPriority(
  { projects, priorities }: PolicyTables,
  printed: PrintedSections,
): ReadonlyMap<string, string> {
  const byProject = new Map(
    projects.map(({ value }) => [value.no, projectSentences(printed, value.sectionId)]),
  );
  return new Map(
    priorities.flatMap(({ value: { id, projectNo, sentenceNo } }) => {
      const sentence = byProject.get(projectNo)?.[sentenceNo - 1];
      return sentence === undefined ? [] : [[id, sentence]];
    }),
  );
}

function projectSentences(printed: PrintedSections, sectionId: string): readonly string[] {
  const section = printed.get(sectionId);
  return section === undefined ? [] : sentencesOf(section.text.slice(section.heading.length));
}

function verifyPriorities(
  { projects, priorities }: PolicyTables,
  printed: PrintedSections,
  sentenceOf: ReadonlyMap<string, string>,
): SeedProblem[] {
  const file = "policy_priorities.csv";
  return projects.flatMap(({ value: project }) => {
    const sentences = projectSentences(printed, project.sectionId);
    const rows = priorities.filter(({ value }) => value.projectNo === project.no);
    const problems: SeedProblem[] = [];
    if (sentences.length !== rows.length) {
      const expected = `${String(sentences.length)} sentences as printed in ${project.name}`;
      problems.push({ file, row: undefined, column: "sentence_no", expected, found: String(rows.length) });
    }
    const opening = sentences.findIndex((sentence) =>
      fy2026Openings.some((words) => sentence.startsWith(words)),
    );
    for (const { row, value } of rows) {
      const focus = opening >= 0 && value.sentenceNo > opening ? "fy2026" : "aim";
      if (focus !== value.focus) {
        const expected = `${focus} as printed`;
        problems.push({ file, row, column: "focus", expected, found: shown(value.focus) });
      }
      const sentence = sentenceOf.get(value.id) ?? "";
      problems.push(...missingTerms(file, row, value.keyTerms, sentence));
      problems.push(...unfindableWords(file, row, { sentence, value }));
    }
    return problems;
  });
}

/**
 * Words that people search for, abbreviations and words in katakana, that the sentence has and its row does not: whoever
 * searches a term of the text must find the row.
 */
function unfindableWords(
  file: string,
  row: number,
  { sentence, value }: { sentence: string; value: PolicyPriority },
): SeedProblem[] {
  const said = squash([value.topic, value.summary, ...value.keyTerms].join(" ")).toLowerCase();
  const words = new Set(sentence.match(/[ァ-ヶー]{3,}|[A-Za-zα][A-Za-z0-9-]+/gu) ?? []);
  return [...words]
    .filter((word) => !said.includes(word.toLowerCase()))
    .map((word) => ({
      file,
      row,
      column: "key_terms",
      expected: `${shown(word)}, a word of the sentence`,
      found: "neither it nor topic or summary",
    }));
}

/** A link's wording stands in its sentence, or else in its project or section. */
function verifyWordings(
  { projects, links }: PolicyTables,
  printed: PrintedSections,
  sentenceOf: ReadonlyMap<string, string>,
): SeedProblem[] {
  return links.flatMap(({ row, value: { wording, priorityId, projectNo, sectionId } }) => {
    const ownSection = projects.find(({ value }) => value.no === projectNo)?.value.sectionId;
    const places =
      priorityId === undefined
        ? [ownSection, sectionId].map((id) => printed.get(id ?? "")?.text ?? "")
        : [sentenceOf.get(priorityId) ?? ""];
    const isThere = places.some((text) => text.includes(squash(wording)));
    return isThere ? [] : [notFound("crosswalk.csv", row, "wording", wording)];
  });
}
