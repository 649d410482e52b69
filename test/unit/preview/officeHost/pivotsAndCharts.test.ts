/** @jest-environment jsdom */
import { titleLines } from "../../../../src/preview/workbook/chartTitle";
import { startInProcessExcel, type InProcessExcel } from "../../../support/inProcessHost";

let excel: InProcessExcel;

beforeEach(async () => {
  excel = await startInProcessExcel();
});
afterEach(() => excel.stop());

const rows = [
  ["府省", "柱", "状態", "金額(億円)"],
  ["厚労省", "1 創薬力", "新規", 100],
  ["文科省", "1 創薬力", "継続", 50],
  ["厚労省", "2 安定供給", "継続", 200],
  ["経産省", "2 安定供給", "新規", 70],
];

function addTable(context: Excel.RequestContext): Excel.Table {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:D5").values = rows;
  const table = sheet.tables.add("A1:D5", true);
  table.name = "施策";
  return table;
}

describe("pivot tables", () => {
  it("are made with fields, values and filters in one sync, and read back", async () => {
    await Excel.run(async (context) => {
      const table = addTable(context);
      const sheet = context.workbook.worksheets.add("集計");
      const pivot = sheet.pivotTables.add("府省別", table, sheet.getRange("A3"));
      pivot.rowHierarchies.add(pivot.hierarchies.getItem("府省"));
      pivot.columnHierarchies.add(pivot.hierarchies.getItem("柱"));
      const amount = pivot.dataHierarchies.add(pivot.hierarchies.getItem("金額(億円)"));
      amount.name = "計";
      amount.numberFormat = "#,##0";
      amount.summarizeBy = Excel.AggregationFunction.sum;
      const status = pivot.filterHierarchies.add(pivot.hierarchies.getItem("状態"));
      status.fields.getItem("状態").applyFilter({ manualFilter: { selectedItems: ["継続"] } });
      const range = pivot.layout.getRange().load("address,values");
      const body = pivot.layout.getDataBodyRange().load("address");
      pivot.load("name");
      pivot.rowHierarchies.load("items/name");
      amount.load("name,numberFormat,summarizeBy");
      await context.sync();
      expect(pivot.name).toBe("府省別");
      expect(range.address).toBe("集計!A3:D7");
      expect(range.values).toEqual([
        ["計", "列ラベル", "", ""],
        ["行ラベル", "1 創薬力", "2 安定供給", "総計"],
        ["厚労省", "", 200, 200],
        ["文科省", 50, "", 50],
        ["総計", 50, 200, 250],
      ]);
      expect(body.address).toBe("集計!B5:D7");
      expect(pivot.rowHierarchies.items.map(({ name }) => name)).toEqual(["府省"]);
      expect(amount.toJSON()).toMatchObject({ name: "計", numberFormat: "#,##0", summarizeBy: "Sum" });
      const filter = sheet.getRange("A1:B1").load("values");
      const filters = status.fields.getItem("状態").getFilters();
      await context.sync();
      expect(filter.values).toEqual([["状態", "継続"]]);
      expect(filters.value).toEqual({ manualFilter: { selectedItems: ["継続"] } });
    });
  });

  it("take ranges and addresses as sources, are found, refreshed, listed and deleted", async () => {
    await Excel.run(async (context) => {
      addTable(context);
      const { pivotTables, worksheets } = context.workbook;
      const sheet = worksheets.getActiveWorksheet();
      const pivot = sheet.pivotTables.add("P", sheet.getRange("A1:D5"), "H1");
      sheet.pivotTables.add("Q", "施策", "P1");
      pivot.rowHierarchies.add(pivot.hierarchies.getItem("柱"));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem("府省"));
      const count = pivotTables.getCount();
      const gone = pivotTables.getItemOrNullObject("R");
      await context.sync();
      expect(count.value).toBe(2);
      expect(gone.isNullObject).toBe(true);
      const found = pivotTables.getItem("p");
      const range = found.layout.getRange().load("values");
      await context.sync();
      expect(range.values).toEqual([
        ["行ラベル", "個数 / 府省"],
        ["1 創薬力", 2],
        ["2 安定供給", 2],
        ["総計", 4],
      ]);
      sheet.getRange("B5").values = [["3 その他"]];
      found.refresh();
      const refreshed = found.layout.getRange().load("values");
      await context.sync();
      expect(refreshed.values.map(([label]) => String(label))).toEqual([
        "行ラベル",
        "1 創薬力",
        "2 安定供給",
        "3 その他",
        "総計",
      ]);
      found.delete();
      pivotTables.load("items/name");
      const former = sheet.getRange("H1:I5").load("values");
      await context.sync();
      expect(pivotTables.items.map(({ name }) => name)).toEqual(["Q"]);
      expect(former.values.flat().join("")).toBe("");
    });
  });

  it("change layout, totals, order and what a value sums up", async () => {
    await Excel.run(async (context) => {
      const table = addTable(context);
      const sheet = context.workbook.worksheets.add("集計");
      const pivot = sheet.pivotTables.add("P", table, sheet.getRange("A1"));
      const pillar = pivot.rowHierarchies.add(pivot.hierarchies.getItem("柱"));
      pivot.rowHierarchies.add(pivot.hierarchies.getItem("府省"));
      const amount = pivot.dataHierarchies.add(pivot.hierarchies.getItem("金額(億円)"));
      amount.summarizeBy = Excel.AggregationFunction.max;
      pivot.layout.layoutType = "Tabular";
      pivot.layout.subtotalLocation = "AtBottom";
      pillar.fields.getItem("柱").subtotals = { automatic: false };
      pillar.fields.getItem("柱").sortByValues("Descending", amount);
      pivot.layout.showColumnGrandTotals = false;
      const range = pivot.layout.getRange().load("values");
      await context.sync();
      expect(range.values).toEqual([
        ["柱", "府省", "最大 / 金額(億円)"],
        ["2 安定供給", "経産省", 70],
        ["", "厚労省", 200],
        ["1 創薬力", "厚労省", 100],
        ["", "文科省", 50],
      ]);
      pivot.rowHierarchies.remove(pillar);
      const fewer = pivot.layout.getRange().load("address");
      await context.sync();
      expect(fewer.address).toBe("集計!A1:B4");
    });
  });

  it("are refused where other content lies, with the code that Excel has for it", async () => {
    await Excel.run(async (context) => {
      const table = addTable(context);
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.pivotTables.add("P", table, sheet.getRange("B3"));
      await expect(context.sync()).rejects.toMatchObject({
        code: "PivotTableRangeConflict",
        debugInfo: { errorLocation: "PivotTableCollection.add" },
      });
    });
    expect(excel.workbook.pivots).toEqual([]);
  });

  it("say loudly what this host has not built", async () => {
    await Excel.run(async (context) => {
      const table = addTable(context);
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const pivot = sheet.pivotTables.add("P", table, sheet.getRange("H3"));
      pivot.layout.repeatAllItemLabels(true);
      await expect(context.sync()).rejects.toMatchObject({ code: "ApiNotFound" });
    });
  });
});

describe("charts", () => {
  it("are made, dressed and placed in one sync, and read back", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B4").values = [
        ["府省", "金額(億円)"],
        ["厚労省", 300],
        ["文科省", 50],
        ["経産省", 70],
      ];
      sheet.getRange("B2:B4").numberFormat = [["#,##0"], ["#,##0"], ["#,##0"]];
      const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:B4"), "Columns");
      chart.name = "府省別";
      chart.title.text = "府省別の金額";
      chart.title.format.font.size = 16;
      chart.legend.visible = false;
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.axes.valueAxis.title.text = "億円";
      chart.axes.valueAxis.majorGridlines.visible = false;
      const series = chart.series.getItemAt(0);
      series.hasDataLabels = true;
      series.gapWidth = 40;
      series.dataLabels.numberFormat = "#,##0.0";
      series.format.fill.setSolidColor("#1D6360");
      chart.setPosition("D2", "I15");
      chart.load("name,id,left,top,width,height,chartType");
      chart.title.load("text,visible");
      chart.axes.valueAxis.title.load("text,visible");
      chart.series.load("items/name,items/gapWidth,items/hasDataLabels");
      await context.sync();
      expect(chart).toMatchObject({ name: "府省別", chartType: "BarClustered" });
      expect(chart.title.text).toBe("府省別の金額");
      expect(chart.axes.valueAxis.title.visible).toBe(true);
      expect(chart.series.items.map(({ name, gapWidth }) => [name, gapWidth])).toEqual([["金額(億円)", 40]]);
      const width = excel.workbook.columnWidth(excel.workbook.activeSheetId, 0);
      expect(chart.left).toBeCloseTo(3 * width);
      expect(chart.width).toBeCloseTo(6 * width);
      const byId = sheet.charts.getItem(chart.id).load("name");
      const gone = sheet.charts.getItemOrNullObject("x");
      sheet.charts.load("count,items/name");
      await context.sync();
      expect([byId.name, gone.isNullObject, sheet.charts.count]).toEqual(["府省別", true, 1]);
      expect(sheet.charts.items.map(({ name }) => name)).toEqual(["府省別"]);
      const part = chart.title.getSubstring(2, 3).font;
      part.size = 9;
      part.color = "#595959";
      part.load("size,bold");
      chart.title.format.font.load("size");
      await context.sync();
      expect([part.size, part.bold, chart.title.format.font.size]).toEqual([9, false, 16]);
      const pieces = () =>
        excel.workbook.charts
          .flatMap(({ title }) => titleLines(title).flat())
          .map(({ text, font }) => [text, font.size, font.color]);
      const color = excel.workbook.charts[0]?.title.font.color;
      expect(pieces()).toEqual([
        ["府省", 16, color],
        ["別の金", 9, "#595959"],
        ["額", 16, color],
      ]);
      chart.title.format.font.size = 12;
      await context.sync();
      expect(pieces()).toEqual([["府省別の金額", 12, color]]);
      const model = excel.workbook.charts[0];
      expect(model?.series[0]).toMatchObject({ fillColor: "#1D6360", hasDataLabels: true });
      expect(model?.series[0]?.labels).toMatchObject({ numberFormat: "#,##0.0", isFormatLinked: false });
      expect(excel.workbook.chartData(chart.id)).toEqual({
        categories: ["厚労省", "文科省", "経産省"],
        series: [
          { name: "金額(億円)", values: [300, 50, 70], texts: ["300", "50", "70"], numberFormat: "#,##0" },
        ],
      });
      chart.delete();
      await context.sync();
    });
    expect(excel.workbook.charts).toEqual([]);
  });

  it("show what their cells hold now, and a pivot table without its totals", async () => {
    await Excel.run(async (context) => {
      const table = addTable(context);
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const pivot = sheet.pivotTables.add("P", table, "H1");
      pivot.rowHierarchies.add(pivot.hierarchies.getItem("府省"));
      pivot.columnHierarchies.add(pivot.hierarchies.getItem("柱"));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem("金額(億円)"));
      sheet.charts.add("ColumnStacked", pivot.layout.getRange());
      sheet.charts.add("Line", sheet.getRange("D1:D5"));
      sheet.getRange("D5").values = [[71]];
      await context.sync();
      const [ofPivot, line] = excel.workbook.charts;
      expect(excel.workbook.chartData(line?.id ?? "").series[0]?.values).toEqual([100, 50, 200, 71]);
      expect(excel.workbook.chartData(ofPivot?.id ?? "")).toMatchObject({
        categories: ["経産省", "厚労省", "文科省"],
        series: [
          { name: "1 創薬力", values: [undefined, 100, 50] },
          { name: "2 安定供給", values: [70, 200, undefined] },
        ],
      });
      expect(ofPivot?.legend.isVisible).toBe(true);
      pivot.refresh();
      await context.sync();
      expect(excel.workbook.chartData(ofPivot?.id ?? "").series[1]?.values).toEqual([71, 200, undefined]);
    });
  });

  it("of an unknown kind are InvalidArgument, and pictures of them are not built", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A2").values = [["a"], [1]];
      sheet.charts.add("Pyramid" as Excel.ChartType, sheet.getRange("A1:A2"));
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
      const chart = sheet.charts.add("Pie", sheet.getRange("A1:A2"));
      chart.getImage();
      await expect(context.sync()).rejects.toMatchObject({ code: "ApiNotFound" });
    });
  });
});

describe("print settings, links, names and properties", () => {
  it("set up a page and tell it back", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const { pageLayout } = sheet;
      pageLayout.orientation = Excel.PageOrientation.landscape;
      pageLayout.paperSize = Excel.PaperType.a3;
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.setPrintArea("A1:D20");
      pageLayout.setPrintMargins("Centimeters", { left: 2.54 });
      pageLayout.headersFooters.defaultForAllPages.rightFooter = "&P / &N";
      pageLayout.load("orientation,paperSize,zoom,centerHorizontally,leftMargin");
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      const columns = pageLayout.getPrintTitleColumnsOrNullObject();
      const area = pageLayout.getPrintArea().load("address");
      await context.sync();
      expect(pageLayout.toJSON()).toMatchObject({
        orientation: "Landscape",
        paperSize: "A3",
        zoom: { horizontalFitToPages: 1 },
        centerHorizontally: true,
      });
      expect(pageLayout.leftMargin).toBeCloseTo(72);
      expect([titles.address, columns.isNullObject, area.address]).toEqual([
        "Sheet1!1:2",
        true,
        "Sheet1!A1:D20",
      ]);
    });
    const layout = excel.workbook.pageLayout(excel.workbook.activeSheetId);
    expect(layout).toMatchObject({ fitToPagesWide: 1, fitToPagesTall: undefined, scale: undefined });
    expect(layout.footer.right).toBe("&P / &N");
  });

  it("keep links with their text, until they are cleared", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B2").hyperlink = { documentReference: "Sheet1!A1", textToDisplay: "先頭へ" };
      const cell = sheet.getRange("B2").load("values,hyperlink");
      await context.sync();
      expect(cell.values).toEqual([["先頭へ"]]);
      expect(cell.hyperlink).toMatchObject({ documentReference: "Sheet1!A1", textToDisplay: "先頭へ" });
      expect(excel.workbook.hyperlinks(excel.workbook.activeSheetId)).toMatchObject([
        { rowIndex: 1, columnIndex: 1, link: { documentReference: "Sheet1!A1" } },
      ]);
      sheet.getRange("A1:C3").clear("Hyperlinks");
      await context.sync();
      expect(excel.workbook.hyperlinks(excel.workbook.activeSheetId)).toEqual([]);
    });
  });

  it("tell a sheet's own names from the workbook's", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.names.add("範囲", sheet.getRange("A1:B2"));
      context.workbook.names.add("範囲", sheet.getRange("C1"));
      const own = sheet.names.getItem("範囲").load("scope,formula");
      const all = context.workbook.names.load("items/scope,items/formula");
      await context.sync();
      expect([own.scope, own.formula]).toEqual(["Worksheet", "=Sheet1!$A$1:$B$2"]);
      expect(all.items.map(({ scope, formula }) => [scope, formula])).toEqual([["Workbook", "=Sheet1!$C$1"]]);
      own.delete();
      const left = sheet.names.getCount();
      await context.sync();
      expect(left.value).toBe(0);
    });
    expect(excel.workbook.names).toHaveLength(1);
  });

  it("colour tabs, hide gridlines and keep the workbook's title", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.tabColor = "#1D6360";
      sheet.showGridlines = false;
      context.workbook.properties.title = "予算";
      sheet.load("tabColor,showGridlines");
      context.workbook.properties.load("title,author");
      await context.sync();
      expect([sheet.tabColor, sheet.showGridlines, context.workbook.properties.title]).toEqual([
        "#1D6360",
        false,
        "予算",
      ]);
    });
    expect(excel.workbook.sheets[0]).toMatchObject({ tabColor: "#1D6360", showGridlines: false });
  });
});
