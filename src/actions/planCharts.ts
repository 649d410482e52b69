import { tableMessagesFor } from "../messages/tableMessages";
import { drawChartBlock } from "../tables/chartBlock";
import { chartChoices } from "../tables/chartCatalog";
import type { ChartChoice } from "../tables/chartCatalog";
import { budgetNotes } from "../tables/tableNotes";
import type { DrawContext } from "../tables/tableSource";
import type { CellArea } from "../workbook/cellArea";
import type { WorkbookChange } from "../workbook/workbookChange";
import { noteChanges } from "./placeTable";

/** The changes that put the charts on a new sheet, one below the other, each with its figures beside it. */
export function planCharts(
  charts: readonly ChartChoice[],
  { sheetName, context }: { sheetName: string; context: DrawContext },
): readonly WorkbookChange[] {
  const words = tableMessagesFor(context.language).charts;
  const [, source = ""] = budgetNotes(words.title, context);
  const chosen = chartChoices.filter((choice) => charts.includes(choice));
  const changes: WorkbookChange[] = [
    ...noteChanges([words.title, source, words.note], { sheetName, rowIndex: 0, columnIndex: 0 }),
  ];
  let rowIndex = firstChartRow;
  for (const choice of chosen) {
    const placed = placeChart(choice, {
      sheetName,
      context,
      rowIndex,
      sourceLine: `${source}／${words.note}`,
    });
    changes.push(...placed.changes);
    rowIndex = placed.nextRowIndex;
  }
  changes.push(
    {
      kind: "formatColumns",
      sheetName,
      rowIndex: firstChartRow,
      rowCount: rowIndex - firstChartRow,
      columns: [
        { columnIndex: blockColumn, widthInCharacters: 60 },
        {
          columnIndex: blockColumn + 1,
          widthInCharacters: 16,
          numberFormat: "#,##0",
          horizontalAlignment: "Right",
        },
      ],
    },
    // All charts on one page: a page break would go through one of them.
    { kind: "setPrintLayout", sheetName, orientation: "Portrait", paperSize: "A3" },
  );
  return changes;
}

const firstChartRow = 4;
/** The chart covers the columns before; one column stays between. */
const blockColumn = 13;
const chartColumns = 12;
const barColor = "#0F6CBD";

function placeChart(
  choice: ChartChoice,
  {
    sheetName,
    context,
    rowIndex,
    sourceLine,
  }: { sheetName: string; context: DrawContext; rowIndex: number; sourceLine: string },
): { readonly changes: readonly WorkbookChange[]; readonly nextRowIndex: number } {
  const block = drawChartBlock(choice, context);
  const labels = [[block.labelHeader, block.amountHeader], ...block.rows.map(({ label }) => [label, null])];
  const source: CellArea = { rowIndex, columnIndex: blockColumn, rowCount: labels.length, columnCount: 2 };
  const place: CellArea = {
    rowIndex,
    columnIndex: 0,
    rowCount: chartHeight(block.rows.length),
    columnCount: chartColumns,
  };
  const changes: readonly WorkbookChange[] = [
    { kind: "writeCells", sheetName, rowIndex, columnIndex: blockColumn, values: labels },
    {
      kind: "writeFormulas",
      sheetName,
      rowIndex: rowIndex + 1,
      columnIndex: blockColumn + 1,
      formulas: block.rows.map(({ formula }) => [formula]),
    },
    { kind: "formatText", sheetName, area: { ...source, rowCount: 1 }, bold: true },
    {
      kind: "createBarChart",
      sheetName,
      chartName: block.title,
      title: block.title,
      sourceLine,
      source,
      place,
      numberFormat: "#,##0",
      barColor,
    },
  ];
  return { changes, nextRowIndex: rowIndex + Math.max(place.rowCount, labels.length) + 2 };
}

/** Rows for the title and the source line and, for each bar, room for a label of two lines. */
function chartHeight(barCount: number): number {
  return Math.max(13, 5 + Math.ceil(barCount * 1.7));
}
