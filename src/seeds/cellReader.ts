import type { SeedRow } from "./checkTable";

/** Reads cells whose types the schema has settled. Throws where the schema says otherwise than this room expects. */
export class CellReader {
  constructor(private readonly seedRow: SeedRow) {}

  text(column: string): string {
    return this.optionalText(column) ?? "";
  }

  optionalText(column: string): string | undefined {
    const value = this.seedRow.values[column];
    if (value !== undefined && typeof value !== "string") throw this.unexpected(column, "text");
    return value;
  }

  /** Texts joined by ";"; none where the cell is empty. */
  list(column: string): readonly string[] {
    return this.text(column).split(";").filter(Boolean);
  }

  /** A text whose allowed values the schema's `enum` lists. */
  oneOf<Value extends string>(column: string): Value {
    return this.text(column) as Value;
  }

  number(column: string): number {
    const value = this.optionalNumber(column);
    if (value === undefined) throw this.unexpected(column, "a number");
    return value;
  }

  optionalNumber(column: string): number | undefined {
    const value = this.seedRow.values[column];
    if (value !== undefined && typeof value !== "number") throw this.unexpected(column, "a number");
    return value;
  }

  truth(column: string): boolean {
    const value = this.seedRow.values[column];
    if (typeof value !== "boolean") throw this.unexpected(column, "true or false");
    return value;
  }

  private unexpected(column: string, type: string): TypeError {
    return new TypeError(`The schema does not make ${column} ${type} that is required`);
  }
}
