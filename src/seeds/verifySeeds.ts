import { createHash } from "node:crypto";
import { shown } from "./checkTable";
import type { SeedProblem } from "./seedProblem";
import type { SeedTables } from "./seedTables";
import { squash, squashSource } from "./sourceText";
import type { SourceText } from "./sourceText";
import { verifyLines } from "./verifyLines";
import { verifyPolicy } from "./verifyPolicy";

/**
 * Compares the extraction with the documents themselves (their bytes by file name) and gives everything that was not
 * found there: hashes, titles, dates, headings, ministries, names with their marks and amounts, aliases, totals,
 * sections, projects, themes, key terms. It also looks the other way: every amount and every line of the lists, every
 * heading and every sentence of a project must have its row.
 */
export function verifySeeds(
  tables: SeedTables,
  files: ReadonlyMap<string, Uint8Array>,
): readonly SeedProblem[] {
  const problems: SeedProblem[] = [];
  const texts = new Map<string, SourceText>();
  for (const { row, value } of tables.sourceFiles) {
    const bytes = files.get(value.fileName);
    if (bytes === undefined) {
      problems.push(documentProblem(row, "source_file", "a file in the folder", `no ${value.fileName}`));
      continue;
    }
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    if (sha256 !== value.sha256) problems.push(documentProblem(row, "source_sha256", sha256, value.sha256));
    texts.set(value.documentId, squashSource(new TextDecoder().decode(bytes)));
  }
  return [
    ...problems,
    ...verifyDocuments(tables, texts),
    ...verifyAliases(tables, texts),
    ...[...texts].flatMap(([documentId, text]) => [
      ...verifyLines(tables, documentId, text),
      ...verifyPolicy(tables, documentId, text),
    ]),
  ];
}

function verifyDocuments({ documents }: SeedTables, texts: ReadonlyMap<string, SourceText>): SeedProblem[] {
  return documents.flatMap(({ row, value: document }) => {
    const text = texts.get(document.id);
    if (text === undefined) return [];
    const printed = {
      title: document.title,
      short_title: document.shortTitle,
      issuer: document.issuer,
      published_on_era: document.publishedOnEra,
      amount_basis_note: document.amountBasisNote,
    };
    const missing = Object.entries(printed)
      .filter(([, value]) => !text.squashed.includes(squash(value)))
      .map(([column, value]) => documentProblem(row, column, "text of the document", shown(value)));
    const isProvisional = text.squashed.includes("計数精査中");
    if (isProvisional === document.provisional) return missing;
    const expected = `${String(isProvisional)} as 計数精査中 is ${isProvisional ? "" : "not "}printed`;
    return [...missing, documentProblem(row, "provisional", expected, String(document.provisional))];
  });
}

function verifyAliases({ aliases }: SeedTables, texts: ReadonlyMap<string, SourceText>): SeedProblem[] {
  return aliases
    .filter(({ value }) => texts.get(value.documentId)?.squashed.includes(squash(value.alias)) === false)
    .map(({ row, value: { alias, documentId } }) => ({
      file: "aliases.csv",
      row,
      column: "alias",
      expected: `text of ${documentId}`,
      found: shown(alias),
    }));
}

function documentProblem(row: number, column: string, expected: string, found: string): SeedProblem {
  return { file: "documents.csv", row, column, expected, found };
}
