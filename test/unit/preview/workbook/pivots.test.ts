import type { PivotField, PivotSummary, PivotValue } from "../../../../src/preview/workbook/previewPivot";
import type { PreviewWorkbook } from "../../../../src/preview/workbook/previewWorkbook";
import { createTestWorkbook } from "../../../support/loadWorkbook";
import { at, cell, eventsOf, refusal, values, write } from "./workbookFixture";

let workbook: PreviewWorkbook;
beforeEach(() => (workbook = createTestWorkbook()));
afterEach(() => workbook.dispose());

const rows = [
  ["府省", "柱", "状態", "金額(億円)"],
  ["厚労省", "1 創薬力", "新規", 100],
  ["文科省", "1 創薬力", "継続", 50.1],
  ["厚労省", "2 安定供給", "継続", 200],
  ["経産省", "2 安定供給", "新規", 70.2],
  ["厚労省", "1 創薬力", "継続", 5],
];

function field(name: string, more: Partial<PivotField> = {}): PivotField {
  return { field: name, caption: name, hiddenItems: [], showSubtotals: true, ...more };
}
function value(summarizeBy: PivotSummary, caption: string, numberFormat = "General"): PivotValue {
  return { id: caption, field: "金額(億円)", caption, summarizeBy, numberFormat };
}
/** A table at A1 and an empty pivot table at `address`. */
function addPivot(address = "G3"): string {
  write(workbook, "A1", rows);
  const sheetId = workbook.activeSheetId;
  const table = workbook.addTable({ sheetId, area: at("A1:D6"), hasHeaders: true, source: "addIn" });
  const source = { kind: "table", tableId: table.id } as const;
  return workbook.addPivot({ name: "集計", sheetId, ...at(address), source }).id;
}

describe("a pivot table", () => {
  it("crosses rows and columns with grand totals, in Excel's Japanese", () => {
    const id = addPivot();
    workbook.updatePivot(id, {
      rows: [field("府省")],
      columns: [field("柱")],
      values: [value("Sum", "合計 / 金額(億円)", "#,##0.0")],
    });
    expect(values(workbook, "G3:J8")).toEqual([
      ["合計 / 金額(億円)", "列ラベル", "", ""],
      ["行ラベル", "1 創薬力", "2 安定供給", "総計"],
      ["経産省", "", 70.2, 70.2],
      ["厚労省", 105, 200, 305],
      ["文科省", 50.1, "", 50.1],
      ["総計", 155.1, 270.2, 425.3],
    ]);
    expect(cell(workbook, "J8").text).toBe("425.3");
    const pivot = workbook.pivots[0];
    expect(pivot?.areas).toEqual({
      table: at("G3:J8"),
      filters: undefined,
      rowLabels: at("G5:G8"),
      columnLabels: at("H3:J4"),
      values: at("H5:J8"),
    });
    expect(workbook.readFormat(workbook.activeSheetId, 7, 6)).toMatchObject({
      bold: true,
      fillColor: "#D9E1F2",
    });
  });

  it("fits its columns to its own cells, not to a long title above", () => {
    const id = addPivot();
    write(workbook, "G1", [["とても長い見出しが、ピボットテーブルの上のセルに入っている場合"]]);
    workbook.updatePivot(id, { rows: [field("府省")], values: [value("Sum", "計")] });
    expect(workbook.columnWidth(workbook.activeSheetId, 6)).toBeLessThan(90);
  });

  it("speaks English in an English Excel", () => {
    const english = createTestWorkbook({ language: "en" });
    const sheetId = english.activeSheetId;
    write(english, "A1", [
      ["Ministry", "Amount"],
      ["MHLW", 3],
      ["METI", ""],
    ]);
    const source = { kind: "area", sheetId, area: at("A1:B3") } as const;
    const { id } = english.addPivot({ name: "P", sheetId, ...at("D1"), source });
    const amount = { id: "v", field: "Amount", summarizeBy: "Sum", numberFormat: "General" } as const;
    english.updatePivot(id, { rows: [field("Ministry")], values: [{ ...amount, caption: "Sum of Amount" }] });
    expect(values(english, "D1:E4")).toEqual([
      ["Row Labels", "Sum of Amount"],
      ["METI", ""],
      ["MHLW", 3],
      ["Grand Total", 3],
    ]);
    english.dispose();
  });

  it("counts, averages and finds the extremes side by side", () => {
    const id = addPivot();
    const summaries = ["Count", "Average", "Max", "Min"] as const;
    workbook.updatePivot(id, { rows: [field("府省")], values: summaries.map((one) => value(one, one)) });
    expect(values(workbook, "G3:K7")).toEqual([
      ["行ラベル", ...summaries],
      ["経産省", 1, 70.2, 70.2, 70.2],
      ["厚労省", 3, expect.closeTo(305 / 3), 200, 5],
      ["文科省", 1, 50.1, 50.1, 50.1],
      ["総計", 5, expect.closeTo(85.06), 200, 5],
    ]);
  });

  it("nests row fields: compact with totals at the group, tabular with totals below it", () => {
    const id = addPivot();
    workbook.updatePivot(id, { rows: [field("柱"), field("府省")], values: [value("Sum", "計")] });
    expect(values(workbook, "G3:H9")).toEqual([
      ["行ラベル", "計"],
      ["1 創薬力", 155.1],
      ["厚労省", 105],
      ["文科省", 50.1],
      ["2 安定供給", 270.2],
      ["経産省", 70.2],
      ["厚労省", 200],
    ]);
    workbook.updatePivot(id, { layoutType: "Tabular" });
    expect(values(workbook, "G3:I10")).toEqual([
      ["柱", "府省", "計"],
      ["1 創薬力", "厚労省", 105],
      ["", "文科省", 50.1],
      ["1 創薬力 集計", "", 155.1],
      ["2 安定供給", "経産省", 70.2],
      ["", "厚労省", 200],
      ["2 安定供給 集計", "", 270.2],
      ["総計", "", 425.3],
    ]);
    workbook.updatePivot(id, { subtotalLocation: "Off", showColumnGrandTotals: false });
    expect(values(workbook, "G7:I8")).toEqual([
      ["", "厚労省", 200],
      ["", "", ""],
    ]);
  });

  it("puts several values under each column item", () => {
    const id = addPivot();
    workbook.updatePivot(id, {
      rows: [field("府省")],
      columns: [field("柱")],
      values: [value("Sum", "計"), value("Count", "件数")],
    });
    expect(values(workbook, "G3:M6")).toEqual([
      ["", "列ラベル", "", "", "", "", ""],
      ["", "1 創薬力", "", "2 安定供給", "", "全体の 計", "全体の 件数"],
      ["行ラベル", "計", "件数", "計", "件数", "", ""],
      ["経産省", "", "", 70.2, 1, 70.2, 1],
    ]);
  });

  it("orders items by value where told, and filters them", () => {
    const id = addPivot();
    const sort = { by: "value", descending: true, valueCaption: "計" } as const;
    workbook.updatePivot(id, { rows: [field("府省", { sort })], values: [value("Sum", "計")] });
    expect(values(workbook, "G4:G6").flat()).toEqual(["厚労省", "経産省", "文科省"]);
    workbook.updatePivot(id, { filters: [field("状態", { hiddenItems: ["新規"] })] });
    expect(values(workbook, "G1:H7")).toEqual([
      ["状態", "継続"],
      ["", ""],
      ["行ラベル", "計"],
      ["厚労省", 205],
      ["文科省", 50.1],
      ["総計", 255.1],
      ["", ""],
    ]);
    expect(workbook.pivots[0]?.areas.filters).toEqual(at("G1:H1"));
  });

  it("shows new data only when refreshed, and then those of a grown table", () => {
    const id = addPivot();
    workbook.updatePivot(id, { rows: [field("府省")], values: [value("Sum", "計")] });
    const [table] = workbook.tables;
    workbook.addTableRows(table?.id ?? "", undefined, [["環境省", "1 創薬力", "新規", 9]], "person");
    expect(values(workbook, "G7:H7")).toEqual([["総計", 425.3]]);
    workbook.refreshPivot(id);
    expect(values(workbook, "G4:H8")).toEqual([
      ["環境省", 9],
      ["経産省", 70.2],
      ["厚労省", 305],
      ["文科省", 50.1],
      ["総計", 434.3],
    ]);
  });

  it("reads formulas in its source when they are calculated", async () => {
    write(workbook, "A1", [
      ["名", "額"],
      ["a", "=1+2"],
    ]);
    const sheetId = workbook.activeSheetId;
    const source = { kind: "area", sheetId, area: at("A1:B2") } as const;
    const { id } = workbook.addPivot({ name: "P", sheetId, ...at("D1"), source });
    const amount = { id: "v", field: "額", summarizeBy: "Sum", numberFormat: "General" } as const;
    workbook.updatePivot(id, { rows: [field("名")], values: [{ ...amount, caption: "計" }] });
    await workbook.whenCalculated();
    expect(values(workbook, "D2:E2")).toEqual([["a", 3]]);
  });

  it("keeps text that reads like a formula or a number as text", () => {
    write(workbook, "A1", [
      ["名", "額"],
      ["'=1+1", 1],
      ["'007", 2],
    ]);
    const sheetId = workbook.activeSheetId;
    const source = { kind: "area", sheetId, area: at("A1:B3") } as const;
    const { id } = workbook.addPivot({ name: "P", sheetId, ...at("D1"), source });
    workbook.updatePivot(id, { rows: [field("名")] });
    expect(values(workbook, "D2:D3").flat().sort()).toEqual(["007", "=1+1"]);
  });

  it("refuses to lie over content, tables and other pivot tables, also when it grows", () => {
    const id = addPivot();
    write(workbook, "I6", [["mine"]]);
    const change = { rows: [field("府省")], columns: [field("柱")], values: [value("Sum", "計")] };
    expect(() => workbook.updatePivot(id, change)).toThrow(refusal("PivotTableRangeConflict"));
    expect(values(workbook, "I6")).toEqual([["mine"]]);
    const sheetId = workbook.activeSheetId;
    const source = workbook.pivots[0]?.source;
    if (!source) throw new Error("no pivot table");
    for (const address of ["G4", "B2"]) {
      expect(() => workbook.addPivot({ name: "二", sheetId, ...at(address), source })).toThrow(
        refusal("PivotTableRangeConflict"),
      );
    }
    expect(() => workbook.addPivot({ name: "集計", sheetId, ...at("Q1"), source })).toThrow(
      refusal("ItemAlreadyExists"),
    );
  });

  it("lets nobody change part of it; clearing all of it deletes it", () => {
    const id = addPivot();
    workbook.updatePivot(id, { rows: [field("府省")], values: [value("Sum", "計")] });
    const sheetId = workbook.activeSheetId;
    expect(() => write(workbook, "H4", [[0]])).toThrow(refusal("PivotTableRangeConflict"));
    expect(() => workbook.clearCells(sheetId, at("H4"), "contents", "addIn")).toThrow(
      refusal("PivotTableRangeConflict"),
    );
    workbook.clearCells(sheetId, at("G1:H10"), "all", "addIn");
    expect(workbook.pivots).toEqual([]);
    expect(values(workbook, "G3:H7").flat().join("")).toBe("");
  });

  it("goes with its sheet, tells of changes, and obeys protection", () => {
    const id = addPivot();
    const events = eventsOf(workbook, () => workbook.updatePivot(id, { rows: [field("府省")] }));
    expect(events.map(({ kind }) => kind)).toContain("pivotsChanged");
    const sheetId = workbook.activeSheetId;
    workbook.setProtected(sheetId, true);
    expect(() => workbook.refreshPivot(id)).toThrow(refusal("AccessDenied"));
    workbook.setProtected(sheetId, false);
    workbook.addSheet({ source: "addIn" });
    workbook.deleteSheet(sheetId, "person");
    expect(workbook.pivots).toEqual([]);
  });

  it("refuses a source without headers or data", () => {
    write(workbook, "A1", [["a", ""]]);
    const sheetId = workbook.activeSheetId;
    const source = { kind: "area", sheetId, area: at("A1:B2") } as const;
    expect(() => workbook.addPivot({ name: "P", sheetId, ...at("D1"), source })).toThrow(
      refusal("InvalidArgument"),
    );
  });
});
