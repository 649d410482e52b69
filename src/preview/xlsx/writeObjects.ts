import type { PivotField, PivotSource } from "../workbook/previewPivot";
import type { SheetArea } from "../workbook/previewChart";
import { isWorkbookRefusal, type PreviewWorkbook } from "../workbook/previewWorkbook";
import type { LossKind, LossList } from "./openReport";
import { labelsOf } from "./pivotContents";
import type { ChartContent, PivotContent, SheetContent } from "./workbookContent";

/** A sheet of the content with the id that it has in the workbook. */
export interface WrittenSheet {
  readonly sheet: SheetContent;
  readonly sheetId: string;
}

/** Puts the content's pivot tables and charts over cells that are written already; refusals are noted as losses. */
export function writeObjects(
  written: readonly WrittenSheet[],
  workbook: PreviewWorkbook,
  losses: LossList,
): void {
  for (const { sheet, sheetId } of written) {
    for (const pivot of sheet.pivots) {
      attempt("pivotTable", sheet.name, pivot.name, losses, () =>
        writePivot(pivot, sheetId, written, workbook),
      );
    }
    // Pivot tables fit columns to their content; a person may have chosen other widths since.
    if (sheet.pivots.length === 0) continue;
    for (const { columnIndex, columnCount, width } of sheet.columns)
      if (width !== undefined) workbook.setColumnWidth(sheetId, columnIndex, columnCount, width);
  }
  for (const { sheet, sheetId } of written) {
    for (const chart of sheet.charts)
      attempt("chart", sheet.name, chart.name, losses, () => writeChart(chart, sheetId, written, workbook));
  }
}

/** Its cells stand there as plain values and make room for it, or stay where it cannot be made. */
function writePivot(
  pivot: PivotContent,
  sheetId: string,
  written: readonly WrittenSheet[],
  workbook: PreviewWorkbook,
): boolean {
  const source = sourceOf(pivot, written, workbook);
  if (!source) return false;
  const { name, tableArea } = pivot;
  const cells = workbook.readCells(sheetId, pivot.area);
  const { blank } = labelsOf(workbook);
  const named = (fields: readonly PivotField[]): readonly PivotField[] =>
    fields.map((field) => ({
      ...field,
      hiddenItems: field.hiddenItems.map((item) => (item === "" ? blank : item)),
    }));
  workbook.clearCells(sheetId, pivot.area, "contents", "coAuthor");
  const { source: _source, fields: _fields, tableArea: _table, area: _area, name: _name, ...content } = pivot;
  const design = {
    ...content,
    rows: named(pivot.rows),
    columns: named(pivot.columns),
    filters: named(pivot.filters),
    values: pivot.values.map((value, index) => ({ ...value, id: `value${index + 1}` })),
  };
  const { rowIndex, columnIndex } = tableArea;
  try {
    const { id } = workbook.addPivot({ name, sheetId, rowIndex, columnIndex, source, design });
    workbook.updatePivot(id, { refreshOnOpen: true });
  } catch (error) {
    const plain = cells.map((row) =>
      row.map(({ value }) => (typeof value === "string" && value !== "" ? `'${value}` : value)),
    );
    workbook.writeCells(sheetId, pivot.area, plain, "coAuthor");
    throw error;
  }
  return true;
}

function sourceOf(
  { source }: PivotContent,
  written: readonly WrittenSheet[],
  workbook: PreviewWorkbook,
): PivotSource | undefined {
  if (source.kind === "table") {
    const name = source.tableName.toLowerCase();
    const table = workbook.tables.find((one) => one.name.toLowerCase() === name);
    return table && { kind: "table", tableId: table.id };
  }
  const sheetId = idOf(source.sheetName, written);
  return sheetId === undefined ? undefined : { kind: "area", sheetId, area: source.area };
}

function writeChart(
  chart: ChartContent,
  sheetId: string,
  written: readonly WrittenSheet[],
  workbook: PreviewWorkbook,
): boolean {
  const placed = (place: SheetArea): SheetArea | undefined => {
    const id = idOf(place.sheetId, written);
    return id === undefined ? undefined : { ...place, sheetId: id };
  };
  const series = chart.series.flatMap(({ values, nameArea, categories, ...looks }, index) => {
    const data = placed(values);
    const names = nameArea && placed(nameArea);
    const labels = categories && placed(categories);
    if (!data) return [];
    const areas = {
      values: data,
      ...(names ? { nameArea: names } : {}),
      ...(labels ? { categories: labels } : {}),
    };
    return { ...looks, ...areas, id: `series${index + 1}` };
  });
  const [first] = series;
  if (!first || series.length !== chart.series.length) return false;
  const { name, type, position } = chart;
  const seriesBy = first.values.area.columnCount > first.values.area.rowCount ? "Rows" : "Columns";
  const added = workbook.addChart({ sheetId, type, source: first.values, seriesBy, position });
  try {
    workbook.updateChart(added.id, { ...chart, series, ...(name === "" ? { name: added.name } : {}) });
  } catch (error) {
    workbook.deleteChart(added.id);
    throw error;
  }
  return true;
}

function idOf(sheetName: string, written: readonly WrittenSheet[]): string | undefined {
  const name = sheetName.toLowerCase();
  return written.find(({ sheet }) => sheet.name.toLowerCase() === name)?.sheetId;
}

function attempt(
  kind: LossKind,
  sheetName: string,
  detail: string,
  losses: LossList,
  run: () => boolean,
): void {
  try {
    if (!run()) losses.add(kind, { sheetName, detail });
  } catch (error) {
    if (!isWorkbookRefusal(error)) throw error;
    losses.add(kind, { sheetName, detail });
  }
}
