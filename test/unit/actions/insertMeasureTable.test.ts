import { insertMeasureTable } from "../../../src/actions/insertMeasureTable";
import { seedBudget } from "../../../src/seeds/seedBudget";
import { drawMeasureTable } from "../../../src/tables/measureTable";
import { keyedTable } from "../../../src/tables/mergeSides";
import { baseSheetName, blockCells, headCells } from "../../../src/tables/savedBase";
import { parseAddress } from "../../../src/workbook/cellAddress";
import { WorkbookError } from "../../../src/workbook/workbookError";
import type { ReadRequest } from "../../../src/workbook/readRequest";
import type { WorkbookChange } from "../../../src/workbook/workbookChange";
import type { WorkbookSnapshot } from "../../../src/workbook/workbookSnapshot";
import { areaOf, scriptedPort, snapshotOf } from "../../support/scriptedPort";

const request = { budget: seedBudget, language: "ja", place: "newSheet" } as const;

/** Notes in rows 1 to 3, a blank row, header and 29 measures; 13 columns. */
const size = { rowCount: 34, columnCount: 13 };

function areaFrom(rowIndex: number, columnIndex: number) {
  return { rowIndex, columnIndex, ...size };
}

function changesOfKind<Kind extends WorkbookChange["kind"]>(changes: readonly WorkbookChange[], kind: Kind) {
  return changes.filter((change): change is Extract<WorkbookChange, { kind: Kind }> => change.kind === kind);
}

async function errorOf(promise: Promise<unknown>): Promise<WorkbookError> {
  const error: unknown = await promise.then(
    () => new Error("did not fail"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorkbookError)) throw error;
  return error;
}

describe("inserting 施策一覧 on a new sheet", () => {
  it("says where the table is and how many measures it has", async () => {
    const port = scriptedPort(snapshotOf());
    expect(await insertMeasureTable(port, request)).toEqual({
      kind: "inserted",
      sheetName: "施策一覧",
      address: "A5:M34",
      tableName: "施策一覧",
      rowCount: 29,
    });
  });

  it("reads once and writes once", async () => {
    const port = scriptedPort(snapshotOf());
    await insertMeasureTable(port, request);
    expect([port.requests.length, port.written.length]).toEqual([1, 1]);
    expect(port.requests[0]).toEqual({ sheets: [baseSheetName] });
  });

  it("makes the sheet, the cells and the table before anything that only looks good", async () => {
    const port = scriptedPort(snapshotOf());
    await insertMeasureTable(port, request);
    const kinds = port.written[0]?.map(({ kind }) => kind);
    expect(kinds?.slice(0, 3)).toEqual(["addSheet", "writeCells", "createTable"]);
    expect(kinds?.at(-1)).toBe("showArea");
  });

  it("makes the table over exactly the header and the rows it wrote, and freezes down to the header", async () => {
    const port = scriptedPort(snapshotOf());
    await insertMeasureTable(port, request);
    const changes = port.written[0] ?? [];
    const [cells, notes] = changesOfKind(changes, "writeCells");
    const [table] = changesOfKind(changes, "createTable");
    expect(table?.area).toEqual(parseAddress("A5:M34"));
    expect(cells).toMatchObject({ rowIndex: 4, columnIndex: 0 });
    expect(cells?.values).toHaveLength(30);
    expect(cells?.values[0]?.[5]).toBe("金額（億円）");
    expect(notes).toMatchObject({ rowIndex: 0, columnIndex: 0 });
    expect(notes?.values).toHaveLength(3);
    expect(changesOfKind(changes, "freezeRows")[0]?.rowCount).toBe(5);
    const amounts = changesOfKind(changes, "formatColumns")[0]?.columns[5];
    expect(amounts).toMatchObject({ columnIndex: 5, numberFormat: "#,##0", horizontalAlignment: "Right" });
  });

  it("remembers what it wrote on the very hidden sheet, after everything else but the last look", async () => {
    const port = scriptedPort(snapshotOf());
    await insertMeasureTable(port, request);
    const changes = port.written[0] ?? [];
    const isOfBase = (change: WorkbookChange) => "sheetName" in change && change.sheetName === baseSheetName;
    const first = changes.findIndex(isOfBase);
    expect(changes.slice(first).map((change) => [change.kind, isOfBase(change)])).toEqual([
      ["addSheet", true],
      ["setSheetVisibility", true],
      ["writeCells", true],
      ["writeCells", true],
      ["showArea", false],
    ]);
    const [, , mark, remembered] = changesOfKind(changes, "writeCells");
    expect(mark?.values).toEqual([["drug-discovery-budget-base", 2]]);
    const { columns, rows } = keyedTable(drawMeasureTable(seedBudget, "ja"));
    expect(remembered?.rowIndex).toBe(1);
    expect(remembered?.values[0]).toEqual(
      headCells("t1:施策一覧", {
        tableId: "measures",
        tableName: "施策一覧",
        language: "ja",
        dataVersion: seedBudget.version,
        columns,
        columnIds: columns.map((_key, index) => index + 1),
        sources: {},
        notes: drawMeasureTable(seedBudget, "ja").notes,
      }),
    );
    expect(remembered?.values.slice(1)).toEqual(blockCells("t1:施策一覧", rows));
  });

  it("takes the next free sheet name; hidden sheets and other cases count", async () => {
    const sheets = [
      { name: "Sheet1", isProtected: false, isVisible: true },
      { name: "MEASURES", isProtected: false, isVisible: false },
    ];
    const port = scriptedPort(snapshotOf({ sheets }));
    const outcome = await insertMeasureTable(port, { ...request, language: "en" });
    expect(outcome).toMatchObject({ sheetName: "Measures (2)", tableName: "施策一覧" });
    expect(changesOfKind(port.written[0] ?? [], "addSheet")[0]?.sheetName).toBe("Measures (2)");
  });

  it("says who has the table name and proposes a free one, without writing", async () => {
    const tables = [
      { name: "施策一覧", sheetName: "旧版" },
      { name: "施策一覧_2", sheetName: "旧版" },
    ];
    const port = scriptedPort(snapshotOf({ tables }));
    expect(await insertMeasureTable(port, request)).toEqual({
      kind: "nameTaken",
      tableName: "施策一覧",
      sheetName: "旧版",
      proposedName: "施策一覧_3",
      place: "newSheet",
    });
    expect(port.written).toEqual([]);
  });

  it("takes a defined name for taken as well, and has no sheet to show for it", async () => {
    const port = scriptedPort(snapshotOf({ names: ["施策一覧"] }));
    const outcome = await insertMeasureTable(port, request);
    expect(outcome).toMatchObject({ kind: "nameTaken", sheetName: undefined, proposedName: "施策一覧_2" });
  });

  it("inserts under the proposed name once that is asked for", async () => {
    const port = scriptedPort(snapshotOf({ tables: [{ name: "施策一覧", sheetName: "旧版" }] }));
    const outcome = await insertMeasureTable(port, { ...request, tableName: "施策一覧_2" });
    expect(outcome).toMatchObject({ kind: "inserted", tableName: "施策一覧_2" });
    expect(changesOfKind(port.written[0] ?? [], "createTable")[0]?.tableName).toBe("施策一覧_2");
  });

  it("is refused before writing where sheets may not be added", async () => {
    const port = scriptedPort(snapshotOf({ isStructureProtected: true }));
    expect((await errorOf(insertMeasureTable(port, request))).kind).toBe("structureProtected");
    expect(port.written).toEqual([]);
  });

  it("tells how far it is", async () => {
    const steps: string[] = [];
    await insertMeasureTable(scriptedPort(snapshotOf()), {
      ...request,
      onProgress: (step) => steps.push(step),
    });
    expect(steps).toEqual(["reading", "writing", "done"]);
  });

  it("passes on what the workbook refuses", async () => {
    const refusal = new WorkbookError("cellBeingEdited");
    const port = scriptedPort(snapshotOf(), { failsWriting: refusal });
    expect(await errorOf(insertMeasureTable(port, request))).toBe(refusal);
  });
});

describe("inserting 施策一覧 at a cell", () => {
  const atCell = { ...request, place: "activeCell" } as const;

  it("asks for the whole area it needs, notes included", async () => {
    const port = scriptedPort(snapshotOf({ area: areaOf({ area: areaFrom(0, 0) }) }));
    await insertMeasureTable(port, atCell);
    expect(port.requests).toEqual([{ sheets: [baseSheetName], area: { from: "activeCell", ...size } }]);
  });

  it("puts notes at the cell and the table below them", async () => {
    const usedArea = { rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 1 };
    const port = scriptedPort(snapshotOf({ area: areaOf({ area: areaFrom(2, 1), usedArea }) }));
    expect(await insertMeasureTable(port, atCell)).toMatchObject({ address: "B7:N36", sheetName: "Sheet1" });
  });

  it("freezes the header on an empty sheet only, and only near its top", async () => {
    const usedArea = { rowIndex: 0, columnIndex: 20, rowCount: 1, columnCount: 1 };
    const freezes = async (area: WorkbookSnapshot["area"]) => {
      const port = scriptedPort(snapshotOf({ area }));
      await insertMeasureTable(port, atCell);
      return changesOfKind(port.written[0] ?? [], "freezeRows").map(({ rowCount }) => rowCount);
    };
    expect(await freezes(areaOf({ area: areaFrom(1, 0) }))).toEqual([6]);
    expect(await freezes(areaOf({ area: areaFrom(40, 0) }))).toEqual([]);
    expect(await freezes(areaOf({ area: areaFrom(0, 0), usedArea }))).toEqual([]);
  });

  it.each([
    ["a value", { isEmpty: false }],
    ["an empty table", { tableNames: ["売上"] }],
    ["merged cells", { hasMergedCells: true }],
  ])("never writes over %s; proposes the place below everything", async (_what, taken) => {
    const usedArea = { rowIndex: 0, columnIndex: 0, rowCount: 10, columnCount: 3 };
    const port = scriptedPort(snapshotOf({ area: areaOf({ area: areaFrom(0, 0), usedArea, ...taken }) }));
    expect(await insertMeasureTable(port, atCell)).toEqual({
      kind: "placeTaken",
      sheetName: "Sheet1",
      address: "A1:M34",
      proposal: { sheetName: "Sheet1", rowIndex: 11, columnIndex: 0, address: "A12:M45" },
    });
    expect(port.written).toEqual([]);
  });

  it("proposes another place when a proposed one is taken without counting as used", async () => {
    const usedArea = { rowIndex: 0, columnIndex: 0, rowCount: 10, columnCount: 3 };
    const area = areaOf({ area: areaFrom(11, 0), usedArea, tableNames: ["空の表"] });
    const outcome = await insertMeasureTable(scriptedPort(snapshotOf({ area })), atCell);
    expect(outcome).toMatchObject({ kind: "placeTaken", proposal: { rowIndex: 46, columnIndex: 0 } });
  });

  it("proposes the right-hand side where the sheet ends below", async () => {
    const usedArea = { rowIndex: 0, columnIndex: 0, rowCount: 1_048_560, columnCount: 3 };
    const area = areaOf({ area: areaFrom(0, 0), usedArea, isEmpty: false });
    const outcome = await insertMeasureTable(scriptedPort(snapshotOf({ area })), atCell);
    expect(outcome).toMatchObject({ proposal: { rowIndex: 0, columnIndex: 4, address: "E1:Q34" } });
  });

  it("is refused where the table would reach beyond the sheet", async () => {
    const area = areaOf({ area: areaFrom(1_048_570, 0), isEmpty: false });
    const port = scriptedPort(snapshotOf({ area }));
    expect((await errorOf(insertMeasureTable(port, atCell))).kind).toBe("outsideSheet");
  });

  it("is refused by name on a protected sheet, before writing", async () => {
    const sheets = [{ name: "Sheet1", isProtected: true, isVisible: true }];
    const port = scriptedPort(snapshotOf({ sheets, area: areaOf({ area: areaFrom(0, 0) }) }));
    const error = await errorOf(insertMeasureTable(port, atCell));
    expect([error.kind, error.subject]).toEqual(["sheetProtected", "Sheet1"]);
    expect(port.written).toEqual([]);
  });

  it("works in a workbook whose sheets may not be added", async () => {
    const port = scriptedPort(
      snapshotOf({ isStructureProtected: true, area: areaOf({ area: areaFrom(0, 0) }) }),
    );
    expect(await insertMeasureTable(port, atCell)).toMatchObject({ kind: "inserted" });
  });

  it("goes to a proposed place, or says that its sheet is gone", async () => {
    const place = { sheetName: "Sheet1", rowIndex: 11, columnIndex: 0 };
    const answer = ({ area }: ReadRequest) =>
      snapshotOf({ area: area?.from === place ? areaOf({ area: areaFrom(11, 0) }) : undefined });
    expect(await insertMeasureTable(scriptedPort(answer), { ...request, place })).toMatchObject({
      kind: "inserted",
      address: "A16:M45",
    });
    const error = await errorOf(insertMeasureTable(scriptedPort(snapshotOf()), { ...request, place }));
    expect([error.kind, error.subject]).toEqual(["notFound", "Sheet1"]);
  });
});
