/** @jest-environment jsdom */
import { startInProcessExcel, type InProcessExcel } from "../../../support/inProcessHost";
import { at, cell, write } from "../workbook/workbookFixture";

let excel: InProcessExcel;
let amount: number;
let callCount: number;

/** What the add-in's script does at every load: its functions answer from the data of that load. */
function associate(): void {
  const loaded = amount;
  CustomFunctions.associate("AMOUNT", () => {
    callCount += 1;
    return loaded;
  });
}

beforeEach(async () => {
  [amount, callCount] = [126, 0];
  excel = await startInProcessExcel({
    functions: [
      {
        id: "AMOUNT",
        name: "BUDGET.AMOUNT",
        description: "",
        parameters: [{ name: "name", description: "", optional: false, isMatrix: false }],
      },
    ],
  });
  associate();
  write(excel.workbook, "A1", [['=BUDGET.AMOUNT("卸")', "=A1*2"]]);
  await excel.workbook.whenCalculated();
});
afterEach(() => excel.stop());

async function reviseAndReload(): Promise<void> {
  amount = 118;
  await excel.reload();
  associate();
  await excel.workbook.whenCalculated();
}

it("values of the add-in's functions survive a load of the page with other data, as in Excel", async () => {
  expect(cell(excel.workbook, "A1").value).toBe(126);
  await reviseAndReload();
  expect([cell(excel.workbook, "A1").value, cell(excel.workbook, "B1").value]).toEqual([126, 252]);
  expect(callCount).toBe(1);
});

it("what is typed afterwards asks the new load, though an equal call was answered before", async () => {
  await reviseAndReload();
  excel.workbook.writeCells(excel.workbook.activeSheetId, at("A2"), [['=BUDGET.AMOUNT("卸")']], "person");
  await excel.workbook.whenCalculated();
  expect(cell(excel.workbook, "A2").value).toBe(118);
  expect(cell(excel.workbook, "A1").value).toBe(126);
});

it("a full calculation runs every function again, and what depends on them", async () => {
  await reviseAndReload();
  await Excel.run(async (context) => {
    context.workbook.application.calculate("Full");
    await context.sync();
  });
  await excel.workbook.whenCalculated();
  expect([cell(excel.workbook, "A1").value, cell(excel.workbook, "B1").value]).toEqual([118, 236]);
  expect(callCount).toBe(2);
});
