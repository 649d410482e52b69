/** @jest-environment jsdom */
import { startInProcessExcel, type InProcessExcel } from "../../../support/inProcessHost";

let excel: InProcessExcel;

beforeAll(async () => {
  excel = await startInProcessExcel();
});
afterAll(() => excel.stop());

/** Runs on a new sheet of its own, which is active. */
function onSheet<Result>(run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>) {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.activate();
    return run(sheet, context);
  });
}

describe("ranges", () => {
  it("give back values, formulas, texts and kinds as Excel does", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:D1");
      range.values = [[1200, "創薬", true, "=A1*2"]];
      range.getCell(0, 0).numberFormat = [["#,##0"]];
      await context.sync();
      range.load("values,formulas,text,valueTypes,numberFormat,address,cellCount,rowIndex,columnIndex");
      const beside = sheet.getRange("E1").load("valueTypes,values");
      await context.sync();
      expect(range.values).toEqual([[1200, "創薬", true, 2400]]);
      expect(range.formulas).toEqual([[1200, "創薬", true, "=A1*2"]]);
      expect(range.text[0]?.[0]).toBe("1,200");
      expect(range.valueTypes).toEqual([["Double", "String", "Boolean", "Double"]]);
      expect(range.numberFormat[0]?.[0]).toBe("#,##0");
      expect(range.address).toMatch(/!A1:D1$/);
      expect(range.cellCount).toBe(4);
      expect([beside.values, beside.valueTypes]).toEqual([[[""]], [["Empty"]]]);
    });
  });

  it("take one value for every cell and leave cells with null alone", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("B2:C3");
      range.values = 7 as never;
      range.values = [
        [null, 1],
        [2, null],
      ] as never;
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        [7, 1],
        [2, 7],
      ]);
    });
  });

  it("refuse values of another size and say where", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [[1, 2]];
      await expect(context.sync()).rejects.toMatchObject({
        code: "InvalidArgument",
        debugInfo: { errorLocation: "Range.values" },
      });
    });
  });

  it("are written whole above 1500 cells, where office.js splits them", async () => {
    await onSheet(async (sheet, context) => {
      const rows = Array.from({ length: 1000 }, (_, row) => [row, `行${row}`, row % 2 === 0]);
      const range = sheet.getRangeByIndexes(0, 0, rows.length, 3);
      range.values = rows;
      excel.host.traffic.reset();
      await context.sync();
      expect(excel.host.traffic.batches).toBe(1);
      range.load("values");
      await context.sync();
      expect(range.values).toEqual(rows);
    });
  });

  it("lead to other ranges", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("C3:E5");
      const addresses = [
        range.getCell(1, 2),
        range.getRow(1),
        range.getColumn(0),
        range.getLastCell(),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, 1),
        range.getAbsoluteResizedRange(2, 1),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getBoundingRect("A1"),
        range.getIntersectionOrNullObject("D4:Z9"),
        range.getRowsBelow(2),
      ].map((other) => other.load("address"));
      const none = range.getIntersectionOrNullObject("A1");
      await context.sync();
      expect(addresses.map(({ address }) => address.split("!")[1])).toEqual([
        "E4",
        "C4:E4",
        "C3:C5",
        "E5",
        "B4:D6",
        "C3:F6",
        "C3:C4",
        "3:5",
        "C:E",
        "A1:E5",
        "D4:E5",
        "C6:E7",
      ]);
      expect(none.isNullObject).toBe(true);
    });
  });

  it("refuse to leave the sheet", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").getOffsetRange(-1, 0).load("address");
      await expect(context.sync()).rejects.toMatchObject({
        code: "InvalidArgument",
        debugInfo: { errorLocation: "Range.getOffsetRange" },
      });
    });
  });

  it("carry formats and give null where cells differ", async () => {
    await onSheet(async (sheet, context) => {
      const { format } = sheet.getRange("A1:B1");
      format.font.bold = true;
      format.font.color = "#ff0000";
      format.fill.color = "yellow";
      format.horizontalAlignment = "Center";
      format.wrapText = true;
      format.columnWidth = 120;
      sheet.getRange("B1").format.font.bold = false;
      await context.sync();
      format.load("horizontalAlignment,wrapText,columnWidth,font/bold,font/color,fill/color");
      await context.sync();
      expect(format.font.bold).toBeNull();
      expect(format.font.color).toBe("#FF0000");
      expect(format.fill.color).toBe("#FFFF00");
      expect([format.horizontalAlignment, format.wrapText]).toEqual(["Center", true]);
      expect(format.columnWidth).toBeCloseTo(120, 0);
    });
  });

  it("can be cleared, merged and selected", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("A2:B2").clear("Contents");
      sheet.getRange("D1:E1").merge();
      range.select();
      await context.sync();
      const selected = context.workbook.getSelectedRange().load("address,values");
      const active = context.workbook.getActiveCell().load("address");
      const merged = sheet.getRange("A1:F9").getMergedAreasOrNullObject().load("address");
      await context.sync();
      expect(selected.address).toMatch(/!A1:B2$/);
      expect(selected.values).toEqual([
        [1, 2],
        ["", ""],
      ]);
      expect(active.address).toMatch(/!A1$/);
      expect(merged.address).toMatch(/!D1:E1$/);
    });
  });

  it("tell the used part of a sheet", async () => {
    await onSheet(async (sheet, context) => {
      const none = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      sheet.getRange("B2").values = [["x"]];
      sheet.getRange("D5").values = [["y"]];
      const used = sheet.getUsedRange().load("address");
      const inColumn = sheet.getRange("D:D").getUsedRangeOrNullObject(true).load("address");
      await context.sync();
      expect(used.address).toMatch(/!B2:D5$/);
      expect(inColumn.address).toMatch(/!D5$/);
    });
  });

  it("keep a link", async () => {
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.hyperlink = { address: "https://example.org/", textToDisplay: "出典" };
      cell.load("values,hyperlink");
      await context.sync();
      expect(cell.values).toEqual([["出典"]]);
      expect(cell.hyperlink).toMatchObject({ address: "https://example.org/" });
    });
  });

  it("are kept between syncs and let go of after Excel.run", async () => {
    const kept = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.values = [["first"]];
      await context.sync();
      range.values = [["second"]];
      await context.sync();
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(kept).toEqual([["second"]]);
  });
});

describe("members that are not built", () => {
  it("fail by their name", async () => {
    await onSheet(async (sheet, context) => {
      sheet.shapes.addTextBox("text");
      await expect(context.sync()).rejects.toMatchObject({
        code: "ApiNotFound",
        message: expect.stringContaining("Worksheet.shapes"),
      });
    });
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").insert("Down");
      await expect(context.sync()).rejects.toMatchObject({
        message: expect.stringContaining("Range.insert"),
      });
    });
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").load("hasSpill");
      await expect(context.sync()).rejects.toMatchObject({
        message: expect.stringContaining("Range.hasspill"),
      });
    });
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").format.indentLevel = 2;
      await expect(context.sync()).rejects.toMatchObject({
        message: expect.stringContaining("RangeFormat.indentLevel"),
      });
    });
  });
});
