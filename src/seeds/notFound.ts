import { shown } from "./checkTable";
import type { SeedProblem } from "./seedProblem";
import { squash } from "./sourceText";

/** A text of the seed files that the document does not have where it should. */
export function notFound(file: string, row: number | undefined, column: string, text: string): SeedProblem {
  return {
    file,
    row,
    column,
    expected: `${shown(text)} in the document, at its place`,
    found: "no such text there",
  };
}

/** The key terms of a row that do not stand in the squashed text of their place. */
export function missingTerms(
  file: string,
  row: number,
  terms: readonly string[],
  squashedText: string,
): SeedProblem[] {
  return terms
    .filter((term) => !squashedText.includes(squash(term)))
    .map((term) => notFound(file, row, "key_terms", term));
}
