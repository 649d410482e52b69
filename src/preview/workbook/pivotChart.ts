import type { PivotCell } from "./pivotLayout";
import type { PivotState } from "./pivotModel";
import type { ChartData, ChartSeries, SheetArea } from "./previewChart";
import type { Area } from "./previewWorkbook";

/** A pivot table as a chart shows it: its items, without subtotals and grand totals. */
export interface PivotChartReading {
  readonly series: readonly Pick<ChartSeries, "nameArea" | "values" | "categories">[];
  readonly data: ChartData;
}

/** Reads what a chart of the pivot table shows: rows are categories, columns are series. */
export function readPivotChart(pivot: PivotState): PivotChartReading {
  const { layout, areas, sheetId, design } = pivot;
  if (!layout || !areas.values) return { series: [], data: { categories: [], series: [] } };
  const { headerRowCount, labelColumnCount, itemRows, itemColumns, cells } = layout;
  const body = areas.values;
  const first = itemRows[0] ?? 0;
  const last = itemRows.at(-1) ?? 0;
  const rows = { rowIndex: body.rowIndex + first, rowCount: last - first + 1 };
  const place = (area: Area): SheetArea => ({ sheetId, area });
  const categories = areas.rowLabels && place({ ...areas.rowLabels, ...rows });
  const textAt = (row: number, column: number): string => textOf(cells[row]?.[column]);
  const valueAt = (row: number, column: number): PivotCell | undefined =>
    cells[headerRowCount + row]?.[labelColumnCount + column];
  const labels: string[] = [];
  const categoryOf = (row: number): string => {
    // The nearest label at or above in each column, for labels that stand over several rows.
    for (let column = 0; column < labelColumnCount; column += 1) {
      const text = textAt(headerRowCount + row, column);
      if (text !== "") labels[column] = text;
    }
    return labels.filter(Boolean).join(" ");
  };
  const names: string[] = [];
  const nameOf = (column: number): string => {
    const firstLevel = design.columns.length > 0 ? 1 : 0;
    for (let level = firstLevel; level < headerRowCount; level += 1) {
      const text = textAt(level, labelColumnCount + column);
      if (text !== "") names[level] = text;
    }
    return names.filter(Boolean).join(" - ");
  };
  return {
    series: itemColumns.map((column) => {
      const columnIndex = body.columnIndex + column;
      const nameArea = place({ rowIndex: body.rowIndex - 1, columnIndex, rowCount: 1, columnCount: 1 });
      const values = place({ ...rows, columnIndex, columnCount: 1 });
      return { nameArea, values, ...(categories ? { categories } : {}) };
    }),
    data: {
      categories: itemRows.map(categoryOf),
      series: itemColumns.map((column) => {
        const points = itemRows.map((row) => valueAt(row, column));
        return {
          name: nameOf(column),
          values: points.map((cell) =>
            typeof cell?.datum.value === "number" ? cell.datum.value : undefined,
          ),
          texts: points.map(textOf),
          numberFormat: points[0]?.numberFormat ?? "General",
        };
      }),
    },
  };
}

function textOf(cell: PivotCell | undefined): string {
  return cell ? String(cell.datum.value) : "";
}
