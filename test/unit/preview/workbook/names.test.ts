import { createTestWorkbook } from "../../../support/loadWorkbook";
import { at, cell, refusal, write } from "./workbookFixture";

let workbook: ReturnType<typeof createTestWorkbook>;
beforeEach(() => {
  workbook = createTestWorkbook();
});
afterEach(() => workbook.dispose());

const define = (name: string, formula: string) =>
  workbook.addName({ name, formula, comment: "", visible: true });

describe("names", () => {
  it("stand for cells, constants and functions, in Japanese too", async () => {
    write(workbook, "A1", [[10], [20]]);
    define("金額列", "=Sheet1!$A$1:$A$2");
    define("税率", "=0.1");
    define("倍", "=LAMBDA(x,x*2)");
    write(workbook, "C1", [["=SUM(金額列)", "=100*税率", "=倍(21)"]]);
    await workbook.whenCalculated();
    expect(workbook.readCells(workbook.activeSheetId, at("C1:E1"))[0]?.map(({ value }) => value)).toEqual([
      30, 10, 42,
    ]);
  });

  it("are listed as they were defined", () => {
    workbook.addName({ name: "上限", formula: "=Sheet1!$A$1", comment: "確認用", visible: false });
    expect(workbook.names).toEqual([
      { name: "上限", formula: "=Sheet1!$A$1", comment: "確認用", visible: false },
    ]);
  });

  it("make formulas calculate that came before them, and break them when they go", async () => {
    write(workbook, "A1", [["=税率*100"]]);
    await workbook.whenCalculated();
    expect(cell(workbook, "A1")).toMatchObject({ value: "#NAME?", isError: true });
    define("税率", "=0.1");
    await workbook.whenCalculated();
    expect(cell(workbook, "A1").value).toBe(10);
    workbook.deleteName("税率");
    await workbook.whenCalculated();
    expect(cell(workbook, "A1")).toMatchObject({ value: "#NAME?", isError: true });
  });

  it("are refused where they are illegal, taken by a name or taken by a table", () => {
    define("税率", "=0.1");
    write(workbook, "A1", [["名"], ["甲"]]);
    workbook.addTable({
      sheetId: workbook.activeSheetId,
      area: at("A1:A2"),
      hasHeaders: true,
      name: "施策",
      source: "addIn",
    });
    expect(() => define("A1", "=1")).toThrow(refusal("InvalidArgument"));
    expect(() => define("税率", "=1")).toThrow(refusal("ItemAlreadyExists"));
    expect(() => define("施策", "=1")).toThrow(refusal("ItemAlreadyExists"));
    expect(() => workbook.deleteName("無い")).toThrow(refusal("ItemNotFound"));
    expect(workbook.names).toHaveLength(1);
  });
});
