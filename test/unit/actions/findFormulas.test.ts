import { correctName } from "../../../src/actions/correctName";
import { findFormulas } from "../../../src/actions/findFormulas";
import { parseReference } from "../../../src/actions/formulaReference";
import { readWorkbookCells } from "../../../src/actions/workbookCells";
import { createMeasureIndex } from "../../../src/budget/findMeasure";
import { createNamesakes } from "../../../src/budget/namesakes";
import { seedBudget } from "../../../src/seeds/seedBudget";
import { seedPolicy } from "../../../src/seeds/seedPolicy";
import { WorkbookError } from "../../../src/workbook/workbookError";
import type { ReadRequest } from "../../../src/workbook/readRequest";
import type { WorkbookChange } from "../../../src/workbook/workbookChange";
import type { WorkbookPort } from "../../../src/workbook/workbookPort";
import type { SheetUse } from "../../../src/workbook/workbookSnapshot";
import { snapshotOf } from "../../support/scriptedPort";

type Cell = string | number | boolean;

/** A workbook of one sheet whose answers may not have more than so many cells; formulas show `values`. */
function workbookOf(
  cells: readonly (readonly Cell[])[],
  { values = cells, mostCells = Infinity }: { values?: typeof cells; mostCells?: number } = {},
) {
  const requests: ReadRequest[] = [];
  const written: WorkbookChange[] = [];
  const use = (rowIndex: number, rowCount: number): SheetUse => {
    const columnCount = cells[0]?.length ?? 0;
    if (rowCount * columnCount > mostCells) throw new WorkbookError("tooLarge");
    return {
      sheetName: "Sheet1",
      usedArea: { rowIndex, columnIndex: 0, rowCount, columnCount },
      cells: cells.slice(rowIndex, rowIndex + rowCount),
      values: values.slice(rowIndex, rowIndex + rowCount),
    };
  };
  const port: WorkbookPort = {
    async read(request) {
      requests.push(request);
      if (request.sheetCells === "areaOnly") {
        const usedArea = {
          rowIndex: 0,
          columnIndex: 0,
          rowCount: cells.length,
          columnCount: cells[0]?.length ?? 0,
        };
        return snapshotOf({ sheetUses: [{ sheetName: "Sheet1", usedArea, cells: [] }] });
      }
      const sheetUses = (request.blocks ?? []).map(({ area }) => use(area.rowIndex, area.rowCount));
      return snapshotOf({ sheetUses: request.sheets === undefined ? sheetUses : [use(0, cells.length)] });
    },
    apply: async (changes) => void written.push(...changes),
    watch: () => Promise.reject(new Error("not watched")),
  };
  return { port, requests, written };
}

const data = { budget: seedBudget, policy: seedPolicy };
const index = createMeasureIndex(seedBudget.measures);
const problemsOf = async (formula: string, rows: readonly (readonly Cell[])[] = []) => {
  const { port } = workbookOf([[formula, ""], ...rows], { values: [["#N/A", ""], ...rows] });
  const [found] = await findFormulas(port, data);
  return { ...found, texts: found?.problems.map(({ kind, text }) => `${kind}: ${text}`) };
};

describe("findFormulas", () => {
  it("checks literals, cells, ranges and whole columns, and passes blanks and errors by", async () => {
    const rows = [
      ["ない", 5],
      ["ind-28", ""],
      ["#N/A", "無い"],
    ];
    expect(await problemsOf('=MEASURE_AMOUNT("a ""b""")')).toMatchObject({ texts: ['unknown: a "b"'] });
    expect(await problemsOf("=MEASURE_INFO($A$2,1)", rows)).toMatchObject({
      texts: ["unknown: ない", "unknown: 1"],
      checkedNames: 1,
    });
    expect(await problemsOf("=MEASURE_AMOUNT(A2:B4)", rows)).toMatchObject({
      texts: ["unknown: ない", "unknown: 5", "unknown: 無い"],
      checkedNames: 4,
    });
    expect(await problemsOf("=MEASURE_AMOUNT(B:B)", rows)).toMatchObject({
      texts: ["unknown: 5", "unknown: 無い"],
    });
  });

  it("looks at the names and choices of each call, nested ones too, and at no other argument", async () => {
    expect(
      await problemsOf(
        '=MEASURE_AMOUNT(MEASURE_INFO("無い","ID"),"国費")+PACKAGE_TOTAL("何か")+MEASURE_SEARCH("x")',
      ),
    ).toMatchObject({ texts: ["unknown: 無い", "unknown: 何か"], calculatedNames: "unknown" });
  });

  it("knows an id for one measure and a name on two lists for both", async () => {
    expect((await problemsOf('=MEASURE_AMOUNT("ovr-13")')).problems).toEqual([]);
    const { problems } = await problemsOf('=MEASURE_AMOUNT("後発医薬品製造基盤整備基金")');
    expect(problems).toMatchObject([{ kind: "ambiguous", candidates: [{ id: "ind-28" }, { id: "ovr-13" }] }]);
  });

  it("takes a text that reads like a formula for a text", async () => {
    const { port } = workbookOf([["=MEASURES()", "x"]]);
    expect(await findFormulas(port, data)).toEqual([]);
  });
});

describe("readWorkbookCells", () => {
  it("reads 100,000 cells with two requests where one answer may be that large", async () => {
    const { port, requests } = workbookOf(Array.from({ length: 10_000 }, () => Array<Cell>(10).fill("x")));
    expect((await readWorkbookCells(port)).uses[0]?.cells).toHaveLength(10_000);
    expect(requests).toHaveLength(2);
  });

  it("reads smaller and smaller blocks until they fit, and gives the same cells", async () => {
    const cells = Array.from({ length: 5_000 }, (_row, row) => [row, `t${String(row)}`]);
    const { port } = workbookOf(cells, { mostCells: 1_500 });
    const [use] = (await readWorkbookCells(port)).uses;
    expect(use?.cells).toEqual(cells);
    expect(use?.values).toEqual(cells);
  });

  it("gives up where a single row is too large", async () => {
    const { port } = workbookOf([["a", "b", "c"]], { mostCells: 2 });
    await expect(readWorkbookCells(port)).rejects.toMatchObject({ kind: "tooLarge" });
  });
});

describe("parseReference", () => {
  it.each([
    ["B3", "Sheet1", [2, 1, 1, 1]],
    ["$A$2:A20", "Sheet1", [1, 0, 19, 1]],
    ["'it''s 1'!C1", "it's 1", [0, 2, 1, 1]],
    ["予算!A:B", "予算", [0, 0, 1_048_576, 2]],
  ])("reads %s", (text, sheetName, [rowIndex, columnIndex, rowCount, columnCount]) => {
    expect(parseReference(text, { sheetName: "Sheet1" })).toEqual({
      sheetName,
      area: { rowIndex, columnIndex, rowCount, columnCount },
    });
  });

  it.each(["A1+1", "表1[列]", "'[Book]S'!A1", "A1#", "名前", "A1:B2:C3", '"A1"'])(
    "leaves %s alone",
    (text) => {
      expect(parseReference(text, { sheetName: "Sheet1" })).toBeUndefined();
    },
  );
});

describe("correctName", () => {
  it("changes no character of the formula but the name, whatever quotes are in it", async () => {
    const formula = '=IF(A1="""MEASURE_AMOUNT(",MEASURE_AMOUNT( "後発 ""医薬品"" 基金" ,"国費"), "x")';
    const { port, written } = workbookOf([[formula]], { values: [["#N/A"]] });
    const [found] = await findFormulas(port, data);
    const [problem] = found?.problems ?? [];
    const candidate = problem?.candidates.find(({ id }) => id === "ind-28");
    if (found === undefined || problem === undefined || candidate === undefined)
      throw new Error("nothing found");
    await correctName(port, { formula: found, problem, candidate });
    expect(written).toEqual([
      {
        kind: "writeFormulas",
        sheetName: "Sheet1",
        rowIndex: 0,
        columnIndex: 0,
        formulas: [[formula.replace('"後発 ""医薬品"" 基金"', `"${candidate.name}"`)]],
      },
    ]);
  });

  it("names the id where a name alone would stay ambiguous", async () => {
    const { port, written } = workbookOf([['=MEASURE_AMOUNT("後発医薬品製造基盤整備基金")']], {
      values: [[1688]],
    });
    const [found] = await findFormulas(port, data);
    const [problem] = found?.problems ?? [];
    const [, overview] = problem?.candidates ?? [];
    if (found === undefined || problem === undefined || overview === undefined)
      throw new Error("nothing found");
    const outcome = await correctName(port, { formula: found, problem, candidate: overview });
    expect(outcome).toMatchObject({ kind: "corrected", name: "ovr-13" });
    expect(written).toMatchObject([{ formulas: [['=MEASURE_AMOUNT("ovr-13")']] }]);
  });
});

describe("createNamesakes", () => {
  it("finds for every printed name, alias and id the measure that answers to it", () => {
    const namesakes = createNamesakes(seedBudget.measures);
    for (const { id, name, aliases } of seedBudget.measures) {
      expect(namesakes(id).map((measure) => measure.id)).toEqual([id]);
      for (const text of [name, ...aliases]) expect(namesakes(text)).toContain(index.find(text));
    }
  });
});
