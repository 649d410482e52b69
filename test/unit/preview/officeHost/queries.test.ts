/** @jest-environment jsdom */
import { startInProcessExcel, type InProcessExcel } from "../../../support/inProcessHost";

let excel: InProcessExcel;

beforeAll(async () => {
  excel = await startInProcessExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (const [index, name] of ["First", "Second", "Third"].entries()) {
      const range = sheet.getRangeByIndexes(0, index * 4, 3, 2);
      range.values = [
        ["a", "b"],
        [1, 2],
        [3, 4],
      ];
      sheet.tables.add(range, true).name = name;
    }
    await context.sync();
  });
});
afterAll(() => excel.stop());

describe("load", () => {
  it("brings what lies behind other objects, whatever the case of the letters", async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("First").load("NAME,worksheet/name,columns/items/name");
      await context.sync();
      expect([table.name, table.worksheet.name]).toEqual(["First", "Sheet1"]);
      expect(table.columns.items.map(({ name }) => name)).toEqual(["a", "b"]);
    });
  });

  it("brings pages of a collection, its count, or everything", async () => {
    await Excel.run(async (context) => {
      const page = context.workbook.tables.load({ name: true, $top: 1, $skip: 1 });
      const counted = context.workbook.worksheets.getItem("Sheet1").tables.load("count");
      const whole = context.workbook.worksheets.getItem("Sheet1").tables.load();
      await context.sync();
      expect(page.items.map(({ name }) => name)).toEqual(["Second"]);
      expect(counted.count).toBe(3);
      expect(whole.items.map(({ name, showHeaders }) => [name, showHeaders])).toEqual([
        ["First", true],
        ["Second", true],
        ["Third", true],
      ]);
    });
  });

  it("brings everything of a range, formats as nested objects", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A2:B2");
      range.load();
      range.load({ format: { font: { bold: true }, wrapText: true } });
      await context.sync();
      expect(range.values).toEqual([[1, 2]]);
      expect(range.format.font.bold).toBe(false);
      expect(range.toJSON()).toMatchObject({ address: "Sheet1!A2:B2", rowCount: 1, columnCount: 2 });
    });
  });

  it("of a null object leaves it null, and so does what comes after it", async () => {
    await Excel.run(async (context) => {
      const none = context.workbook.tables.getItemOrNullObject("Fourth").load("name");
      const behind = none.getRange().load("address");
      await context.sync();
      expect([none.isNullObject, behind.isNullObject]).toEqual([true, true]);
    });
  });
});

describe("objects", () => {
  it("live beyond their Excel.run when they are tracked", async () => {
    const range = await Excel.run(async (context) => {
      const tracked = context.workbook.worksheets.getItem("Sheet1").getRange("A3");
      context.trackedObjects.add(tracked);
      await context.sync();
      return tracked;
    });
    await Excel.run(range, async (context) => {
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[3]]);
      context.trackedObjects.remove(range);
      await context.sync();
    });
  });

  it("take objects and addresses alike as arguments", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const byObject = sheet.getRange("A1").getBoundingRect(sheet.getRange("B3")).load("address");
      const byAddress = sheet.getRange("A1").getBoundingRect("Sheet1!B3").load("address");
      await context.sync();
      expect(byObject.address).toBe("Sheet1!A1:B3");
      expect(byAddress.address).toBe(byObject.address);
    });
  });
});

describe("a write that fails", () => {
  it("is told with its own place although it is carried out later", async () => {
    excel.workbook.setProtected(excel.workbook.sheets[0]?.id ?? "", true);
    await Excel.run(async (context) => {
      const name = context.workbook.worksheets.getItem("Sheet1").load("name");
      context.workbook.worksheets.getItem("Sheet1").getRange("A10").values = [[1]];
      context.workbook.worksheets.add("Never");
      await expect(context.sync()).rejects.toMatchObject({
        code: "AccessDenied",
        debugInfo: { errorLocation: "Range.values", statement: expect.stringContaining("values") },
      });
      expect(name.name).toBe("Sheet1");
    });
    excel.workbook.setProtected(excel.workbook.sheets[0]?.id ?? "", false);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });
});

describe("the application", () => {
  it("calculates automatically and takes suspensions within a request", async () => {
    await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.load("calculationMode");
      await context.sync();
      expect(application.calculationMode).toBe("Automatic");
      application.calculationMode = "Manual";
      await expect(context.sync()).rejects.toMatchObject({ code: "ApiNotFound" });
    });
  });

  it("keeps the structure of a protected workbook", async () => {
    await Excel.run(async (context) => {
      context.workbook.protection.protect("secret");
      context.workbook.worksheets.add("Refused");
      await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
      context.workbook.protection.unprotect("secret");
      context.workbook.load("name,isDirty,readOnly");
      await context.sync();
      expect(context.workbook).toMatchObject({ name: "Book1.xlsx", isDirty: true, readOnly: false });
    });
  });
});
