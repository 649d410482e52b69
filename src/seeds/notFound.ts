import { shown } from "./checkTable";
import type { SeedProblem } from "./seedProblem";

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
