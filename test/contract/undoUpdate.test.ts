/** @jest-environment jsdom */
import { clearHighlights } from "../../src/actions/clearHighlights";
import { forgetTable } from "../../src/actions/forgetTable";
import { undoUpdate } from "../../src/actions/undoUpdate";
import type { UndoRecord } from "../../src/actions/updateTypes";
import { checkedTable, measures, refusalOf, startFollowed } from "./support/followedWorkbook";
import { allUpdates, later, quiet, today } from "./support/revision";
import type { CellSpot, FollowedWorkbook } from "./support/followedWorkbook";

jest.setTimeout(60_000);

let book: FollowedWorkbook;

beforeEach(async () => {
  book = await startFollowed();
  await book.insert(["measures"]);
});

afterEach(() => book.stop());

/** What a record says when the pane keeps it as plain data. */
const kept = (undo: UndoRecord) => JSON.parse(JSON.stringify(undo)) as UndoRecord;

const undo = (record: UndoRecord) => undoUpdate(book.port, { context: later, record: kept(record) });

describe("taking an update back", () => {
  it("makes every sheet what it was, lines above the table and what is remembered included", async () => {
    book.type({ id: "ind-02", header: "備考" }, "メモ");
    const before = book.everything();
    const shown = await book.check();
    const { undo: record } = await book.update();
    expect(book.everything()).not.toEqual(before);
    const outcome = await undo(record);
    expect(outcome.skipped).toBe(0);
    expect(book.everything()).toEqual(before);
    const now = await book.check();
    expect(now.status).toEqual(shown.status);
    expect(now.tables.map(({ counts, savedVersion }) => [counts, savedVersion])).toEqual(
      shown.tables.map(({ counts, savedVersion }) => [counts, savedVersion]),
    );
    expect(outcome.check.status).toEqual(now.status);
  });

  it("leaves what was worked on since, and counts it", async () => {
    const { workbook } = book.excel;
    const { undo: record } = await book.update();
    book.type({ id: "ind-01", header: "金額（億円）" }, 501);
    book.type({ id: "ind-90", header: "備考" }, "新しい施策のメモ");
    const columnId = book.table().columns.find(({ name }) => name === "金額（億円）")?.id ?? 0;
    workbook.sortTable(book.table().id, [{ columnId, ascending: true }], "person");
    const outcome = await undo(record);
    expect(outcome.skipped).toBe(2);
    expect(book.value({ id: "ind-01", header: "金額（億円）" })).toBe(501);
    expect(book.value({ id: "ind-90", header: "備考" })).toBe("新しい施策のメモ");
    expect(book.value({ id: "ind-04", header: "金額（億円）" })).not.toBe(4);
    expect(book.ids()).toContain("ind-07");
  });

  it("of a table that nothing was known of, makes it unknown again", async () => {
    book.deleteBase();
    const before = book.everything();
    const check = await book.check();
    const { ref } = checkedTable(check);
    const unknownBases = new Map([[ref, "unedited" as const]]);
    const outcome = await book.apply(check, { findings: new Map(), unknownBases });
    if (outcome.kind !== "applied") throw new Error(outcome.kind);
    expect((await book.check()).status).toEqual({ kind: "current", count: 0 });
    await undo(outcome.undo);
    expect(book.everything()).toEqual(before);
    expect(checkedTable(await book.check()).state).toBe("unknownBase");
  });

  it("of a table that is gone counts all of it, and of a protected sheet writes nothing", async () => {
    const { undo: record } = await book.update();
    book.excel.workbook.setProtected(book.table().sheetId, true);
    const before = book.everything();
    const error = await refusalOf(undo(record));
    expect([error.kind, error.subject]).toEqual(["sheetProtected", measures]);
    expect(book.everything()).toEqual(before);
    book.excel.workbook.setProtected(book.table().sheetId, false);
    book.excel.workbook.convertTableToRange(book.table().id, "person");
    expect((await undo(record)).skipped).toBe(6);
  });
});

it("says that pivot tables are old where a protected sheet refused them while an update was taken back", async () => {
  const { undo: record } = await book.update();
  const { workbook } = book.excel;
  workbook.addSheet({ name: "保護", source: "person" });
  workbook.setProtected(workbook.sheets.find(({ name }) => name === "保護")?.id ?? "", true);
  book.excel.faults.failBatch = { nth: 3, code: "AccessDenied" };
  const outcome = await undo(record);
  expect([outcome.skipped, outcome.arePivotsOld]).toEqual([0, true]);
  expect(book.value({ id: "ind-01", header: "金額（億円）" })).toBe(481);
});

describe("highlights", () => {
  const fill = (spot: CellSpot): string => {
    const { sheetId, rowIndex, columnIndex } = book.place(spot);
    return book.excel.workbook.readFormat(sheetId, rowIndex, columnIndex).fillColor;
  };
  const isFilled = (spot: CellSpot): boolean => {
    const { sheetId, rowIndex, columnIndex } = book.place(spot);
    return book.excel.workbook.readFormat(sheetId, rowIndex, columnIndex).isFilled;
  };
  const paint = (spot: CellSpot, fillColor: string): void => {
    const { sheetId, ...at } = book.place(spot);
    book.excel.workbook.formatCells(sheetId, { ...at, rowCount: 1, columnCount: 1 }, { fillColor });
  };
  const highlighted = { ...quiet, highlights: true };
  const changed = [
    { id: "ind-01", header: "金額（億円）" },
    { id: "ind-04", header: "金額（億円）" },
    { id: "ind-06", header: "金額（億円）" },
    { id: "ind-08", header: "施策名" },
    { id: "ind-90", header: "備考" },
  ];
  const everyFill = (name = measures): string[] =>
    book
      .rows(name)
      .flatMap((row) =>
        book
          .table(name)
          .columns.map((column) => fill({ table: name, id: String(row.ID), header: column.name })),
      );

  it("fill the cells that changed and no other, until the person clears them; their own fills come back", async () => {
    paint({ id: "ind-04", header: "金額（億円）" }, "#FF0000");
    paint({ id: "ind-05", header: "金額（億円）" }, "#00FF00");
    const outcome = await book.update(highlighted);
    expect(outcome.check.hasHighlights).toBe(true);
    expect(changed.map(fill)).toEqual(changed.map(() => "#FFF2CC"));
    expect(everyFill().filter((color) => color === "#FFF2CC")).toHaveLength(4 + 13);
    expect((await book.check()).hasHighlights).toBe(true);
    const after = await clearHighlights(book.port, later);
    expect(after.hasHighlights).toBe(false);
    expect((await book.check()).hasHighlights).toBe(false);
    expect(everyFill().filter((color) => color !== "#FFFFFF")).toEqual(["#FF0000", "#00FF00"]);
    expect(fill({ id: "ind-04", header: "金額（億円）" })).toBe("#FF0000");
  });

  it("are cleared after sorting, renaming and copying, and where a row was copied with its colour", async () => {
    const { workbook } = book.excel;
    await book.update(highlighted);
    const columnId = book.table().columns.find(({ name }) => name === "金額（億円）")?.id ?? 0;
    workbook.sortTable(book.table().id, [{ columnId, ascending: false }], "person");
    workbook.copySheet(book.table().sheetId, 1, "person");
    const copy = workbook.tables.find(({ name }) => name !== measures)?.name ?? "";
    workbook.updateTable(book.table().id, { name: "創薬予算" }, "person");
    const row = book.rows("創薬予算").find((one) => one.ID === "ind-01") ?? {};
    workbook.addTableRows(book.table("創薬予算").id, undefined, [Object.values(row)], "person");
    const { sheetId, area } = book.table("創薬予算");
    const last = { ...area, rowIndex: area.rowIndex + area.rowCount - 1, rowCount: 1 };
    workbook.formatCells(
      sheetId,
      { ...last, columnIndex: area.columnIndex + 5, columnCount: 1 },
      { fillColor: "#FFF2CC" },
    );
    await clearHighlights(book.port, later);
    for (const name of ["創薬予算", copy]) expect(new Set(everyFill(name))).toEqual(new Set(["#FFFFFF"]));
    expect(workbook.readFormat(sheetId, last.rowIndex, area.columnIndex + 5).fillColor).toBe("#FFFFFF");
  });

  it("leave a cell alone that the person filled since, and remember the fill of now at the next update", async () => {
    await book.update(highlighted);
    const spot = { id: "ind-01", header: "金額（億円）" };
    paint(spot, "#0000FF");
    book.type(spot, 1);
    const check = await book.check();
    const reset = new Map([
      [
        checkedTable(check).ref,
        new Map(
          check.tables.flatMap(({ merge }) =>
            merge.kind === "merged" ? merge.findings.map(({ id }) => [id, "seed"] as const) : [],
          ),
        ),
      ],
    ]);
    await book.apply(check, { findings: reset, unknownBases: new Map() }, highlighted);
    expect(fill(spot)).toBe("#FFF2CC");
    await clearHighlights(book.port, later);
    expect(fill(spot)).toBe("#0000FF");
    expect(fill({ id: "ind-04", header: "金額（億円）" })).toBe("#FFFFFF");
  });

  it("bring back a white of the person's own as white, and none as none", async () => {
    const [own, plain] = [changed[0], changed[2]] as [CellSpot, CellSpot];
    paint(own, "#FFFFFF");
    await book.update(highlighted);
    expect([fill(own), fill(plain)]).toEqual(["#FFF2CC", "#FFF2CC"]);
    await clearHighlights(book.port, later);
    expect([isFilled(own), isFilled(plain)]).toEqual([true, false]);
    expect(fill(own)).toBe("#FFFFFF");
  });

  it.each(["cleared", "forgotten"])("are taken off a table that was made a range: %s", async (end) => {
    const { workbook } = book.excel;
    paint({ id: "ind-04", header: "金額（億円）" }, "#FF0000");
    await book.update(highlighted);
    const places = changed.map(book.place);
    const fills = () =>
      places.map((at) => workbook.readFormat(at.sheetId, at.rowIndex, at.columnIndex).fillColor);
    expect(fills()).toEqual(places.map(() => "#FFF2CC"));
    workbook.convertTableToRange(book.table().id, "person");
    const [missing] = (await book.check()).missing;
    const after =
      end === "cleared"
        ? await clearHighlights(book.port, later)
        : await forgetTable(book.port, { context: later, ref: missing?.ref ?? "" });
    expect([after.hasHighlights, (await book.check()).hasHighlights]).toEqual([false, false]);
    expect(fills()).toEqual(["#FFFFFF", "#FF0000", "#FFFFFF", "#FFFFFF", "#FFFFFF"]);
    expect((await book.check()).missing).toHaveLength(end === "cleared" ? 1 : 0);
  });

  it("stay off a protected sheet: clearing is refused by name and can be done later", async () => {
    await book.update(highlighted);
    book.excel.workbook.setProtected(book.table().sheetId, true);
    const error = await refusalOf(clearHighlights(book.port, later));
    expect([error.kind, error.subject]).toEqual(["sheetProtected", measures]);
    expect((await book.check()).hasHighlights).toBe(true);
    book.excel.workbook.setProtected(book.table().sheetId, false);
    await clearHighlights(book.port, later);
    expect(new Set(everyFill())).toEqual(new Set(["#FFFFFF"]));
  });
});

describe("更新履歴", () => {
  const when = (time: string) => ({ highlights: false, history: { when: time } });

  it("is made with the first update and goes on in the same sheet with the next, wherever its columns are", async () => {
    const { workbook } = book.excel;
    book.type({ id: "ind-01", header: "金額（億円）" }, 480);
    await book.update(when("2099-01-02 10:00"));
    const first = book.rows("更新履歴");
    expect(first).toHaveLength(5);
    expect(first[0]).toMatchObject({
      日時: "2099-01-02 10:00",
      表: "施策一覧",
    });
    const versions = first.map((row) => Object.values(row).slice(1, 3));
    expect(new Set(versions.map(String))).toEqual(
      new Set([`${today.budget.version},${later.budget.version}`]),
    );
    const log = book.table("更新履歴");
    workbook.moveTableColumn(log.id, log.columns[0]?.id ?? 0, 4, "person");
    workbook.addTableColumn(log.id, 1, ["確認者", ...first.map(() => "田中")], "person");
    const check = await book.check();
    const { ref, merge } = checkedTable(check);
    const choices = new Map(
      merge.kind === "merged" ? merge.findings.map(({ id }) => [id, "sheet"] as const) : [],
    );
    const outcome = await book.apply(
      check,
      { findings: new Map([[ref, choices]]), unknownBases: new Map() },
      when("2099-01-03 09:00"),
    );
    if (outcome.kind !== "applied") throw new Error(outcome.kind);
    const second = book.rows("更新履歴");
    expect(second).toHaveLength(5 + outcome.changes.length);
    expect(second.slice(0, 5).map((row) => row["確認者"])).toEqual(first.map(() => "田中"));
    expect(second.at(-1)).toMatchObject({ 日時: "2099-01-03 09:00", 表: "施策一覧", 確認者: "" });
    expect(workbook.sheets.filter(({ name }) => name.startsWith("更新履歴"))).toHaveLength(1);
  });

  it("is refused with the whole update where its sheet is protected", async () => {
    await book.update(when("2099-01-02 10:00"));
    book.excel.workbook.setProtected(book.table("更新履歴").sheetId, true);
    book.type({ id: "ind-01", header: "金額（億円）" }, 1);
    const check = await book.check();
    const { ref, merge } = checkedTable(check);
    const choices = new Map(
      merge.kind === "merged" ? merge.findings.map(({ id }) => [id, "seed"] as const) : [],
    );
    const error = await refusalOf(
      book.apply(
        check,
        { findings: new Map([[ref, choices]]), unknownBases: new Map() },
        when("2099-01-03 09:00"),
      ),
    );
    expect([error.kind, error.subject]).toEqual(["sheetProtected", "更新履歴"]);
    expect(book.value({ id: "ind-01", header: "金額（億円）" })).toBe(1);
    expect((await book.apply(check, allUpdates(check))).kind).toBe("nothing");
  });
});
