import type { ChartSeries, SheetArea } from "./previewChart";
import type { CellView } from "./previewWorkbook";

/** How the cells of a chart's source are read: where names, categories and values stand. */
export interface ChartSourceReading {
  readonly seriesBy: "Columns" | "Rows";
  readonly series: readonly Pick<ChartSeries, "nameArea" | "values" | "categories">[];
}

/**
 * Finds series and categories in a chart's source as Excel does.
 *
 * `Auto` takes the longer side for categories. Leading columns (rows) of text are categories; a first row (column)
 * of text, or one whose corner is empty, holds the names.
 */
export function readChartSource(
  source: SheetArea,
  cells: readonly (readonly CellView[])[],
  seriesBy: "Auto" | "Columns" | "Rows",
): ChartSourceReading {
  const { rowCount, columnCount } = source.area;
  const direction = seriesBy === "Auto" ? (columnCount > rowCount ? "Rows" : "Columns") : seriesBy;
  // Everything below thinks in series by columns; for rows it looks at the source turned round.
  const isTurned = direction === "Rows";
  const lines = isTurned ? rowCount : columnCount;
  const points = isTurned ? columnCount : rowCount;
  const at = (line: number, point: number): CellView | undefined =>
    isTurned ? cells[line]?.[point] : cells[point]?.[line];
  const isWord = (cell: CellView | undefined): boolean =>
    cell !== undefined && typeof cell.value === "string" && cell.value !== "" && !cell.isError;
  const isCornerEmpty = at(0, 0)?.value === "" && lines > 1 && points > 1;

  const wordyLines = (): number => {
    let count = 0;
    while (
      count < lines - 1 &&
      Array.from({ length: points - 1 }).some((_point, index) => isWord(at(count, index + 1)))
    )
      count += 1;
    return count === 0 && isCornerEmpty ? 1 : count;
  };
  const categoryLines = points > 1 ? wordyLines() : 0;
  const hasNames =
    points > 1 &&
    (isCornerEmpty ||
      Array.from({ length: lines - categoryLines }).some((_line, index) =>
        isWord(at(categoryLines + index, 0)),
      ));
  const firstPoint = hasNames ? 1 : 0;
  const slice = (line: number, lineCount: number, point: number, pointCount: number): SheetArea => {
    const { rowIndex, columnIndex } = source.area;
    const area = isTurned
      ? {
          rowIndex: rowIndex + line,
          columnIndex: columnIndex + point,
          rowCount: lineCount,
          columnCount: pointCount,
        }
      : {
          rowIndex: rowIndex + point,
          columnIndex: columnIndex + line,
          rowCount: pointCount,
          columnCount: lineCount,
        };
    return { sheetId: source.sheetId, area };
  };
  const length = points - firstPoint;
  const categories = categoryLines > 0 ? slice(0, categoryLines, firstPoint, length) : undefined;
  return {
    seriesBy: direction,
    series: Array.from({ length: lines - categoryLines }, (_series, index) => ({
      ...(hasNames ? { nameArea: slice(categoryLines + index, 1, 0, 1) } : {}),
      values: slice(categoryLines + index, 1, firstPoint, length),
      ...(categories ? { categories } : {}),
    })),
  };
}
