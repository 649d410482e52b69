import { findFormulas } from "../../../src/actions/findFormulas";
import { needsAttention } from "../../../src/actions/foundFormula";
import type { FoundFormula } from "../../../src/actions/foundFormula";
import { seedBudget } from "../../../src/seeds/seedBudget";
import { seedPolicy } from "../../../src/seeds/seedPolicy";
import type { CellArea } from "../../../src/workbook/cellArea";
import type { ReadRequest } from "../../../src/workbook/readRequest";
import type { WorkbookPort } from "../../../src/workbook/workbookPort";
import type { SheetUse } from "../../../src/workbook/workbookSnapshot";
import { snapshotOf } from "../../support/scriptedPort";

type Cell = string | number | boolean;

const gene = "がん・難病の全ゲノム解析等の推進";
const bank = "バイオバンク利活用の推進";

/**
 * A sheet with a table from A1 to C5 (its last row is of totals), a formula in B3 and a list below; another sheet with a
 * spilled list in A2; and names for cells.
 */
const ledger = (formula: string, value: Cell) => {
  const rows: [Cell, Cell][][] = [
    [cell("事業名"), cell("金額 (億円)"), cell("備考")],
    [cell(gene), cell(115), cell("")],
    [cell("ない事業"), [formula, value], cell("")],
    [cell(bank), cell(""), cell("")],
    [cell("合計"), cell(""), cell("")],
    [cell("欄外の名称"), cell("4"), cell("9")],
  ];
  return rows;
};
const names = [["=A:A", "見出し"], cell(gene), ["=UNIQUE(台帳[事業名])", "消えた事業"], ["", bank]].map(
  (one) => [one as [Cell, Cell]],
);

function cell(value: Cell): [Cell, Cell] {
  return [value, value];
}

function useOf(sheetName: string, rows: readonly (readonly [Cell, Cell][])[]): SheetUse {
  const usedArea = { rowIndex: 0, columnIndex: 0, rowCount: rows.length, columnCount: rows[0]?.length ?? 0 };
  return {
    sheetName,
    usedArea,
    cells: rows.map((row) => row.map(([formula]) => formula)),
    values: rows.map((row) => row.map(([, value]) => value)),
  };
}

const area = (rowIndex: number, columnIndex: number, rowCount: number, columnCount: number): CellArea => ({
  rowIndex,
  columnIndex,
  rowCount,
  columnCount,
});

/** What is found in B3 of the ledger, with how often the workbook was asked. */
async function found(formula: string, value: Cell = 1): Promise<FoundFormula & { requests: number }> {
  let requests = 0;
  const port: Pick<WorkbookPort, "read"> = {
    read: async (request: ReadRequest) => {
      requests += 1;
      return snapshotOf({
        sheets: ["台帳の表", "他 シート"].map((name) => ({ name, isProtected: false, isVisible: true })),
        tables: [{ name: "台帳", sheetName: "台帳の表" }],
        sheetUses:
          request.sheets === undefined
            ? []
            : [useOf("台帳の表", ledger(formula, value)), useOf("他 シート", names)],
        ...(request.spillsFrom === undefined
          ? {}
          : { spills: [{ sheetName: "他 シート", area: area(2, 0, 2, 1) }] }),
        ...(request.definitions === undefined
          ? {}
          : {
              definitions: {
                tables: [
                  {
                    name: "台帳",
                    sheetName: "台帳の表",
                    area: area(0, 0, 5, 3),
                    body: area(1, 0, 3, 3),
                    columns: ["事業名", "金額 (億円)", "備考"],
                  },
                ],
                names: [
                  { name: "別の一覧", sheetName: "他 シート", formula: "='他 シート'!$A$2" },
                  { name: "先頭", formula: "=台帳の表!$A$2" },
                  { name: "列", formula: "=台帳[事業名]" },
                  { name: "又名", formula: "=列" },
                  { name: "隣", formula: "=台帳の表!A3" },
                  { name: "定数", formula: '="何か"' },
                  { name: "輪", formula: "=輪" },
                ],
              },
            }),
      });
    },
  };
  const all = await findFormulas(port, { budget: seedBudget, policy: seedPolicy });
  const [only] = all;
  if (only === undefined || all.length > 1) throw new Error(`found ${String(all.length)} cells`);
  return { ...only, requests };
}

const placesOf = ({ problems }: FoundFormula): string[] =>
  problems.flatMap(({ kind, place, text }) =>
    kind === "ambiguous"
      ? []
      : place.kind === "cell"
        ? `${place.cell.sheetName}!${place.address} ${text} (${place.holds})`
        : text,
  );

describe("names in the cells that a formula refers to", () => {
  const thisRow = ["台帳の表!A3 ない事業 (text)"];
  it.each([
    // What stands in the formula's own row of its own table.
    ["[@事業名]", 1, thisRow],
    ["[@[事業名]]", 1, thisRow],
    ["台帳[@事業名]", 1, thisRow],
    ["台帳[[#This Row],[事業名]]", 1, thisRow],
    ["台帳[[#this row], [事業名]]", 1, thisRow],
    ["@台帳[事業名]", 1, thisRow],
    ["[@[金額 (億円)]]", 0, []],
    // Columns and parts of a table: without its header and its totals unless they are named.
    ["台帳[事業名]", 3, thisRow],
    ["[事業名]", 3, thisRow],
    ["台帳[[#Data],[事業名]]", 3, thisRow],
    ["台帳[[事業名]:[備考]]", 4, ["台帳の表!B2 115 (number)", ...thisRow]],
    ["台帳[[#Headers],[事業名]]", 1, ["台帳の表!A1 事業名 (text)"]],
    ["台帳[[#Totals],[事業名]]", 1, ["台帳の表!A5 合計 (text)"]],
    ["台帳[[#All],[事業名]]", 5, ["台帳の表!A1 事業名 (text)", ...thisRow, "台帳の表!A5 合計 (text)"]],
    // Plain references.
    ["A3", 1, thisRow],
    ["$A$3", 1, thisRow],
    ["台帳の表!$A3", 1, thisRow],
    ["'他 シート'!A2", 1, []],
    ["'他 シート'!$A$2:$A$3", 2, ["他 シート!A3 消えた事業 (formula)"]],
    ["@$A$2:$A$5", 1, thisRow],
    ["@A:A", 1, thisRow],
    ["6:6", 3, ["台帳の表!A6 欄外の名称 (text)", "台帳の表!B6 4 (text)", "台帳の表!C6 9 (text)"]],
    // What another formula fills.
    ["'他 シート'!A3#", 2, ["他 シート!A3 消えた事業 (formula)"]],
    ["'他 シート'!$A$3#", 2, ["他 シート!A3 消えた事業 (formula)"]],
    // Names.
    ["先頭", 1, []],
    ["列", 3, thisRow],
    ["又名", 3, thisRow],
    ["台帳", 4, ["台帳の表!B2 115 (number)", ...thisRow]],
    ["'他 シート'!別の一覧", 1, []],
  ])("%s", async (argument, count, places) => {
    const cell = await found(`=MEASURE_AMOUNT(${argument})`, "#N/A");
    expect(cell.checkedNames).toBe(count);
    expect(placesOf(cell)).toEqual(places);
    expect(cell.calculatedNames).toBe("none");
    expect(cell.requests).toBeLessThanOrEqual(3);
  });

  it.each([
    '[@事業名]&"基金"',
    "INDEX(台帳[事業名],2)",
    "IF(A2=1,A2,A3)",
    "隣",
    "定数",
    "輪",
    "知らない名前",
    "台帳[無い列]",
    "別[事業名]",
    "台帳[[事業名],[備考]]",
    "別の一覧",
    "消えたシート!A1",
    "'C:\\[他.xlsx]表'!A1",
    "(A2,A3)",
    "A2:A3 A3:A4",
  ])("says nothing by itself of %s, which only Excel can work out", async (argument) => {
    const cell = await found(`=MEASURE_AMOUNT(${argument})`, 115);
    expect(cell).toMatchObject({ checkedNames: 0, problems: [], calculatedNames: "found" });
  });

  it("asks nothing more of the workbook for plain addresses and texts", async () => {
    expect(await found(`=MEASURE_AMOUNT(A2)+MEASURE_AMOUNT("${bank}")`)).toMatchObject({ requests: 2 });
  });
});

describe("what the value says of a name that the formula calculates", () => {
  it.each([
    ['=MEASURE_AMOUNT(A2&"x")', "#N/A", "missing"],
    ['=MEASURE_AMOUNT(A2&"x")*2', "#N/A", "missing"],
    ['=ROUND(SUM(MEASURE_AMOUNT(A2&"x")),1)', "#N/A", "missing"],
    ['=POLICY_PROJECT(A2&"x")', "#N/A", "missing"],
    ['=MEASURE_AMOUNT(A2&"x")', 58, "found"],
    ['=MEASURE_INFO(A2&"x","備考")', "", "found"],
    ['=TEXT(MEASURE_AMOUNT(A2&"x"),"0")', "58", "found"],
    // These say nothing: another error, what is still to come, and what goes on without the function's answer.
    ['=MEASURE_AMOUNT(A2&"x")', "#VALUE!", "unknown"],
    ['=MEASURE_AMOUNT(A2&"x")', "#NAME?", "unknown"],
    ['=MEASURE_AMOUNT(A2&"x")', "#BUSY!", "unknown"],
    ['=IFERROR(MEASURE_AMOUNT(A2&"x"),0)', 0, "unknown"],
    ['=IF(A1=1,MEASURE_AMOUNT(A2&"x"),0)', 0, "unknown"],
    ['=MEASURE_AMOUNT(A2&"x",,,"なし")', "なし", "unknown"],
    ['=INDEX(MEASURE_AMOUNT(A2&"x"),1)', 5, "unknown"],
    // The wrong name that is known explains the error.
    ['=MEASURE_AMOUNT("ない")+MEASURE_AMOUNT(A2&"x")', "#N/A", "unknown"],
    ['=MEASURE_AMOUNT("ない")', "#N/A", "none"],
    ["=PACKAGE_TOTAL()", 3300, "none"],
  ] as const)("%s showing %j: %s", async (formula, value, calculatedNames) => {
    const cell = await found(formula, value);
    expect(cell.calculatedNames).toBe(calculatedNames);
    expect(needsAttention({ ...cell, isStuck: false, problems: [] })).toBe(calculatedNames === "missing");
  });

  it.each([
    ["=IFERROR(MEASURE_AMOUNT(A2),0)", true],
    ["=IFNA(1+MEASURE_AMOUNT(A2),0)", true],
    ["=_xlfn.IFNA(MEASURE_AMOUNT(A2),0)", true],
    ["=IF(ISERROR(MEASURE_AMOUNT(A2)),0,1)", true],
    ["=IFERROR(A1,0)+MEASURE_AMOUNT(A2)", false],
    ["=SUM(MEASURE_AMOUNT(A2))", false],
  ])("%s hides errors: %s", async (formula, hides) => {
    expect(await found(formula)).toMatchObject({ hidesErrors: hides });
  });
});

describe("names in the formula itself", () => {
  const faults = async (formula: string) =>
    (await found(formula)).problems.flatMap(({ subject, kind, text, candidates: [first] }) =>
      kind === "ambiguous" ? [] : [[subject, kind, text, first?.writes]],
    );

  it("looks at every element of an array, and can put each right where it stands", async () => {
    const formula = `=MEASURE_AMOUNT({"${gene}","全ゲノム解析の推進";"${bank}",""})`;
    const cell = await found(formula);
    expect(cell.checkedNames).toBe(3);
    const [problem] = cell.problems;
    if (problem?.place.kind !== "argument") throw new Error("no problem in the formula");
    const { start, end } = problem.place.span;
    expect(formula.slice(start, end)).toBe('"全ゲノム解析の推進"');
  });

  it.each([
    ["=POLICY_PROJECT(4)", []],
    ['=POLICY_PROJECT("④")', []],
    ['=POLICY_PROJECT("感染症プロジェクト","ねらい")', []],
    ["=POLICY_PROJECT(9)", [["project", "unknown", "9", undefined]]],
    [
      '=POLICY_PROJECT("感染症対策プロジェクト")',
      [["project", "unknown", "感染症対策プロジェクト", "感染症プロジェクト"]],
    ],
    [
      '=POLICY_PRIORITIES("データ利活用")',
      [["project", "unknown", "データ利活用", "データ利活用・ライフコースプロジェクト"]],
    ],
    ["=POLICY_PRIORITIES()", []],
    ['=POLICY_PRIORITIES("","ゲノム")', []],
    ["=MEASURE_AMOUNT(TRUE)", [["measure", "unknown", "TRUE", undefined]]],
    ['=MEASURE_AMOUNT(A2,"国庫")', [["choice", "unknown", "国庫", "国費"]]],
    ['=MEASURE_AMOUNT(A2,"National Funds","ｍｉｌｌｉｏｎ　ｙｅｎ")', []],
    ['=MEASURE_AMOUNT(A2,,"億")', [["choice", "unknown", "億", "億円"]]],
    ['=MEASURE_INFO(A2,"担当府省")', [["choice", "unknown", "担当府省", "府省"]]],
    [
      '=MEASURE_TOTAL("サプライチェーン",,,)',
      [["choice", "unknown", "サプライチェーン", "④ サプライチェーン強靱化"]],
    ],
    ['=MEASURE_TOTAL("④","厚労省","継続中")', []],
    ['=MEASURES(,"厚労")', [["choice", "unknown", "厚労", "厚生労働省"]]],
    ['=MEASURES(,"総務省")', [["choice", "unknown", "総務省", undefined]]],
    ['=MEASURE_SOURCE(A2,"Long")', [["choice", "unknown", "Long", undefined]]],
    ['=MEASURE_SEARCH("何でも")', []],
  ])("%s", async (formula, expected) => {
    const actual = await faults(formula);
    const relevant = actual.filter(([, , text]) => text !== gene);
    expect(
      relevant.map((fault, at) => (expected[at]?.[3] === undefined ? fault.slice(0, 3) : fault)),
    ).toEqual(expected.map((fault) => (fault[3] === undefined ? fault.slice(0, 3) : fault)));
  });
});
