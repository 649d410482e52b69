/** @jest-environment jsdom */
import type { UpdateContext } from "../../src/actions/updateTypes";
import { applyUpdate } from "../../src/actions/applyUpdate";
import { seedBudget } from "../../src/seeds/seedBudget";
import { baseSheetName } from "../../src/tables/savedBase";
import { revise } from "../support/revisedBudget";
import { checkedTable, measures, startFollowed } from "./support/followedWorkbook";
import { allUpdates, chooseBy, findingsOf, later, quiet, today } from "./support/revision";
import type { FollowedWorkbook } from "./support/followedWorkbook";

jest.setTimeout(60_000);

let book: FollowedWorkbook;

beforeEach(async () => {
  book = await startFollowed();
  await book.insert(["measures"]);
});

afterEach(() => book.stop());

/** Takes all updates of a later seed. */
async function updateTo(context: UpdateContext) {
  const check = await book.check(context);
  const outcome = await applyUpdate(book.port, {
    context,
    check,
    choices: allUpdates(check),
    options: quiet,
  });
  await book.excel.workbook.whenCalculated();
  return { check, outcome };
}

const rowFinding = (key: string) => expect.objectContaining({ kind: "row", key }) as unknown;

describe("a person's work", () => {
  it("survives an update: values, formulas, errors, own rows and own columns", async () => {
    const { workbook } = book.excel;
    book.type({ id: "ind-02", header: "備考" }, "確認済み");
    book.type({ id: "ind-03", header: "金額（億円）" }, "=1000*2");
    book.type({ id: "ind-05", header: "概要" }, "=NA()");
    book.type({ id: "ind-09", header: "府省" }, "");
    workbook.addTableRows(
      book.table().id,
      4,
      [["own-1", "柱", "私の施策", null, null, 12, null, null, null, null, null, null, null]],
      "person",
    );
    workbook.addTableColumn(
      book.table().id,
      undefined,
      ["倍額", ...book.ids().map((_id, row) => `=F${String(6 + row)}*2`)],
      "person",
    );
    await workbook.whenCalculated();
    const { outcome } = await updateTo(later);
    expect(outcome.kind).toBe("applied");
    expect(book.content({ id: "ind-02", header: "備考" })).toBe("確認済み");
    expect(book.content({ id: "ind-03", header: "金額（億円）" })).toBe("=1000*2");
    expect(book.content({ id: "ind-05", header: "概要" })).toBe("=NA()");
    expect(book.content({ id: "ind-09", header: "府省" })).toBe("");
    expect(book.value({ id: "own-1", header: "金額（億円）" })).toBe(12);
    for (const id of ["ind-01", "ind-04", "ind-28", "own-1"]) {
      const amount = Number(book.value({ id, header: "金額（億円）" }));
      expect([id, book.value({ id, header: "倍額" })]).toEqual([id, amount * 2]);
    }
    expect(book.value({ id: "ind-01", header: "金額（億円）" })).toBe(500);
    expect(checkedTable(await book.check()).counts).toEqual({ updates: 0, conflicts: 1, edits: 4 });
  });

  it("in a revised cell is a conflict that stays until it is decided, each way", async () => {
    book.type({ id: "ind-01", header: "金額（億円）" }, 480);
    book.type({ id: "ind-04", header: "金額（億円）" }, 9);
    await updateTo(later);
    expect(book.value({ id: "ind-01", header: "金額（億円）" })).toBe(480);
    const open = await book.check();
    expect(open.status).toEqual({ kind: "conflict", count: 2 });
    const outcome = await book.apply(
      open,
      chooseBy(open, (finding) => {
        if (finding.kind === "column" || finding.effect !== "conflict") return undefined;
        return finding.key === "ind-01" ? "sheet" : "seed";
      }),
    );
    if (outcome.kind !== "applied") throw new Error(outcome.kind);
    expect(outcome.changes.map(({ key, kind, old, new: next }) => [key, kind, old, next])).toEqual([
      ["ind-01", "keptOwn", 500, 480],
      ["ind-04", "updated", 9, 4],
    ]);
    expect(book.value({ id: "ind-01", header: "金額（億円）" })).toBe(480);
    expect(book.value({ id: "ind-04", header: "金額（億円）" })).toBe(4);
    expect((await book.check()).status).toEqual({ kind: "edited", count: 1 });
  });

  it("is taken back to the document's value where the person says so", async () => {
    const before = book.value({ id: "ind-02", header: "施策名" });
    book.type({ id: "ind-02", header: "施策名" }, "別の名前");
    const check = await book.check(today);
    expect(check.status).toEqual({ kind: "edited", count: 1 });
    const outcome = await book.apply(
      check,
      chooseBy(check, () => "seed"),
    );
    if (outcome.kind !== "applied") throw new Error(outcome.kind);
    expect(outcome.changes).toMatchObject([
      { key: "ind-02", header: "施策名", kind: "reset", old: "別の名前", new: before },
    ]);
    expect(book.value({ id: "ind-02", header: "施策名" })).toBe(before);
    expect((await book.check(today)).status).toEqual({ kind: "current", count: 0 });
  });

  it("deleted rows stay deleted, and one that was revised meanwhile is asked about", async () => {
    const { workbook } = book.excel;
    for (const id of ["ind-02", "ind-04"])
      workbook.deleteTableRows(book.table().id, book.ids().indexOf(id), 1, "person");
    const { check } = await updateTo(later);
    expect(checkedTable(check).counts).toMatchObject({ conflicts: 1, edits: 1 });
    expect(book.ids()).not.toContain("ind-02");
    expect(book.ids()).not.toContain("ind-04");
    const open = await book.check();
    expect(
      (
        await book.apply(
          open,
          chooseBy(open, ({ effect }) => (effect === "conflict" ? "seed" : undefined)),
        )
      ).kind,
    ).toBe("applied");
    expect(book.value({ id: "ind-04", header: "金額（億円）" })).toBe(4);
    expect(book.ids()).not.toContain("ind-02");
  });
});

describe("ids", () => {
  it("that were overwritten make the row the person's; ours is not put beside it unasked", async () => {
    book.type({ id: "ind-04", header: "ID" }, "自社-1");
    const { check } = await updateTo(later);
    expect(findingsOf(checkedTable(check))).toContainEqual(rowFinding("自社-1"));
    expect(book.ids()).toContain("自社-1");
    expect(book.ids()).not.toContain("ind-04");
    expect(book.value({ id: "自社-1", header: "金額（億円）" })).not.toBe(4);
    expect((await book.check()).status?.kind).toBe("conflict");
  });

  it("that stand twice: the first row is updated, the copy is the person's", async () => {
    const { id } = book.table();
    const row = book.rows().find((one) => one.ID === "ind-01") ?? {};
    const copy = book.table().columns.map(({ name }) => row[name] ?? "");
    book.excel.workbook.addTableRows(id, undefined, [copy], "person");
    const before = book.rows().at(-1);
    const { outcome } = await updateTo(later);
    expect(outcome.kind).toBe("applied");
    expect(book.value({ id: "ind-01", header: "金額（億円）" })).toBe(500);
    expect(book.rows().at(-1)).toEqual(before);
  });
});

describe("a seed", () => {
  it("that withdraws, renames and splits a measure: rows go, change and come in the document's order", async () => {
    const split: UpdateContext = {
      ...today,
      budget: revise(seedBudget, {
        withdrawn: ["ind-05"],
        names: { "ind-03": "改称した施策" },
        added: [
          { id: "ind-05a", name: "分かれた施策A", after: "ind-04", amountOku: 30 },
          { id: "ind-05b", name: "分かれた施策B", after: "ind-04", amountOku: 40 },
        ],
      }),
    };
    const before = book.ids();
    await updateTo(split);
    expect(book.ids()).toEqual(before.flatMap((id) => (id === "ind-05" ? ["ind-05a", "ind-05b"] : [id])));
    expect(book.value({ id: "ind-03", header: "施策名" })).toBe("改称した施策");
    expect(book.value({ id: "ind-05b", header: "金額（億円）" })).toBe(40);
    expect((await book.check(split)).status).toEqual({ kind: "current", count: 0 });
  });

  it("that splits a measure on which the person worked asks before that row goes", async () => {
    book.type({ id: "ind-07", header: "備考" }, "要確認");
    const { check } = await updateTo(later);
    expect(checkedTable(check).counts.conflicts).toBe(1);
    expect(book.value({ id: "ind-07", header: "備考" })).toBe("要確認");
    const open = await book.check();
    await book.apply(
      open,
      chooseBy(open, () => "sheet"),
    );
    expect(book.value({ id: "ind-07", header: "備考" })).toBe("要確認");
    const after = await book.check();
    expect(after.status).toEqual({ kind: "current", count: 0 });
  });

  it.each(["=1+1", "+x", "'quote", "@a", "-3", "1-2", "TRUE", '=HYPERLINK("http://x")'])(
    "with the text %s writes that text, never a formula",
    async (text) => {
      const revised: UpdateContext = {
        ...today,
        budget: revise(seedBudget, {
          names: { "ind-03": text },
          added: [{ id: "ind-90", name: text, after: "ind-09", amountOku: 1 }],
        }),
      };
      const { outcome } = await updateTo(revised);
      if (outcome.kind !== "applied") throw new Error(outcome.kind);
      for (const id of ["ind-03", "ind-90"]) {
        expect(book.value({ id, header: "施策名" })).toBe(text);
        expect(book.content({ id, header: "施策名" })).toBe(text);
      }
      expect((await book.check(revised)).status).toEqual({ kind: "current", count: 0 });
    },
  );

  it("that gave a column up leaves it in the sheet with what stands there", async () => {
    const { workbook } = book.excel;
    workbook.addTableColumn(
      book.table().id,
      2,
      ["旧列", ...book.ids().map((id) => `旧${String(id)}`)],
      "addIn",
    );
    await rewriteBase((cells) => addColumn(cells, book));
    const check = await book.check();
    expect(findingsOf(checkedTable(check))).toContainEqual(
      expect.objectContaining({ kind: "column", column: "legacy", change: "withdrawn" }),
    );
    // Nothing in the withdrawn row is the person's: the column counts as ours still.
    expect(checkedTable(check).counts).toEqual({ updates: 6, conflicts: 0, edits: 0 });
    await book.apply(check, allUpdates(check));
    expect(book.value({ id: "ind-01", header: "旧列" })).toBe("旧ind-01");
    expect(book.value({ id: "ind-90", header: "旧列" })).toBe("");
    expect(book.ids()).not.toContain("ind-07");
    expect((await book.check()).status).toEqual({ kind: "current", count: 0 });
  });

  it("older than the workbook is said, and nothing is touched", async () => {
    await book.update();
    book.type({ id: "ind-01", header: "備考" }, "要確認");
    const before = [book.everything(), await baseCells()];
    const check = await book.check(today);
    expect(check.status).toEqual({ kind: "newerData", count: 1 });
    expect(checkedTable(check)).toMatchObject({ state: "newerData", savedVersion: later.budget.version });
    const { ref } = checkedTable(check);
    const forced = new Map(
      ["ind-01", "ind-04"].map((key) => [JSON.stringify(["cell", key, "amountOku"]), "seed" as const]),
    );
    const outcome = await book.apply(check, {
      findings: new Map([[ref, forced]]),
      unknownBases: new Map([[ref, "unedited" as const]]),
    });
    expect(outcome.kind).toBe("nothing");
    expect([book.everything(), await baseCells()]).toEqual(before);
  });
});

async function baseCells() {
  const { sheetUses } = await book.port.read({ sheets: [baseSheetName] });
  return sheetUses[0]?.cells ?? [];
}

/** Makes what is remembered say something else, as an add-in of before would have written it. */
async function rewriteBase(change: (cells: string[][]) => string[][]): Promise<void> {
  const cells = (await baseCells()).map((row) => row.map(String));
  const values = change(cells);
  await book.port.apply([
    { kind: "writeCells", sheetName: baseSheetName, rowIndex: 0, columnIndex: 0, values },
  ]);
}

function addColumn(cells: string[][], { table }: FollowedWorkbook): string[][] {
  const { id, columns } = table(measures);
  return cells.map(([ref = "", kind = "", json = ""], row) => {
    if (row === 0) return [ref, kind, json];
    const content = JSON.parse(json) as unknown;
    if (Array.isArray(content)) {
      const rows = content as unknown[][];
      const widened = rows.map((kept) => [...kept.slice(0, 2), `旧${String(kept[0])}`, ...kept.slice(2)]);
      return [ref, kind, JSON.stringify(widened)];
    }
    const head = content as { columns: string[] };
    const named = [...head.columns.slice(0, 2), "legacy", ...head.columns.slice(2)];
    return [
      ref,
      kind,
      JSON.stringify({ ...head, excelId: id, columns: named, columnIds: columns.map((one) => one.id) }),
    ];
  });
}

it("a note typed beside a withdrawn row after it was shown is not removed unseen", async () => {
  const blanks = book.ids().map(() => null);
  book.excel.workbook.addTableColumn(book.table().id, undefined, ["メモ", ...blanks], "person");
  book.excel.workbook.addTableColumn(book.table().id, undefined, ["印", ...blanks], "person");
  book.type({ id: "ind-07", header: "メモ" }, "要確認");
  const shown = await book.check();
  const { sheetHeaders } = checkedTable(shown);
  const row = findingsOf(checkedTable(shown)).find(
    ({ kind, effect }) => kind === "row" && effect === "conflict",
  );
  if (row?.kind !== "row") throw new Error("no conflict");
  expect(row.own?.map(({ sheetColumn, value }) => [sheetHeaders[sheetColumn], value])).toEqual([
    ["メモ", "要確認"],
  ]);
  book.type({ id: "ind-07", header: "印" }, "大事");
  const takeAll = (check: typeof shown) =>
    chooseBy(check, ({ effect }) => (effect === "note" ? undefined : "seed"));
  const outcome = await book.apply(shown, takeAll(shown));
  expect(outcome.kind).toBe("changedMeanwhile");
  expect(book.value({ id: "ind-07", header: "印" })).toBe("大事");
  const again = await book.check();
  expect((await book.apply(again, takeAll(again))).kind).toBe("applied");
  expect(book.ids()).not.toContain("ind-07");
});
