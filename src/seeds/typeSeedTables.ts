import type { Amount, Measure, MinistryId, Pillar, SourceDocument } from "../budget/measure";
import type { CellReader } from "./cellReader";
import type { SeedTable } from "./checkTable";
import type { SeedTables } from "./seedTables";
import { typePolicyTables } from "./typePolicyTables";
import { typedRows } from "./typedRows";

/** Turns rows that agree with their schemas into typed rows. */
export function typeSeedTables(tables: readonly SeedTable[]): SeedTables {
  const typed = typedRows(tables);
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
    policy: typePolicyTables(tables),
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
    ministryIds: row.list("ministries") as readonly MinistryId[],
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
