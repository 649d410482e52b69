import { readFileSync } from "node:fs";
import path from "node:path";

/** A row of a seed file by its columns' names, every value as text. */
export type SeedRow = Readonly<Record<string, string>>;

/** The rows of a seed file, read by nothing of the project's own, so that a mistake there shows. */
export function seedRows(file: string): readonly SeedRow[] {
  const text = readFileSync(path.resolve(__dirname, "../../../seeds", file), "utf8").replace(/^\uFEFF/, "");
  const [header = [], ...rows] = records(text);
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""])));
}

/** The row of a file whose column has a value. */
export function seedRow(file: string, column: string, value: string): SeedRow {
  const row = seedRows(file).find((candidate) => candidate[column] === value);
  if (row === undefined) throw new Error(`${file} has no row with ${column} ${value}`);
  return row;
}

function records(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    const [, quoted, bare, end] = match;
    if (match[0] === "" && row.length === 0) break;
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? "");
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
