import type { MergeFinding } from "../../../src/merge/mergeTypes";
import { formatMergeCell, shortenText, shortLength } from "../../../src/taskpane/updateSheets/cellText";
import { changePlace } from "../../../src/taskpane/updateSheets/changePlace";
import { changeReason } from "../../../src/taskpane/updateSheets/changeReason";
import { changesOf } from "../../../src/taskpane/updateSheets/countChanges";
import { decide, noDecisions } from "../../../src/taskpane/updateSheets/decisions";
import { formatMoment } from "../../../src/taskpane/updateSheets/formatMoment";
import { filterPlan, isFiltering } from "../../../src/taskpane/updateSheets/planFilter";
import type { PlanFilter } from "../../../src/taskpane/updateSheets/planFilter";
import type { PlannedChange } from "../../../src/taskpane/updateSheets/plannedTable";
import { planTable } from "../../../src/taskpane/updateSheets/plannedTable";
import { unfoldedAtFirst } from "../../../src/taskpane/updateSheets/planWorkbook";
import { rowCells } from "../../../src/taskpane/updateSheets/rowCells";
import { wholeFilter } from "../../../src/taskpane/updateSheets/updateState";
import { cellFinding, rowFinding, tableOf } from "../taskpane/scriptedUpdates";

function onlyChange(finding: MergeFinding): PlannedChange {
  const [change] = changesOf([planTable(tableOf("measures", [finding]), undefined)]);
  if (change === undefined) throw new Error("not listed");
  return change;
}

describe("the plan of a table", () => {
  const findings: MergeFinding[] = [
    cellFinding("a", "update", { base: 1, sheet: 1, seed: 2 }),
    cellFinding("b", "edit", { base: 1, sheet: 3, seed: 1 }),
    cellFinding("a", "conflict", { column: "note", base: "x", sheet: "y", seed: "z" }),
    rowFinding("mine", "addedByPerson", { effect: "note", sheetRow: 7 }),
    rowFinding("mine too", "addedByPerson", { effect: "note", sheetRow: 8 }),
    rowFinding("a", "duplicate", { id: "row:a#2", effect: "note", sheetRow: 9 }),
    {
      kind: "column",
      id: "column:id",
      rule: "M17",
      effect: "note",
      change: "missingInSheet",
      column: "note",
    },
  ];

  it("groups the changes by row, and says the rest without asking anything", () => {
    const plan = planTable(tableOf("measures", findings, { rowNames: { a: "基金" } }), undefined);
    expect(plan.rows.map(({ name, changes }) => [name, changes.map(({ header }) => header)])).toEqual([
      ["基金", ["金額（億円）", "備考"]],
      ["b", ["金額（億円）"]],
    ]);
    expect(plan.notes).toEqual([
      { reason: "ownRows", names: ["mine", "mine too"] },
      { reason: "duplicate", names: ["基金"] },
      { reason: "missingColumn", names: ["備考"] },
    ]);
  });

  it.each(["newerData", "unknownBase"] as const)("has nothing to choose in the state %s", (state) => {
    expect(planTable(tableOf("measures", findings, { state }), undefined).rows).toEqual([]);
  });

  it("has nothing to choose where rows cannot be matched", () => {
    const table = tableOf("measures", [], {
      state: "unreadable",
      merge: { kind: "unreadable", problem: "noKeyColumn" },
    });
    expect(planTable(table, undefined)).toEqual({ table, rows: [], notes: [] });
  });
});

describe("why something is listed", () => {
  it.each([
    ["revision", cellFinding("a", "update", { base: 1, sheet: 1, seed: 2 })],
    ["edit", cellFinding("a", "edit", { base: 1, sheet: 3, seed: 1 })],
    ["formula", cellFinding("a", "edit", { base: 1, sheet: { formula: "=1+2" }, seed: 1 })],
    ["formula", cellFinding("a", "edit", { base: 1, sheet: "#N/A", seed: 1 })],
    ["edit", cellFinding("a", "edit", { base: "x", sheet: "=x as a text", seed: "x" })],
    ["both", cellFinding("a", "conflict", { base: 1, sheet: 3, seed: 2 })],
    ["unknown", cellFinding("a", "conflict", { sheet: 3, seed: 2 })],
    ["added", rowFinding("a", "added")],
    ["absent", rowFinding("a", "added", { effect: "conflict" })],
    ["withdrawn", rowFinding("a", "withdrawn", { base: {} })],
    ["withdrawnEdited", rowFinding("a", "withdrawn", { effect: "conflict", base: {} })],
    ["unknownRow", rowFinding("a", "withdrawn", { effect: "conflict" })],
    ["deleted", rowFinding("a", "deletedByPerson", { effect: "edit" })],
    ["deletedRevised", rowFinding("a", "deletedByPerson", { effect: "conflict" })],
  ])("%s", (reason, finding) => {
    expect(changeReason(onlyChange(finding))).toBe(reason);
  });
});

describe("where a change is", () => {
  const table = tableOf("measures", [], { origin: { rowIndex: 5, columnIndex: 2 } });

  it("is the cell, counted from the table's first data cell", () => {
    const change = onlyChange(cellFinding("a", "update", { base: 1, sheet: 1, seed: 2, sheetRow: 3 }));
    expect(changePlace(change, table)).toEqual({ sheetName: "施策一覧", address: "E9" });
  });

  it("is the row's first cell, or nowhere if the sheet does not have the row", () => {
    expect(changePlace(onlyChange(rowFinding("a", "withdrawn", { sheetRow: 0 })), table)?.address).toBe("C6");
    expect(changePlace(onlyChange(rowFinding("a", "added")), table)).toBeUndefined();
  });
});

describe("the filter", () => {
  const table = tableOf(
    "measures",
    [
      cellFinding("a", "update", { base: 844, sheet: 844, seed: 1688 }),
      cellFinding("b", "conflict", { base: 1, sheet: 3, seed: 2 }),
      cellFinding("c", "edit", { base: 1, sheet: 3, seed: 1 }),
    ],
    { rowNames: { a: "ＡＩ創薬", b: "基金", c: "治験" } },
  );
  const plan = [planTable(table, undefined)];
  const listed = (filter: Partial<PlanFilter>) =>
    changesOf(filterPlan(plan, { ...wholeFilter, ...filter }, ({ rowName }) => [rowName])).map(
      ({ finding }) => finding.key,
    );

  it("lists what is of a kind", () => {
    expect(listed({})).toEqual(["a", "b", "c"]);
    expect(listed({ kind: "updates" })).toEqual(["a"]);
    expect(listed({ kind: "conflicts" })).toEqual(["b"]);
    expect(listed({ kind: "edits" })).toEqual(["c"]);
    expect(listed({ kind: "chosen" })).toEqual(["a"]);
  });

  it("finds a text whatever its width and case", () => {
    expect(listed({ text: " ai " })).toEqual(["a"]);
    expect(listed({ text: "ai", kind: "edits" })).toEqual([]);
  });

  it("lists what was chosen when it was set", () => {
    expect(listed({ kind: "chosen", chosenThen: decide(noDecisions, changesOf(plan), "seed") })).toEqual([
      "a",
      "b",
      "c",
    ]);
    expect(listed({ kind: "chosen", chosenThen: decide(noDecisions, changesOf(plan), "open") })).toEqual([]);
  });

  it("knows whether it leaves anything out", () => {
    expect([wholeFilter, { ...wholeFilter, text: " " }].map(isFiltering)).toEqual([false, false]);
    expect(isFiltering({ ...wholeFilter, kind: "edits" })).toBe(true);
  });
});

describe("what is unfolded at first", () => {
  const manyUpdates = Array.from({ length: 60 }, (_, index) =>
    cellFinding(`m${String(index)}`, "update", { base: 1, sheet: 1, seed: 2 }),
  );
  const one = [cellFinding("a", "edit", { base: 1, sheet: 2, seed: 1 })];
  const plan = [
    planTable(tableOf("projects", one), undefined),
    planTable(tableOf("measures", manyUpdates), undefined),
    planTable(tableOf("amounts", manyUpdates), undefined),
    planTable(tableOf("overview", []), undefined),
  ];

  it("is what asks for something, as far as it is little", () => {
    expect([...unfoldedAtFirst(plan, { isFiltered: false })]).toEqual(["ref-measures"]);
  });

  it("is in a filtered list what has anything in it", () => {
    expect([...unfoldedAtFirst(plan.slice(0, 1), { isFiltered: true })]).toEqual(["ref-projects"]);
  });
});

describe("cells as a person sees them", () => {
  it.each([
    [1688, "1,688"],
    [0.1 + 0.2, "0.3"],
    [-12.5, "-12.5"],
    [true, "TRUE"],
    [null, ""],
    ["=1+2", "=1+2"],
    [{ formula: "=SUM(A1:A3)" }, "=SUM(A1:A3)"],
  ])("%p is %s", (cell, text) => {
    expect(formatMergeCell(cell, "ja")).toBe(text);
    expect(formatMergeCell(cell, "en")).toBe(text);
  });

  it("cuts a long text where it begins to differ", () => {
    const lead = "あ".repeat(100);
    const text = `${lead}国内の投資${"い".repeat(100)}`;
    const short = shortenText(text, `${lead}国外の投資`);
    expect(short).toContain("国内の投資");
    expect(short.startsWith("…")).toBe(true);
    expect(short.endsWith("…")).toBe(true);
    expect(shortenText(text, "")).toBe(`${text.slice(0, shortLength)}…`);
    expect(shortenText("短い", "")).toBe("短い");
  });

  it("never cuts a character in two", () => {
    const text = `${"𠮷".repeat(100)}野家`;
    expect(shortenText(text, "")).toMatch(/^(𠮷)+…$/u);
  });

  it("shows the row of the data with what it was, and leaves blank cells out", () => {
    const finding = rowFinding("a", "deletedByPerson", {
      base: { id: "a", amountOku: 1, note: "x" },
      seed: { id: "a", amountOku: 2, note: null, name: "基金" },
    });
    expect(rowCells(finding)).toEqual([
      { column: "amountOku", value: 2, was: 1 },
      { column: "note", value: null, was: "x" },
      { column: "id", value: "a", was: undefined },
      { column: "name", value: "基金", was: undefined },
    ]);
  });

  it("shows what the person wrote beside a row that would go before what did not change", () => {
    const finding = {
      ...rowFinding("a", "withdrawn", {
        base: { id: "a", amountOku: 1 },
        sheet: { id: "a", amountOku: 2 },
      }),
      own: [{ sheetColumn: 5, value: "要確認" }],
    };
    expect(rowCells(finding)).toEqual([
      { column: "amountOku", value: 2, was: 1 },
      { column: 5, value: "要確認", was: undefined },
      { column: "id", value: "a", was: undefined },
    ]);
  });
});

it("writes a moment by the clock on the wall", () => {
  expect(formatMoment(new Date(2026, 2, 1, 9, 5))).toBe("2026-03-01 09:05");
});
