/** @jest-environment jsdom */
import { clearHighlights } from "../../src/actions/clearHighlights";
import { openXlsx } from "../../src/preview/xlsx/openXlsx";
import { saveXlsx } from "../../src/preview/xlsx/saveXlsx";
import { baseSheetName } from "../../src/tables/savedBase";
import { checkedTable, measures, refusalOf, startFollowed } from "./support/followedWorkbook";
import { allUpdates, later } from "./support/revision";
import type { FollowedWorkbook } from "./support/followedWorkbook";

jest.setTimeout(300_000);

let book: FollowedWorkbook;

afterEach(() => book.stop());

async function remembered() {
  return (await book.port.read({ sheets: [baseSheetName] })).sheetUses[0]?.cells;
}

describe("nothing is written", () => {
  beforeEach(async () => {
    book = await startFollowed();
    await book.insert(["measures", "amounts"]);
  });

  const all = async () => {
    const check = await book.check();
    return { check, choices: allUpdates(check) };
  };

  it("anywhere where one of the sheets is protected, and that sheet is named", async () => {
    const { check, choices } = await all();
    expect([...choices.findings.keys()]).toHaveLength(2);
    book.excel.workbook.setProtected(book.table("金額明細").sheetId, true);
    const before = [book.everything(), await remembered()];
    const error = await refusalOf(book.apply(check, choices));
    expect([error.kind, error.subject]).toEqual(["sheetProtected", "金額明細"]);
    expect([book.everything(), await remembered()]).toEqual(before);
    const now = await book.check();
    expect(now.tables.map(({ isSheetProtected }) => isSheetProtected)).toEqual([false, true]);
    // What is on the other sheets can be updated alone.
    const others = new Map([...choices.findings].filter(([ref]) => ref === checkedTable(now).ref));
    expect((await book.apply(now, { ...choices, findings: others })).kind).toBe("applied");
    expect(book.value({ id: "ind-01", header: "金額（億円）" })).toBe(500);
  });

  it("of the pivot tables where a protected sheet refuses it, and that is said: the tables are up to date", async () => {
    const { check, choices } = await all();
    book.excel.workbook.addSheet({ name: "保護", source: "person" });
    const sheet = book.excel.workbook.sheets.find(({ name }) => name === "保護");
    book.excel.workbook.setProtected(sheet?.id ?? "", true);
    // Read, write, and the pivot tables by themselves.
    book.excel.faults.failBatch = { nth: 3, code: "AccessDenied" };
    const refused = await book.apply(check, choices);
    expect([refused.kind, refused.kind === "applied" && refused.arePivotsOld]).toEqual(["applied", true]);
    expect(book.excel.faults.failBatch).toBeUndefined();
    expect(book.value({ id: "ind-01", header: "金額（億円）" })).toBe(500);
    expect((await book.check()).status).toEqual({ kind: "current", count: 0 });
  });

  it("while a cell is being edited", async () => {
    const { check, choices } = await all();
    const before = [book.everything(), await remembered()];
    book.excel.faults.isCellBeingEdited = true;
    expect((await refusalOf(book.check())).kind).toBe("cellBeingEdited");
    expect((await refusalOf(book.apply(check, choices))).kind).toBe("cellBeingEdited");
    book.excel.faults.isCellBeingEdited = false;
    expect([book.everything(), await remembered()]).toEqual(before);
    expect((await book.apply(check, choices)).kind).toBe("applied");
  });

  it("into a workbook that is read-only, but all is told", async () => {
    book.excel.faults.isReadOnly = true;
    await book.excel.reload();
    const { check, choices } = await all();
    expect(check.status?.kind).toBe("revised");
    const before = [book.everything(), await remembered()];
    const error = await refusalOf(book.apply(check, choices));
    expect(error.kind).toBe("readOnly");
    expect([book.everything(), await remembered()]).toEqual(before);
  });

  it("where nothing is chosen", async () => {
    const { check } = await all();
    const before = [book.everything(), await remembered()];
    const outcome = await book.apply(check, { findings: new Map(), unknownBases: new Map() });
    expect(outcome.kind).toBe("nothing");
    expect([book.everything(), await remembered()]).toEqual(before);
  });
});

describe("a workbook whose sheets may not be added", () => {
  it("is updated all the same, and not highlighted where the colour could not be remembered", async () => {
    book = await startFollowed();
    await book.insert(["measures"]);
    book.deleteBase();
    book.excel.workbook.setStructureProtected(true);
    const check = await book.check();
    const { ref, state } = checkedTable(check);
    expect(state).toBe("unknownBase");
    const unknownBases = new Map([[ref, "unedited" as const]]);
    const outcome = await book.apply(
      check,
      { findings: new Map(), unknownBases },
      { highlights: true, history: undefined },
    );
    if (outcome.kind !== "applied") throw new Error(outcome.kind);
    expect(book.value({ id: "ind-01", header: "金額（億円）" })).toBe(500);
    const { sheetId, ...at } = book.place({ id: "ind-01", header: "金額（億円）" });
    const { fillColor } = book.excel.workbook.readFormat(sheetId, at.rowIndex, at.columnIndex);
    expect(fillColor).toBe("#FFFFFF");
    expect(outcome.check.hasHighlights).toBe(false);
    expect((await book.check()).hasHighlights).toBe(false);
  });
});

/** Colours and a history, so that everything an update can write is in it. */
const loud = { highlights: true, history: { when: "2099-01-02 10:00" } } as const;

describe("a host that fails at any action of an update", () => {
  it("loses no edit, leaves nothing half-made that running again does not finish, and no colour behind", async () => {
    book = await startFollowed();
    await book.insert(["measures"]);
    const { workbook } = book.excel;
    book.type({ id: "ind-02", header: "備考" }, "私のメモ");
    book.type({ id: "ind-03", header: "金額（億円）" }, "=1000*2");
    workbook.addTableColumn(
      book.table().id,
      undefined,
      ["担当", ...book.ids().map((id) => (id === "ind-07" ? "" : `${String(id)}の係`))],
      "person",
    );
    const bytes = await saveXlsx(workbook);
    const wanted = await finish();
    let failures = 0;
    for (let nth = 1; ; nth += 1) {
      await openXlsx(bytes, workbook);
      const check = await book.check();
      const before = [book.everything(), await remembered()];
      // The read before the write is not what is to fail here.
      book.excel.faults.beforeBatch = (batch) => {
        if (batch === 2) book.excel.faults.failAction = { nth, code: "GeneralException" };
      };
      const applied = book.apply(check, allUpdates(check), loud);
      const outcome: unknown = await applied.then(
        () => "applied",
        (error: unknown) => error,
      );
      book.excel.faults.beforeBatch = undefined;
      book.excel.faults.failAction = undefined;
      if (outcome === "applied") break;
      failures += 1;
      if (JSON.stringify([book.everything(), await remembered()]) !== JSON.stringify(before)) {
        expect([nth, book.content({ id: "ind-02", header: "備考" })]).toEqual([nth, "私のメモ"]);
        expect([nth, book.content({ id: "ind-03", header: "金額（億円）" })]).toEqual([nth, "=1000*2"]);
      }
      expect([nth, await finish()]).toEqual([nth, wanted]);
    }
    expect(failures).toBeGreaterThan(40);
  });

  /** Runs the update until nothing is left to do, takes the colours off; gives what the table then is. */
  async function finish() {
    const check = await book.check();
    const choices = allUpdates(check);
    if (choices.findings.size > 0) {
      const outcome = await book.apply(check, choices, loud);
      expect(outcome.kind).toBe("applied");
    }
    await clearHighlights(book.port, later);
    const { area, sheetId } = book.table(measures);
    const after = await book.check();
    expect(after.hasHighlights).toBe(false);
    const cells = book.excel.workbook.readCells(sheetId, area);
    const fills = cells.flatMap((row, rowOffset) =>
      row.map(
        (_cell, columnOffset) =>
          book.excel.workbook.readFormat(sheetId, area.rowIndex + rowOffset, area.columnIndex + columnOffset)
            .fillColor,
      ),
    );
    return {
      status: after.status,
      cells: cells.map((row) => row.map(({ formula }) => formula)),
      fills: [...new Set(fills)],
    };
  }
});
