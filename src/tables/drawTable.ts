import { drawAmountTable } from "./amountTable";
import { drawCheckTable } from "./checkTable";
import type { DrawnTable } from "./drawnTable";
import { drawLinkTable } from "./linkTable";
import { drawMeasureTable } from "./measureTable";
import { drawOverviewTable } from "./overviewTable";
import {
  drawConsiderationTable,
  drawPriorityTable,
  drawProjectTable,
  drawSectionTable,
  drawStepTable,
} from "./policyTables";
import { drawSourceTable } from "./sourceTable";
import { drawMinistrySummary, drawPillarSummary } from "./summaryTable";
import type { TableId } from "./tableCatalog";
import type { DrawContext } from "./tableSource";

const drawings: { readonly [Id in TableId]: (context: DrawContext) => DrawnTable } = {
  measures: ({ budget, language }) => drawMeasureTable(budget, language),
  amounts: drawAmountTable,
  overview: drawOverviewTable,
  byPillar: drawPillarSummary,
  byMinistry: drawMinistrySummary,
  checks: drawCheckTable,
  sections: drawSectionTable,
  projects: drawProjectTable,
  priorities: drawPriorityTable,
  steps: drawStepTable,
  considerations: drawConsiderationTable,
  links: drawLinkTable,
  sources: drawSourceTable,
};

/** Any table of the catalogue as cells. */
export function drawTable(id: TableId, context: DrawContext): DrawnTable {
  return drawings[id](context);
}
