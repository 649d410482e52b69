import { splitIntoSteps } from "../../../src/excel/steps";
import type { WorkbookChange } from "../../../src/workbook/workbookChange";

const add = (sheetName: string): WorkbookChange => ({ kind: "addSheet", sheetName });
const end: WorkbookChange = { kind: "endStep" };

describe("steps", () => {
  it("are one without marks", () => {
    expect(splitIntoSteps([add("a"), add("b")])).toEqual([[add("a"), add("b")]]);
  });

  it("end at each mark and keep their order", () => {
    expect(splitIntoSteps([add("a"), end, add("b"), add("c"), end, add("d")])).toEqual([
      [add("a")],
      [add("b"), add("c")],
      [add("d")],
    ]);
  });

  it("are none for nothing: an empty request would be a wasted one", () => {
    expect(splitIntoSteps([end, end])).toEqual([]);
    expect(splitIntoSteps([add("a"), end])).toEqual([[add("a")]]);
  });
});
