import { ja } from "../../src/messages/ja";
import { setMessagesJa } from "../../src/messages/setMessagesJa";
import { seedBudget } from "../../src/seeds/seedBudget";
import { seedPolicy } from "../../src/seeds/seedPolicy";
import { drawTable } from "../../src/tables/drawTable";
import { tableCatalog } from "../../src/tables/tableCatalog";
import { closeBrowser, openPreview, type Preview } from "./support/openPreview";
import { seedTable } from "./support/seedTables";

jest.setTimeout(180_000);

let preview: Preview;

const notice = (text: string | RegExp) => preview.pane.getByRole("status").getByText(text).first();
/** The sheets that people see: what was written is remembered on another one. */
const sheetNames = async (): Promise<string[]> =>
  (await preview.call("sheets")).flatMap(({ name, isHidden }) => (isHidden ? [] : [name]));
const tableNames = async (): Promise<string[]> => (await preview.call("tables")).map(({ name }) => name);

/** A whole set on a busy machine: no check, only how long to wait for the notice. */
const wholeSetMs = { timeout: 30_000 };

/** Opens the screen where a person chooses what to insert. */
async function openSetScreen(): Promise<void> {
  await preview.pane.getByRole("button", { name: ja.insertTable.more }).click();
  await preview.pane.getByRole("heading", { name: setMessagesJa.title }).waitFor();
}

const insertButton = () => preview.pane.getByRole("button", { name: setMessagesJa.button, exact: true });

/** Lets every request take no time by the pane's clock: how many there are must not depend on this machine. */
async function stopPaneClock(): Promise<void> {
  const body = await preview.page.locator("iframe").contentFrame().locator("body").elementHandle();
  const frame = await body?.ownerFrame();
  if (frame === null || frame === undefined) throw new Error("no pane");
  await frame.evaluate(() => void (performance.now = () => 0));
}

/** The body of a table as values, with its headers. */
async function readTable(
  name: string,
): Promise<{ headers: string[]; rows: (string | number | boolean)[][] }> {
  const table = (await preview.call("tables")).find((candidate) => candidate.name === name);
  const cells = await preview.call("readRange", table?.address ?? "");
  const values = cells.map((row) => row.map((cell) => cell.value));
  return { headers: (values[0] ?? []).map(String), rows: values.slice(1) };
}

async function columnOf(name: string, header: string): Promise<(string | number | boolean)[]> {
  const { headers, rows } = await readTable(name);
  return rows.map((row) => row[headers.indexOf(header)] ?? "");
}

const sum = (values: readonly unknown[]): number =>
  values.reduce<number>((total, value) => total + Number(value), 0);

beforeEach(async () => {
  preview = await openPreview();
});
afterEach(async () => {
  expect(preview.complaints).toEqual([]);
  expect(preview.foreignRequests).toEqual([]);
  await preview.close();
});
afterAll(closeBrowser);

describe("一式を挿入 from the ribbon", () => {
  it("brings every table, pivot table and chart with a 目次, in at most four syncs", async () => {
    await stopPaneClock();
    const before = await preview.page.evaluate(() => window.previewWorkbook?.traffic.batches ?? NaN);
    await preview.call("runCommand", "BudgetTab.InsertSet");
    await preview.call("whenCalculated");
    const after = await preview.page.evaluate(() => window.previewWorkbook?.traffic.batches ?? NaN);
    expect(after - before).toBeLessThanOrEqual(4);

    expect((await tableNames()).length).toBe(13);
    expect((await preview.call("pivots")).length).toBe(3);
    expect((await preview.call("charts")).length).toBe(3);
    expect(await sheetNames()).toContain("目次");
    for (const [table, seeds] of [
      ["総括表", "measures"],
      ["金額明細", "amounts"],
      ["重点項目", "policy_priorities"],
      ["統合プロジェクト", "policy_projects"],
      ["予算要求の手順", "policy_steps"],
      ["施策と方針の対応", "crosswalk"],
    ] as const) {
      const expected = seedTable(seeds).filter(
        (row) => table !== "総括表" || row["list"] === "overview",
      ).length;
      expect([table, (await readTable(table)).rows.length]).toEqual([table, expected]);
    }
  });

  it("agrees with itself: pillars, ministries, the pivot table and the charts add up to 3,293", async () => {
    await preview.call("runCommand", "BudgetTab.InsertSet");
    await preview.call("whenCalculated");
    expect(sum(await columnOf("柱別集計", "金額（億円）"))).toBe(3293);
    expect(sum(await columnOf("府省別集計", "金額（億円）"))).toBe(3293);
    const [pivot] = await preview.call("pivots");
    const cells = (await preview.call("readRange", pivot?.address ?? "")).map((row) =>
      row.map((cell) => cell.value),
    );
    expect(cells.at(-1)?.at(-1)).toBe(3293);
    for (const chart of await preview.call("charts")) {
      expect([chart.title, sum(chart.series[0]?.values ?? [])]).toEqual([chart.title, 3293]);
    }
  });

  it("explains the gaps of the documents in 整合性チェック", async () => {
    await preview.call("runCommand", "BudgetTab.InsertSet");
    await preview.call("whenCalculated");
    const { headers, rows } = await readTable("整合性チェック");
    const row = (id: string) => rows.find((cells) => cells[0] === id) ?? [];
    const value = (id: string, header: string) => row(id)[headers.indexOf(header)];
    expect([value("chk-sum", "期待値"), value("chk-sum", "実際の値")]).toEqual([3293, 3293]);
    expect([value("chk-package", "期待値"), value("chk-package", "実際の値")]).toEqual([3300, 3293]);
    expect([value("chk-overview", "期待値"), value("chk-overview", "実際の値")]).toEqual([3161, 3161]);
    expect([value("chk-ovr-01", "期待値"), value("chk-ovr-01", "実際の値")]).toEqual([41, 42]);
  });

  it("lets a person's own edit flow through the formulas", async () => {
    await preview.call("runCommand", "BudgetTab.InsertSet");
    await preview.call("whenCalculated");
    const { headers, rows } = await readTable("施策一覧");
    const at = rows.findIndex((row) => row[0] === "ind-28");
    const address = (await preview.call("tables")).find(({ name }) => name === "施策一覧")?.address ?? "";
    const headerRow = Number(/![A-Z]+(\d+):/.exec(address)?.[1]);
    const column = String.fromCharCode(65 + headers.indexOf("金額（億円）"));
    await preview.call("type", `施策一覧!${column}${headerRow + 1 + at}`, "1700");
    await preview.call("whenCalculated");
    expect(sum(await columnOf("柱別集計", "金額（億円）"))).toBe(3305);
  });

  it("comes through .xlsx with the same tables and values", async () => {
    await preview.call("runCommand", "BudgetTab.InsertSet");
    await preview.call("whenCalculated");
    const before = await readTable("整合性チェック");
    const sheets = await sheetNames();
    const bytes = await preview.page.evaluate(async () => {
      const file = await window.previewWorkbook?.saveXlsx();
      return [...(file ?? [])];
    });
    expect(String.fromCharCode(...bytes.slice(0, 2))).toBe("PK");
    await preview.page.evaluate((file) => window.previewWorkbook?.openXlsx(new Uint8Array(file)), bytes);
    await preview.call("whenCalculated");
    expect(await sheetNames()).toEqual(sheets);
    expect((await tableNames()).length).toBe(13);
    expect(await readTable("整合性チェック")).toEqual(before);
  });
});

describe("the pane", () => {
  it("brings everything by one click", async () => {
    await preview.pane.getByRole("button", { name: ja.insertTable.wholeSet, exact: true }).click();
    await notice(/表 13 個、ピボット テーブル 3 個、グラフを挿入しました/).waitFor(wholeSetMs);
    expect((await tableNames()).length).toBe(13);
  });
});

describe("choosing what to insert in the pane", () => {
  it("inserts a selection, and what it calculates from", async () => {
    await openSetScreen();
    await preview.pane.getByRole("button", { name: setMessagesJa.chooseNone }).click();
    await preview.pane.getByRole("checkbox", { name: /^柱別集計/ }).check();
    for (const preset of Object.values(setMessagesJa.presets)) {
      await preview.pane.getByRole("checkbox", { name: preset }).uncheck();
    }
    for (const chart of await preview.pane
      .getByRole("group", { name: setMessagesJa.charts })
      .getByRole("checkbox")
      .all()) {
      await chart.uncheck();
    }
    await insertButton().click();
    await notice(/挿入しました/).waitFor();
    expect(await tableNames()).toEqual(["施策一覧", "柱別集計"]);
    expect(await preview.call("pivots")).toEqual([]);
    expect(await preview.call("charts")).toEqual([]);
  });

  it("makes a pivot table of the person's own from rows, columns and a value", async () => {
    await openSetScreen();
    await preview.pane.getByRole("checkbox", { name: setMessagesJa.own.title }).check();
    const own = preview.pane.getByRole("group", { name: setMessagesJa.own.title });
    await own.getByLabel(setMessagesJa.own.rows, { exact: true }).selectOption({ label: "状態" });
    await own.getByLabel(setMessagesJa.own.columns, { exact: true }).selectOption({ label: "府省" });
    await own
      .getByLabel(setMessagesJa.own.value, { exact: true })
      .selectOption({ label: setMessagesJa.own.count });
    await insertButton().click();
    await notice(/ピボット テーブル 4 個/).waitFor();
    const pivot = (await preview.call("pivots")).find(({ rows }) => rows.join() === "状態");
    expect(pivot?.columns).toEqual(["府省"]);
    const continuing = (await preview.call("readRange", pivot?.address ?? ""))
      .map((row) => row.map((cell) => cell.value))
      .find((row) => row[0] === "継続中");
    // Four continuing measures: two of 文部科学省, one each of 内閣府 and 経済産業省.
    expect(
      continuing
        ?.slice(1)
        .filter((value) => value !== "")
        .sort(),
    ).toEqual([1, 1, 2, 4]);
  });

  it("asks before it inserts a second time, and duplicates or destroys nothing", async () => {
    await preview.call("runCommand", "BudgetTab.InsertSet");
    await preview.call("type", "施策一覧!L6", "私のメモ");
    const names = await tableNames();
    await openSetScreen();
    await insertButton().click();
    await preview.pane.getByRole("button", { name: setMessagesJa.answer.leave }).click();
    expect(await tableNames()).toEqual(names);

    await insertButton().click();
    // The pane's own navigation has a button of that name as well.
    const answers = preview.pane.getByRole("status");
    await answers.getByRole("button", { name: setMessagesJa.answer.update }).click();
    await notice(/そのままにしました|何も加えていません/).waitFor();
    expect(await tableNames()).toEqual(names);
    expect((await preview.call("readCell", "施策一覧!L6")).value).toBe("私のメモ");

    await insertButton().click();
    await preview.pane.getByRole("button", { name: setMessagesJa.answer.addAnother }).click();
    await notice(/表 13 個/).waitFor(wholeSetMs);
    expect((await tableNames()).length).toBe(26);
    expect((await preview.call("readCell", "施策一覧!L6")).value).toBe("私のメモ");
  });

  it("shows table by table how far it is, and can be cancelled: only whole tables are left", async () => {
    await openSetScreen();
    await preview.misbehave({ lagMilliseconds: 1500 });
    await insertButton().click();
    const bar = preview.pane.getByRole("progressbar", { name: setMessagesJa.progress.bar });
    for (const [done, title] of ["施策一覧", "金額明細", "総括表"].entries()) {
      await notice(setMessagesJa.progress.step({ number: done + 1, total: 18, title })).waitFor();
      expect(await bar.getAttribute("value")).toBe(String(done));
      expect((await preview.call("tables")).length).toBe(done);
    }
    await preview.pane.getByRole("button", { name: setMessagesJa.progress.cancel }).click();
    await notice(/中止しました。「施策一覧」「金額明細」「総括表」.*ブックにあります/).waitFor({
      timeout: 20_000,
    });
    const names = await tableNames();
    expect(names.length).toBeGreaterThanOrEqual(3);
    expect(names.length).toBeLessThan(13);
    expect(names).toEqual(tableCatalog.slice(0, names.length).map(({ tableName }) => tableName));
    expect(await sheetNames()).toEqual(["Sheet1", ...names]);
    expect(await preview.call("pivots")).toEqual([]);
    for (const { id, tableName } of tableCatalog.slice(0, names.length)) {
      const drawn = drawTable(id, { budget: seedBudget, policy: seedPolicy, language: "ja" });
      const { headers, rows } = await readTable(tableName);
      expect(headers).toEqual(drawn.columns.map(({ header }) => header));
      expect([id, rows.length]).toEqual([id, drawn.rows.length]);
      // Ids are in the first column of every table: the last row is there as well.
      expect([id, rows.map(([first]) => first)]).toEqual([id, drawn.rows.map(([first]) => first)]);
    }

    await preview.call("clearFaults");
    await preview.pane.getByRole("button", { name: setMessagesJa.answer.insertRest }).click();
    await notice(/足りなかった表 \d+ 個.*そのままにしました/).waitFor(wholeSetMs);
    expect((await tableNames()).length).toBe(13);
    expect((await preview.call("pivots")).length).toBe(3);
    expect(await sheetNames()).toContain("目次");
  });

  it("leaves a workbook alone whose structure is protected, and says so", async () => {
    await preview.call("protectStructure", true);
    const before = await sheetNames();
    await openSetScreen();
    await insertButton().click();
    await notice(ja.error.structureProtected(undefined)).waitFor();
    expect(await sheetNames()).toEqual(before);
  });

  it("leaves a protected sheet alone when asked to insert there, and says so", async () => {
    const [first] = await preview.call("sheets");
    await preview.call("protectSheet", first?.name ?? "");
    await openSetScreen();
    await preview.pane.getByRole("radio", { name: setMessagesJa.activeCell }).check();
    await insertButton().click();
    await notice(ja.error.sheetProtected(first?.name)).waitFor();
    expect(await tableNames()).toEqual([]);
    expect(await sheetNames()).toEqual([first?.name]);
  });

  it("leaves the person's own table alone that has the name of one of ours", async () => {
    await preview.call("type", "A1", "品目");
    await preview.call("type", "A2", "私の行");
    await preview.call("addTable", "A1:A2", "予算要求の手順");
    await openSetScreen();
    await insertButton().click();
    await preview.pane.getByRole("button", { name: setMessagesJa.answer.addAnother }).click();
    await notice(/表 13 個/).waitFor(wholeSetMs);
    expect(await tableNames()).toEqual(expect.arrayContaining(["予算要求の手順", "予算要求の手順_2"]));
    expect((await preview.call("readCell", "Sheet1!A2")).value).toBe("私の行");
  });

  it("finds its place among forty sheets of the person's own", async () => {
    for (let number = 1; number <= 40; number += 1) {
      await preview.call("addSheet", number === 7 ? "目次" : `資料${number}`);
    }
    await preview.call("type", "目次!A1", "私の目次");
    await preview.call("runCommand", "BudgetTab.InsertSet");
    await preview.call("whenCalculated");
    expect((await tableNames()).length).toBe(13);
    expect((await preview.call("readCell", "目次!A1")).value).toBe("私の目次");
    expect(await sheetNames()).toContain("目次 (2)");
  });
});
