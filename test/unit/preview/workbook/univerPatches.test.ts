import type { UniverPatch } from "../../../../src/preview/workbook/univerPatches";
import { createTestWorkbook } from "../../../support/loadWorkbook";
import { at, cell, values, write } from "./workbookFixture";

type Workbook = ReturnType<typeof createTestWorkbook>;

/** Runs a story with every correction of Univer and without one, and gives what each time came out. */
async function withAndWithout(patch: UniverPatch, story: (workbook: Workbook) => Promise<unknown>) {
  const outcomes: unknown[] = [];
  for (const withoutPatches of [[], [patch]]) {
    const workbook = createTestWorkbook({ withoutPatches });
    outcomes.push(await story(workbook));
    workbook.dispose();
  }
  return { corrected: outcomes[0], asInUniver: outcomes[1] };
}

function addMeasures(workbook: Workbook) {
  write(workbook, "A1", [
    ["施策名", "金額(億円)", "数"],
    ["甲", 10, 1],
    ["乙", 20, 2],
  ]);
  return workbook.addTable({
    sheetId: workbook.activeSheetId,
    area: at("A1:C3"),
    hasHeaders: true,
    name: "Measures",
    source: "addIn",
  });
}

// Each correction touches Univer's private parts: if one of these fails as in Univer, Univer has changed.
describe("corrections of Univer", () => {
  it("columnNameSyntax: brackets in a column's name", async () => {
    const { corrected, asInUniver } = await withAndWithout("columnNameSyntax", async (workbook) => {
      addMeasures(workbook);
      write(workbook, "E1", [["=SUM(Measures[金額(億円)])"], ["=Measures[[#Headers],[金額(億円)]]"]]);
      await workbook.whenCalculated();
      return values(workbook, "E1:E2").flat();
    });
    expect(corrected).toEqual([30, "金額(億円)"]);
    expect(asInUniver).toEqual(["#VALUE!", "#VALUE!"]);
  });

  it("tableNameSyntax: an underscore in a table's name", async () => {
    const { corrected, asInUniver } = await withAndWithout("tableNameSyntax", async (workbook) => {
      write(workbook, "A1", [["額"], [10], [20]]);
      workbook.addTable({
        sheetId: workbook.activeSheetId,
        area: at("A1:A3"),
        hasHeaders: true,
        name: "施策一覧_2",
        source: "addIn",
      });
      write(workbook, "E1", [
        ["=SUM(施策一覧_2[額])"],
        ["=ROWS(施策一覧_2)"],
        ['="施策一覧_2"&SUM(施策一覧_2[額])'],
      ]);
      await workbook.whenCalculated();
      return [...values(workbook, "E1:E3").flat(), cell(workbook, "E1").formula];
    });
    expect(corrected).toEqual([30, 2, "施策一覧_230", "=SUM(施策一覧_2[額])"]);
    expect(asInUniver).not.toEqual(corrected);
  });

  it("columnNameSyntax: other syntax in a column's name, and formulas that follow", async () => {
    const workbook = createTestWorkbook();
    write(workbook, "A1", [
      ["a,b", "c#d", "e:f", "g[h]"],
      [1, 2, 3, 4],
    ]);
    const table = workbook.addTable({
      sheetId: workbook.activeSheetId,
      area: at("A1:D2"),
      hasHeaders: true,
      name: "T",
      source: "addIn",
    });
    write(workbook, "F1", [
      ["=SUM(T[a,b])"],
      ["=T[@[c'#d]]"],
      ["=SUM(T[[#Data],[e:f]])"],
      ["=SUM(T['g'[h']])+SUM(T[g'[h']])"],
    ]);
    write(workbook, "F2", [["=T[@[c'#d]]"], ["=SUM(T[[#Data],[e:f]])"], ["=SUM(T[g'[h']])"]]);
    workbook.updateTable(table.id, { name: "U" }, "addIn");
    await workbook.whenCalculated();
    expect(values(workbook, "F1:F4").flat()).toEqual([1, 2, 3, 4]);
    expect(cell(workbook, "F1").formula).toBe("=SUM(U[a,b])");
    workbook.dispose();
  });

  it("lexerCache: LET and LAMBDA over a table at the second calculation", async () => {
    const { corrected, asInUniver } = await withAndWithout("lexerCache", async (workbook) => {
      const table = addMeasures(workbook);
      write(workbook, "E1", [["=LET(x,Measures[数],SUM(x))"], ["=LAMBDA(x,SUM(x))(Measures[数])"]]);
      await workbook.whenCalculated();
      workbook.addTableRows(table.id, undefined, [["丙", 30, 3]], "addIn");
      await workbook.whenCalculated();
      return values(workbook, "E1:E2").flat();
    });
    expect(corrected).toEqual([6, 6]);
    expect(asInUniver).not.toEqual([6, 6]);
  });

  it("tableCache: the table's rows change", async () => {
    const { corrected, asInUniver } = await withAndWithout("tableCache", async (workbook) => {
      const table = addMeasures(workbook);
      await workbook.whenCalculated();
      write(workbook, "E1", [["=SUM(Measures[数])"]]);
      await workbook.whenCalculated();
      workbook.addTableRows(table.id, undefined, [["丙", 30, 3]], "addIn");
      await workbook.whenCalculated();
      write(workbook, "C2", [[100]]);
      await workbook.whenCalculated();
      return cell(workbook, "E1").value;
    });
    expect(corrected).toBe(105);
    expect(asInUniver).toBe(102);
  });

  it("tableCache: a name stands between the formula and the table, on another sheet", async () => {
    const { corrected, asInUniver } = await withAndWithout("tableCache", async (workbook) => {
      const sheetId = workbook.activeSheetId;
      const table = addMeasures(workbook);
      const name = { comment: "", visible: true };
      workbook.addName({ name: "数列", formula: "=Measures[数]", ...name });
      workbook.addName({
        name: "引数",
        formula: '=LAMBDA(x,XLOOKUP(x,Measures[施策名],数列,"無"))',
        ...name,
      });
      workbook.activateSheet(workbook.addSheet({ name: "別", source: "addIn" }).id);
      write(workbook, "E1", [["=SUM(数列)"], ['=引数("丙")'], ["=SUM(Measures[数])"]]);
      await workbook.whenCalculated();
      workbook.addTableRows(table.id, undefined, [["丁", 30, 3]], "addIn");
      await workbook.whenCalculated();
      workbook.writeCells(sheetId, at("A4:C4"), [["丙", 30, 4]], "addIn");
      await workbook.whenCalculated();
      return values(workbook, "E1:E3").flat();
    });
    expect(corrected).toEqual([7, 4, 7]);
    expect(asInUniver).not.toEqual([7, 4, 7]);
  });

  it("errorKind: an error is no text, a text no error", async () => {
    const { corrected, asInUniver } = await withAndWithout("errorKind", async (workbook) => {
      write(workbook, "A1", [["=NA()", '="#N/A"']]);
      await workbook.whenCalculated();
      return workbook.readCells(workbook.activeSheetId, at("A1:B1"))[0]?.map(({ isError }) => isError);
    });
    expect(corrected).toEqual([true, false]);
    expect(asInUniver).toEqual([false, false]);
  });

  it("sortCopy: SORT over cells that other formulas read", async () => {
    const { corrected, asInUniver } = await withAndWithout("sortCopy", async (workbook) => {
      write(workbook, "A1", [
        ["施策名", "金額"],
        ["甲", 30],
        ["乙", 10],
        ["丙", 20],
      ]);
      write(workbook, "D1", [["=SORT(B2:B4)"]]);
      write(workbook, "F1", [['=XLOOKUP("甲",A2:A4,B2:B4)']]);
      workbook.recalculate();
      await workbook.whenCalculated();
      return [...values(workbook, "D1:D3").flat(), ...values(workbook, "F1").flat()];
    });
    expect(corrected).toEqual([10, 20, 30, 30]);
    expect(asInUniver).toEqual([10, 20, 30, 10]);
  });

  it("formulaScan: values written where no formula is", async () => {
    const { corrected, asInUniver } = await withAndWithout("formulaScan", async (workbook) => {
      write(workbook, "A1", [[1, 2, "=A1+B1"]]);
      await workbook.whenCalculated();
      const { session } = workbook as unknown as SessionInside;
      const looks = jest.spyOn(session.sheet(workbook.activeSheetId).getCellMatrix(), "forValue");
      write(workbook, "A1", [[10]]);
      const ofValue = looks.mock.calls.length;
      write(workbook, "C1", [[5]]);
      await workbook.whenCalculated();
      return [ofValue > 0, cell(workbook, "C1").formula];
    });
    expect(corrected).toEqual([false, 5]);
    expect(asInUniver).toEqual([true, 5]);
  });
});

/** The sheet's cells as Univer has them. */
interface SessionInside {
  readonly session: { sheet(sheetId: string): { getCellMatrix(): { forValue(look: unknown): unknown } } };
}
