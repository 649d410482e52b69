import type { Language } from "../messages/language";
import { drawTable } from "../tables/drawTable";
import { isDrawnFormula } from "../tables/drawnTable";
import type { DrawnCell, DrawnTable } from "../tables/drawnTable";
import type { TableId } from "../tables/tableCatalog";
import type { DrawContext } from "../tables/tableSource";
import type { TableContent } from "../workbook/tableSnapshot";
import type { InsertSetRequest } from "./setRequest";

/** What a table of the workbook is to ours of the same name. */
export interface TableComparison {
  /** `current` where every cell says what our data say, in either language. */
  readonly state: "current" | "different";
  /** The language of its headers; `undefined` where some column of ours is not found, so that formulas cannot use it. */
  readonly language: Language | undefined;
}

/**
 * Compares a table of the workbook with what would be inserted today.
 *
 * A formula of ours counts as unchanged where a formula stands: Excel writes them in its own way.
 */
export function compareTable(
  content: TableContent,
  {
    id,
    request,
    sources,
  }: { id: TableId; request: InsertSetRequest; sources: NonNullable<DrawContext["sources"]> },
): TableComparison {
  const { budget, policy } = request;
  const others = languages.filter((language) => language !== request.language);
  for (const language of [request.language, ...others]) {
    const table = drawTable(id, { budget, policy, language, sources });
    if (!table.columns.every(({ header }) => content.header.includes(header))) continue;
    return { state: isCurrent(content, table) ? "current" : "different", language };
  }
  return { state: "different", language: undefined };
}

const languages: readonly Language[] = ["ja", "en"];

function isCurrent({ header, rows }: TableContent, table: DrawnTable): boolean {
  return (
    header.length === table.columns.length &&
    table.columns.every((column, index) => column.header === header[index]) &&
    rows.length === table.rows.length &&
    table.rows.every((row, rowIndex) => row.every((cell, index) => isSameCell(cell, rows[rowIndex]?.[index])))
  );
}

function isSameCell(cell: DrawnCell, found: string | number | boolean | undefined): boolean {
  if (isDrawnFormula(cell)) return typeof found === "string" && found.startsWith("=");
  return (cell ?? "") === found;
}
