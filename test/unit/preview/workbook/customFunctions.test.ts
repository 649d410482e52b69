import type {
  CustomFunctionArgument,
  CustomFunctionDescription,
  CustomFunctionResult,
} from "../../../../src/preview/workbook/previewWorkbook";
import { createTestWorkbook } from "../../../support/loadWorkbook";
import { at, cell, values, write } from "./workbookFixture";

let workbook: ReturnType<typeof createTestWorkbook>;
beforeEach(() => {
  workbook = createTestWorkbook();
});
afterEach(() => workbook.dispose());

const parameter = (name: string, kind: { optional?: boolean; isMatrix?: boolean } = {}) => ({
  name,
  description: name,
  optional: kind.optional ?? false,
  isMatrix: kind.isMatrix ?? false,
});
const describeFunction = (
  name: string,
  parameters: CustomFunctionDescription["parameters"],
): CustomFunctionDescription => ({ id: name.replaceAll("_", ""), name, description: name, parameters });

const amountFunction = describeFunction("MEASURE_AMOUNT", [
  parameter("measure", { isMatrix: true }),
  parameter("basis", { optional: true }),
  parameter("unit", { optional: true }),
]);
const echoFunction = describeFunction("ECHO", [parameter("value")]);

interface Call {
  readonly id: string;
  readonly parameters: readonly CustomFunctionArgument[];
  readonly address: string;
}

/** Amounts by name after 20 ms, as an add-in's runtime gives them; unknown names are `#N/A` with a message. */
function amounts(names: Readonly<Record<string, number>>) {
  const calls: Call[] = [];
  const evaluate = async (id: string, parameters: readonly CustomFunctionArgument[], address: string) => {
    calls.push({ id, parameters, address });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const matrix = parameters[0] as readonly (readonly string[])[];
    return matrix.map((row) =>
      row.map((name) => names[name] ?? { error: "#N/A", message: `「${name}」は見つかりません` }),
    ) as CustomFunctionResult;
  };
  return { calls, evaluate };
}

/** Waits for what comes of itself, however busy the machine is. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe("a custom function in a cell", () => {
  it("is #NAME? until it is registered, #BUSY! while it works, then its value", async () => {
    write(workbook, "A1", [['=MEASURE_AMOUNT("後発医薬品製造基盤整備基金")']]);
    await workbook.whenCalculated();
    expect(cell(workbook, "A1")).toMatchObject({ value: "#NAME?", isError: true });
    const answers: ((result: CustomFunctionResult) => void)[] = [];
    workbook.registerCustomFunctions([amountFunction], () => new Promise((resolve) => answers.push(resolve)));
    await until(() => answers.length > 0);
    expect(cell(workbook, "A1")).toMatchObject({ value: "#BUSY!", isError: true });
    answers[0]?.([[1688]]);
    await workbook.whenCalculated();
    expect(cell(workbook, "A1")).toMatchObject({
      value: 1688,
      text: "1688",
      formula: '=MEASURE_AMOUNT("後発医薬品製造基盤整備基金")',
      isError: false,
    });
  });

  it("works inside other formulas, in any case of letters", async () => {
    const { evaluate } = amounts({ 甲: 10, 乙: 20 });
    workbook.registerCustomFunctions([amountFunction], evaluate);
    write(workbook, "A1", [["甲"], ["乙"], ["丙"]]);
    write(workbook, "C1", [
      ['=measure_amount("甲")*2'],
      ["=SUM(MEASURE_AMOUNT(A1:A2))"],
      ["=IFERROR(MEASURE_AMOUNT(A3),0)"],
      ['=IF(MEASURE_AMOUNT("乙")>15,"多","少")'],
      ["=C1+1"],
      ['=LET(x,MEASURE_AMOUNT("甲"),x+x)'],
    ]);
    await workbook.whenCalculated();
    expect(values(workbook, "C1:C6").flat()).toEqual([20, 30, 0, "多", 21, 20]);
  });

  it("calls functions within functions, one after the other", async () => {
    workbook.registerCustomFunctions([echoFunction], (_id, [value]) => Promise.resolve(Number(value) + 1));
    write(workbook, "A1", [["=ECHO(ECHO(ECHO(1)))"]]);
    await workbook.whenCalculated();
    expect(cell(workbook, "A1").value).toBe(4);
  });

  it("shows what went wrong, also inside an array", async () => {
    const { evaluate } = amounts({ 甲: 10 });
    workbook.registerCustomFunctions([amountFunction], evaluate);
    write(workbook, "A1", [["甲"], ["無"]]);
    write(workbook, "C1", [["=MEASURE_AMOUNT(A1:A2)", '=MEASURE_AMOUNT("乏")']]);
    await workbook.whenCalculated();
    expect(values(workbook, "C1:C2").flat()).toEqual([10, "#N/A"]);
    expect(cell(workbook, "C1").errorMessage).toBeUndefined();
    expect(cell(workbook, "C2")).toMatchObject({ isError: true, errorMessage: "「無」は見つかりません" });
    expect(cell(workbook, "D1")).toMatchObject({ isError: true, errorMessage: "「乏」は見つかりません" });
  });

  it("forgets the message once there is a value", async () => {
    const { evaluate } = amounts({ 甲: 10 });
    workbook.registerCustomFunctions([amountFunction], evaluate);
    write(workbook, "A1", [["無", "=MEASURE_AMOUNT(A1)"]]);
    await workbook.whenCalculated();
    write(workbook, "A1", [["甲"]]);
    await workbook.whenCalculated();
    expect(cell(workbook, "B1")).toEqual({
      value: 10,
      formula: "=MEASURE_AMOUNT(A1)",
      text: "10",
      isError: false,
    });
    write(workbook, "B1", [["=NA()"]]);
    await workbook.whenCalculated();
    expect(cell(workbook, "B1").errorMessage).toBeUndefined();
  });

  it("spills, and is #SPILL! where something is in the way", async () => {
    workbook.registerCustomFunctions([echoFunction], () =>
      Promise.resolve([
        [1, "二"],
        [true, { error: "#NUM!" }],
      ]),
    );
    write(workbook, "A1", [["=ECHO(1)"]]);
    await workbook.whenCalculated();
    expect(values(workbook, "A1:B2")).toEqual([
      [1, "二"],
      [true, "#NUM!"],
    ]);
    write(workbook, "B1", [["道"]]);
    await workbook.whenCalculated();
    expect(cell(workbook, "A1")).toMatchObject({ value: "#SPILL!", isError: true });
  });
});

describe("the calls", () => {
  it("name the function's id, its parameters and the cell", async () => {
    const { calls, evaluate } = amounts({ 甲: 10 });
    workbook.registerCustomFunctions([amountFunction], evaluate);
    write(workbook, "B2", [['=MEASURE_AMOUNT("甲",,"円")']]);
    await workbook.whenCalculated();
    expect(calls).toEqual([
      { id: "MEASUREAMOUNT", parameters: [[["甲"]], null, "円"], address: "Sheet1!B2" },
    ]);
  });

  it("go out together, equal ones once", async () => {
    const { calls, evaluate } = amounts({ 甲: 10 });
    const turns: number[] = [];
    let turn = 0;
    const clock = setInterval(() => (turn += 1), 1);
    workbook.registerCustomFunctions([amountFunction], (id, parameters, address) => {
      turns.push(turn);
      return evaluate(id, parameters, address);
    });
    const names = Array.from({ length: 30 }, (_row, index) => [`=MEASURE_AMOUNT("${index % 10}")`]);
    write(workbook, "A1", names);
    await workbook.whenCalculated();
    clearInterval(clock);
    expect(calls).toHaveLength(10);
    expect(new Set(turns).size).toBe(1);
  });

  it("are not repeated for a change elsewhere, but are for recalculate()", async () => {
    const { calls, evaluate } = amounts({ 甲: 10 });
    workbook.registerCustomFunctions([amountFunction], evaluate);
    write(workbook, "A1", [['=MEASURE_AMOUNT("甲")', 1, "=B1+A1"]]);
    await workbook.whenCalculated();
    write(workbook, "B1", [[2]]);
    await workbook.whenCalculated();
    expect(calls).toHaveLength(1);
    expect(cell(workbook, "C1").value).toBe(12);
    workbook.recalculate();
    await workbook.whenCalculated();
    expect(calls).toHaveLength(2);
  });

  it("get texts as they are written, also those that read like a date, a percentage or an amount", async () => {
    const { calls, evaluate } = amounts({});
    workbook.registerCustomFunctions([amountFunction], evaluate);
    write(workbook, "A1", [['=MEASURE_AMOUNT("1-1","50%","¥1,000")']]);
    await workbook.whenCalculated();
    expect(calls.map(({ parameters }) => parameters)).toEqual([[[["1-1"]], "50%", "¥1,000"]]);
  });

  it("get errors where they take them, and no error that the runtime does not know", async () => {
    const calls: (readonly CustomFunctionArgument[])[] = [];
    const takesErrors = { ...parameter("measure", { isMatrix: true }), takesErrors: true };
    workbook.registerCustomFunctions([describeFunction("CALLED", [takesErrors])], (_id, parameters) => {
      calls.push(parameters);
      return Promise.resolve("済");
    });
    write(workbook, "A1", [
      ["=1/0", "=SEQUENCE(2)"],
      ["甲", "道"],
    ]);
    write(workbook, "D1", [["=CALLED(A1:A2)", "=CALLED(B1:B2)"]]);
    await workbook.whenCalculated();
    expect(calls).toEqual([[[[{ error: "#DIV/0!" }], ["甲"]]]]);
    expect(values(workbook, "D1:E1").flat()).toEqual(["済", "#SPILL!"]);
  });

  it("get blank cells as null, errors not at all", async () => {
    const calls: (readonly CustomFunctionArgument[])[] = [];
    workbook.registerCustomFunctions([amountFunction, echoFunction], (_id, parameters) => {
      calls.push(parameters);
      return Promise.resolve("済");
    });
    write(workbook, "A1", [
      ["x", 5],
      ["", true],
    ]);
    write(workbook, "D1", [["=MEASURE_AMOUNT(A1:B2)", "=ECHO(A2)", "=ECHO(NA())", "=MEASURE_AMOUNT(D5:D6)"]]);
    write(workbook, "D5", [["=1/0"], ["甲"]]);
    await workbook.whenCalculated();
    expect(calls).toHaveLength(2);
    expect(calls).toContainEqual([
      [
        ["x", 5],
        [null, true],
      ],
      null,
      null,
    ]);
    expect(calls).toContainEqual([null]);
    expect(values(workbook, "D1:G1")).toEqual([["済", "済", "#N/A", "#DIV/0!"]]);
  });

  it("happen once for each cell where a single value is asked for", async () => {
    workbook.registerCustomFunctions([echoFunction], (_id, [value]) => Promise.resolve(`<${String(value)}>`));
    write(workbook, "A1", [["a"], ["b"]]);
    write(workbook, "C1", [["=ECHO(A1:A2)", "=ECHO(A2)"]]);
    await workbook.whenCalculated();
    expect(values(workbook, "C1:D2")).toEqual([
      ["<a>", "<b>"],
      ["<b>", ""],
    ]);
  });

  it("need as many arguments as the function has", async () => {
    workbook.registerCustomFunctions([echoFunction], () => Promise.resolve(1));
    write(workbook, "A1", [["=ECHO()", "=ECHO(1,2)"]]);
    await workbook.whenCalculated();
    expect(values(workbook, "A1:B1")).toEqual([["#VALUE!", "#VALUE!"]]);
  });
});

describe("when the runtime is in trouble", () => {
  it("a call that fails leaves #CONNECT! and the rest calculates", async () => {
    workbook.registerCustomFunctions([echoFunction], () => Promise.reject(new Error("pane closed")));
    write(workbook, "A1", [["=ECHO(1)", "=1+1"]]);
    await workbook.whenCalculated();
    expect(cell(workbook, "A1")).toMatchObject({
      value: "#CONNECT!",
      isError: true,
      errorMessage: "pane closed",
    });
    expect(cell(workbook, "B1").value).toBe(2);
  });

  it("even one that throws at once", async () => {
    workbook.registerCustomFunctions([echoFunction], () => {
      throw new Error("no runtime");
    });
    write(workbook, "A1", [["=ECHO(1)"]]);
    await workbook.whenCalculated();
    expect(cell(workbook, "A1").value).toBe("#CONNECT!");
  });

  it("functions that come back answer anew, and those that are gone are #NAME?", async () => {
    workbook.registerCustomFunctions([echoFunction], () => Promise.reject(new Error("gone")));
    write(workbook, "A1", [["=ECHO(1)"]]);
    await workbook.whenCalculated();
    workbook.registerCustomFunctions([echoFunction], () => Promise.resolve("復帰"));
    await workbook.whenCalculated();
    expect(cell(workbook, "A1").value).toBe("復帰");
    workbook.registerCustomFunctions([], () => Promise.resolve(0));
    await workbook.whenCalculated();
    expect(cell(workbook, "A1").value).toBe("#NAME?");
  });

  it("an answer to a question of before is not taken", async () => {
    const answers: ((result: CustomFunctionResult) => void)[] = [];
    workbook.registerCustomFunctions([echoFunction], () => new Promise((resolve) => answers.push(resolve)));
    write(workbook, "A1", [["=ECHO(1)"]]);
    await until(() => answers.length === 1);
    workbook.recalculate();
    await until(() => answers.length === 2);
    answers[0]?.("旧");
    answers[1]?.("新");
    await workbook.whenCalculated();
    expect(answers).toHaveLength(2);
    expect(cell(workbook, "A1").value).toBe("新");
  });

  it("cells that moved while they waited get their answer where they are now", async () => {
    const answers: ((result: CustomFunctionResult) => void)[] = [];
    workbook.registerCustomFunctions([echoFunction], () => new Promise((resolve) => answers.push(resolve)));
    write(workbook, "A3", [["=ECHO(1)"]]);
    await until(() => answers.length > 0);
    await workbook.runGridCommand("sheet.mutation.insert-row", {
      range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 39 },
      subUnitId: workbook.activeSheetId,
    });
    answers[0]?.("答");
    await workbook.whenCalculated();
    expect(values(workbook, "A1:A5").flat()).toContain("答");
    expect(values(workbook, "A1:A5").flat()).not.toContain("#BUSY!");
  });
});

describe("waiting", () => {
  it("ends when nothing is to be waited for", async () => {
    await workbook.whenCalculated();
    expect(workbook.usedArea(workbook.activeSheetId, { valuesOnly: true })).toBeUndefined();
  });

  it("gives one value behind @: the first of several, or the one in its own row", async () => {
    const { evaluate } = amounts({ 甲: 10, 乙: 20 });
    workbook.registerCustomFunctions([amountFunction], evaluate);
    write(workbook, "A1", [["甲"], ["乙"]]);
    write(workbook, "C1", [
      ['=@MEASURE_AMOUNT("乙")', "=@MEASURE_AMOUNT(A1:A2)*2"],
      ["=@MEASURE_AMOUNT(A1:A2)", "=-@OFFSET(A1,0,1,3,1)"],
      ['=@MEASURE_AMOUNT("丙")', "=@INDEX(A1:A2,2)"],
      ["=@OFFSET(A1,0,0,2,1)", "=SUM(@MEASURE_AMOUNT(A1:A2),1)"],
    ]);
    write(workbook, "B1", [[1], [2], [3]]);
    await workbook.whenCalculated();
    expect(values(workbook, "C1:D4")).toEqual([
      [20, 20],
      [10, -2],
      ["#N/A", "乙"],
      ["#VALUE!", 11],
    ]);
    expect(cell(workbook, "C3").errorMessage).toBe("「丙」は見つかりません");
    expect(cell(workbook, "C2").formula).toBe("=@MEASURE_AMOUNT(A1:A2)");
    workbook.renameSheet(workbook.activeSheetId, "表", "addIn");
    write(workbook, "A1", [["乙"]]);
    await workbook.whenCalculated();
    expect(cell(workbook, "C2")).toMatchObject({ formula: "=@MEASURE_AMOUNT(A1:A2)", value: 20 });
    expect(workbook.spillAreas(workbook.activeSheetId)).toEqual([]);
  });

  it("covers a table of formulas", async () => {
    const { evaluate } = amounts({ 甲: 10, 乙: 20 });
    workbook.registerCustomFunctions([amountFunction], evaluate);
    write(workbook, "A1", [
      ["施策", "金額"],
      ["甲", "=MEASURE_AMOUNT([@施策])"],
      ["乙", "=MEASURE_AMOUNT([@施策])"],
    ]);
    workbook.addTable({
      sheetId: workbook.activeSheetId,
      area: at("A1:B3"),
      hasHeaders: true,
      name: "T",
      source: "addIn",
    });
    write(workbook, "B2", [["=MEASURE_AMOUNT([@施策])"], ["=MEASURE_AMOUNT([@施策])"]]);
    write(workbook, "D1", [["=SUM(T[金額])"]]);
    await workbook.whenCalculated();
    expect(cell(workbook, "D1").value).toBe(30);
  });
});

describe("an entity in a cell", () => {
  const cardFunction = describeFunction("CARD", [parameter("name", { isMatrix: true })]);
  const card = (name: string) => ({
    text: name,
    fields: { 金額: name.length, 府省: "厚生労働省", 国費: { error: "#N/A", message: "記載なし" } },
  });
  const cards = (_id: string, [names]: readonly CustomFunctionArgument[]): Promise<CustomFunctionResult> =>
    Promise.resolve((names as readonly (readonly string[])[]).map((row) => row.map(card)));

  it("shows its text and gives its fields to formulas by a dot", async () => {
    workbook.registerCustomFunctions([cardFunction], cards);
    write(workbook, "A1", [
      ['=CARD("基金")', "=A1.金額*2", "=A1.府省", "=A1.国費", '=FIELDVALUE(A1,"金額")'],
    ]);
    await workbook.whenCalculated();
    expect(values(workbook, "A1:E1")).toEqual([["基金", 4, "厚生労働省", "#N/A", 2]]);
    expect(cell(workbook, "B1").formula).toBe("=A1.金額*2");
    expect(cell(workbook, "E1").formula).toBe('=FIELDVALUE(A1,"金額")');
  });

  it("gives fields of the cells it spills over, and of a call inside a formula", async () => {
    workbook.registerCustomFunctions([cardFunction], cards);
    write(workbook, "A1", [["基金"], ["研究支援"]]);
    write(workbook, "B1", [["=CARD(A1:A2)", '=FIELDVALUE(CARD("拠点"),"府省")']]);
    write(workbook, "D1", [["=B1.金額"], ["=B2.金額"]]);
    write(workbook, "E1", [['=FIELDVALUE(B1:B2,"金額")']]);
    await workbook.whenCalculated();
    expect(values(workbook, "B1:E2")).toEqual([
      ["基金", "厚生労働省", 2, 2],
      ["研究支援", "", 4, 4],
    ]);
  });

  it("is #FIELD! for a field there is not, for plain text and for what took the entity's place", async () => {
    workbook.registerCustomFunctions([cardFunction], cards);
    write(workbook, "A1", [
      ['=CARD("基金")', "=A1.色", "=A2.金額", "=A1.金額"],
      ["基金", "", "", ""],
    ]);
    await workbook.whenCalculated();
    expect(values(workbook, "B1:D1")).toEqual([["#FIELD!", "#FIELD!", 2]]);
    write(workbook, "A1", [["拠点"]]);
    await workbook.whenCalculated();
    expect(values(workbook, "D1")).toEqual([["#FIELD!"]]);
  });

  it("is followed by the formulas on its fields", async () => {
    workbook.registerCustomFunctions([cardFunction], cards);
    write(workbook, "A1", [["基金", "=CARD(A1)", "=B1.金額"]]);
    await workbook.whenCalculated();
    write(workbook, "A1", [["革新的医薬品"]]);
    await workbook.whenCalculated();
    expect(values(workbook, "B1:C1")).toEqual([["革新的医薬品", 6]]);
  });
});
