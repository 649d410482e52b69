/** One thing wrong with the seed files, in terms of a line that a person can open. */
export interface SeedProblem {
  readonly file: string;
  /** The line in the file, 1-based as editors count; nothing where the whole file is meant. */
  readonly row: number | undefined;
  /** The column's name; nothing where the whole row is meant. */
  readonly column: string | undefined;
  readonly expected: string;
  readonly found: string;
}

/** `file: row: column: expected …, found …`, with `-` where no one row or column is meant. */
export function formatSeedProblem({ file, row, column, expected, found }: SeedProblem): string {
  return `${file}: ${row === undefined ? "-" : String(row)}: ${column ?? "-"}: expected ${expected}, found ${found}`;
}

/** A problem of a row of measures.csv. */
export function measureProblem(row: number, column: string, expected: string, found: string): SeedProblem {
  return { file: "measures.csv", row, column, expected, found };
}
