import type { SheetArea } from "../workbook/previewChart";
import type { PreviewWorkbook } from "../workbook/previewWorkbook";
import type { ChartContent } from "./workbookContent";

/** The charts of a sheet as a file holds them. Series of cells on a deleted sheet are left out. */
export function chartContents(workbook: PreviewWorkbook, sheetId: string): readonly ChartContent[] {
  const named = (place: SheetArea): SheetArea | undefined => {
    const sheet = workbook.sheets.find(({ id }) => id === place.sheetId);
    return sheet && { ...place, sheetId: sheet.name };
  };
  return workbook.charts
    .filter((chart) => chart.sheetId === sheetId)
    .map((chart): ChartContent => {
      const { id: _id, sheetId: _sheet, source: _source, seriesBy: _by, pivotId: _pivot, ...design } = chart;
      const series = chart.series.flatMap(({ id: _series, nameArea, values, categories, ...looks }) => {
        const place = named(values);
        const names = nameArea && named(nameArea);
        const labels = categories && named(categories);
        if (!place) return [];
        return {
          ...looks,
          values: place,
          ...(names ? { nameArea: names } : {}),
          ...(labels ? { categories: labels } : {}),
        };
      });
      return { ...design, series };
    });
}
