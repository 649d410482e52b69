import { drawChart } from "../../../../src/preview/grid/chartDrawing";
import { createChartFigure } from "../../../../src/preview/grid/chartFigure";
import { chooseScale } from "../../../../src/preview/grid/chartScale";
import { breakText } from "../../../../src/preview/grid/chartSvg";
import { followLink } from "../../../../src/preview/grid/cellLinks";
import { pageTexts } from "../../../../src/preview/grid/pageTexts";
import { createTestWorkbook } from "../../../support/loadWorkbook";

let workbook: ReturnType<typeof createTestWorkbook>;
beforeEach(() => {
  workbook = createTestWorkbook({ sheetNames: ["Sheet1", "目 次"] });
  const area = { rowIndex: 0, columnIndex: 0, rowCount: 4, columnCount: 3 };
  const rows = [
    ["府省", "新規", "継続"],
    ["厚労省", 300, 100],
    ["文科省", 50, 150],
    ["経産省", 70, 0],
  ];
  workbook.writeCells(workbook.activeSheetId, area, rows, "addIn");
});
afterEach(() => workbook.dispose());

/** Decimals are all that these charts need of number formats. */
const formatNumber = (value: number, format: string): string =>
  format.endsWith(".0") ? value.toFixed(1) : String(value);
const size = { width: 600, height: 300 };

/** A chart of the first columns, drawn. */
function draw(type: string, columnCount = 2, change: Parameters<typeof workbook.updateChart>[1] = {}) {
  const sheetId = workbook.activeSheetId;
  const area = { rowIndex: 0, columnIndex: 0, rowCount: 4, columnCount };
  const made = workbook.addChart({ sheetId, type, source: { sheetId, area }, seriesBy: "Columns" });
  const chart = workbook.updateChart(made.id, change);
  const picture = drawChart({ chart, data: workbook.chartData(chart.id), formatNumber }, size);
  const number = (element: Element, name: string): number => Number(element.getAttribute(name));
  const bars = [...picture.querySelectorAll("rect")].slice(1).filter((rect) => !rect.hasAttribute("rx"));
  return {
    chart,
    texts: [...picture.querySelectorAll("text")].map((text) => text.textContent ?? ""),
    bars: bars.map((bar) => ({
      x: number(bar, "x"),
      y: number(bar, "y"),
      width: number(bar, "width"),
      height: number(bar, "height"),
    })),
    placeOf(text: string) {
      const found = [...picture.querySelectorAll("text")].reverse().find((one) => one.textContent === text);
      if (!found) throw new Error(`no text ${text}`);
      return { x: number(found, "x"), y: number(found, "y") };
    },
    paths: [...picture.querySelectorAll("path")].map((path) => path.getAttribute("d") ?? ""),
  };
}

describe("the picture of a chart", () => {
  it("has bars as long as their values, the first at the bottom, as in Excel", () => {
    const { bars } = draw("BarClustered");
    const [first, second, third] = bars;
    expect((first?.width ?? 0) / (second?.width ?? 1)).toBeCloseTo(6, 1);
    expect(first?.y).toBeGreaterThan(third?.y ?? 0);
  });

  it("has the first bar on top where the categories are reversed", () => {
    const { chart } = draw("BarClustered");
    const { bars } = draw("BarClustered", 2, {
      categoryAxis: { ...chart.categoryAxis, reversePlotOrder: true },
    });
    expect(bars[0]?.y).toBeLessThan(bars[1]?.y ?? 0);
  });

  it("stacks columns on one another, and to the same height where shares are shown", () => {
    const stacked = draw("ColumnStacked", 3).bars;
    expect((stacked[3]?.y ?? 0) + (stacked[3]?.height ?? 0)).toBeCloseTo(stacked[0]?.y ?? -1, 0);
    const shares = draw("ColumnStacked100", 3).bars;
    const heights = [0, 1, 2].map((at) => (shares[at]?.height ?? 0) + (shares[at + 3]?.height ?? 0));
    expect(heights[1]).toBeCloseTo(heights[0] ?? 0, 0);
    expect(heights[2]).toBeCloseTo(heights[0] ?? 0, 0);
  });

  it("writes title, categories, unit, and labels in their format", () => {
    const { chart } = draw("ColumnClustered");
    const series = chart.series.map((one) => ({
      ...one,
      hasDataLabels: true,
      labels: { ...one.labels, numberFormat: "#,##0.0", isFormatLinked: false },
    }));
    const { texts } = draw("ColumnClustered", 2, {
      series,
      title: { ...chart.title, text: "府省別の金額" },
      valueAxis: { ...chart.valueAxis, title: { ...chart.valueAxis.title, text: "億円", isVisible: true } },
    });
    expect(texts).toEqual(
      expect.arrayContaining(["府省別の金額", "億円", "厚労省", "文科省", "経産省", "300.0", "50.0", "70.0"]),
    );
  });

  it("writes a title's lines one below the other, each in its font", () => {
    const { chart } = draw("ColumnClustered");
    const { title } = chart;
    const small = { ...title.font, size: 9 };
    const { texts, placeOf } = draw("ColumnClustered", 2, {
      title: { ...title, text: "府省別の金額\n出典：資料", ownFonts: [{ start: 7, length: 5, font: small }] },
    });
    expect(texts).toEqual(expect.arrayContaining(["府省別の金額", "出典：資料"]));
    expect(placeOf("出典：資料").y).toBeGreaterThan(placeOf("府省別の金額").y);
  });

  it("puts labels outside their bars: above columns, to the right of bars, below negative columns", () => {
    const area = { rowIndex: 3, columnIndex: 1, rowCount: 1, columnCount: 1 };
    workbook.writeCells(workbook.activeSheetId, area, [[-70]], "addIn");
    for (const type of ["ColumnClustered", "BarClustered"]) {
      const { chart } = draw(type);
      const series = chart.series.map((one) => ({ ...one, hasDataLabels: true }));
      const { bars, placeOf } = draw(type, 2, { series });
      const [first, , last] = bars;
      if (!first || !last) throw new Error("no bars");
      if (type === "ColumnClustered") {
        expect(placeOf("300").y).toBeLessThan(first.y);
        expect(placeOf("-70").y).toBeGreaterThan(last.y + last.height);
      } else {
        expect(placeOf("300").x).toBeGreaterThan(first.x + first.width);
        expect(placeOf("-70").x).toBeLessThan(last.x);
      }
    }
  });

  it("names slices and several series in a legend, one series not", () => {
    expect(draw("ColumnClustered", 3).texts).toEqual(expect.arrayContaining(["新規", "継続"]));
    const pie = draw("Pie");
    expect(pie.paths).toHaveLength(3);
    expect(pie.texts).toEqual(expect.arrayContaining(["厚労省", "文科省", "経産省"]));
    const single = draw("LineMarkers", 2, { title: { ...pie.chart.title, isVisible: false } });
    expect(single.texts).not.toContain("新規");
  });

  it("marks axes in round steps that hold every value", () => {
    expect(chooseScale([300, 50, 70], { tickCount: 5 })).toMatchObject({
      minimum: 0,
      ticks: [0, 100, 200, 300, 400],
    });
    expect(chooseScale([-20, 40], { tickCount: 3 })).toMatchObject({
      minimum: -20,
      ticks: [-20, 0, 20, 40, 60],
    });
    expect(chooseScale([], { tickCount: 4 }).ticks[0]).toBe(0);
    expect(chooseScale([5], { tickCount: 4, minimum: 2, maximum: 6, majorUnit: 2 }).ticks).toEqual([2, 4, 6]);
  });

  it("breaks long labels anywhere, as Japanese does, and cuts what does not fit", () => {
    const font = { size: 9, bold: false, italic: false, color: "#000000" };
    const lines = breakText("難病・希少疾病治療グローバル開発推進事業", font, { width: 80, lines: 2 });
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(breakText("短い", font, { width: 80, lines: 2 })).toEqual(["短い"]);
  });
});

describe("a chart for screen readers", () => {
  it("has a name and a table of its values", () => {
    const { chart } = draw("ColumnClustered", 3, {});
    const titled = workbook.updateChart(chart.id, {
      title: { ...chart.title, text: "金額", isVisible: true },
    });
    const figure = createChartFigure(
      { chart: titled, data: workbook.chartData(chart.id), formatNumber },
      pageTexts.ja,
    );
    expect(figure.getAttribute("aria-label")).toBe("グラフ「金額」");
    expect(figure.querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
    const rows = [...figure.querySelectorAll("tr")].map((row) =>
      [...row.children].map((one) => one.textContent),
    );
    expect(rows.slice(0, 2)).toEqual([
      ["", "新規", "継続"],
      ["厚労省", "300", "100"],
    ]);
  });
});

describe("a link that is followed", () => {
  it("shows its place in the workbook, and stays where the place is gone", () => {
    followLink(workbook, { documentReference: "'目 次'!B3" });
    expect(workbook.selection()).toMatchObject({
      sheetId: workbook.sheets[1]?.id,
      area: { rowIndex: 2, columnIndex: 1 },
    });
    followLink(workbook, { documentReference: "無い!A1" });
    expect(workbook.activeSheetId).toBe(workbook.sheets[1]?.id);
  });
});
