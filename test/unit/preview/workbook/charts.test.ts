import type { PreviewWorkbook } from "../../../../src/preview/workbook/previewWorkbook";
import { createTestWorkbook } from "../../../support/loadWorkbook";
import { at, eventsOf, refusal, write } from "./workbookFixture";

let workbook: ReturnType<typeof createTestWorkbook>;
beforeEach(() => (workbook = createTestWorkbook()));
afterEach(() => workbook.dispose());

/** A chart of an address on the active sheet. */
function chartOf(
  target: PreviewWorkbook,
  address: string,
  seriesBy: "Auto" | "Columns" | "Rows" = "Auto",
  type = "ColumnClustered",
) {
  const sheetId = target.activeSheetId;
  return target.addChart({ sheetId, type, source: { sheetId, area: at(address) }, seriesBy });
}
const grid = [
  ["", 2024, 2025],
  ["厚労省", 1, 2],
  ["文科省", 3, ""],
  ["経産省", 5, 6],
];

describe("a chart", () => {
  it("takes the first column for categories and the first row for names, also of numbers under an empty corner", () => {
    write(workbook, "A1", grid);
    const chart = chartOf(workbook, "A1:C4");
    expect(chart).toMatchObject({ seriesBy: "Columns", name: "グラフ 1", legend: { isVisible: true } });
    const data = workbook.chartData(chart.id);
    expect(data.categories).toEqual(["厚労省", "文科省", "経産省"]);
    expect(data.series.map(({ name, values }) => [name, values])).toEqual([
      ["2024", [1, 3, 5]],
      ["2025", [2, undefined, 6]],
    ]);
  });

  it("takes rows for series where it is wider than high, or is told to", () => {
    write(workbook, "A1", [
      ["", "a", "b", "c"],
      ["x", 1, 2, 3],
    ]);
    const wide = workbook.chartData(chartOf(workbook, "A1:D2").id);
    expect([wide.categories, wide.series.map(({ name }) => name)]).toEqual([["a", "b", "c"], ["x"]]);
    const told = workbook.chartData(chartOf(workbook, "A1:D2", "Columns").id);
    expect(told.series.map(({ name }) => name)).toEqual(["a", "b", "c"]);
  });

  it("names what has no name, numbers what has no category, and titles a single series", () => {
    write(workbook, "A1", [[4], [5]]);
    const plain = workbook.chartData(chartOf(workbook, "A1:A2").id);
    expect([plain.categories, plain.series[0]?.name]).toEqual([["1", "2"], "系列1"]);
    write(workbook, "C1", [
      ["名", "額"],
      ["a", 1],
    ]);
    expect(chartOf(workbook, "C1:D2").title).toMatchObject({ text: "額", isVisible: true });
  });

  it("shows what its cells hold now, in their format", () => {
    write(workbook, "A1", [["額"], [1], [2]]);
    const chart = chartOf(workbook, "A1:A3");
    write(workbook, "A3", [[1234.5]], "person");
    workbook.setNumberFormats(workbook.activeSheetId, at("A2:A3"), [["#,##0.0"], ["#,##0.0"]]);
    expect(workbook.chartData(chart.id).series[0]).toMatchObject({
      values: [1, 1234.5],
      texts: ["1.0", "1,234.5"],
      numberFormat: "#,##0.0",
    });
  });

  it("moves and grows with its cells, and keeps its source when rows are inserted above", async () => {
    write(workbook, "A1", grid);
    const { id, position } = chartOf(workbook, "A1:C4");
    const sheetId = workbook.activeSheetId;
    workbook.setColumnWidth(sheetId, 0, 1, workbook.columnWidth(sheetId, 0) + 30);
    expect(workbook.charts[0]?.position.left).toBeCloseTo(position.left + 30);
    expect(workbook.charts[0]?.position.width).toBeCloseTo(position.width);
    const range = { startRow: 0, endRow: 1, startColumn: 0, endColumn: 39 };
    await workbook.runGridCommand("sheet.command.insert-row", { subUnitId: sheetId, range, direction: 0 });
    expect(workbook.charts[0]?.source?.area).toEqual(at("A3:C6"));
    expect(workbook.chartData(id).categories).toEqual(["厚労省", "文科省", "経産省"]);
    const rowHeight = workbook.rowHeight(sheetId, 0);
    expect(workbook.charts[0]?.position.top).toBeCloseTo(position.top + 2 * rowHeight);
  });

  it("keeps the looks of its series when it gets other data", () => {
    write(workbook, "A1", grid);
    const chart = chartOf(workbook, "A1:C4");
    workbook.updateChart(chart.id, {
      series: chart.series.map((series) => ({ ...series, fillColor: "#1D6360", gapWidth: 40 })),
    });
    const source = { sheetId: workbook.activeSheetId, area: at("A1:B3") };
    expect(workbook.setChartSource(chart.id, source, "Columns").series).toMatchObject([
      { fillColor: "#1D6360", gapWidth: 40, values: { area: at("B2:B3") } },
    ]);
  });

  it("is refused on a protected sheet, of an unknown kind and under a taken name", () => {
    write(workbook, "A1", grid);
    const first = chartOf(workbook, "A1:C4");
    const second = chartOf(workbook, "A1:C4");
    expect(() => workbook.updateChart(second.id, { name: first.name })).toThrow(refusal("ItemAlreadyExists"));
    expect(() => chartOf(workbook, "A1:C4", "Auto", "Pyramid")).toThrow(refusal("InvalidArgument"));
    workbook.setProtected(workbook.activeSheetId, true);
    expect(() => workbook.deleteChart(first.id)).toThrow(refusal("AccessDenied"));
  });

  it("goes with its sheet, and shows nothing once the sheet of its data is gone", () => {
    write(workbook, "A1", grid);
    const dataSheet = workbook.activeSheetId;
    const other = workbook.addSheet({ source: "addIn" });
    const source = { sheetId: dataSheet, area: at("A1:C4") };
    const make = (sheetId: string) =>
      workbook.addChart({ sheetId, type: "Line", source, seriesBy: "Columns" }).id;
    const kept = make(other.id);
    make(dataSheet);
    const events = eventsOf(workbook, () => workbook.deleteChart(make(other.id)));
    expect(events.at(-1)).toEqual({ kind: "chartsChanged", sheetId: other.id });
    workbook.deleteSheet(dataSheet, "person");
    expect(workbook.charts.map(({ id }) => id)).toEqual([kept]);
    expect(workbook.chartData(kept).series.map(({ values }) => values)).toEqual([[], []]);
  });
});
