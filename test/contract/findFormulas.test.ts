/** @jest-environment jsdom */
import { correctName } from "../../src/actions/correctName";
import { findFormulas } from "../../src/actions/findFormulas";
import { needsAttention } from "../../src/actions/foundFormula";
import type { FoundFormula } from "../../src/actions/foundFormula";
import { planRepair } from "../../src/actions/planRepair";
import { recalculateAll } from "../../src/actions/recalculateAll";
import { repairFormulas } from "../../src/actions/repairFormulas";
import { createMeasureIndex } from "../../src/budget/findMeasure";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { parseArea } from "../../src/preview/workbook/a1";
import type { CellValue, CustomFunctionArgument } from "../../src/preview/workbook/previewWorkbook";
import { seedBudget } from "../../src/seeds/seedBudget";
import { seedPolicy } from "../../src/seeds/seedPolicy";
import type { WorkbookPort } from "../../src/workbook/workbookPort";
import { startInProcessExcel, type InProcessExcel } from "../support/inProcessHost";

let excel: InProcessExcel;
let port: WorkbookPort;
const index = createMeasureIndex(seedBudget.measures);
const data = { budget: seedBudget, policy: seedPolicy };
const fund = "後発医薬品製造基盤整備基金";
const orphan = "難病・希少疾病治療グローバル研究開発支援";

const sheetId = (name: string): string => {
  const sheet = excel.workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet.id;
};
const area = (address: string) => {
  const parsed = parseArea(address);
  if (parsed === undefined) throw new Error(`no address ${address}`);
  return parsed;
};
const write = (sheet: string, address: string, rows: readonly (readonly (CellValue | null)[])[]): void =>
  excel.workbook.writeCells(
    sheetId(sheet),
    { ...area(address), rowCount: rows.length, columnCount: rows[0]?.length ?? 1 },
    rows,
    "person",
  );
const read = (sheet: string, address: string) => {
  const cell = excel.workbook.readCells(sheetId(sheet), area(address))[0]?.[0];
  return { formula: cell?.formula, value: cell?.value };
};
const at = (found: readonly FoundFormula[], address: string, sheetName = "予算"): FoundFormula => {
  const formula = found.find((one) => one.address === address && one.sheetName === sheetName);
  if (formula === undefined) throw new Error(`nothing found at ${address}`);
  return formula;
};

/** The amounts of the real data; how the functions themselves answer is tested elsewhere. */
function registerAmounts(): void {
  const names = { name: "measure", description: "", optional: false, isMatrix: true };
  excel.workbook.registerCustomFunctions(
    [{ id: "MEASUREAMOUNT", name: "MEASURE_AMOUNT", description: "", parameters: [names] }],
    (_id, [argument]) =>
      Promise.resolve(
        (argument as readonly (readonly CustomFunctionArgument[])[]).map((row) =>
          row.map((name) => index.find(String(name))?.amounts[0]?.amountOku ?? { error: "#N/A" }),
        ),
      ) as never,
  );
}

/** Three sheets and one that nobody may see; what stands on them has 50 formulas with functions of ours. */
async function fillWorkbook(): Promise<void> {
  const first = excel.workbook.sheets[0];
  if (first !== undefined) excel.workbook.renameSheet(first.id, "予算", "person");
  for (const name of ["計算", "原本 '26", "内部"]) excel.workbook.addSheet({ name, source: "person" });
  write("予算", "A1", [["施策", "金額"], ...Array.from({ length: 40 }, () => [fund, null])]);
  write(
    "予算",
    "B2",
    Array.from({ length: 40 }, (_row, row) => [`=MEASURE_AMOUNT(A${String(row + 2)})`]),
  );
  write("予算", "A5", [["後発医薬品製造基金"]]);
  write("予算", "D2", [
    [`=_xldudf_MEASURE_AMOUNT("${fund}")`],
    [`=[2]!_xldudf_MEASURE_AMOUNT("${fund}")*2`],
    ['=IFERROR(measure_amount("後発医薬品製造基金"),"なし")&"（""MEASURE_AMOUNT(1)""）"'],
    ['="MEASURE_AMOUNT(""x"")"'],
    ["'=MEASURE_AMOUNT(A2)"],
    ["=SUM(MEASURE_AMOUNT('原本 ''26'!A1:A3))"],
    [`=MEASURE_AMOUNT(A2&"")`],
  ]);
  write("計算", "A1", [[`=_xldudf_MEASURE_AMOUNT("${orphan}")+1`], ["=MEASURE_AMOUNT(予算!A2:A3)"]]);
  write("原本 '26", "A1", [[fund], ["ない施策"], [""]]);
  write("原本 '26", "B1", [
    [`=_xldudf_MEASURE_AMOUNT("${fund}")`],
    [`=[3]!MEASURE_AMOUNT("${fund}")`],
    ["=MEASURE_AMOUNT(A1)"],
  ]);
  write("内部", "A1", [[`=_xldudf_MEASURE_AMOUNT("${fund}")`]]);
  excel.workbook.setVisibility(sheetId("計算"), "Hidden");
  excel.workbook.setVisibility(sheetId("内部"), "VeryHidden");
  excel.workbook.setProtected(sheetId("原本 '26"), true);
  await excel.workbook.whenCalculated();
}

beforeEach(async () => {
  excel = await startInProcessExcel({ checkApiSupport: true });
  port = createExcelWorkbook();
  registerAmounts();
  await fillWorkbook();
  excel.host.traffic.reset();
});
afterEach(() => excel.stop());

describe("finding our functions in a workbook", () => {
  it("lists every calling cell of sheets that people can see, with three requests", async () => {
    const found = await findFormulas(port, data);
    expect(excel.host.traffic.batches).toBeLessThanOrEqual(3);
    expect(found).toHaveLength(50);
    expect(new Set(found.map(({ sheetName }) => sheetName))).toEqual(new Set(["予算", "計算", "原本 '26"]));
    expect(at(found, "B2")).toMatchObject({
      formula: "=MEASURE_AMOUNT(A2)",
      value: 1688,
      isStuck: false,
      isDamaged: false,
      isProtected: false,
      checkedNames: 1,
      problems: [{ kind: "ambiguous", candidates: [{ id: "ind-28" }, { id: "ovr-13" }] }],
    });
    expect(found.filter(needsAttention).map(({ sheetName, address }) => `${sheetName}!${address}`)).toEqual([
      "予算!D2",
      "予算!D3",
      "予算!D4",
      "予算!B5",
      "予算!D7",
      "計算!A1",
      "原本 '26!B1",
      "原本 '26!B2",
    ]);
    expect(at(found, "D2")).toMatchObject({ value: "#NAME?", isStuck: true, isDamaged: false });
    expect(at(found, "D3")).toMatchObject({ isStuck: true, isDamaged: true });
    expect(at(found, "B1", "原本 '26")).toMatchObject({ isStuck: true, isProtected: true });
    expect(at(found, "D8")).toMatchObject({ checkedNames: 0, calculatedNames: "found" });
  });

  it("says which names are unknown, in the formula and in the cells it refers to", async () => {
    const found = await findFormulas(port, data);
    const [literal] = at(found, "D4").problems;
    expect(literal).toMatchObject({
      kind: "unknown",
      text: "後発医薬品製造基金",
      place: { kind: "argument" },
    });
    expect(literal?.candidates.map(({ name }) => name)).toContain(index.find(fund)?.name);
    expect(at(found, "B5").problems).toMatchObject([{ place: { kind: "cell", address: "A5" } }]);
    expect(at(found, "D7")).toMatchObject({
      checkedNames: 2,
      problems: [
        { kind: "unknown", text: "ない施策", place: { cell: { sheetName: "原本 '26" }, address: "A2" } },
        { kind: "ambiguous", place: { address: "A1" } },
      ],
    });
  });

  it("reads in blocks of rows what is too much for one answer", async () => {
    const whole = await findFormulas(port, data);
    let refusals = 0;
    const narrow: Pick<WorkbookPort, "read"> = {
      read: (request) => {
        if (request.sheetCells !== "formulasAndValues") return port.read(request);
        refusals += 1;
        excel.faults.failBatch = { nth: 1, code: "ResponsePayloadSizeLimitExceeded" };
        return port.read(request);
      },
    };
    expect(await findFormulas(narrow, data)).toEqual(whole);
    expect(refusals).toBe(1);
  });

  it("leaves out what a neighbour's formula fills", async () => {
    write("計算", "C1", [['=MEASURE_AMOUNT({"x","y";"z","w"})']]);
    await excel.workbook.whenCalculated();
    const { spills } = await port.read({
      spillsFrom: [{ sheetName: "計算", rowIndex: 0, columnIndex: 2 }],
    });
    expect(spills).toEqual([{ sheetName: "計算", area: area("C1:D2") }]);
    const found = await findFormulas(port, data);
    expect(
      found
        .filter(({ address }) => /^[CD][12]$/.test(address))
        .map(({ address, sheetName }) => [sheetName, address]),
    ).toEqual([
      ["予算", "D2"],
      ["計算", "C1"],
    ]);
  });
});

describe("correcting a name", () => {
  it("replaces exactly the argument", async () => {
    const formula = at(await findFormulas(port, data), "D4");
    const [problem] = formula.problems;
    const candidate = problem?.candidates.find(({ name }) => name === `${fund}事業`);
    if (problem === undefined || candidate === undefined) throw new Error("no problem");
    expect(await correctName(port, { formula, problem, candidate })).toEqual({
      kind: "corrected",
      where: "argument",
      sheetName: "予算",
      address: "D4",
      name: candidate.name,
    });
    await excel.workbook.whenCalculated();
    expect(read("予算", "D4")).toEqual({
      formula: `=IFERROR(measure_amount("${candidate.name}"),"なし")&"（""MEASURE_AMOUNT(1)""）"`,
      value: '1688（"MEASURE_AMOUNT(1)"）',
    });
  });

  it("corrects the text of a cell that the formula refers to, unless somebody else did", async () => {
    const formula = at(await findFormulas(port, data), "B5");
    const [problem] = formula.problems;
    const candidate = problem?.candidates.find(({ name }) => name === `${fund}事業`);
    if (problem === undefined || candidate === undefined) throw new Error("no problem");
    const correction = { formula, problem, candidate };
    expect(await correctName(port, correction)).toMatchObject({
      kind: "corrected",
      where: "cell",
      address: "A5",
    });
    await excel.workbook.whenCalculated();
    expect(read("予算", "A5").value).toBe(candidate.name);
    expect(read("予算", "B5")).toEqual({ formula: "=MEASURE_AMOUNT(A5)", value: 1688 });
    expect(await correctName(port, correction)).toMatchObject({ kind: "changed" });
  });

  it("refuses a protected sheet and names it", async () => {
    const formula = at(await findFormulas(port, data), "D7");
    const [problem] = formula.problems;
    const candidate = { id: "ind-28", name: fund, writes: fund };
    if (problem === undefined) throw new Error("no problem");
    await expect(correctName(port, { formula, problem, candidate })).rejects.toMatchObject({
      kind: "sheetProtected",
      subject: "原本 '26",
    });
    expect(read("原本 '26", "A2").value).toBe("ない施策");
  });
});

describe("repairing formulas", () => {
  it("enters stuck and damaged formulas again and leaves all else alone", async () => {
    const plan = planRepair(await findFormulas(port, data));
    expect(plan.repairs.map(({ sheetName, address, after }) => [sheetName, address, after])).toEqual([
      ["予算", "D2", `=MEASURE_AMOUNT("${fund}")`],
      ["予算", "D3", `=MEASURE_AMOUNT("${fund}")*2`],
      ["計算", "A1", `=MEASURE_AMOUNT("${orphan}")+1`],
    ]);
    expect(plan.protectedSheets).toEqual([{ sheetName: "原本 '26", cellCount: 2 }]);
    const before = excel.workbook.readCells(sheetId("予算"), area("A1:C41"));
    const outcome = await repairFormulas(port, { plan, ...data });
    await excel.workbook.whenCalculated();
    expect(outcome).toMatchObject({
      changed: [],
      stillStuck: [],
      protectedSheets: plan.protectedSheets,
      tooLong: [],
    });
    expect(outcome.repaired).toHaveLength(3);
    expect(read("予算", "D2")).toEqual({ formula: `=MEASURE_AMOUNT("${fund}")`, value: 1688 });
    expect(read("予算", "D3").value).toBe(3376);
    expect(read("計算", "A1").value).toBe(211);
    expect(read("原本 '26", "B1").value).toBe("#NAME?");
    expect(read("予算", "D6").value).toBe("=MEASURE_AMOUNT(A2)");
    expect(excel.workbook.readCells(sheetId("予算"), area("A1:C41"))).toEqual(before);
    expect(planRepair(await findFormulas(port, data)).repairs).toEqual([]);
  });

  it("skips what changed since the preview and sheets that are protected by now", async () => {
    const plan = planRepair(await findFormulas(port, data));
    write("予算", "D3", [["消した"]]);
    excel.workbook.setProtected(sheetId("計算"), true);
    const outcome = await repairFormulas(port, { plan, ...data });
    expect(outcome.repaired.map(({ address }) => address)).toEqual(["D2"]);
    expect(outcome.changed.map(({ address }) => address)).toEqual(["D3"]);
    expect(outcome.protectedSheets).toEqual([
      { sheetName: "計算", cellCount: 1 },
      { sheetName: "原本 '26", cellCount: 2 },
    ]);
    expect(read("予算", "D3").value).toBe("消した");
  });

  it("says which cells stay #NAME? because something else in them is unknown", async () => {
    write("計算", "E5", [[`=MEASURE_AMOUNT("${fund}")+存在しない名前`]]);
    await excel.workbook.whenCalculated();
    const plan = planRepair(await findFormulas(port, data));
    const { stillStuck } = await repairFormulas(port, { plan, ...data });
    expect(stillStuck.map(({ address }) => address)).toEqual(["E5"]);
  });

  it("gives the workbook's own reason while a cell is being edited", async () => {
    const plan = planRepair(await findFormulas(port, data));
    excel.faults.isCellBeingEdited = true;
    await expect(repairFormulas(port, { plan, ...data })).rejects.toMatchObject({ kind: "cellBeingEdited" });
  });
});

describe("calculating anew", () => {
  it("asks our functions again, which a value that was kept does not", async () => {
    const asked: string[] = [];
    excel.workbook.registerCustomFunctions(
      [{ id: "SEEDVERSION", name: "SEED_VERSION", description: "", parameters: [] }],
      () => Promise.resolve(String(asked.push("asked"))),
    );
    write("予算", "F1", [["=SEED_VERSION()"]]);
    await excel.workbook.whenCalculated();
    const before = read("予算", "F1").value;
    await recalculateAll(port);
    await excel.workbook.whenCalculated();
    expect(Number(read("予算", "F1").value)).toBeGreaterThan(Number(before));
  });
});

describe("names in tables, named cells and spilled lists of a real workbook", () => {
  beforeEach(async () => {
    excel.workbook.addSheet({ name: "他 シート", source: "person" });
    write("他 シート", "B2", [
      ["事業 名", "金額"],
      [orphan, null],
      ["ない事業", null],
    ]);
    excel.workbook.addTable({
      sheetId: sheetId("他 シート"),
      area: area("B2:C4"),
      hasHeaders: true,
      name: "台帳",
      source: "person",
    });
    write("他 シート", "C3", [["=MEASURE_AMOUNT([@[事業 名]])"], ["=MEASURE_AMOUNT(台帳[@[事業 名]])"]]);
    write("他 シート", "E2", [["=台帳[事業 名]"]]);
    excel.workbook.addName({ name: "先頭", formula: "='他 シート'!$B$3", comment: "", visible: true });
    write("計算", "F1", [
      ["=SUM(MEASURE_AMOUNT(台帳[事業 名]))"],
      ["=MEASURE_AMOUNT(先頭)"],
      ["=SUM(MEASURE_AMOUNT('他 シート'!E2#))"],
      ["=MEASURE_AMOUNT('他 シート'!E3)"],
      ['=MEASURE_AMOUNT(先頭&"x")'],
    ]);
    await excel.workbook.whenCalculated();
    excel.host.traffic.reset();
  });

  it("says which of them lead nowhere, with three requests", async () => {
    const found = await findFormulas(port, data);
    expect(excel.host.traffic.batches).toBeLessThanOrEqual(3);
    const stateOf = (address: string, sheetName: string) => {
      const { checkedNames, problems, calculatedNames } = at(found, address, sheetName);
      const unknown = problems.filter(({ kind }) => kind === "unknown");
      return [
        checkedNames,
        unknown.map(({ place }) => place.kind === "cell" && `${place.address} ${place.holds}`),
        calculatedNames,
      ];
    };
    expect(stateOf("C3", "他 シート")).toEqual([1, [], "none"]);
    expect(stateOf("C4", "他 シート")).toEqual([1, ["B4 text"], "none"]);
    expect(stateOf("F1", "計算")).toEqual([2, ["B4 text"], "none"]);
    expect(stateOf("F2", "計算")).toEqual([1, [], "none"]);
    expect(stateOf("F3", "計算").slice(0, 1)).toEqual([2]);
    expect(stateOf("F5", "計算")).toEqual([0, [], "missing"]);
  });

  it("corrects the text in the table's own row", async () => {
    const formula = at(await findFormulas(port, data), "C4", "他 シート");
    const problem = formula.problems.find(({ kind }) => kind === "unknown");
    if (problem === undefined) throw new Error("no problem");
    const candidate = { id: "ind-09", name: orphan, writes: orphan };
    expect(await correctName(port, { formula, problem, candidate })).toMatchObject({
      kind: "corrected",
      where: "cell",
      sheetName: "他 シート",
      address: "B4",
    });
    await excel.workbook.whenCalculated();
    expect(read("他 シート", "B4").value).toBe(orphan);
    expect(read("他 シート", "C4").value).toBe(read("他 シート", "C3").value);
  });

  it("never writes into what another cell's formula fills", async () => {
    const formula = at(await findFormulas(port, data), "F4", "計算");
    const problem = formula.problems.find(({ kind }) => kind === "unknown");
    if (problem === undefined) throw new Error("no problem");
    const before = read("他 シート", "E3");
    const candidate = { id: "ind-09", name: orphan, writes: orphan };
    const { kind } = await correctName(port, { formula, problem, candidate });
    expect(["calculated", "changed"]).toContain(kind);
    await excel.workbook.whenCalculated();
    expect(read("他 シート", "E3")).toEqual(before);
    expect(read("他 シート", "E2").value).toBe(orphan);
  });
});
