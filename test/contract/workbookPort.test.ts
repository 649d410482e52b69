/** @jest-environment jsdom */
import { insertMeasureFormula } from "../../src/actions/insertMeasureFormula";
import { insertMeasureTable } from "../../src/actions/insertMeasureTable";
import { showPlace } from "../../src/actions/showPlace";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { requiredExcelApi } from "../../src/excel/requirements";
import { defaultRequirementSets } from "../../src/preview/officeHost/appContext";
import { createHostFaults } from "../../src/preview/officeHost/hostFaults";
import type { Area, PreviewSheet } from "../../src/preview/workbook/previewWorkbook";
import { seedBudget } from "../../src/seeds/seedBudget";
import { drawMeasureTable } from "../../src/tables/measureTable";
import { baseSheetName } from "../../src/tables/savedBase";
import { WorkbookError } from "../../src/workbook/workbookError";
import type { CellInput } from "../../src/workbook/cellContent";
import type { WorkbookPort } from "../../src/workbook/workbookPort";
import {
  startInProcessExcel,
  type InProcessExcel,
  type InProcessExcelOptions,
} from "../support/inProcessHost";

let excel: InProcessExcel;
let port: WorkbookPort;

async function start(options: InProcessExcelOptions = {}): Promise<void> {
  excel = await startInProcessExcel({ checkApiSupport: true, ...options });
  port = createExcelWorkbook();
  excel.host.traffic.reset();
}

function activeSheet(): PreviewSheet {
  return sheetOf(({ id }) => id === excel.workbook.activeSheetId);
}

function sheetNamed(name: string): PreviewSheet {
  return sheetOf((sheet) => sheet.name === name);
}

function sheetOf(matches: (sheet: PreviewSheet) => boolean): PreviewSheet {
  const sheet = excel.workbook.sheets.find(matches);
  if (sheet === undefined)
    throw new Error(`no such sheet among ${excel.workbook.sheets.map(({ name }) => name).join()}`);
  return sheet;
}

const at = (rowIndex: number, columnIndex: number, rowCount = 1, columnCount = 1): Area => ({
  rowIndex,
  columnIndex,
  rowCount,
  columnCount,
});

/** What the person typed, at A1 or from another cell on. */
function type(content: (string | number)[][], rowIndex = 0, columnIndex = 0): void {
  const area = at(rowIndex, columnIndex, content.length, content[0]?.length ?? 0);
  excel.workbook.writeCells(activeSheet().id, area, content, "person");
}

function valuesAt(sheet: PreviewSheet, area: Area): unknown[][] {
  return excel.workbook.readCells(sheet.id, area).map((row) => row.map(({ value }) => value));
}

async function refusal(promise: Promise<unknown>): Promise<WorkbookError> {
  const reason: unknown = await promise.then(
    () => new Error("was not refused"),
    (error: unknown) => error,
  );
  if (!(reason instanceof WorkbookError)) throw reason;
  return reason;
}

const insertRequest = { budget: seedBudget, language: "ja" } as const;

describe.each([requiredExcelApi, "1.15"])("the port to a workbook of ExcelApi %s", (version) => {
  beforeEach(() => start({ requirementSets: { ...defaultRequirementSets, ExcelApi: version } }));
  afterEach(() => excel.stop());

  describe("reading", () => {
    it("tells sheets, tables and names, hidden and protected ones too", async () => {
      const first = activeSheet();
      type([
        ["品目", "額"],
        ["a", 1],
      ]);
      excel.workbook.addTable({
        sheetId: first.id,
        area: at(0, 0, 2, 2),
        hasHeaders: true,
        name: "売上",
        source: "person",
      });
      const hidden = excel.workbook.addSheet({ name: "計算", source: "person" });
      excel.workbook.setVisibility(hidden.id, "Hidden");
      excel.workbook.setProtected(hidden.id, true);
      excel.workbook.activateSheet(first.id);
      excel.workbook.addName({ name: "税率", formula: "=0.1", comment: "", visible: true });
      excel.host.traffic.reset();

      expect(await port.read({})).toEqual({
        activeSheetName: first.name,
        isStructureProtected: false,
        sheets: [
          { name: first.name, isProtected: false, isVisible: true },
          { name: "計算", isProtected: true, isVisible: false },
        ],
        tables: [{ name: "売上", sheetName: first.name }],
        names: ["税率"],
        area: undefined,
        selection: undefined,
        tableContents: [],
        sheetUses: [],
        features: {
          pivotTables: true,
          pivotFilters: version === "1.15",
          dynamicArrays: version === "1.15",
        },
      });
      expect(excel.host.traffic.batches).toBe(1);
    });

    it("finds the cells from the active one on free, in one request", async () => {
      excel.workbook.select(activeSheet().id, at(3, 1));
      excel.host.traffic.reset();
      const { area } = await port.read({ area: { from: "activeCell", rowCount: 5, columnCount: 3 } });
      expect(area).toEqual({
        sheetName: activeSheet().name,
        area: at(3, 1, 5, 3),
        isEmpty: true,
        cells: Array.from({ length: 5 }, () => ["", "", ""]),
        tableNames: [],
        hasMergedCells: false,
        usedArea: undefined,
        usedInColumns: undefined,
      });
      expect(excel.host.traffic.batches).toBe(1);
    });

    it("sees a value, and what the sheet uses around the area", async () => {
      type([["x"]], 4, 2);
      type([["far"]], 20, 9);
      excel.workbook.select(activeSheet().id, at(2, 1));
      const { area } = await port.read({ area: { from: "activeCell", rowCount: 5, columnCount: 3 } });
      expect(area).toMatchObject({
        isEmpty: false,
        usedArea: at(4, 2, 17, 8),
        usedInColumns: at(4, 2),
      });
    });

    it("sees a formula that shows nothing", async () => {
      type([['=""']], 1, 1);
      excel.workbook.select(activeSheet().id, at(0, 0));
      const { area } = await port.read({ area: { from: "activeCell", rowCount: 3, columnCount: 3 } });
      expect(area?.isEmpty).toBe(false);
    });

    it("sees a table that only touches the area, empty as its cells may be", async () => {
      type([["品目"]], 0, 5);
      const sheetId = activeSheet().id;
      excel.workbook.addTable({
        sheetId,
        area: at(0, 5, 6, 1),
        hasHeaders: true,
        name: "空表",
        source: "person",
      });
      excel.workbook.select(sheetId, at(2, 3));
      const { area } = await port.read({ area: { from: "activeCell", rowCount: 3, columnCount: 3 } });
      expect(area).toMatchObject({ isEmpty: true, tableNames: ["空表"] });
    });

    it("asks about a cell of another sheet, and says nothing of a sheet that is gone", async () => {
      const other = excel.workbook.addSheet({ name: "別の シート", source: "person" });
      excel.workbook.writeCells(other.id, at(0, 0), [["x"]], "person");
      const from = { sheetName: "別の シート", rowIndex: 0, columnIndex: 0 };
      const found = await port.read({ area: { from, rowCount: 2, columnCount: 1 } });
      expect(found.area).toMatchObject({ sheetName: "別の シート", area: at(0, 0, 2, 1), isEmpty: false });
      const gone = await port.read({
        area: { from: { ...from, sheetName: "ない" }, rowCount: 2, columnCount: 1 },
      });
      expect(gone.area).toBeUndefined();
      expect(gone.sheets).toHaveLength(2);
    });

    it("tells what is selected: the active cell's formula, and the values in the selected cells", async () => {
      type(
        [
          ["品目", "額"],
          ["a", 1],
          ["=B3&B2", ""],
        ],
        1,
        1,
      );
      const sheet = activeSheet();
      excel.workbook.select(sheet.id, at(3, 1));
      await excel.workbook.whenCalculated();
      excel.host.traffic.reset();
      expect((await port.read({ selection: true })).selection).toEqual({
        sheetName: sheet.name,
        area: at(3, 1),
        activeCell: { rowIndex: 3, columnIndex: 1, content: "=B3&B2" },
        filledArea: at(3, 1),
        values: [["a品目"]],
      });
      expect(excel.host.traffic.batches).toBe(1);
    });

    it("reads of whole columns only what is filled, and of blank cells nothing", async () => {
      type([["品目"], ["a"]], 4, 2);
      excel.workbook.select(activeSheet().id, at(0, 2, 1_048_576, 1));
      expect((await port.read({ selection: true })).selection).toMatchObject({
        area: at(0, 2, 1_048_576, 1),
        activeCell: { rowIndex: 0, columnIndex: 2, content: "" },
        filledArea: at(4, 2, 2, 1),
        values: [["品目"], ["a"]],
      });
      excel.workbook.select(activeSheet().id, at(0, 0, 3, 1));
      expect((await port.read({ selection: true })).selection).toMatchObject({
        filledArea: undefined,
        values: [],
      });
    });

    it("says that cells beyond the sheet's end are not free", async () => {
      excel.workbook.select(activeSheet().id, at(1_048_574, 0));
      const { area } = await port.read({ area: { from: "activeCell", rowCount: 5, columnCount: 3 } });
      expect(area).toMatchObject({ area: at(1_048_574, 0, 5, 3), isEmpty: false });
    });
  });

  describe("writing", () => {
    it("keeps text text, numbers numbers and blanks alone", async () => {
      const sheet = activeSheet();
      type([["before"]], 0, 3);
      const values: CellInput[][] = [
        ["=1+1", "1-2", "50%", null],
        ["TRUE", "'x", "令和8年1月21日", true],
        ["１６８８", "@a", "①-1 創薬基盤", 1688.5],
      ];
      await port.apply([{ kind: "writeCells", sheetName: sheet.name, rowIndex: 0, columnIndex: 0, values }]);
      expect(valuesAt(sheet, at(0, 0, 3, 4))).toEqual([
        ["=1+1", "1-2", "50%", "before"],
        ["TRUE", "'x", "令和8年1月21日", true],
        ["１６８８", "@a", "①-1 創薬基盤", 1688.5],
      ]);
      expect(excel.workbook.readCells(sheet.id, at(0, 0))[0]?.[0]?.formula).not.toBe(2);
    });

    it("writes formulas as formulas", async () => {
      const sheet = activeSheet();
      type([[2], [3]]);
      await port.apply([
        {
          kind: "writeFormulas",
          sheetName: sheet.name,
          rowIndex: 2,
          columnIndex: 0,
          formulas: [["=SUM(A1:A2)"]],
        },
      ]);
      await excel.workbook.whenCalculated();
      expect(excel.workbook.readCells(sheet.id, at(2, 0))[0]?.[0]).toMatchObject({
        value: 5,
        formula: "=SUM(A1:A2)",
      });
    });

    it("makes table, formats and frozen rows, and shows them", async () => {
      await port.apply([
        { kind: "addSheet", sheetName: "表" },
        {
          kind: "writeCells",
          sheetName: "表",
          rowIndex: 1,
          columnIndex: 1,
          values: [
            ["名", "額"],
            ["a", 1234],
            ["b", 5],
          ],
        },
        {
          kind: "createTable",
          sheetName: "表",
          area: at(1, 1, 3, 2),
          tableName: "額の表",
          style: "TableStyleMedium2",
        },
        {
          kind: "formatColumns",
          sheetName: "表",
          rowIndex: 2,
          rowCount: 2,
          columns: [
            { columnIndex: 1, widthInCharacters: 10, wrapText: true, verticalAlignment: "Top" },
            { columnIndex: 2, widthInCharacters: 20, numberFormat: "#,##0", horizontalAlignment: "Right" },
          ],
          fitRowHeights: true,
        },
        {
          kind: "formatText",
          sheetName: "表",
          area: at(0, 0),
          bold: true,
          fontColor: "#595959",
          fontSize: 14,
        },
        { kind: "freezeRows", sheetName: "表", rowCount: 2 },
        { kind: "showArea", sheetName: "表", area: at(2, 2, 2, 1) },
      ]);
      const sheet = sheetNamed("表");
      const [table] = excel.workbook.tables;
      expect(table).toMatchObject({
        name: "額の表",
        sheetId: sheet.id,
        area: at(1, 1, 3, 2),
        style: "TableStyleMedium2",
        showFilterButton: true,
        showHeaders: true,
      });
      expect(table?.columns.map(({ name }) => name)).toEqual(["名", "額"]);
      expect(excel.workbook.readCells(sheet.id, at(2, 2))[0]?.[0]).toMatchObject({
        value: 1234,
        text: "1,234",
      });
      expect(excel.workbook.readFormat(sheet.id, 2, 1)).toMatchObject({
        wrapText: true,
        verticalAlignment: "Top",
      });
      expect(excel.workbook.readFormat(sheet.id, 3, 2).horizontalAlignment).toBe("Right");
      expect(excel.workbook.readFormat(sheet.id, 0, 0)).toMatchObject({
        bold: true,
        fontColor: "#595959",
        fontSize: 14,
      });
      expect(excel.workbook.columnWidth(sheet.id, 2)).toBeGreaterThan(
        excel.workbook.columnWidth(sheet.id, 1) * 1.5,
      );
      expect(sheet.frozenRows).toBe(2);
      expect(excel.workbook.activeSheetId).toBe(sheet.id);
      expect(excel.workbook.selection()).toEqual({ sheetId: sheet.id, area: at(2, 2, 2, 1) });
      expect(excel.host.traffic.batches).toBe(1);
    });

    it("runs requests in the order they were made, without waiting in between", async () => {
      const sheet = activeSheet();
      const change = (value: number) =>
        port.apply([
          { kind: "writeCells", sheetName: sheet.name, rowIndex: 0, columnIndex: 0, values: [[value]] },
        ]);
      const area = {
        from: { sheetName: sheet.name, rowIndex: 0, columnIndex: 0 },
        rowCount: 1,
        columnCount: 1,
      };
      const [before] = await Promise.all([port.read({ area }), change(1), change(2)]);
      expect(before.area?.isEmpty).toBe(true);
      expect(valuesAt(sheet, at(0, 0))).toEqual([[2]]);
    });
  });

  describe("施策一覧", () => {
    it("stands on a new sheet cell by cell as drawn, after two requests", async () => {
      const outcome = await insertMeasureTable(port, { ...insertRequest, place: "newSheet" });
      expect(outcome).toMatchObject({
        kind: "inserted",
        sheetName: "施策一覧",
        address: "A5:M34",
        rowCount: 29,
      });
      expect(excel.host.traffic.batches).toBe(2);

      const drawn = drawMeasureTable(seedBudget, "ja");
      const sheet = sheetNamed("施策一覧");
      const cells = valuesAt(sheet, at(4, 0, 30, 13));
      expect(cells).toEqual(
        [drawn.columns.map(({ header }) => header), ...drawn.rows].map((row) =>
          row.map((value) => value ?? ""),
        ),
      );
      expect(valuesAt(sheet, at(0, 0, 4, 1)).flat()).toEqual([...drawn.notes, ""]);
      expect(excel.workbook.tables.map(({ name }) => name)).toEqual(["施策一覧"]);
      expect(sheet.frozenRows).toBe(5);
      expect(excel.workbook.activeSheetId).toBe(sheet.id);
    });

    it("shows amounts grouped and blank, never 0", async () => {
      await insertMeasureTable(port, { ...insertRequest, place: "newSheet" });
      const amounts = excel.workbook
        .readCells(sheetNamed("施策一覧").id, at(5, 5, 29, 1))
        .map((row) => row[0]);
      expect(amounts.map((cell) => cell?.text)).toContain("1,688");
      expect(amounts.filter((cell) => cell?.value === 0)).toEqual([]);
      expect(amounts.filter((cell) => cell?.value === "")).toHaveLength(7);
    });

    it("goes to the selected cell if there is room, and otherwise leaves everything as it is", async () => {
      const sheet = activeSheet();
      type([["私の表"]], 6, 2);
      excel.workbook.select(sheet.id, at(0, 0));
      const taken = await insertMeasureTable(port, { ...insertRequest, place: "activeCell" });
      expect(taken).toMatchObject({ kind: "placeTaken", proposal: { rowIndex: 8, columnIndex: 0 } });
      expect(excel.workbook.usedArea(sheet.id, { valuesOnly: true })).toEqual(at(6, 2));
      if (taken.kind !== "placeTaken") throw new Error("not taken");
      const outcome = await insertMeasureTable(port, { ...insertRequest, place: taken.proposal });
      expect(outcome).toMatchObject({ kind: "inserted", sheetName: sheet.name, address: "A13:M42" });
      expect(valuesAt(sheet, at(6, 2))).toEqual([["私の表"]]);
    });

    it("is not made twice under one name; the proposed name works", async () => {
      await insertMeasureTable(port, { ...insertRequest, place: "newSheet" });
      const taken = await insertMeasureTable(port, { ...insertRequest, place: "newSheet" });
      expect(taken).toEqual({
        kind: "nameTaken",
        tableName: "施策一覧",
        sheetName: "施策一覧",
        proposedName: "施策一覧_2",
        place: "newSheet",
      });
      expect(excel.workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
        ["Sheet1", "Visible"],
        ["施策一覧", "Visible"],
        [baseSheetName, "VeryHidden"],
      ]);
      const second = await insertMeasureTable(port, {
        ...insertRequest,
        place: "newSheet",
        tableName: "施策一覧_2",
      });
      expect(second).toMatchObject({ kind: "inserted", sheetName: "施策一覧 (2)", tableName: "施策一覧_2" });
    });

    it("can be shown again from another sheet", async () => {
      const first = activeSheet();
      await insertMeasureTable(port, { ...insertRequest, place: "newSheet" });
      excel.workbook.activateSheet(first.id);
      await showPlace(port, { sheetName: "施策一覧", address: "A5:M34" });
      expect(excel.workbook.selection()).toEqual({
        sheetId: sheetNamed("施策一覧").id,
        area: at(4, 0, 30, 13),
      });
    });
  });

  it("puts a measure's formula into the active cell with two requests", async () => {
    const measure = seedBudget.measures.find(({ id }) => id === "ind-28");
    if (measure === undefined) throw new Error("no ind-28");
    excel.workbook.select(activeSheet().id, at(1, 1));
    excel.host.traffic.reset();
    const outcome = await insertMeasureFormula(port, { measure, place: "activeCell" });
    expect(outcome).toMatchObject({ kind: "inserted", address: "B2" });
    expect(excel.workbook.readCells(activeSheet().id, at(1, 1))[0]?.[0]?.formula).toBe(
      '=MEASURE_AMOUNT("後発医薬品製造基盤整備基金事業")',
    );
    expect(excel.host.traffic.batches).toBe(2);
  });
});

describe("a workbook that refuses", () => {
  beforeEach(() => start());
  afterEach(() => excel.stop());

  const writeTo = (sheetName: string) =>
    port.apply([{ kind: "writeCells", sheetName, rowIndex: 0, columnIndex: 0, values: [["x"]] }]);

  it("names the protected sheet and is left as it was", async () => {
    const sheet = activeSheet();
    excel.workbook.setProtected(sheet.id, true);
    const direct = await refusal(writeTo(sheet.name));
    expect([direct.kind, direct.subject]).toEqual(["sheetProtected", sheet.name]);
    excel.host.traffic.reset();
    const planned = await refusal(insertMeasureTable(port, { ...insertRequest, place: "activeCell" }));
    expect([planned.kind, planned.subject]).toEqual(["sheetProtected", sheet.name]);
    expect(excel.host.traffic.batches).toBe(1);
    expect(excel.workbook.usedArea(sheet.id, { valuesOnly: true })).toBeUndefined();
  });

  it("says at once that a cell is being edited, reading or writing", async () => {
    excel.faults.isCellBeingEdited = true;
    expect((await refusal(port.read({}))).kind).toBe("cellBeingEdited");
    expect((await refusal(writeTo(activeSheet().name))).kind).toBe("cellBeingEdited");
    excel.faults.isCellBeingEdited = false;
    expect(await insertMeasureTable(port, { ...insertRequest, place: "newSheet" })).toMatchObject({
      kind: "inserted",
    });
  });

  it("names what is taken or gone", async () => {
    const sheet = activeSheet();
    const again = await refusal(port.apply([{ kind: "addSheet", sheetName: sheet.name }]));
    expect([again.kind, again.subject]).toEqual(["nameTaken", sheet.name]);
    const gone = await refusal(writeTo("ない"));
    expect([gone.kind, gone.subject]).toEqual(["notFound", "ない"]);
    expect(excel.workbook.sheets).toHaveLength(1);
  });

  it.each([
    ["RequestPayloadSizeLimitExceeded", "tooLarge"],
    ["ApiNotFound", "notSupported"],
    ["InsertDeleteConflict", "overlapsData"],
    ["GeneralException", "unknown"],
  ] as const)("turns %s into %s and keeps the host's error as the cause", async (code, kind) => {
    excel.faults.failBatch = { nth: 1, code };
    const error = await refusal(writeTo(activeSheet().name));
    expect(error.kind).toBe(kind);
    expect(error.cause).toBeInstanceOf(OfficeExtension.Error);
  });

  it("keeps the person's cells and its events when a write dies midway", async () => {
    type([["私の値"]]);
    const hints: string[] = [];
    const stop = await port.watch((hint) => hints.push(hint.kind));
    let added = 0;
    excel.faults.beforeBatch = (batch) => {
      if (batch === 2) excel.faults.failAction = { nth: 12, code: "GeneralException" };
      if (batch === 3) added = excel.workbook.sheets.length;
    };
    await refusal(insertMeasureTable(port, { ...insertRequest, place: "newSheet" }));
    excel.faults.beforeBatch = undefined;
    expect(added).toBe(2);
    const [sheet] = excel.workbook.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    expect(valuesAt(sheet, at(0, 0))).toEqual([["私の値"]]);
    expect(excel.workbook.sheets).toHaveLength(1);
    hints.length = 0;
    excel.workbook.writeCells(sheet.id, at(1, 0), [["次"]], "person");
    await settled();
    expect(hints).toContain("cellsChanged");
    await stop();
  });
});

describe("a read-only workbook", () => {
  afterEach(() => excel.stop());

  it("says so instead of blaming a protected sheet", async () => {
    await start({ faults: { ...createHostFaults(), isReadOnly: true } });
    const write = insertMeasureTable(port, { ...insertRequest, place: "newSheet" });
    expect((await refusal(write)).kind).toBe("readOnly");
    expect(excel.workbook.sheets).toHaveLength(1);
  });
});

/** Hints travel through the message channel: a few turns of the event loop. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 30));
}

describe("watching", () => {
  beforeEach(() => start());
  afterEach(() => excel.stop());

  it("hints at what a person does, not at our own writes, until stopped", async () => {
    const hints: string[] = [];
    const stop = await port.watch((hint) => hints.push(hint.kind));
    type([["x"]]);
    await settled();
    expect(hints).toEqual(["cellsChanged"]);
    excel.workbook.select(activeSheet().id, at(4, 4));
    await settled();
    expect(hints).toEqual(["cellsChanged", "selectionChanged"]);
    const { name: sheetName } = activeSheet();
    await port.apply([{ kind: "writeCells", sheetName, rowIndex: 8, columnIndex: 0, values: [["ours"]] }]);
    await settled();
    expect(hints).toHaveLength(2);
    await stop();
    await stop();
    type([["y"]], 1, 1);
    await settled();
    expect(hints).toHaveLength(2);
  });
});

describe("the requirement set", () => {
  afterEach(() => excel.stop());

  it("is the least: one below, the first question is refused as not supported", async () => {
    await start({ requirementSets: { ...defaultRequirementSets, ExcelApi: "1.8" } });
    const read = port.read({ area: { from: "activeCell", rowCount: 1, columnCount: 1 } });
    expect((await refusal(read)).kind).toBe("notSupported");
  });
});

describe("more than one request can carry", () => {
  afterEach(() => excel.stop());

  const rows = Array.from({ length: 17_000 }, (_, index) => [
    index + 1,
    `${String(index)}番の施策 `.padEnd(100, "あ"),
  ]);
  const writeLargeTable = () =>
    port.apply([
      { kind: "addSheet", sheetName: "大" },
      { kind: "writeCells", sheetName: "大", rowIndex: 0, columnIndex: 0, values: [["番号", "名"], ...rows] },
      {
        kind: "createTable",
        sheetName: "大",
        area: at(0, 0, rows.length + 1, 2),
        tableName: "大きな表",
        style: "TableStyleMedium2",
      },
    ]);

  const expectWhole = () => {
    expect(excel.workbook.tables[0]?.area.rowCount).toBe(17_001);
    expect(valuesAt(sheetNamed("大"), at(17_000, 0, 1, 2))).toEqual([rows.at(-1)]);
    expect(valuesAt(sheetNamed("大"), at(12_000, 0, 1, 2))).toEqual([rows[11_999]]);
  };

  it("is written in chunks below 5 MB, the table over all of it", async () => {
    await start();
    await writeLargeTable();
    expect(excel.host.traffic.batches).toBe(2);
    expect(Math.max(...excel.host.traffic.requests)).toBeLessThan(5_000_000);
    expectWhole();
  });

  it("is one undo step where Excel groups them, and written without where it cannot", async () => {
    await start({ requirementSets: { ...defaultRequirementSets, ExcelApi: "1.20" } });
    const run = jest.spyOn(Excel, "run");
    excel.faults.failBatch = { nth: 1, code: "UndoNotSupported" };
    await writeLargeTable();
    expect(run.mock.calls[0]?.[0]).toEqual({ mergeUndoGroup: true });
    expectWhole();
  });
});
