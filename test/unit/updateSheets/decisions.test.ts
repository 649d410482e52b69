import type { UpdateChoices } from "../../../src/actions/updateTypes";
import { changesOf, countChanges, countChosen } from "../../../src/taskpane/updateSheets/countChanges";
import {
  carryDecisions,
  decide,
  decisionOf,
  noDecisions,
  treatUnknownBase,
  updateChoices,
} from "../../../src/taskpane/updateSheets/decisions";
import { planWorkbook } from "../../../src/taskpane/updateSheets/planWorkbook";
import { cellFinding, checkOf, rowFinding, tableOf } from "../taskpane/scriptedUpdates";

const update = cellFinding("a", "update", { base: 1, sheet: 1, seed: 2 });
const conflict = cellFinding("b", "conflict", { base: 1, sheet: 3, seed: 2 });
const edit = cellFinding("c", "edit", { base: 1, sheet: 3, seed: 1 });
const added = rowFinding("d", "added", { seed: { id: "d" } });
const check = checkOf([
  tableOf("measures", [update, conflict, edit, added]),
  tableOf("amounts", [cellFinding("x", "conflict", { base: 1, sheet: 2, seed: 3 })]),
]);
const plan = planWorkbook(check, noDecisions);
const changes = changesOf(plan);
const withId = (id: string) => changes.filter((change) => change.id === id);

function plain({ findings, unknownBases }: UpdateChoices) {
  return {
    findings: Object.fromEntries([...findings].map(([ref, chosen]) => [ref, Object.fromEntries(chosen)])),
    unknownBases: Object.fromEntries(unknownBases),
  };
}

describe("decisions", () => {
  it("begin with every update chosen, and with nothing else decided", () => {
    expect(changes.map((change) => [change.id, decisionOf(noDecisions, change)])).toEqual([
      [update.id, "seed"],
      [conflict.id, "open"],
      [edit.id, "open"],
      [added.id, "seed"],
      ["cell:x:amountOku", "open"],
    ]);
    expect(plain(updateChoices(plan, noDecisions))).toEqual({
      findings: { "ref-measures": { [update.id]: "seed", [added.id]: "seed" } },
      unknownBases: {},
    });
  });

  it("name every change that is applied, and no other", () => {
    let decisions = decide(noDecisions, withId(update.id), "open");
    decisions = decide(decisions, withId(conflict.id), "sheet");
    decisions = decide(decisions, withId(edit.id), "seed");
    decisions = decide(decisions, withId("cell:x:amountOku"), "seed");
    expect(plain(updateChoices(plan, decisions)).findings).toEqual({
      "ref-measures": { [conflict.id]: "sheet", [edit.id]: "seed", [added.id]: "seed" },
      "ref-amounts": { "cell:x:amountOku": "seed" },
    });
    expect(countChosen(changes, decisions)).toEqual({ all: 4, updates: 1, conflicts: 2, edits: 1, open: 0 });
    expect(countChanges(changes)).toEqual({ updates: 2, conflicts: 2, edits: 1 });
  });

  it("leave the decisions that they were made from alone", () => {
    const before = decide(noDecisions, withId(conflict.id), "sheet");
    decide(before, changes, "seed");
    expect(withId(conflict.id).map((change) => decisionOf(before, change))).toEqual(["sheet"]);
  });
});

describe("after another look at the workbook", () => {
  const decided = decide(decide(noDecisions, withId(conflict.id), "seed"), withId(update.id), "open");
  const after = (findings: Parameters<typeof tableOf>[1]) =>
    plain({
      ...carryDecisions(decided, { before: check, after: checkOf([tableOf("measures", findings)]) }),
      unknownBases: new Map(),
    } as UpdateChoices).findings;

  it("decisions hold where the same is found, wherever it stands now", () => {
    const moved = { ...conflict, sheetRow: 17 };
    expect(after([moved, update])).toEqual({
      "ref-measures": { [conflict.id]: "seed", [update.id]: "open" },
    });
  });

  it("a decision is forgotten where the cell or the data say something else by now", () => {
    expect(after([{ ...conflict, sheet: 4 }, update])).toEqual({ "ref-measures": { [update.id]: "open" } });
    expect(after([{ ...conflict, seed: 4 }])).toEqual({});
    expect(after([{ ...conflict, effect: "update", sheet: 1 }])).toEqual({});
  });

  it("nothing is kept of what was not seen before", () => {
    expect(carryDecisions(decided, { before: undefined, after: check })).toBe(noDecisions);
  });
});

describe("a table whose base is unknown", () => {
  const unknown = tableOf(
    "overview",
    [
      cellFinding("a", "conflict", { sheet: 1, seed: 2 }),
      rowFinding("b", "added", { effect: "conflict", seed: { id: "b" } }),
      rowFinding("c", "withdrawn", { effect: "conflict", sheetRow: 3, sheet: { id: "c" } }),
    ],
    { state: "unknownBase" },
  );
  const unknownCheck = checkOf([unknown]);
  const treated = (choice: "unedited" | "ask" | undefined) => {
    const decisions = treatUnknownBase(noDecisions, { ref: unknown.ref, choice });
    return { decisions, plan: planWorkbook(unknownCheck, decisions) };
  };

  it("lists and applies nothing until the person says how to treat it", () => {
    const { decisions, plan: untreated } = treated(undefined);
    expect(changesOf(untreated)).toEqual([]);
    expect(plain(updateChoices(untreated, decisions))).toEqual({ findings: {}, unknownBases: {} });
  });

  it("taken as unedited, every difference is an update; a row that only the sheet has stays a question", () => {
    const { decisions, plan: unedited } = treated("unedited");
    expect(changesOf(unedited).map(({ id, effect }) => [id, effect])).toEqual([
      ["cell:a:amountOku", "update"],
      ["row:b", "update"],
      ["row:c", "conflict"],
    ]);
    expect(plain(updateChoices(unedited, decisions))).toEqual({
      findings: { [unknown.ref]: { "cell:a:amountOku": "seed", "row:b": "seed" } },
      unknownBases: { [unknown.ref]: "unedited" },
    });
  });

  it("asked one by one, nothing is decided silently", () => {
    const { decisions, plan: asked } = treated("ask");
    expect(changesOf(asked).map(({ effect }) => effect)).toEqual(["conflict", "conflict", "conflict"]);
    expect(plain(updateChoices(asked, decisions)).findings).toEqual({});
  });

  it("treated otherwise, what was decided in it is forgotten", () => {
    const { decisions, plan: asked } = treated("ask");
    const decided = decide(decisions, changesOf(asked), "sheet");
    const again = treatUnknownBase(decided, { ref: unknown.ref, choice: "unedited" });
    expect(again.findings.size).toBe(0);
  });

  it("is treated anew once its base is known", () => {
    const { decisions } = treated("unedited");
    const known = checkOf([{ ...unknown, state: "revised" }]);
    expect(carryDecisions(decisions, { before: unknownCheck, after: known }).unknownBases.size).toBe(0);
    expect(carryDecisions(decisions, { before: unknownCheck, after: unknownCheck }).unknownBases.size).toBe(
      1,
    );
  });
});
