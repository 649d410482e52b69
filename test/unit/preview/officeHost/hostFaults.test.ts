/** @jest-environment jsdom */
import { startInProcessExcel, type InProcessExcel } from "../../../support/inProcessHost";
import { letMessagesArrive } from "../../../support/inProcessWait";

let excel: InProcessExcel;

afterEach(() => excel.stop());

/** Writes three cells one by one, in one sync. */
function writeThree(): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const address of ["A1", "A2", "A3"]) sheet.getRange(address).values = [[address]];
    await context.sync();
  });
}

function firstColumn(): unknown[] {
  const { workbook } = excel;
  const area = { rowIndex: 0, columnIndex: 0, rowCount: 3, columnCount: 1 };
  return workbook.readCells(workbook.activeSheetId, area).map((row) => row[0]?.value);
}

describe("the bad host", () => {
  it("refuses while a cell is being edited", async () => {
    excel = await startInProcessExcel();
    excel.faults.isCellBeingEdited = true;
    await expect(writeThree()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    expect(firstColumn()).toEqual(["", "", ""]);
    excel.faults.isCellBeingEdited = false;
    await writeThree();
    expect(firstColumn()).toEqual(["A1", "A2", "A3"]);
  });

  it("lets a batch wait that asks for it while a cell is being edited", async () => {
    excel = await startInProcessExcel();
    excel.faults.isCellBeingEdited = true;
    let isDone = false;
    const running = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["late"]];
      await context.sync();
      isDone = true;
    });
    await letMessagesArrive();
    expect(isDone).toBe(false);
    excel.faults.isCellBeingEdited = false;
    await running;
    expect(firstColumn()[0]).toBe("late");
  });

  it("fails the n-th action with a chosen code; what ran before stays", async () => {
    excel = await startInProcessExcel();
    // After some actions to find the sheet, every cell takes four: the eighth stands between first and last cell.
    excel.faults.failAction = { nth: 8, code: "AccessDenied" };
    await expect(writeThree()).rejects.toMatchObject({ code: "AccessDenied" });
    expect([firstColumn()[0], firstColumn()[2]]).toEqual(["A1", ""]);
    expect(excel.faults.failAction).toBeUndefined();
    await writeThree();
    expect(firstColumn()).toEqual(["A1", "A2", "A3"]);
  });

  it("fails the n-th batch before anything in it runs", async () => {
    excel = await startInProcessExcel();
    excel.faults.failBatch = { nth: 2, code: "GeneralException", message: "down" };
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["first"]];
      await context.sync();
      sheet.getRange("A2").values = [["second"]];
      await expect(context.sync()).rejects.toMatchObject({ code: "GeneralException", message: "down" });
    });
    expect(firstColumn()).toEqual(["first", "", ""]);
  });

  it("refuses changes to a read-only workbook but not reading", async () => {
    excel = await startInProcessExcel();
    excel.faults.isReadOnly = true;
    await expect(writeThree()).rejects.toMatchObject({ code: "AccessDenied" });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
      context.workbook.load("readOnly");
      await context.sync();
      expect(range.values).toEqual([[""]]);
      expect(context.workbook.readOnly).toBe(true);
    });
  });

  it("lags", async () => {
    excel = await startInProcessExcel();
    excel.faults.lagMilliseconds = 80;
    const start = Date.now();
    await writeThree();
    expect(Date.now() - start).toBeGreaterThanOrEqual(75);
  });

  it("loses the session, or falls silent", async () => {
    excel = await startInProcessExcel();
    excel.faults.connection = "sessionExpired";
    await expect(writeThree()).rejects.toMatchObject({ code: "InvalidOrTimedOutSession" });
    excel.faults.connection = "silent";
    const outcome = await Promise.race([
      writeThree().then(() => "answered"),
      letMessagesArrive().then(() => "silent"),
    ]);
    expect(outcome).toBe("silent");
    excel.faults.connection = "up";
  });

  it("takes no more than 5 MB at a time", async () => {
    excel = await startInProcessExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A600").values = Array.from({ length: 600 }, () => ["x".repeat(9000)]);
      await expect(context.sync()).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    });
    expect(firstColumn()).toEqual(["", "", ""]);
  });

  it("counts the syncs and their bytes", async () => {
    excel = await startInProcessExcel();
    await writeThree();
    await letMessagesArrive();
    expect(excel.host.traffic.batches).toBe(1);
    expect(excel.host.traffic.bytes).toBe(excel.host.traffic.requests[0]);
    expect(excel.host.traffic.bytes).toBeGreaterThan(300);
  });
});

describe("an old host", () => {
  const requirementSets = { ExcelApi: "1.6", SharedRuntime: "1.1" };

  it("does not know newer members, by name and needed version", async () => {
    excel = await startInProcessExcel({ requirementSets });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(0, 0, 1, 1).values = [[1]];
      await expect(context.sync()).rejects.toMatchObject({
        code: "ApiNotFound",
        message: expect.stringContaining("Worksheet.getRangeByIndexes needs ExcelApi 1.7"),
      });
    });
    await writeThree();
  });

  it("is also minded by office.js where a test asks for it", async () => {
    excel = await startInProcessExcel({ requirementSets, checkApiSupport: true });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      expect(() => sheet.getRangeByIndexes(0, 0, 1, 1)).toThrow(
        expect.objectContaining({ code: "ApiNotFound" }),
      );
      await context.sync();
    });
  });
});
