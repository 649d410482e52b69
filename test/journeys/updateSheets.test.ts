import { updateMessagesFor } from "../../src/messages/updateMessages";
import { messagesFor } from "../../src/messages/messagesFor";
import { closeBrowser, openPreview, type Preview } from "./support/openPreview";

jest.setTimeout(240_000);

const words = updateMessagesFor("ja");
const nav = messagesFor("ja").nav;
let preview: Preview;
afterEach(() => preview.close());
/** What the way to the screen says of the workbook; the tables below it may say the same of themselves. */
const badge = (status: string) => preview.pane.getByRole("navigation").getByText(status);

afterAll(closeBrowser);

/** A table of the person's: sorted, with a column of notes, 130 typed over 126, made with today's data; and a revision. */
async function openOlder(): Promise<void> {
  preview = await openPreview();
  await preview.call("openOlderWorkbook");
  await badge(nav.status({ kind: "conflict", count: 2 })).waitFor({ timeout: 60_000 });
}

async function showUpdates(): Promise<void> {
  await preview.pane.getByRole("button", { name: nav.views.updates }).click();
  await preview.pane.getByRole("heading", { name: words.title, exact: true }).waitFor();
}

const click = (name: string | RegExp) =>
  preview.pane
    .getByRole("button", typeof name === "string" ? { name, exact: true } : { name })
    .first()
    .click();

/** The row of 施策一覧 with this id, by header. */
async function row(id: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const [table] = await preview.call("tables");
  const cells = await preview.call("readRange", table?.address ?? "");
  const [header = [], ...rows] = cells.map((line) => line.map(({ value }) => value));
  const found = rows.find(([key]) => key === id);
  return found && Object.fromEntries(header.map((name, at) => [String(name), found[at]]));
}

async function ids(): Promise<readonly unknown[]> {
  const [table] = await preview.call("tables");
  const cells = await preview.call("readRange", table?.address ?? "");
  return cells.slice(1).map(([cell]) => cell?.value);
}

/** The ribbon's signs of how the sheets stand that can be pressed. */
async function litSigns(): Promise<readonly string[]> {
  const signs = preview.page
    .getByRole("group", { name: "データの状態" })
    .getByRole("button", { disabled: false });
  return signs.evaluateAll((buttons) => buttons.map((button) => button.textContent ?? ""));
}

describe("a revision of the data", () => {
  it("is told by the ribbon when the pane opens and when somebody asks, and a press lists what it is about", async () => {
    await openOlder();
    expect(await litSigns()).toEqual(["競合"]);
    await preview.page.getByRole("button", { name: "競合" }).click();
    const shown = preview.pane.getByRole("button", { name: words.filter.kinds("conflicts", 2), exact: true });
    await shown.waitFor();
    expect(await shown.getAttribute("aria-pressed")).toBe("true");
    await click(words.keepAll(2));
    await click(/^反映/);
    await preview.pane.getByText(/^反映しました/).waitFor({ timeout: 60_000 });
    // A change of the ribbon clears Excel's own undo: not before it is asked for.
    expect(await litSigns()).toEqual(["競合"]);
    await preview.page.getByRole("button", { name: "更新の確認" }).click();
    await preview.page.getByRole("button", { name: "編集あり", disabled: false }).waitFor();
    expect(await litSigns()).toEqual(["編集あり"]);
    expect(await preview.page.getByRole("button", { name: "改定を反映", disabled: true }).count()).toBe(1);
    expect([preview.complaints, preview.foreignRequests]).toEqual([[], []]);
  });

  it("is seen, decided, applied and taken back, and the person's work is there all the time", async () => {
    await openOlder();
    const before = await ids();
    const ownWork = async () => {
      const { "金額（億円）": amount, 担当メモ: memo } = (await row("ind-29")) ?? {};
      return { amount, memo, memoOfWithdrawn: (await row("ind-07"))?.["担当メモ"] };
    };
    const workBefore = await ownWork();
    expect(workBefore.amount).toBe(130);
    expect(workBefore.memoOfWithdrawn).not.toBe("");
    await showUpdates();
    expect(
      await preview.pane
        .getByText(words.tableAbout({ sheetName: "施策一覧", version: "2026-01-21.2" }))
        .count(),
    ).toBe(1);
    // Nothing is chosen silently: the conflicts stay, the updates come.
    await preview.pane.getByRole("checkbox", { name: words.options.highlights }).check();
    await preview.pane.getByRole("checkbox", { name: words.options.history }).check();
    await click(/^反映（8件）/);
    await preview.pane.getByText(/^反映しました/).waitFor({ timeout: 60_000 });
    expect((await row("ind-16"))?.["金額（億円）"]).toBe(1620);
    expect((await row("ind-25"))?.["金額（億円）"]).toBe(171);
    expect((await row("ind-30"))?.["金額（億円）"]).toBe(6);
    expect((await row("ind-08"))?.["施策名"]).toBe("国際共同治験の相談・調整窓口事業（架空の改称）");
    expect(await ownWork()).toEqual(workBefore);
    expect((await ids()).filter((id) => id !== "ind-30")).toEqual(before);
    // Functions elsewhere on the sheets show the revised figure as well.
    expect((await preview.call("readCell", "試算!B1")).value).toBe(118);
    const history = (await preview.call("tables")).find(({ name }) => name === "更新履歴");
    expect(history?.rowCount).toBe(8);
    // The conflicts, one each way.
    await click(words.keepAll(2));
    await click(/^反映（2件）/);
    await preview.pane
      .getByText(words.outcome.applied({ updated: 0, added: 0, removed: 0, keptOwn: 2, reset: 0 }))
      .waitFor();
    expect((await row("ind-29"))?.["金額（億円）"]).toBe(130);
    await preview.pane
      .getByRole("navigation")
      .getByText(nav.status({ kind: "edited", count: 1 }))
      .waitFor();
    expect([preview.complaints, preview.foreignRequests]).toEqual([[], []]);
  });

  it("is taken back as it came", async () => {
    await openOlder();
    await showUpdates();
    const before = await Promise.all(["ind-16", "ind-25", "ind-08", "ind-30"].map(row));
    await click(/^反映（8件）/);
    await preview.pane.getByText(/^反映しました/).waitFor({ timeout: 60_000 });
    await click(words.undo);
    await preview.pane.getByText(words.outcome.undone(0)).waitFor({ timeout: 60_000 });
    expect(await Promise.all(["ind-16", "ind-25", "ind-08", "ind-30"].map(row))).toEqual(before);
    await badge(nav.status({ kind: "conflict", count: 2 })).waitFor();
  });

  it("writes nothing to a protected sheet and names it", async () => {
    await openOlder();
    await preview.call("protectSheet", "施策一覧");
    await showUpdates();
    await click(words.check);
    await preview.pane.getByText(words.sheetProtected).waitFor();
    await click(/^反映（8件）/);
    await preview.pane.getByText(messagesFor("ja").error.sheetProtected("施策一覧")).waitFor();
    expect((await row("ind-16"))?.["金額（億円）"]).toBe(1500);
  });

  it("that a co-author is faster than is shown again, with nothing of theirs lost", async () => {
    await openOlder();
    await showUpdates();
    const [table] = await preview.call("tables");
    const at = (await ids()).indexOf("ind-16");
    const firstRow = Number(/[A-Z]+(\d+):/.exec(table?.address ?? "")?.[1]) + 1;
    await preview.page.evaluate(
      (address) => {
        const workbook = window.previewWorkbook;
        let count = 0;
        if (workbook !== undefined) {
          workbook.faults.beforeBatch = () => {
            count += 1;
            if (count === 2) workbook.coAuthorEdit(address, 1555);
          };
        }
      },
      `施策一覧!F${String(firstRow + at)}`,
    );
    await click(/^反映（8件）/);
    await preview.pane.getByText(words.outcome.changedMeanwhile).waitFor({ timeout: 60_000 });
    expect((await row("ind-16"))?.["金額（億円）"]).toBe(1555);
    expect((await row("ind-25"))?.["金額（億円）"]).toBe(158);
    await badge(nav.status({ kind: "conflict", count: 3 })).waitFor();
  });
});

describe("the selected cell", () => {
  it("tells its document, line and value, and is put back to it", async () => {
    await openOlder();
    await showUpdates();
    const at = (await ids()).indexOf("ind-01");
    const [table] = await preview.call("tables");
    const firstRow = Number(/[A-Z]+(\d+):/.exec(table?.address ?? "")?.[1]) + 1;
    const address = `施策一覧!F${String(firstRow + at)}`;
    await preview.call("type", address, "480");
    await preview.call("select", address);
    await click(words.origin.title);
    await preview.pane.getByText(words.origin.state("edit")).waitFor({ timeout: 30_000 });
    await preview.pane.getByText(/創薬エコシステムの構築に対する取組.*481億円/).waitFor();
    await click(words.origin.reset);
    await preview.pane.getByText(words.origin.state(undefined)).waitFor({ timeout: 30_000 });
    expect((await preview.call("readCell", address)).value).toBe(481);
  });
});
