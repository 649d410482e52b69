import "../../support/taskpaneSetup";
import { act, fireEvent, screen, within } from "@testing-library/react";
import type { InsertSetOutcome, InsertSetRequest } from "../../../src/actions/setRequest";
import type { Language } from "../../../src/messages/language";
import { setMessagesFor } from "../../../src/messages/setMessages";
import { tableCatalog, tableTitle } from "../../../src/tables/tableCatalog";
import type { TableId } from "../../../src/tables/tableCatalog";
import { WorkbookError } from "../../../src/workbook/workbookError";
import { paneWorkbook } from "./paneWorkbook";
import { click, press, renderPane, searchField } from "./renderPane";

const bothLanguages: readonly Language[] = ["ja", "en"];
const nothingMade = { tables: [], pivots: [], charts: undefined, contents: undefined };
const nothing: InsertSetOutcome = { kind: "inserted", ...nothingMade, kept: [], keptSheets: [] };

/** The pane with its set screen open, over an action that answers what the test says and keeps what it was asked. */
async function openSet(options: {
  readonly language?: Language;
  readonly answers?: readonly (InsertSetOutcome | WorkbookError)[];
  readonly action?: (request: InsertSetRequest) => Promise<InsertSetOutcome>;
}) {
  const { language = "ja", answers = [nothing] } = options;
  const asked: InsertSetRequest[] = [];
  const rendered = await renderPane({
    language,
    insertsSet: async (_, request) => {
      asked.push(request);
      if (options.action !== undefined) return options.action(request);
      const answer = answers[asked.length - 1];
      if (answer === undefined) throw new Error(`asked ${String(asked.length)} times`);
      if (answer instanceof WorkbookError) throw answer;
      return answer;
    },
  });
  await click(rendered.messages.insertTable.more);
  return { ...rendered, asked, words: setMessagesFor(language) };
}

const notice = (): HTMLElement => screen.getByRole("status", { name: /^(お知らせ|Notice)$/ });
const box = (name: string | RegExp): HTMLInputElement => screen.getByRole("checkbox", { name });
const tick = (name: string | RegExp) => act(async () => void fireEvent.click(box(name)));
const pick = (label: string, option: string) =>
  act(async () => {
    const select = screen.getByRole("combobox", { name: label });
    const found = within(select).getByRole("option", { name: option });
    fireEvent.change(select, { target: { value: (found as HTMLOptionElement).value } });
  });
const choose = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole("radio", { name })));

const insertedTable = (id: TableId, language: Language = "ja") => ({
  id,
  title: tableTitle(id, language),
  tableName: tableTitle(id, "ja"),
  sheetName: tableTitle(id, language),
  address: "A5:M34",
  rowCount: 29,
});
const presentTable = (id: TableId, language: Language) => ({
  id,
  title: tableTitle(id, language),
  tableName: tableTitle(id, "ja"),
  sheetName: "集計",
});

describe("choosing a set", () => {
  it.each(bothLanguages)("begins in %s with the whole set, in the pane's language", async (language) => {
    const { asked, words } = await openSet({ language });
    for (const { id } of tableCatalog) expect(box(tableTitle(id, language))).toBeChecked();
    expect(screen.getByText(words.summary({ tables: 13, pivots: 3, charts: 3 }))).toBeVisible();
    await click(words.button);
    expect(asked).toEqual([
      expect.objectContaining({
        tables: tableCatalog.map(({ id }) => id),
        pivots: ["ministryByPillar", "byStatus", "prioritiesByProject"],
        charts: ["byPillar", "byMinistry", "byMeasure"],
        place: "newSheets",
        language,
        ifPresent: "ask",
      }),
    ]);
  });

  it("groups the tables by document, each with a sentence on what it is for", async () => {
    await openSet({});
    const budget = screen.getByRole("group", { name: "予算の資料" });
    expect(within(budget).getAllByRole("checkbox")).toHaveLength(6);
    const policy = screen.getByRole("group", { name: "資源配分方針" });
    expect(within(policy).getAllByRole("checkbox")).toHaveLength(5);
    expect(box("施策一覧")).toHaveAccessibleDescription(/個別施策を1行に1件/);
  });

  it("asks only for what is chosen, at the place and in the language chosen", async () => {
    const { asked } = await openSet({});
    await click("すべて外す");
    for (const name of [
      /^府省 × 柱/,
      /^状態別/,
      /^重点項目の件数/,
      /^柱別の金額/,
      /^府省別の金額/,
      /^施策別の金額/,
    ])
      await tick(name);
    await tick("重点項目");
    await tick("金額明細");
    await choose(/選択中のセル/);
    await choose("English");
    await click("選んだものを挿入");
    expect(asked).toEqual([
      expect.objectContaining({
        tables: ["amounts", "priorities"],
        pivots: [],
        charts: [],
        place: "activeCell",
        language: "en",
      }),
    ]);
  });

  it("says which tables come along, and counts them", async () => {
    await openSet({});
    await click("すべて外す");
    expect(box(/^府省 × 柱/)).toHaveAccessibleDescription("施策一覧も一緒に入ります");
    expect(box(/^柱別の金額/)).toHaveAccessibleDescription("施策一覧も一緒に入ります");
    expect(screen.getByText("表 2・ピボット 3・グラフ 3")).toBeVisible();
    await tick("柱別集計");
    expect(box("柱別集計")).toHaveAccessibleDescription(/施策一覧も一緒に入ります$/);
    await tick("施策一覧");
    expect(box("柱別集計")).not.toHaveAccessibleDescription(/一緒に/);
    await click("すべて選ぶ");
    expect(screen.getByText("表 13・ピボット 3・グラフ 3")).toBeVisible();
  });

  it("makes a pivot table of the person's own, each field in one place", async () => {
    const { asked } = await openSet({});
    await tick("自分で作る");
    const columns = screen.getByRole("combobox", { name: "列" });
    expect(within(columns).queryByRole("option", { name: "柱" })).not.toBeInTheDocument();
    await pick("列", "府省");
    await pick("行", "府省");
    expect(columns).toHaveValue("");
    await pick("列", "柱");
    await pick("値", "件数");
    await tick("継続中の施策を除く");
    await click("選んだものを挿入");
    expect(asked[0]?.pivots.at(-1)).toEqual({
      source: "measures",
      rows: ["ministries"],
      columns: ["pillar"],
      value: "id",
      summary: "count",
      onlyNew: false,
    });
    await pick("元の表", "重点項目");
    expect(screen.queryByRole("checkbox", { name: "継続中の施策を除く" })).not.toBeInTheDocument();
    expect(within(screen.getByRole("combobox", { name: "値" })).getAllByRole("option")).toHaveLength(1);
  });

  it("inserts nothing while nothing is chosen, and says what to do", async () => {
    const { asked, words } = await openSet({});
    await click("すべて外す");
    for (const all of screen.getAllByRole<HTMLInputElement>("checkbox", { checked: true }))
      await act(async () => void fireEvent.click(all));
    expect(screen.getByText(words.nothingChosen)).toBeVisible();
    await click(words.button);
    expect(asked).toEqual([]);
  });

  it("keeps the choice when the person looks at the measures meanwhile", async () => {
    const { messages } = await openSet({});
    await tick("総括表");
    await press("Escape");
    await click(messages.insertTable.more);
    expect(box("総括表")).not.toBeChecked();
    expect(box("施策一覧")).toBeChecked();
  });
});

describe("with the keyboard", () => {
  it("moves the focus into the screen and back to the button that led there", async () => {
    const { messages, words } = await openSet({});
    expect(screen.getByRole("button", { name: words.back })).toHaveFocus();
    await press("Escape");
    expect(screen.getByRole("button", { name: messages.insertTable.more })).toHaveFocus();
    expect(searchField()).toBeVisible();
  });

  it("keeps Escape to itself, and in a list leaves it to the list", async () => {
    const { words } = await openSet({});
    const escaped: string[] = [];
    const listen = (event: KeyboardEvent): void => void escaped.push(event.key);
    window.addEventListener("keydown", listen);
    await tick("自分で作る");
    screen.getByRole("combobox", { name: "行" }).focus();
    await press("Escape");
    expect(screen.getByRole("combobox", { name: "行" })).toBeVisible();
    screen.getByRole("button", { name: words.button }).focus();
    await press("Escape");
    expect(searchField()).toBeVisible();
    expect(escaped).toEqual([]);
    window.removeEventListener("keydown", listen);
  });
});

describe("while a set is inserted", () => {
  it.each(bothLanguages)(
    "shows in %s how far it is, and ends on demand between two tables",
    async (language) => {
      let end: (outcome: InsertSetOutcome) => void = () => undefined;
      const { asked, words, messages } = await openSet({
        language,
        action: () => new Promise((resolve) => (end = resolve)),
      });
      await click(words.button);
      const bar = await screen.findByRole("progressbar", { name: words.progress.bar }, { timeout: 2000 });
      expect(notice()).toHaveTextContent(messages.progress.reading);
      expect(bar).not.toHaveAttribute("value");
      const title = tableTitle("projects", language);
      await act(async () => asked[0]?.onProgress?.({ done: 2, total: 13, tableTitle: title }));
      expect(notice()).toHaveTextContent(`3 / 13 ${title}`);
      expect(bar).toHaveValue(2);
      const cancel = screen.getByRole("button", { name: words.progress.cancel });
      cancel.focus();
      await click(words.progress.cancel);
      expect(asked[0]?.signal?.aborted).toBe(true);
      expect(notice()).toHaveTextContent(words.progress.cancelling);
      expect(cancel).toHaveAttribute("aria-disabled", "true");
      const tables = [insertedTable("measures", language), insertedTable("amounts", language)];
      await act(async () => end({ ...nothingMade, kind: "cancelled", tables }));
      expect(notice()).toHaveTextContent(
        words.outcome.cancelled({ tables: tables.map((table) => table.title), sheets: [] }),
      );
      expect(screen.queryByRole("progressbar")).not.toBeInTheDocument();
      // The button that had the focus is gone: the notice has it.
      expect(notice()).toContainElement(document.activeElement as HTMLElement);
      expect(document.activeElement).toHaveTextContent(/.+/);
      await click(words.answer.insertRest);
      expect(asked[1]).toMatchObject({ ifPresent: "update", tables: asked[0]?.tables });
    },
  );

  it.each(bothLanguages)("tells a screen reader in %s each quarter, not each table", async (language) => {
    const { asked, words } = await openSet({ language, action: () => new Promise(() => undefined) });
    await click(words.button);
    const bar = await screen.findByRole("progressbar", { name: words.progress.bar }, { timeout: 2000 });
    const spoken: string[] = [];
    for (let done = 0; done < 18; done += 1) {
      await act(async () => asked[0]?.onProgress?.({ done, total: 18, tableTitle: `T${String(done)}` }));
      expect(bar).toHaveAttribute("aria-valuetext", `${String(done + 1)} / 18 T${String(done)}`);
      // What changes inside the nearest live region of its own is what is read out.
      const live = [...notice().querySelectorAll("[aria-live=polite]")].map((part) => part.textContent);
      expect(live).toHaveLength(1);
      if (live[0] !== spoken.at(-1)) spoken.push(live[0] ?? "");
    }
    expect(spoken).toEqual([0, 25, 50, 75].map((percent) => words.progress.spoken(percent)));
    expect(bar.parentElement).toHaveAttribute("aria-live", "off");
  });

  it.each(bothLanguages)(
    "names in %s a pivot table that is whole, and goes on from there",
    async (language) => {
      const pivots = [{ title: "P", sheetName: "P" }];
      const { asked, words } = await openSet({
        language,
        answers: [{ ...nothingMade, kind: "cancelled", pivots }, nothing],
      });
      await click(words.button);
      expect(notice()).toHaveTextContent(words.outcome.cancelled({ tables: [], sheets: ["P"] }));
      await click(words.answer.insertRest);
      expect(asked[1]?.ifPresent).toBe("update");
    },
  );

  it("says that nothing is there when it was ended before the first table", async () => {
    await openSet({ answers: [{ ...nothingMade, kind: "cancelled" }] });
    await click("選んだものを挿入");
    expect(notice()).toHaveTextContent("中止しました。ブックには何も加えていません。");
  });
});

describe("what came of it", () => {
  const full: InsertSetOutcome = {
    kind: "inserted",
    tables: [insertedTable("measures"), insertedTable("amounts")],
    kept: [],
    keptSheets: [],
    contents: { title: "目次", sheetName: "目次" },
    pivots: [{ title: "P", sheetName: "ピボット" }],
    charts: { title: "グラフ", sheetName: "グラフ" },
  };

  it.each([
    [
      "ja",
      "表 2 個、ピボット テーブル 1 個、グラフを挿入しました（シート「施策一覧」「金額明細」「ピボット」ほか 1 枚）。",
    ],
    [
      "en",
      "Inserted 2 tables, 1 pivot table, and the charts (sheets “施策一覧”, “金額明細”, “ピボット”, and 1 more).",
    ],
  ] as const)("says in %s what is where and leads to the contents", async (language, sentence) => {
    const { workbook, words } = await openSet({ language, answers: [full] });
    workbook.state.snapshot = { sheets: [{ name: "目次", isProtected: false, isVisible: true }] };
    await click(words.button);
    expect(notice()).toHaveTextContent(sentence);
    await click(words.answer.showContents);
    expect(workbook.written).toMatchObject([{ kind: "showArea", sheetName: "目次" }]);
  });

  it.each(bothLanguages)("says in %s what was kept, and what of it is different", async (language) => {
    const kept = [
      { ...presentTable("measures", language), state: "current" as const },
      { ...presentTable("overview", language), state: "different" as const },
    ];
    const { words } = await openSet({ language, answers: [{ ...nothing, kept }] });
    await click(words.button);
    const text = notice().textContent;
    expect(text).toContain(language === "ja" ? "何も加えていません" : "Nothing was added");
    expect(text).toContain(tableTitle("measures", language));
    expect(text).toMatch(
      language === "ja"
        ? /「総括表」は、内容がこのアドインのデータと異なります/
        : /Not the same as .*Overview/,
    );
  });

  it.each(bothLanguages)(
    "says in %s after an update which pivots and charts were there",
    async (language) => {
      const present = { kind: "present", tables: [presentTable("measures", language)] } as const;
      const pivots = [{ title: "新しいピボット", sheetName: "新しいピボット" }];
      const keptSheets = ["前のピボット", "前のグラフ"].map((title) => ({ title, sheetName: title }));
      const { words } = await openSet({ language, answers: [present, { ...nothing, pivots, keptSheets }] });
      await click(words.button);
      await click(words.answer.update);
      expect(notice()).toHaveTextContent(
        language === "ja"
          ? /ピボット テーブル 1 個を加えました.*すでにあったシート「前のピボット」「前のグラフ」/
          : /Added what was missing: 1 pivot table\..*Already there.*“前のピボット” and “前のグラフ”/,
      );
    },
  );

  it.each(bothLanguages)(
    "says in %s that pivot tables were left out, and where the sums are",
    async (language) => {
      const { words } = await openSet({
        language,
        answers: [{ ...full, pivots: [], skippedPivots: "notSupported" }],
      });
      await click(words.button);
      expect(notice()).toHaveTextContent(
        language === "ja" ? /ピボット テーブルを作れない/ : /cannot make pivot tables/,
      );
    },
  );

  it.each(bothLanguages)("asks in %s what to do where tables are there already", async (language) => {
    const present = { kind: "present", tables: [presentTable("measures", language)] } as const;
    const { asked, words } = await openSet({ language, answers: [present, present, nothing] });
    await click(words.button);
    expect(notice()).toHaveTextContent(words.outcome.present([tableTitle("measures", language)]));
    await click(words.answer.addAnother);
    await click(words.answer.update);
    expect(asked.map(({ ifPresent }) => ifPresent)).toEqual(["ask", "addAnother", "update"]);
    expect(asked[2]?.tables).toEqual(asked[0]?.tables);
  });

  it("leaves everything when the person leaves it", async () => {
    const { asked, words } = await openSet({
      answers: [{ kind: "present", tables: [presentTable("measures", "ja")] }],
    });
    await click(words.button);
    screen.getByRole("button", { name: "やめる" }).focus();
    await click("やめる");
    expect(notice()).toBeEmptyDOMElement();
    expect(screen.getByRole("button", { name: words.button })).toHaveFocus();
    expect(asked).toHaveLength(1);
  });

  it.each(bothLanguages)(
    "says in %s that the place is taken and inserts at the free one",
    async (language) => {
      const proposal = { sheetName: "Sheet1", rowIndex: 9, columnIndex: 0, address: "A10:M400" };
      const { asked, words } = await openSet({
        language,
        answers: [{ kind: "placeTaken", sheetName: "Sheet1", address: "A1:M391", proposal }, nothing],
      });
      await choose(words.activeCell);
      await click(words.button);
      expect(notice()).toHaveTextContent(
        words.outcome.placeTaken({ sheetName: "Sheet1", address: "A1:M391" }),
      );
      await click(language === "ja" ? "A10 に挿入" : "Insert at A10");
      expect(asked[1]?.place).toEqual({ sheetName: "Sheet1", rowIndex: 9, columnIndex: 0 });
    },
  );

  it.each(bothLanguages)("says in %s why the workbook refused, and tries again", async (language) => {
    const { asked, words, messages } = await openSet({
      language,
      answers: [new WorkbookError("structureProtected"), nothing],
    });
    await click(words.button);
    expect(notice()).toHaveTextContent(messages.error.structureProtected(undefined));
    await click(messages.status.retry);
    expect(asked[1]?.tables).toEqual(asked[0]?.tables);
    expect(notice()).not.toHaveTextContent(messages.error.structureProtected(undefined));
  });
});

describe("over the real action", () => {
  it.each(bothLanguages)(
    "inserts the whole set in %s from the ribbon, without a request",
    async (language) => {
      const workbook = paneWorkbook();
      const { tasks } = await renderPane({ language, workbook });
      await act(async () => void (await tasks.insertSet()));
      const made = workbook.written.flatMap((change) =>
        change.kind === "createTable" ? [change.tableName] : [],
      );
      expect(made.sort()).toEqual(tableCatalog.map(({ tableName }) => tableName).sort());
      expect(notice()).toHaveTextContent(
        language === "ja" ? /^表 13 個、ピボット テーブル 3 個/ : /^Inserted 13 tables/,
      );
    },
  );
});
