import { createPreviewApi, type PageControls } from "../../../../src/preview/grid/createPreviewApi";
import type { PreviewApi } from "../../../../src/preview/grid/previewApi";
import { createHostFaults } from "../../../../src/preview/officeHost/hostFaults";
import { createHostTraffic } from "../../../../src/preview/officeHost/hostTraffic";
import { createTestWorkbook } from "../../../support/loadWorkbook";

const page: PageControls = {
  ready: Promise.resolve(),
  isPaneOpen: () => true,
  openPane: () => Promise.resolve(),
  closePane: () => {},
  reloadPane: () => Promise.resolve(),
  killPane: () => {},
  runCommand: () => Promise.resolve(),
  commands: () => [],
  seeds: () => "bundled",
  useSeeds: () => Promise.resolve(),
  openOlderWorkbook: () => Promise.resolve({ sheetCount: 1, losses: [] }),
  onNextRequest: () => {},
  faults: createHostFaults(),
  clearFaults: () => {},
  traffic: createHostTraffic(),
};

let workbook: ReturnType<typeof createTestWorkbook>;
let api: PreviewApi;
beforeEach(() => {
  workbook = createTestWorkbook({ sheetNames: ["Sheet1", "予算 2025"] });
  api = createPreviewApi(workbook, page);
});
afterEach(() => workbook.dispose());

describe("window.previewWorkbook", () => {
  it("types like a person: numbers, texts and formulas that calculate", async () => {
    api.type("A1", "1,688");
    api.type("A2", "'1688");
    api.type("A3", "=A1*2");
    await api.whenCalculated();
    expect(api.readRange("A1:A3").map(([cell]) => [cell?.value, cell?.formula])).toEqual([
      [1688, 1688],
      ["1688", "1688"],
      [3376, "=A1*2"],
    ]);
  });

  it("takes addresses with and without a sheet, in any case, quoted where needed", () => {
    api.type("'予算 2025'!B2", "x");
    expect(api.readCell("'予算 2025'!b2")).toMatchObject({ address: "'予算 2025'!B2", value: "x" });
    expect(api.readCell("B2").value).toBe("");
    api.activateSheet("予算 2025");
    expect(api.readCell("B2").value).toBe("x");
  });

  it("says what is wrong with an address or a name", () => {
    expect(() => api.readCell("Sheet9!A1")).toThrow("Sheet9");
    expect(() => api.readCell("zwölf")).toThrow("zwölf");
    expect(() => api.activateSheet("Sheet9")).toThrow("Sheet9");
    expect(() => api.deleteTable("施策一覧")).toThrow("施策一覧");
  });

  it("tells an error from a text that looks like one", async () => {
    api.type("A1", "=1/0");
    api.type("A2", "'#N/A");
    await api.whenCalculated();
    expect(api.readCell("A1")).toMatchObject({ value: "#DIV/0!", isError: true });
    expect(api.readCell("A2")).toMatchObject({ value: "#N/A", isError: false });
  });

  it("lists sheets and tables as a person would name them", () => {
    expect(api.addSheet("施策一覧")).toBe("施策一覧");
    api.type("A1", "ID");
    api.type("B1", "金額（億円）");
    api.type("A2", "ind-01");
    const sheetId = workbook.activeSheetId;
    const area = { rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 2 };
    workbook.addTable({ sheetId, area, hasHeaders: true, name: "施策", source: "addIn" });
    expect(api.sheets().map((sheet) => [sheet.name, sheet.isActive])).toEqual([
      ["Sheet1", false],
      ["予算 2025", false],
      ["施策一覧", true],
    ]);
    expect(api.tables()).toMatchObject([
      {
        name: "施策",
        sheet: "施策一覧",
        address: "施策一覧!A1:B2",
        columns: ["ID", "金額（億円）"],
        rowCount: 1,
      },
    ]);
  });

  it("respects protection as the grid does", () => {
    api.protectSheet("Sheet1");
    expect(() => api.type("Sheet1!A1", "1")).toThrow("protected");
    api.unprotectSheet("Sheet1");
    api.type("Sheet1!A1", "1");
    expect(api.readCell("Sheet1!A1").value).toBe(1);
    api.protectStructure(true);
    expect(() => api.addSheet()).toThrow("protected");
  });

  it("plays a co-author whose edits are told apart from the person's", () => {
    const sources: string[] = [];
    workbook.subscribe((event) => {
      if (event.kind === "cellsChanged") sources.push(event.source);
    });
    api.type("A1", "1");
    api.coAuthorEdit("A1", 2);
    expect(sources).toEqual(["person", "coAuthor"]);
    expect(api.readCell("A1").value).toBe(2);
  });

  it("selects, clears and merges", () => {
    api.type("Sheet1!C3", "x");
    api.select("C3:D4");
    expect(api.selection()).toBe("Sheet1!C3:D4");
    api.clear("C3:D4");
    expect(api.readCell("C3").value).toBe("");
    api.mergeCells("A1:B2");
    expect(workbook.mergedAreas(workbook.activeSheetId)).toHaveLength(1);
  });

  it("explains every one of its members", () => {
    const explained = api
      .help()
      .split("\n")
      .map((line) => line.split(" ")[0]);
    expect(explained.sort()).toEqual(Object.keys(api).sort());
  });
});

describe("pivot tables, charts, links and print settings", () => {
  it("are told to scripts", async () => {
    const [first] = workbook.sheets;
    const sheetId = first?.id ?? "";
    api.type("A1", "府省");
    api.type("B1", "金額");
    api.type("A2", "厚労省");
    api.type("B2", "300");
    const area = { rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 2 };
    const source = { kind: "area", sheetId, area } as const;
    const { id } = workbook.addPivot({ name: "集計", sheetId, rowIndex: 0, columnIndex: 3, source });
    const field = { field: "府省", caption: "府省", hiddenItems: [], showSubtotals: true };
    workbook.updatePivot(id, { rows: [field], values: [workbook.newPivotValue(id, "金額")] });
    workbook.addChart({ sheetId, type: "Pie", source: { sheetId, area }, seriesBy: "Auto" });
    workbook.setHyperlink(sheetId, 4, 0, { documentReference: "Sheet1!A1" });
    expect(api.pivots()).toEqual([
      {
        name: "集計",
        sheet: "Sheet1",
        address: "Sheet1!D1:E3",
        source: "Sheet1!A1:B2",
        rows: ["府省"],
        columns: [],
        filters: [],
        values: ["合計 / 金額"],
      },
    ]);
    expect(api.charts()).toMatchObject([
      { name: "グラフ 1", type: "Pie", title: "金額", categories: ["厚労省"], series: [{ values: [300] }] },
    ]);
    expect(api.hyperlink("A5")).toEqual({ documentReference: "Sheet1!A1" });
    expect(api.hyperlink("A6")).toBeUndefined();
    expect(api.pageLayout()).toMatchObject({ orientation: "Portrait", paperSize: "A4" });
    api.type("B2", "400");
    api.refreshPivot("集計");
    expect(api.readCell("E2").value).toBe(400);
    expect((await api.saveXlsx()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
  });
});

describe("changing tables as a person does", () => {
  const rows = [
    ["ID", "施策名", "金額"],
    ["a", "乙", "20"],
    ["b", "甲", "30"],
    ["c", "丙", ""],
  ];
  beforeEach(() => {
    for (const [row, cells] of rows.entries())
      for (const [column, text] of cells.entries()) api.type(`${"ABC"[column] ?? ""}${row + 1}`, text);
    api.addTable("A1:C4", "施策一覧");
  });
  const column = (letter: string) => api.readRange(`${letter}1:${letter}4`).map(([cell]) => cell?.value);

  it("sorts and filters by the names of columns", () => {
    api.sortTable("施策一覧", "金額", false);
    expect(column("A")).toEqual(["ID", "b", "a", "c"]);
    api.filterTable("施策一覧", "id", ["a", "c"]);
    expect([2, 3, 4].map((row) => api.isRowHidden(`A${row}`))).toEqual([true, false, false]);
    api.filterTable("施策一覧", "ID");
    expect(api.isRowHidden("A2")).toBe(false);
    expect(() => api.sortTable("施策一覧", "年度")).toThrow("年度");
  });

  it("inserts, moves and deletes columns and rows; the table's id stays", () => {
    const id = api.tables()[0]?.id;
    api.insertTableColumn("施策一覧", "メモ", "施策名");
    api.insertTableColumn("施策一覧", "担当");
    expect(api.tables()[0]?.columns).toEqual(["ID", "メモ", "施策名", "金額", "担当"]);
    api.moveTableColumn("施策一覧", "メモ");
    api.moveTableColumn("施策一覧", "金額", "ID");
    expect(api.tables()[0]?.columns).toEqual(["金額", "ID", "施策名", "担当", "メモ"]);
    api.deleteTableColumn("施策一覧", "担当");
    api.insertTableRows("施策一覧", 0, [[5, "z", "新", null]]);
    api.deleteTableRows("施策一覧", 2);
    expect(column("B")).toEqual(["ID", "z", "a", "c"]);
    api.renameTable("施策一覧", "うちの一覧");
    api.resizeTable("うちの一覧", "A1:D3");
    expect(api.tables()).toMatchObject([{ id, name: "うちの一覧", address: "Sheet1!A1:D3" }]);
    api.convertTable("うちの一覧");
    expect(api.tables()).toEqual([]);
    expect(column("B")).toEqual(["ID", "z", "a", "c"]);
  });

  it("copies and moves sheets and hides rows", () => {
    expect(api.copySheet("Sheet1")).toBe("Sheet1 (2)");
    expect(api.sheets().map(({ name, isActive }) => [name, isActive])).toEqual([
      ["Sheet1", false],
      ["Sheet1 (2)", true],
      ["予算 2025", false],
    ]);
    expect(api.tables().map(({ name, sheet }) => [name, sheet])).toEqual([
      ["施策一覧", "Sheet1"],
      ["施策一覧_2", "Sheet1 (2)"],
    ]);
    api.moveSheet("Sheet1 (2)", 2);
    expect(api.sheets().map(({ name }) => name)).toEqual(["Sheet1", "予算 2025", "Sheet1 (2)"]);
    api.hideRows("A2:A3");
    expect([1, 2, 3, 4].map((row) => api.isRowHidden(`A${row}`))).toEqual([false, true, true, false]);
    api.showRows("A2:A3");
    expect(api.isRowHidden("A3")).toBe(false);
  });
});
