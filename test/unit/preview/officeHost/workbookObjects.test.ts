/** @jest-environment jsdom */
import { startInProcessExcel, type InProcessExcel } from "../../../support/inProcessHost";

let excel: InProcessExcel;

beforeEach(async () => {
  excel = await startInProcessExcel();
});
afterEach(() => excel.stop());

describe("worksheets", () => {
  it("are added, found by name in any case or by id, renamed, moved and deleted", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add("施策一覧").load("id,name,position");
      await context.sync();
      expect([sheet.name, sheet.position]).toEqual(["施策一覧", 1]);
      sheet.position = 0;
      sheet.name = "Measures";
      const byId = worksheets.getItem(sheet.id).load("name");
      const byName = worksheets.getItem("measures").load("id");
      const gone = worksheets.getItemOrNullObject("施策一覧");
      worksheets.load("items/name");
      await context.sync();
      expect(byId.name).toBe("Measures");
      expect(byName.id).toBe(sheet.id);
      expect(gone.isNullObject).toBe(true);
      expect(worksheets.items.map(({ name }) => name)[0]).toBe("Measures");
      sheet.delete();
      const count = worksheets.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    });
  });

  it("that are not there are ItemNotFound, and what ran before stays", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("before");
      context.workbook.worksheets.getItem("nowhere").load("name");
      await expect(context.sync()).rejects.toMatchObject({
        code: "ItemNotFound",
        debugInfo: { errorLocation: "WorksheetCollection.getItem" },
      });
    });
    expect(excel.workbook.sheets.map(({ name }) => name)).toContain("before");
  });

  it("refuse a name that is taken", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("twice");
      context.workbook.worksheets.add("TWICE");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    });
  });

  it("refuse writing while protected and take it again afterwards", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.protection.protect(undefined, "secret");
      sheet.protection.load("protected");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      sheet.getRange("A1").values = [[1]];
      await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
      sheet.protection.unprotect("wrong");
      await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
      sheet.protection.unprotect("secret");
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
  });

  it("freeze rows and columns and say which", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.freezePanes.freezeRows(4);
      const rows = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      expect(rows.address).toMatch(/!1:4$/);
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  it("let a null object be deleted without ado", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject("nowhere").delete();
      await expect(context.sync()).resolves.toBeUndefined();
    });
  });
});

/** A table of three rows on the active sheet. */
async function addTable(context: Excel.RequestContext): Promise<Excel.Table> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const range = sheet.getRange("B2:C5");
  range.values = [
    ["ID", "金額"],
    ["M1", 10],
    ["M2", 20],
    ["M3", 30],
  ];
  const table = sheet.tables.add(range, true);
  table.name = "Measures";
  table.style = "TableStyleLight9";
  await context.sync();
  return table;
}

describe("tables", () => {
  it("live on after the sync that made them", async () => {
    await Excel.run(async (context) => {
      const table = await addTable(context);
      table.load("id,name,style,showHeaders,showFilterButton,showBandedRows,showTotals");
      table.columns.load("items/name,items/id,count");
      const header = table.getHeaderRowRange().load("values");
      const body = table.getDataBodyRange().load("values,address");
      await context.sync();
      expect(table).toMatchObject({
        name: "Measures",
        style: "TableStyleLight9",
        showHeaders: true,
        showFilterButton: true,
        showTotals: false,
      });
      expect(table.columns.items.map(({ name }) => name)).toEqual(["ID", "金額"]);
      expect(header.values).toEqual([["ID", "金額"]]);
      expect(body.values).toEqual([
        ["M1", 10],
        ["M2", 20],
        ["M3", 30],
      ]);
      const found = context.workbook.tables.getItem("measures").load("id");
      const amounts = table.columns.getItem("金額").getDataBodyRange().load("values");
      await context.sync();
      expect(found.id).toBe(table.id);
      expect(amounts.values).toEqual([[10], [20], [30]]);
    });
  });

  it("grow and shrink by rows", async () => {
    await Excel.run(async (context) => {
      const table = await addTable(context);
      table.rows.add(undefined, [["M4", 40]]);
      table.rows.add(0, [["M0", 0]]);
      const count = table.rows.getCount();
      const first = table.rows.getItemAt(0).load("values");
      await context.sync();
      expect(count.value).toBe(5);
      expect(first.values).toEqual([["M0", 0]]);
      table.rows.getItemAt(1).delete();
      table.rows.load("items/values");
      await context.sync();
      expect(table.rows.items.map(({ values }) => values[0]?.[0])).toEqual(["M0", "M2", "M3", "M4"]);
    });
  });

  it("refuse to overlap and to share a name", async () => {
    await Excel.run(async (context) => {
      const table = await addTable(context);
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.tables.add("A1:C3", true);
      await expect(context.sync()).rejects.toMatchObject({
        code: expect.stringMatching(/InvalidArgument|InsertDeleteConflict|AccessDenied/),
        debugInfo: { errorLocation: "TableCollection.add" },
      });
      sheet.tables.add("F1:G3", true).name = "Measures";
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemAlreadyExists" });
      const tables = sheet.getRange("A1:B2").getTables().load("items/name");
      await context.sync();
      expect(tables.items.map(({ name }) => name)).toEqual(["Measures"]);
      table.delete();
      const gone = context.workbook.tables.getItemOrNullObject("Measures");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  it("become ranges again", async () => {
    await Excel.run(async (context) => {
      const table = await addTable(context);
      const range = table.convertToRange().load("values");
      const tables = context.workbook.tables.getCount();
      await context.sync();
      expect(range.values[1]).toEqual(["M1", 10]);
      expect(tables.value).toBe(0);
    });
  });
});

describe("names", () => {
  it("stand for ranges and constants", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const { names } = context.workbook;
      names.add("Region", sheet.getRange("B2:C3"), "memo");
      names.add("Rate", "=0.5");
      await context.sync();
      names.load("items/name,items/type,items/value,items/comment");
      const range = names.getItem("region").getRange().load("address");
      const none = names.getItemOrNullObject("Nothing");
      await context.sync();
      expect(names.items.map(({ name, type }) => [name, type])).toEqual(
        expect.arrayContaining([
          ["Region", "Range"],
          ["Rate", "Double"],
        ]),
      );
      expect(range.address).toMatch(/!B2:C3$/);
      expect(none.isNullObject).toBe(true);
      names.getItem("Rate").delete();
      const count = names.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    });
  });
});
