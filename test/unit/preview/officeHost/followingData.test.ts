/** @jest-environment jsdom */
import { startInProcessExcel, type InProcessExcel } from "../../../support/inProcessHost";
import { at, values, write } from "../workbook/workbookFixture";

let excel: InProcessExcel;
let tableId: string;
beforeEach(async () => {
  excel = await startInProcessExcel();
  write(excel.workbook, "A1", [
    ["ID", "施策名", "金額"],
    ["a", "乙", 20],
    ["b", "甲", 30],
    ["c", "丙", 10],
  ]);
  tableId = excel.workbook.addTable({
    sheetId: excel.workbook.activeSheetId,
    area: at("A1:C4"),
    hasHeaders: true,
    name: "施策一覧",
    source: "addIn",
  }).id;
});
afterEach(() => excel.stop());

const seen = (address: string) => values(excel.workbook, address);

describe("tables", () => {
  it("keep id and column ids through renaming, sorting, new and moved columns", async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("施策一覧");
      table.name = "うちの一覧";
      table.sort.apply([{ key: 2, ascending: false }]);
      const memo = table.columns.add(1, [["メモ"], ["x"], ["y"], ["z"]]).load("id,name,index");
      table.columns.getItem("施策名").delete();
      table.columns.load("items/id,items/name");
      const byId = context.workbook.tables.getItem(tableId).load("name,id");
      await context.sync();
      expect([byId.id, byId.name]).toEqual([tableId, "うちの一覧"]);
      expect([memo.name, memo.index]).toEqual(["メモ", 1]);
      expect(table.columns.items.map(({ id, name }) => [id, name])).toEqual([
        [1, "ID"],
        [memo.id, "メモ"],
        [3, "金額"],
      ]);
    });
    expect(seen("A1:C4")).toEqual([
      ["ID", "メモ", "金額"],
      ["b", "x", 30],
      ["a", "y", 20],
      ["c", "z", 10],
    ]);
  });

  it("take a name for a new column and refuse values of another height", async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem(tableId);
      table.columns.add(undefined, [["?"], [1], [2], [3]], "倍率");
      await context.sync();
      expect(seen("D1:D2").flat()).toEqual(["倍率", 1]);
      table.columns.add(undefined, [["zu kurz"], [1]]);
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });

  it("are filtered by values; hidden rows are told of and filters cleared", async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem(tableId);
      const { filter } = table.columns.getItem("施策名");
      filter.applyValuesFilter(["乙", "丙"]);
      filter.load("criteria");
      const body = table.getDataBodyRange().load("rowHidden");
      const second = table.rows.getItemAt(1).getRange().load("rowHidden");
      await context.sync();
      expect(filter.criteria).toMatchObject({ filterOn: "Values", values: ["乙", "丙"] });
      expect(body.rowHidden).toBeNull();
      expect(second.rowHidden).toBe(true);
      table.clearFilters();
      body.load("rowHidden");
      await context.sync();
      expect(body.rowHidden).toBe(false);
      body.rowHidden = true;
      body.load("rowHidden");
      await context.sync();
      expect(body.rowHidden).toBe(true);
    });
  });

  it("take rows in the middle and lose some, what a person wrote below following", async () => {
    write(excel.workbook, "A6", [["下のメモ"]]);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem(tableId);
      table.rows.add(1, [
        ["n1", "新", 1],
        ["n2", "新", 2],
      ]);
      await context.sync();
      expect(seen("A2:A8").flat()).toEqual(["a", "n1", "n2", "b", "c", "", "下のメモ"]);
      table.rows.deleteRowsAt(1, 2);
      await context.sync();
      expect(seen("A2:A6").flat()).toEqual(["a", "b", "c", "", "下のメモ"]);
    });
  });
});

describe("cells", () => {
  it("null among values and formulas leaves a cell alone", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A2:C2").values = [[null, "新", null]];
      sheet.getRange("A3:C3").formulas = [["=1+1", null, null]];
      await context.sync();
    });
    await excel.workbook.whenCalculated();
    expect(seen("A2:C3")).toEqual([
      ["a", "新", 20],
      [2, "甲", 30],
    ]);
  });

  it("give and take properties one by one, which a fill is put on and taken off by", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2:C2");
      range.setCellProperties([[{ format: { fill: { color: "#FFF2CC" } } }, {}]]);
      const properties = range.getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { bold: true } },
      });
      await context.sync();
      expect(properties.value).toEqual([
        [
          { address: "Sheet1!B2", format: { fill: { color: "#FFF2CC" }, font: { bold: false } } },
          { address: "Sheet1!C2", format: { fill: { color: "#FFFFFF" }, font: { bold: false } } },
        ],
      ]);
      range.format.fill.clear();
      const cleared = range.getCellProperties({ format: { fill: { color: true } } });
      await context.sync();
      expect(cleared.value[0]?.map((cell) => cell.format?.fill?.color)).toEqual(["#FFFFFF", "#FFFFFF"]);
      range.setCellProperties([[{ format: { fill: { color: "#FFF2CC" } } }]]);
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });

  it("what is read before a write in the same request is the state before it, what is read behind it the one after", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const before = sheet.getRange("A2:A3").load("values");
      const table = context.workbook.tables.getItem(tableId);
      const columns = table.columns.load("items/name");
      sheet.getRange("A2:A3").values = [["neu"], [null]];
      sheet.getRange("B1").values = [["名称"]];
      const after = sheet.getRange("A2:A3").load("values");
      await context.sync();
      expect(before.values.flat()).toEqual(["a", "b"]);
      expect(columns.items.map(({ name }) => name)).toEqual(["ID", "施策名", "金額"]);
      expect(after.values.flat()).toEqual(["neu", "b"]);
    });
  });
});

describe("worksheets", () => {
  it("are copied to a place, with tables of their own", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getActiveWorksheet();
      worksheets.add("後ろ");
      const copy = sheet.copy("Before", worksheets.getItem("後ろ")).load("id,name,position");
      copy.tables.load("items/id,items/name");
      await context.sync();
      expect([copy.name, copy.position]).toEqual(["Sheet1 (2)", 1]);
      expect(copy.tables.items.map(({ name }) => name)).toEqual(["施策一覧_2"]);
      expect(copy.tables.items[0]?.id).not.toBe(tableId);
      sheet.copy("End");
      sheet.copy("Beginning");
      worksheets.load("items/name");
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual([
        "Sheet1 (4)",
        "Sheet1",
        "Sheet1 (2)",
        "後ろ",
        "Sheet1 (3)",
      ]);
    });
  });

  it("may be very hidden: office.js reads and writes them all the same", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("_base");
      sheet.visibility = "VeryHidden";
      sheet.getRange("A1").values = [["控え"]];
      const found = context.workbook.worksheets.getItemOrNullObject("_base").load("visibility");
      const cell = found.getRange("A1").load("values");
      await context.sync();
      expect(found.visibility).toBe("VeryHidden");
      expect(cell.values).toEqual([["控え"]]);
    });
  });

  it("are left alone by every change while the workbook is read-only", async () => {
    excel.faults.isReadOnly = true;
    const attempts: ((table: Excel.Table, sheet: Excel.Worksheet) => unknown)[] = [
      (table) => table.sort.apply([{ key: 0, ascending: false }]),
      (table) => table.columns.add(),
      (table) => table.columns.getItem("ID").delete(),
      (table) => table.columns.getItem("ID").filter.applyValuesFilter(["a"]),
      (table) => table.rows.deleteRowsAt(0),
      (_table, sheet) => sheet.copy(),
      (_table, sheet) => sheet.getRange("A1").setCellProperties([[{ format: { font: { bold: true } } }]]),
    ];
    for (const attempt of attempts) {
      await Excel.run(async (context) => {
        attempt(context.workbook.tables.getItem(tableId), context.workbook.worksheets.getActiveWorksheet());
        await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
      });
    }
    expect(excel.workbook.sheets).toHaveLength(1);
    expect(seen("A1:C2")).toEqual([
      ["ID", "施策名", "金額"],
      ["a", "乙", 20],
    ]);
  });
});

describe("a co-author", () => {
  it("can edit when a request has arrived and before it runs", async () => {
    const { workbook, faults } = excel;
    const numbers: number[] = [];
    faults.beforeBatch = (number) => {
      numbers.push(number);
      if (number === 2) workbook.writeCells(workbook.activeSheetId, at("A2"), [["同僚"]], "coAuthor");
    };
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const read = sheet.getRange("A2").load("values");
      await context.sync();
      expect(read.values).toEqual([["a"]]);
      const again = sheet.getRange("A2").load("values");
      sheet.getRange("A2").values = [["アドイン"]];
      await context.sync();
      expect(again.values).toEqual([["同僚"]]);
    });
    expect(numbers).toEqual([1, 2]);
    expect(seen("A2")).toEqual([["アドイン"]]);
    faults.beforeBatch = (number) => void numbers.push(number);
    await Excel.run((context) => context.sync());
    expect(numbers).toEqual([1, 2, 1]);
  });
});
