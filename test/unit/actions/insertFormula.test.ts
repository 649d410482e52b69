import { insertFormula } from "../../../src/actions/insertFormula";
import type { FormulaCall } from "../../../src/actions/formulaCall";
import { areaOf, scriptedPort, snapshotOf } from "../../support/scriptedPort";

const area = (rowIndex: number, columnIndex: number, rowCount = 1, columnCount = 1) => ({
  rowIndex,
  columnIndex,
  rowCount,
  columnCount,
});
const total: FormulaCall = { name: "PACKAGE_TOTAL", arguments: [{ kind: "text", text: "国費" }] };
const list: FormulaCall = { name: "MEASURES", arguments: [] };
const ofNames: FormulaCall = { name: "MEASURE_AMOUNT", arguments: [{ kind: "expression", source: "A2:A4" }] };
const one = { rowCount: 1, columnCount: 1 };
const place = "activeCell";

describe("inserting a formula of one value", () => {
  it("writes it into the active cell", async () => {
    const port = scriptedPort(snapshotOf({ area: areaOf({ area: area(2, 1) }) }));
    expect(await insertFormula(port, { call: total, place, size: one })).toMatchObject({
      kind: "inserted",
      address: "B3",
      formula: '=PACKAGE_TOTAL("国費")',
      firstValueOnly: false,
    });
    expect(port.written[0]).toMatchObject([{ formulas: [['=PACKAGE_TOTAL("国費")']] }]);
  });

  it("leaves a cell with something in it alone and proposes the next free one", async () => {
    const taken = areaOf({ area: area(2, 1), isEmpty: false, usedInColumns: area(0, 1, 6, 1) });
    const port = scriptedPort(snapshotOf({ area: taken }));
    expect(await insertFormula(port, { call: total, place, size: one })).toMatchObject({
      kind: "placeTaken",
      proposal: { address: "B7" },
    });
    expect(port.written).toEqual([]);
  });
});

describe("inserting a formula that fills several cells", () => {
  const size = { rowCount: 3, columnCount: 2 };

  it("wants all of them free", async () => {
    const free = scriptedPort(snapshotOf({ area: areaOf({ area: area(2, 1, 3, 2) }) }));
    expect(await insertFormula(free, { call: list, place, size })).toMatchObject({
      kind: "inserted",
      address: "B3:C5",
    });
    expect(free.requests).toEqual([{ area: { from: "activeCell", ...size } }]);
    expect(free.written[0]).toMatchObject([{ rowIndex: 2, columnIndex: 1, formulas: [["=MEASURES()"]] }]);
    const taken = areaOf({ area: area(2, 1, 3, 2), isEmpty: false, usedInColumns: area(4, 2) });
    expect(
      await insertFormula(scriptedPort(snapshotOf({ area: taken })), { call: list, place, size }),
    ).toMatchObject({ kind: "placeTaken", address: "B3:C5", proposal: { address: "B6:C8" } });
  });

  it("does not go into a table, where nothing spills", async () => {
    const inTable = areaOf({ area: area(2, 1, 3, 2), tableNames: ["売上"] });
    expect(
      await insertFormula(scriptedPort(snapshotOf({ area: inTable })), { call: list, place, size }),
    ).toMatchObject({ kind: "placeTaken" });
  });

  it("needs one free cell in an Excel that shows the first value only, and says so", async () => {
    const features = { pivotTables: true, pivotFilters: true, dynamicArrays: false };
    const found = areaOf({
      area: area(2, 1, 2, 1),
      isEmpty: false,
      cells: [[""], ["x"]],
    });
    expect(
      await insertFormula(scriptedPort(snapshotOf({ features, area: found })), {
        call: list,
        place,
        size: { rowCount: 2, columnCount: 1 },
      }),
    ).toMatchObject({ kind: "inserted", address: "B3", firstValueOnly: true });
  });
});

describe("inserting a formula about cells", () => {
  const insertAt = (found: ReturnType<typeof area>, call = ofNames) =>
    insertFormula(scriptedPort(snapshotOf({ area: areaOf({ area: found }) })), {
      call,
      place,
      size: { rowCount: found.rowCount, columnCount: found.columnCount },
    });

  it("does not go into these cells, empty as they may be", async () => {
    expect(await insertAt(area(2, 0))).toMatchObject({ kind: "placeTaken" });
    expect(await insertAt(area(0, 0, 2, 1))).toMatchObject({ kind: "placeTaken" });
    expect(await insertAt(area(1, 1, 3, 1))).toMatchObject({ kind: "inserted" });
  });

  it("does not go into the whole columns or rows that it is about", async () => {
    const about = (source: string): FormulaCall => ({
      ...ofNames,
      arguments: [{ kind: "expression", source }],
    });
    expect(await insertAt(area(7, 0), about("A:A"))).toMatchObject({ kind: "placeTaken" });
    expect(await insertAt(area(7, 1), about("A:A"))).toMatchObject({ kind: "inserted" });
    expect(await insertAt(area(1, 5), about("Sheet1!$2:$2"))).toMatchObject({ kind: "placeTaken" });
  });

  it("may go where the cells of that address are on another sheet", async () => {
    const elsewhere: FormulaCall = {
      ...ofNames,
      arguments: [{ kind: "expression", source: "'別の シート'!A2:A4" }],
    };
    expect(await insertAt(area(2, 0), elsewhere)).toMatchObject({ kind: "inserted" });
    const here: FormulaCall = { ...ofNames, arguments: [{ kind: "expression", source: "Sheet1!$A$2:$A$4" }] };
    expect(await insertAt(area(2, 0), here)).toMatchObject({ kind: "placeTaken" });
  });
});
