import { insertMeasureFormula } from "../../../src/actions/insertMeasureFormula";
import { measureFormula } from "../../../src/actions/measureFormula";
import { createMeasureIndex } from "../../../src/budget/findMeasure";
import type { Measure } from "../../../src/budget/measure";
import { seedBudget } from "../../../src/seeds/seedBudget";
import { areaOf, scriptedPort, snapshotOf } from "../../support/scriptedPort";

const index = createMeasureIndex(seedBudget.measures);

function measure(id: string): Measure {
  const found = seedBudget.measures.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no measure ${id}`);
  return found;
}

const cell = (rowIndex: number, columnIndex: number) => ({
  rowIndex,
  columnIndex,
  rowCount: 1,
  columnCount: 1,
});

describe("the formula of a measure", () => {
  it("names the measure as printed", () => {
    expect(measureFormula(measure("ind-28"), { index })).toBe(
      '=MEASURE_AMOUNT("後発医薬品製造基盤整備基金事業")',
    );
  });

  it("adds a basis other than the printed one", () => {
    expect(measureFormula(measure("ind-09"), { index, basis: "supplementary" })).toBe(
      '=MEASURE_AMOUNT("難病・希少疾病治療グローバル研究開発支援事業","補正予算額")',
    );
    expect(measureFormula(measure("ind-03"), { index, basis: "unstated" })).toBe(
      '=MEASURE_AMOUNT("大学発医療系スタートアップ支援プログラム")',
    );
  });

  it("names the id where the name belongs to another line", () => {
    expect(measureFormula(measure("ovr-13"), { index })).toBe('=MEASURE_AMOUNT("ovr-13")');
    expect(measureFormula(measure("ovr-13"))).toBe('=MEASURE_AMOUNT("ovr-13")');
    expect(measureFormula(measure("ovr-01"), { index })).toBe(
      '=MEASURE_AMOUNT("国際競争力のある治験環境の整備")',
    );
  });

  it("doubles quotation marks and keeps within Excel's 255 characters of text", () => {
    expect(measureFormula({ ...measure("ind-28"), name: '"A"の支援' })).toBe(
      '=MEASURE_AMOUNT("""A""の支援")',
    );
    expect(measureFormula({ ...measure("ind-28"), name: "長".repeat(256) })).toBe(
      '=MEASURE_AMOUNT("ind-28")',
    );
  });
});

describe("inserting a formula", () => {
  const request = { measure: measure("ind-28"), index, place: "activeCell" } as const;

  it("writes it into the active cell if that is empty", async () => {
    const port = scriptedPort(snapshotOf({ area: areaOf({ area: cell(2, 1) }) }));
    const formula = '=MEASURE_AMOUNT("後発医薬品製造基盤整備基金事業")';
    expect(await insertMeasureFormula(port, request)).toEqual({
      kind: "inserted",
      sheetName: "Sheet1",
      address: "B3",
      formula,
    });
    expect(port.written).toEqual([
      [{ kind: "writeFormulas", sheetName: "Sheet1", rowIndex: 2, columnIndex: 1, formulas: [[formula]] }],
    ]);
  });

  it("may go into an empty cell of a table", async () => {
    const port = scriptedPort(snapshotOf({ area: areaOf({ area: cell(2, 1), tableNames: ["売上"] }) }));
    expect(await insertMeasureFormula(port, request)).toMatchObject({ kind: "inserted" });
  });

  it("leaves a cell with something in it and proposes the next free one of its column", async () => {
    const area = areaOf({
      area: cell(2, 1),
      isEmpty: false,
      usedArea: { rowIndex: 0, columnIndex: 0, rowCount: 40, columnCount: 8 },
      usedInColumns: { rowIndex: 2, columnIndex: 1, rowCount: 4, columnCount: 1 },
    });
    const port = scriptedPort(snapshotOf({ area }));
    expect(await insertMeasureFormula(port, request)).toEqual({
      kind: "placeTaken",
      sheetName: "Sheet1",
      address: "B3",
      proposal: { sheetName: "Sheet1", rowIndex: 6, columnIndex: 1, address: "B7" },
    });
    expect(port.written).toEqual([]);
  });

  it("proposes a cell to the right where the column is full to the last row", async () => {
    const area = areaOf({
      area: cell(2, 1),
      isEmpty: false,
      usedArea: { rowIndex: 0, columnIndex: 0, rowCount: 1_048_576, columnCount: 8 },
      usedInColumns: { rowIndex: 0, columnIndex: 1, rowCount: 1_048_576, columnCount: 1 },
    });
    const outcome = await insertMeasureFormula(scriptedPort(snapshotOf({ area })), request);
    expect(outcome).toMatchObject({ proposal: { address: "I3" } });
  });

  it("is refused by name on a protected sheet", async () => {
    const sheets = [{ name: "Sheet1", isProtected: true, isVisible: true }];
    const port = scriptedPort(snapshotOf({ sheets, area: areaOf({ area: cell(0, 0) }) }));
    await expect(insertMeasureFormula(port, request)).rejects.toMatchObject({
      kind: "sheetProtected",
      subject: "Sheet1",
    });
    expect(port.written).toEqual([]);
  });
});
