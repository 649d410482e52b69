import { parse } from "csv-parse/sync";
import type { SeedProblem } from "./seedProblem";

/** A line of a CSV file: its cells by column name, and the line an editor shows it on (1-based). */
export interface CsvRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads a CSV text whose header must name exactly `columns`, in that order.
 *
 * A cell may not contain a line break: one row is one line, for people, `git diff` and our row numbers.
 */
export function readCsv(
  file: string,
  text: string,
  columns: readonly string[],
): { readonly rows: readonly CsvRow[]; readonly problems: readonly SeedProblem[] } {
  const fileProblem = (row: number | undefined, expected: string, found: string): SeedProblem => ({
    file,
    row,
    column: undefined,
    expected,
    found,
  });
  let records: readonly ParsedRecord[];
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true } as const;
    // With `info` every record comes with its position, which the library's types do not express.
    records = parse(text.replace(/\r\n/g, "\n"), options) as unknown as readonly ParsedRecord[];
  } catch (error) {
    return {
      rows: [],
      problems: [fileProblem(undefined, "CSV", error instanceof Error ? error.message : String(error))],
    };
  }
  const [header, ...lines] = records;
  if (header?.record.join() !== columns.join()) {
    const found = header === undefined ? "an empty file" : header.record.join();
    return { rows: [], problems: [fileProblem(1, `the columns ${columns.join()}`, found)] };
  }
  const problems: SeedProblem[] = [];
  const rows: CsvRow[] = [];
  for (const { record, info } of lines) {
    if (record.length !== columns.length) {
      problems.push(fileProblem(info.lines, `${String(columns.length)} cells`, String(record.length)));
      continue;
    }
    const lineBreaks = record.join("").split("\n").length - 1;
    if (lineBreaks > 0) {
      problems.push(fileProblem(info.lines - lineBreaks, "one line per row", "a line break inside a cell"));
      continue;
    }
    rows.push({ row: info.lines, cells: new Map(columns.map((column, at) => [column, record[at] ?? ""])) });
  }
  return { rows, problems };
}
