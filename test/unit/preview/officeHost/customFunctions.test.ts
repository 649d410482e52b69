/** @jest-environment jsdom */
import { parseFunctionMetadata } from "../../../../src/preview/officeHost/functionMetadata";
import type { CellView } from "../../../../src/preview/workbook/previewWorkbook";
import { startInProcessExcel, type InProcessExcel } from "../../../support/inProcessHost";

const functions = parseFunctionMetadata(
  JSON.stringify({
    allowErrorForDataTypeAny: true,
    functions: [
      {
        id: "AMOUNT",
        name: "TEST_AMOUNT",
        description: "An amount",
        parameters: [
          { name: "names", type: "any", dimensionality: "matrix" },
          { name: "unit", type: "string", optional: true },
        ],
        result: { dimensionality: "matrix" },
      },
      { id: "MISSING", name: "TEST_MISSING" },
      {
        id: "PLAIN",
        name: "TEST_PLAIN",
        parameters: [{ name: "what", type: "string" }],
        result: { type: "any" },
      },
    ],
  }),
);

let excel: InProcessExcel;
let calls: unknown[][];

const testCard = {
  type: "Entity",
  text: "基金",
  properties: {
    金額: { type: "FormattedNumber", basicValue: 1688, numberFormat: "#,##0" },
    国費: { type: "Error", basicType: "Error", basicValue: "#N/A", errorType: "NotAvailable" },
    概数: { type: "Boolean", basicValue: false },
  },
};

/** What the tests' functions do, in the runtime of office.js. */
function associate(): void {
  const amounts: Record<string, number> = { 基金: 1688, 創薬: 12 };
  CustomFunctions.associate("AMOUNT", (names: (string | CustomFunctions.Error)[][], unit: string | null) => {
    calls.push([names, unit]);
    return names.map((row) =>
      row.map((name) =>
        name instanceof CustomFunctions.Error
          ? name
          : (amounts[name] ??
            new CustomFunctions.Error(
              CustomFunctions.ErrorCode.notAvailable,
              `「${name}」は見つかりません。もしかして: 基金`,
            )),
      ),
    );
  });
  CustomFunctions.associate("PLAIN", (what: string) => {
    if (what === "throw") throw new Error("a bug");
    if (what === "error") throw new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
    if (what === "card") return testCard;
    if (what === "late") return new Promise((resolve) => setTimeout(() => resolve("later"), 20));
    return what.length;
  });
}

beforeEach(async () => {
  calls = [];
  excel = await startInProcessExcel({ functions });
  associate();
});
afterEach(() => excel.stop());

async function cellsAfter(formulas: string[][]): Promise<CellView[][]> {
  const { workbook } = excel;
  const area = {
    rowIndex: 0,
    columnIndex: 0,
    rowCount: formulas.length,
    columnCount: formulas[0]?.length ?? 0,
  };
  workbook.writeCells(workbook.activeSheetId, area, formulas, "person");
  await workbook.whenCalculated();
  return workbook.readCells(workbook.activeSheetId, {
    rowIndex: 0,
    columnIndex: 0,
    rowCount: 4,
    columnCount: 2,
  });
}

describe("custom functions", () => {
  it("are evaluated by the add-in's runtime", async () => {
    const cells = await cellsAfter([['=TEST_AMOUNT("基金")']]);
    expect(cells[0]?.[0]).toMatchObject({ value: 1688, formula: '=TEST_AMOUNT("基金")', isError: false });
    expect(calls).toEqual([[[["基金"]], null]]);
  });

  it("show errors with their messages, also inside an array that spills", async () => {
    const cells = await cellsAfter([['=TEST_AMOUNT({"基金";"不明";"創薬"})']]);
    expect(cells.slice(0, 3).map((row) => row[0]?.value)).toEqual([1688, "#N/A", 12]);
    expect(cells[1]?.[0]).toMatchObject({ isError: true });
    const single = await cellsAfter([['=TEST_AMOUNT("不明")']]);
    expect(single[0]?.[0]?.errorMessage).toBe("「不明」は見つかりません。もしかして: 基金");
  });

  it("map what is thrown, promised and returned", async () => {
    const cells = await cellsAfter([
      ['=TEST_PLAIN("throw")', '=TEST_PLAIN("error")'],
      ['=TEST_PLAIN("late")', '=TEST_PLAIN("four")'],
    ]);
    expect(cells[0]?.map(({ value }) => value)).toEqual(["#VALUE!", "#DIV/0!"]);
    expect(cells[1]?.map(({ value }) => value)).toEqual(["later", 4]);
  });

  it("are given the errors among their cells, where the metadata let any value be one", async () => {
    const cells = await cellsAfter([
      ['=TEST_AMOUNT(B1:B4,"円")', "基金"],
      ["", "=1/0"],
      ["", "創薬"],
      ["", "=NA()"],
    ]);
    expect(cells.map(([answer]) => answer?.value)).toEqual([1688, "#DIV/0!", 12, "#N/A"]);
    // A parameter of another type takes none: its function is not called.
    calls = [];
    const other = await cellsAfter([['=TEST_AMOUNT("基金",NA())', "=TEST_PLAIN(1/0)"]]);
    expect(other[0]?.map(({ value }) => value)).toEqual(["#N/A", "#DIV/0!"]);
    expect(calls).toEqual([]);
  });

  it("are calculated into formulas that use them", async () => {
    const cells = await cellsAfter([['=TEST_AMOUNT("基金")', "=A1*2"]]);
    expect(cells[0]?.[1]?.value).toBe(3376);
  });

  it("give a data type's fields to formulas, and its text to the cell", async () => {
    const cells = await cellsAfter([
      ['=TEST_PLAIN("card")', "=A1.金額*2"],
      ["=A1.国費", "=A1.概数"],
      ["=A1.色", "=B1"],
    ]);
    expect(cells.slice(0, 3).map((row) => row.slice(0, 2).map(({ value }) => value))).toEqual([
      ["基金", 3376],
      ["#N/A", false],
      ["#FIELD!", 3376],
    ]);
  });

  it("that nobody associated are #VALUE!, as the runtime of office.js answers", async () => {
    const cells = await cellsAfter([["=TEST_MISSING()"]]);
    expect(cells[0]?.[0]).toMatchObject({ value: "#VALUE!", isError: true });
  });

  it("wait for the next pane when theirs is closed", async () => {
    const { workbook, host } = excel;
    host.closePane();
    const area = { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 };
    workbook.writeCells(workbook.activeSheetId, area, [['=TEST_AMOUNT("創薬")']], "person");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(workbook.readCells(workbook.activeSheetId, area)[0]?.[0]?.value).toBe("#BUSY!");
    expect(host.customFunctions.pendingCallCount).toBe(1);
    await excel.reload();
    associate();
    await workbook.whenCalculated();
    expect(workbook.readCells(workbook.activeSheetId, area)[0]?.[0]?.value).toBe(12);
  });
});

describe("parseFunctionMetadata", () => {
  it("reads names, ids and parameters", () => {
    expect(functions[0]).toEqual({
      id: "AMOUNT",
      name: "TEST_AMOUNT",
      description: "An amount",
      parameters: [
        { name: "names", description: "", optional: false, isMatrix: true, takesErrors: true },
        { name: "unit", description: "", optional: true, isMatrix: false, takesErrors: false },
      ],
    });
  });

  it("refuses what the host cannot run", () => {
    const streaming = { functions: [{ id: "S", name: "S", options: { stream: true } }] };
    expect(() => parseFunctionMetadata(JSON.stringify(streaming))).toThrow("streaming");
    expect(() => parseFunctionMetadata("{}")).toThrow("functions");
  });
});
