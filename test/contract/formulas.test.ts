/** @jest-environment jsdom */
import type { FormulaCall } from "../../src/actions/formulaCall";
import { insertBesideNames } from "../../src/actions/insertBesideNames";
import { readSelectedCells } from "../../src/actions/readSelectedCells";
import { readSelectedFormula } from "../../src/actions/readSelectedFormula";
import { replaceFormula } from "../../src/actions/replaceFormula";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { requiredExcelApi } from "../../src/excel/requirements";
import { defaultRequirementSets } from "../../src/preview/officeHost/appContext";
import type { Area, PreviewSheet } from "../../src/preview/workbook/previewWorkbook";
import { WorkbookError } from "../../src/workbook/workbookError";
import type { WorkbookPort } from "../../src/workbook/workbookPort";
import { startInProcessExcel, type InProcessExcel } from "../support/inProcessHost";

let excel: InProcessExcel;
let port: WorkbookPort;

async function start(excelApi: string): Promise<void> {
  excel = await startInProcessExcel({
    checkApiSupport: true,
    requirementSets: { ...defaultRequirementSets, ExcelApi: excelApi },
  });
  port = createExcelWorkbook();
}

function sheet(): PreviewSheet {
  const found = excel.workbook.sheets.find(({ id }) => id === excel.workbook.activeSheetId);
  if (found === undefined) throw new Error("no active sheet");
  return found;
}

const at = (rowIndex: number, columnIndex: number, rowCount = 1, columnCount = 1): Area => ({
  rowIndex,
  columnIndex,
  rowCount,
  columnCount,
});

function type(rowIndex: number, columnIndex: number, content: (string | number)[][]): void {
  const area = at(rowIndex, columnIndex, content.length, content[0]?.length ?? 0);
  excel.workbook.writeCells(sheet().id, area, content, "person");
}

const select = (area: Area): void => excel.workbook.select(sheet().id, area);
const formulasAt = (area: Area): unknown[] =>
  excel.workbook.readCells(sheet().id, area).map((row) => row.map(({ formula }) => formula));

const amount: FormulaCall = {
  name: "MEASURE_AMOUNT",
  arguments: [{ kind: "omitted" }, { kind: "omitted" }, { kind: "text", text: "百万円" }],
};
const request = { call: amount, takesMany: true };

describe.each([requiredExcelApi, "1.15"])("formulas in a workbook of ExcelApi %s", (excelApi) => {
  const spills = excelApi === "1.15";
  beforeEach(() => start(excelApi));
  afterEach(() => excel.stop());

  it("opens the formula of the active cell, with what stands around it", async () => {
    type(1, 1, [['=IFERROR(MEASURE_AMOUNT("基金"),"-")']]);
    select(at(1, 1));
    expect(await readSelectedFormula(port)).toMatchObject({
      kind: "found",
      place: { sheetName: sheet().name, rowIndex: 1, columnIndex: 1 },
      address: "B2",
      isOneCall: false,
      calls: [{ call: { name: "MEASURE_AMOUNT", arguments: [{ kind: "text", text: "基金" }] } }],
    });
    type(1, 1, [["=1+1"]]);
    expect((await readSelectedFormula(port)).kind).toBe("notOurs");
    select(at(5, 5));
    expect(await readSelectedFormula(port)).toMatchObject({ kind: "noFormula", address: "F6" });
  });

  it("changes a formula where it still stands, and leaves what somebody typed since", async () => {
    type(1, 1, [['=MEASURE_AMOUNT("基金")']]);
    const change = {
      place: { sheetName: sheet().name, rowIndex: 1, columnIndex: 1 },
      was: '=MEASURE_AMOUNT("基金")',
      formula: '=MEASURE_AMOUNT("基金","国費")',
    };
    expect(await replaceFormula(port, change)).toEqual({
      kind: "replaced",
      sheetName: sheet().name,
      address: "B2",
    });
    expect(formulasAt(at(1, 1))).toEqual([['=MEASURE_AMOUNT("基金","国費")']]);
    expect((await replaceFormula(port, change)).kind).toBe("changedSince");
    type(1, 1, [["私のメモ"]]);
    expect((await replaceFormula(port, change)).kind).toBe("changedSince");
    expect(formulasAt(at(1, 1))).toEqual([["私のメモ"]]);
  });

  it("does not change a formula on a protected sheet, or on one that is gone", async () => {
    type(1, 1, [["=PACKAGE_TOTAL()"]]);
    const place = { sheetName: sheet().name, rowIndex: 1, columnIndex: 1 };
    const change = { was: "=PACKAGE_TOTAL()", formula: '=PACKAGE_TOTAL("国費")' };
    excel.workbook.setProtected(sheet().id, true);
    const refusal = async (where: typeof place): Promise<unknown> =>
      replaceFormula(port, { ...change, place: where }).then(
        () => undefined,
        (error: unknown) => (error instanceof WorkbookError ? error.kind : error),
      );
    expect(await refusal(place)).toBe("sheetProtected");
    expect(await refusal({ ...place, sheetName: "ない" })).toBe("notFound");
  });

  it("gives the selected cells as an argument, of a whole column what is filled", async () => {
    type(1, 0, [["基金"], ["全ゲノム"]]);
    select(at(0, 0, 1_048_576, 1));
    expect(await readSelectedCells(port)).toEqual({
      sheetName: sheet().name,
      area: at(1, 0, 2, 1),
      address: "A2:A3",
      values: [["基金"], ["全ゲノム"]],
    });
    select(at(4, 3));
    expect(await readSelectedCells(port)).toMatchObject({ address: "D5", values: [] });
  });

  it(`puts ${spills ? "one formula that fills the rows" : "a formula into each row"} beside the names`, async () => {
    type(1, 0, [["基金"], ["全ゲノム"], ["なし"]]);
    select(at(1, 0, 3, 1));
    expect(await insertBesideNames(port, request)).toEqual({
      kind: "inserted",
      sheetName: sheet().name,
      address: "B2:B4",
      namesAddress: "A2:A4",
      nameCount: 3,
    });
    expect(formulasAt(at(1, 1))).toEqual([
      [spills ? '=MEASURE_AMOUNT(A2:A4,,"百万円")' : '=MEASURE_AMOUNT(A2,,"百万円")'],
    ]);
    if (!spills) expect(formulasAt(at(3, 1))).toEqual([['=MEASURE_AMOUNT(A4,,"百万円")']]);
  });

  it("puts a formula into each row of a table", async () => {
    type(0, 0, [
      ["施策", "金額"],
      ["基金", ""],
      ["全ゲノム", ""],
    ]);
    excel.workbook.addTable({
      sheetId: sheet().id,
      area: at(0, 0, 3, 2),
      hasHeaders: true,
      name: "表",
      source: "person",
    });
    select(at(1, 0, 2, 1));
    expect(await insertBesideNames(port, request)).toMatchObject({ kind: "inserted", address: "B2:B3" });
    expect(formulasAt(at(1, 1, 2, 1))).toEqual([
      ['=MEASURE_AMOUNT(A2,,"百万円")'],
      ['=MEASURE_AMOUNT(A3,,"百万円")'],
    ]);
  });

  it.each([
    ["the header and its rows", at(3, 1, 3, 1)],
    ["the whole column", at(0, 1, 1_048_576, 1)],
  ])("leaves the header of a table out of %s", async (_what, selected) => {
    type(3, 1, [
      ["施策名", "府省"],
      ["基金", "厚"],
      ["全ゲノム", "文"],
    ]);
    const table = { sheetId: sheet().id, area: at(3, 1, 3, 2), hasHeaders: true, name: "名簿" };
    excel.workbook.addTable({ ...table, source: "person" });
    select(selected);
    expect(await readSelectedCells(port)).toEqual({
      sheetName: sheet().name,
      area: at(4, 1, 2, 1),
      address: "B5:B6",
      values: [["基金"], ["全ゲノム"]],
    });
    select(at(3, 2, 3, 1));
    expect(await insertBesideNames(port, request)).toMatchObject({
      kind: "inserted",
      address: "D5:D6",
      namesAddress: "C5:C6",
      nameCount: 2,
    });
    expect(formulasAt(at(3, 3))).toEqual([[""]]);
  });

  it.each([
    ["begins in a table's rows", at(4, 1, 2, 1), "B5:B6"],
    ["is a header alone", at(3, 1), "B4"],
    ["begins above the table", at(2, 1, 4, 1), "B3:B6"],
    ["reaches beyond the table's columns", at(3, 1, 3, 3), "B4:D6"],
  ])("takes the selection as it is where it %s", async (_what, selected, address) => {
    type(2, 1, [
      ["題名", "", ""],
      ["施策名", "府省", "欄外"],
      ["施策名", "厚", ""],
      ["全ゲノム", "文", ""],
    ]);
    const table = { sheetId: sheet().id, area: at(3, 1, 3, 2), hasHeaders: true, name: "名簿" };
    excel.workbook.addTable({ ...table, source: "person" });
    select(selected);
    expect(await readSelectedCells(port)).toMatchObject({ address });
  });

  it("guesses no header where there is no table", async () => {
    type(0, 0, [["施策名"], ["基金"]]);
    select(at(0, 0, 2, 1));
    expect(await readSelectedCells(port)).toMatchObject({ address: "A1:A2", values: [["施策名"], ["基金"]] });
  });

  it("overwrites nothing beside the names, and writes where it proposed", async () => {
    type(1, 0, [
      ["基金", ""],
      ["全ゲノム", "私のメモ"],
    ]);
    type(0, 3, [["右端"]]);
    select(at(1, 0, 2, 1));
    const outcome = await insertBesideNames(port, request);
    if (outcome.kind !== "placeTaken") throw new Error(outcome.kind);
    expect(outcome).toMatchObject({ address: "B2:B3", proposal: { address: "E2:E3" } });
    expect(formulasAt(at(1, 1, 2, 1))).toEqual([[""], ["私のメモ"]]);
    const place = { names: outcome.names, columnIndex: outcome.proposal.columnIndex };
    expect(await insertBesideNames(port, { ...request, place })).toMatchObject({
      kind: "inserted",
      address: "E2:E3",
      namesAddress: "A2:A3",
    });
  });

  it("says that nothing is selected, or more than one column", async () => {
    select(at(4, 4, 3, 1));
    expect((await insertBesideNames(port, request)).kind).toBe("noNames");
    type(0, 0, [["a", "b"]]);
    select(at(0, 0, 1, 2));
    expect((await insertBesideNames(port, request)).kind).toBe("severalColumns");
  });
});
