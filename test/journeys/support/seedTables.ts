import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";

/** A row of a seed file by column, as text. */
export type SeedRow = Readonly<Record<string, string>>;

/** Reads a seed file on its own, not through the add-in's code, so that the two can be compared. */
export function seedTable(name: string): readonly SeedRow[] {
  const file = path.resolve(__dirname, `../../../seeds/${name}.csv`);
  return parse(readFileSync(file), { columns: true, bom: true }) as SeedRow[];
}
