import { doneChanges } from "../../../src/actions/doneChanges";
import { historyTableName, planHistory } from "../../../src/actions/planHistory";
import { planNotes } from "../../../src/actions/planNotes";
import type { DoneChange } from "../../../src/actions/updateTypes";
import { compareVersions } from "../../../src/budget/compareVersions";
import { mergeTable } from "../../../src/merge/mergeTable";
import { historyMessagesFor } from "../../../src/messages/historyMessages";
import { seedBudget } from "../../../src/seeds/seedBudget";
import { seedPolicy } from "../../../src/seeds/seedPolicy";
import type { TrackedTable } from "../../../src/workbook/trackingSnapshot";
import type { WorkbookChange } from "../../../src/workbook/workbookChange";
import { snapshotOf } from "../../support/scriptedPort";

describe("versions", () => {
  it("are older or newer by their numbers, not by their letters", () => {
    const ordered = [
      "2025-12-31.1",
      "2026-01-21.1",
      "2026-01-21.2",
      "2026-01-21.10",
      "2026-01-21.10.1",
      "2026-10-01.1",
    ];
    ordered.forEach((version, at) => {
      ordered.forEach((other, otherAt) => {
        expect([version, other, Math.sign(compareVersions(version, other))]).toEqual([
          version,
          other,
          Math.sign(at - otherAt),
        ]);
      });
    });
  });
});

describe("what was done", () => {
  const merge = mergeTable({
    base: {
      columns: ["id", "a"],
      rows: [
        ["r1", 1],
        ["r2", 2],
        ["r3", 3],
        ["r4", 4],
      ],
    },
    sheet: {
      columns: ["id", "a"],
      rows: [
        ["r1", 1],
        ["r2", 20],
        ["r3", 30],
        ["r4", 4],
      ],
    },
    seed: {
      columns: ["id", "a"],
      rows: [
        ["r1", 9],
        ["r2", 8],
        ["r3", 3],
        ["r5", 5],
      ],
    },
  });
  if (merge.kind !== "merged") throw new Error(merge.kind);
  const words = { title: "表", headers: { a: "額" }, rowNames: { r1: "一", r5: "五" } };
  const about = (choice: "seed" | "sheet") =>
    doneChanges({ merge, choices: new Map(merge.findings.map(({ id }) => [id, choice])) }, words);

  it("is said line by line with who won, and nothing is said of what was not chosen", () => {
    expect(
      about("seed").map(({ key, rowName, header, old, new: next, kind }) => [
        key,
        rowName,
        header,
        old,
        next,
        kind,
      ]),
    ).toEqual([
      ["r1", "一", "額", 1, 9, "updated"],
      ["r2", "r2", "額", 20, 8, "updated"],
      ["r3", "r3", "額", 30, 3, "reset"],
      ["r4", "r4", undefined, undefined, undefined, "removed"],
      ["r5", "五", undefined, undefined, undefined, "added"],
    ]);
    expect(about("sheet").map(({ key, old, new: next, kind }) => [key, old, next, kind])).toEqual([
      ["r1", 9, 1, "keptOwn"],
      ["r2", 8, 20, "keptOwn"],
      ["r3", 3, 30, "keptOwn"],
      ["r4", undefined, undefined, "keptOwn"],
      ["r5", undefined, undefined, "keptOwn"],
    ]);
    expect(doneChanges({ merge, choices: new Map() }, words)).toEqual([]);
  });
});

describe("lines above a table", () => {
  const cells = (above: TrackedTable["above"]): TrackedTable => ({
    id: "A",
    name: "T",
    sheetName: "S",
    columns: [],
    area: { rowIndex: above.length, columnIndex: 0, rowCount: 2, columnCount: 1 },
    rows: [],
    above,
    fills: undefined,
  });
  const plan = (above: TrackedTable["above"]) =>
    planNotes({ cells: cells(above) }, { before: ["表", "版1"], wanted: ["表", "版2"] });
  const line: WorkbookChange = {
    kind: "writeAboveTable",
    sheetName: "S",
    tableName: "T",
    rowsAbove: 2,
    text: "版2",
  };

  it("are brought up to date where they still say what was written, wherever the table stands", () => {
    expect(plan(["表", "版1", ""])).toEqual({ changes: [line], notes: ["表", "版2"] });
    expect(plan(["", "", "私の題", "表", "版1", ""])).toEqual({ changes: [line], notes: ["表", "版2"] });
  });

  it("are left alone where the person wrote something else or moved them", () => {
    expect(plan(["表", "私の注", ""])).toEqual({ changes: [], notes: ["表", "版1"] });
    expect(plan([])).toEqual({ changes: [], notes: ["表", "版1"] });
    expect(plan(["表", "版1", "", ""])).toEqual({ changes: [], notes: ["表", "版1"] });
  });

  it("that a write which died midway has written count as written", () => {
    expect(plan(["表", "版2", ""])).toEqual({ changes: [], notes: ["表", "版2"] });
  });
});

describe("更新履歴", () => {
  const context = { budget: seedBudget, policy: seedPolicy, language: "ja" } as const;
  const done: DoneChange = {
    tableTitle: "施策一覧",
    rowName: "基金",
    key: "ind-01",
    header: "金額（億円）",
    old: { formula: "=1+1" },
    new: null,
    kind: "updated",
  };
  const headers = Object.values(historyMessagesFor("ja").headers);
  const logged = [
    { from: "2025-01-01.1", changes: [done] },
    { from: undefined, changes: [done] },
  ];
  const withHistory = (name: string, columns: readonly string[]) =>
    snapshotOf({
      sheets: [{ name: "記録", isProtected: false, isVisible: true }],
      tables: [{ name, sheetName: "記録" }],
      tracking: {
        heads: [{ id: "H", name, sheetName: "記録", columns: columns.map((header, id) => ({ id, header })) }],
        tables: [],
      },
    });
  const plan = (snapshot: ReturnType<typeof snapshotOf>) =>
    planHistory(logged, { snapshot, when: "2099", context });

  it("names each table's own version, and a formula by its text", () => {
    const [rows] = plan(withHistory(historyTableName, headers));
    if (rows?.kind !== "addTableRows") throw new Error("no rows");
    expect(rows.rows.map((row) => row.slice(0, 3))).toEqual([
      ["2099", "2025-01-01.1", seedBudget.version],
      ["2099", "", seedBudget.version],
    ]);
    expect(rows.rows[0]?.[7]).toBe("=1+1");
  });

  it("goes under the headers, wherever those are and whatever stands between them", () => {
    const moved = ["確認者", ...[...headers].reverse()];
    const [rows] = plan(withHistory(`${historyTableName}_2`, moved));
    if (rows?.kind !== "addTableRows") throw new Error("no rows");
    expect([rows.rows[0]?.[0], rows.rows[0]?.at(-1)]).toEqual([null, "2099"]);
  });

  it("is made anew where a table of its name lacks a column", () => {
    const changes = plan(withHistory(historyTableName, headers.slice(1)));
    expect(changes[0]).toEqual({ kind: "addSheet", sheetName: "更新履歴" });
    expect(changes.find(({ kind }) => kind === "createTable")).toMatchObject({
      tableName: `${historyTableName}_2`,
    });
  });

  it("is nothing where nothing was done", () => {
    expect(
      planHistory([{ from: "1", changes: [] }], { snapshot: snapshotOf(), when: "2099", context }),
    ).toEqual([]);
  });
});
