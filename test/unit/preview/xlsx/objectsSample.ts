import type { PivotField } from "../../../../src/preview/workbook/previewPivot";
import type { PreviewWorkbook } from "../../../../src/preview/workbook/previewWorkbook";
import { areaAt, writeRows } from "./sampleWorkbook";

const source = "addIn" as const;

function field(name: string, more: Partial<PivotField> = {}): PivotField {
  return { field: name, caption: name, hiddenItems: [], showSubtotals: true, ...more };
}

/** Fills an empty workbook with a table, two pivot tables over it and three charts: 一覧, 集計 and 図. */
export async function fillObjects(workbook: PreviewWorkbook): Promise<void> {
  const list = workbook.sheets[0]?.id ?? "";
  workbook.renameSheet(list, "一覧", source);
  const pivots = workbook.addSheet({ name: "集計 (府省)", source }).id;
  const figures = workbook.addSheet({ name: "図", source }).id;
  writeRows(workbook, list, { rowIndex: 0, columnIndex: 0 }, [
    ["府省", "柱", "状態", "金額(億円)"],
    ["厚労省", "1 創薬力", "新規", 100],
    ["文科省", "1 創薬力", "継続", 50.1],
    ["厚労省", "2 安定供給", "継続", 200],
    ["経産省", "2 安定供給", "新規", 70.2],
    ["厚労省", "1 創薬力", "", 5],
  ]);
  workbook.addTable({ sheetId: list, area: areaAt(0, 0, 6, 4), hasHeaders: true, name: "施策", source });
  addPivots(workbook, list, pivots);
  addCharts(workbook, list, figures);
  await workbook.whenCalculated();
}

function addPivots(workbook: PreviewWorkbook, list: string, sheetId: string): void {
  const table = workbook.tables[0]?.id ?? "";
  const cross = workbook.addPivot({
    name: "府省×柱",
    sheetId,
    rowIndex: 3,
    columnIndex: 0,
    source: { kind: "table", tableId: table },
  });
  const sum = { id: "a", field: "金額(億円)", summarizeBy: "Sum", numberFormat: "#,##0.0" } as const;
  workbook.updatePivot(cross.id, {
    rows: [field("府省", { sort: { by: "value", descending: true, valueCaption: "金額 計" } })],
    columns: [field("柱", { caption: "柱の名" })],
    filters: [field("状態", { hiddenItems: ["(空白)"] })],
    values: [{ ...sum, caption: "金額 計" }],
  });
  const nested = workbook.addPivot({
    name: "柱と府省",
    sheetId,
    rowIndex: 20,
    columnIndex: 1,
    source: { kind: "area", sheetId: list, area: areaAt(0, 0, 6, 4) },
  });
  workbook.updatePivot(nested.id, {
    rows: [field("柱"), field("府省")],
    values: [
      { ...sum, caption: "計" },
      { ...sum, id: "b", caption: "件数", summarizeBy: "Count", numberFormat: "General" },
    ],
    layoutType: "Tabular",
  });
}

function addCharts(workbook: PreviewWorkbook, list: string, sheetId: string): void {
  writeRows(workbook, sheetId, { rowIndex: 0, columnIndex: 0 }, [
    ["府省", "金額(億円)", "前年度"],
    ["厚生労働省", '=SUMIFS(施策[金額(億円)],施策[府省],"厚労省")', 280],
    ["文部科学省", 50.1, 61.5],
    ["経済産業省", 70.2, ""],
  ]);
  workbook.formatCells(sheetId, areaAt(1, 1, 3, 2), { numberFormat: "#,##0.0" });
  const data = (columnCount: number) => ({ sheetId, area: areaAt(0, 0, 4, columnCount) });
  const bar = workbook.addChart({
    sheetId,
    type: "BarClustered",
    source: data(2),
    seriesBy: "Columns",
    name: "府省別 <棒>",
    position: { left: 200, top: 120, width: 480, height: 270 },
  });
  const [series] = bar.series;
  if (!series) throw new Error("The chart has no series.");
  workbook.updateChart(bar.id, {
    title: {
      ...bar.title,
      text: "府省別の予算額\n(億円、令和8年度)",
      isVisible: true,
      font: { ...bar.title.font, size: 16, bold: true },
      ownFonts: [
        { start: 8, length: 10, font: { ...bar.title.font, size: 9, bold: false, color: "#595959" } },
      ],
    },
    categoryAxis: {
      ...bar.categoryAxis,
      reversePlotOrder: true,
      font: { ...bar.categoryAxis.font, size: 11 },
    },
    valueAxis: {
      ...bar.valueAxis,
      numberFormat: "#,##0",
      isFormatLinked: false,
      minimum: 0,
      title: { ...bar.valueAxis.title, text: "億円", isVisible: true },
    },
    series: [
      {
        ...series,
        fillColor: "#1F5C99",
        pointColors: { 2: "#C55A11" },
        gapWidth: 60,
        hasDataLabels: true,
        labels: {
          ...series.labels,
          position: "OutsideEnd",
          numberFormat: '#,##0.0"億円"',
          isFormatLinked: false,
        },
      },
    ],
  });
  const columns = workbook.addChart({
    sheetId,
    type: "ColumnStacked",
    source: data(3),
    seriesBy: "Columns",
    position: { left: 700, top: 120, width: 360, height: 216 },
  });
  workbook.updateChart(columns.id, {
    fillColor: "#F2F2F2",
    legend: { ...columns.legend, position: "Right" },
  });
  workbook.addChart({
    sheetId,
    type: "Pie",
    source: { sheetId: list, area: areaAt(0, 2, 6, 2) },
    seriesBy: "Columns",
    position: { left: 200, top: 420, width: 360, height: 216 },
  });
}
