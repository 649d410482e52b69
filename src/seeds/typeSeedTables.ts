import type { Amount, Measure, MinistryId, Pillar, SourceDocument } from "../budget/measure";
import type { SeedRow, SeedTable } from "./checkTable";
import type { Placed, SeedTables, seedTableNames } from "./seedTables";

/** Turns rows that agree with their schemas into typed rows. */
export function typeSeedTables(tables: readonly SeedTable[]): SeedTables {
  const typed = <Value>(
    name: (typeof seedTableNames)[number],
    read: (row: CellReader) => Value,
  ): Placed<Value>[] =>
    (tables.find(({ resource }) => resource.name === name)?.rows ?? []).map((row) => ({
      row: row.row,
      value: read(new CellReader(row)),
    }));
  return {
    documents: typed("documents", readDocument),
    sourceFiles: typed("documents", (row) => ({
      documentId: row.text("id"),
      fileName: row.text("source_file"),
      sha256: row.text("source_sha256"),
    })),
    ministries: typed("ministries", (row) => ({
      id: row.oneOf<MinistryId>("id"),
      mark: row.text("mark"),
      name: row.text("name"),
      nameEn: row.text("name_en"),
    })),
    pillars: typed("pillars", readPillar),
    measures: typed("measures", readMeasure),
    amounts: typed("amounts", (row) => ({ measureId: row.text("measure_id"), ...readAmount(row) })),
    aliases: typed("aliases", (row) => ({
      measureId: row.text("measure_id"),
      alias: row.text("alias"),
      documentId: row.text("document_id"),
      where: row.text("where"),
    })),
    compositions: typed("compositions", (row) => ({
      overviewId: row.text("overview_id"),
      measureId: row.text("measure_id"),
    })),
    totals: typed("totals", (row) => ({ documentId: row.text("document_id"), ...readAmount(row) })),
  };
}

function readDocument(row: CellReader): SourceDocument {
  return {
    id: row.text("id"),
    title: row.text("title"),
    shortTitle: row.text("short_title"),
    titleEn: row.text("title_en"),
    issuer: row.text("issuer"),
    issuerEn: row.text("issuer_en"),
    publishedOn: row.text("published_on"),
    publishedOnEra: row.text("published_on_era"),
    fiscalYear: row.text("fiscal_year"),
    provisional: row.truth("provisional"),
    amountBasisNote: row.text("amount_basis_note"),
  };
}

function readPillar(row: CellReader): Pillar {
  return {
    id: row.text("id"),
    documentId: row.text("document_id"),
    list: row.oneOf("list"),
    label: row.text("label"),
    name: row.text("name"),
    parentId: row.optionalText("parent_id"),
    order: row.number("order"),
  };
}

function readMeasure(row: CellReader): Omit<Measure, "amounts" | "aliases"> {
  return {
    id: row.text("id"),
    documentId: row.text("document_id"),
    list: row.oneOf("list"),
    pillarId: row.text("pillar_id"),
    parentId: row.optionalText("parent_id"),
    order: row.number("order"),
    name: row.text("name"),
    status: row.oneOf("status"),
    // Each of them is compared with ministries.csv by the rules.
    ministryIds: row.text("ministries").split(";").filter(Boolean) as MinistryId[],
    description: row.text("description"),
    locator: row.text("locator"),
    note: row.text("note"),
  };
}

function readAmount(row: CellReader): Amount {
  return {
    basis: row.oneOf("basis"),
    amountOku: row.number("amount_oku"),
    approximate: row.truth("approximate"),
    printed: row.text("printed"),
    locator: row.text("locator"),
  };
}

/** Reads cells whose types the schema has settled. Throws where the schema says otherwise than this room expects. */
class CellReader {
  constructor(private readonly seedRow: SeedRow) {}

  text(column: string): string {
    return this.optionalText(column) ?? "";
  }

  optionalText(column: string): string | undefined {
    const value = this.seedRow.values[column];
    if (value !== undefined && typeof value !== "string") throw this.unexpected(column, "text");
    return value;
  }

  /** A text whose allowed values the schema's `enum` lists. */
  oneOf<Value extends string>(column: string): Value {
    return this.text(column) as Value;
  }

  number(column: string): number {
    const value = this.seedRow.values[column];
    if (typeof value !== "number") throw this.unexpected(column, "a number");
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
