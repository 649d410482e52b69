import { en } from "../../src/messages/en";
import { ja } from "../../src/messages/ja";
import { closeBrowser, openPreview, type Preview } from "./support/openPreview";

jest.setTimeout(120_000);

/** Texts a person can see in the pane, notices and names for screen readers included. */
const visibleText = (preview: Preview): Promise<string> => preview.pane.locator("body").innerText();

describe("the pane", () => {
  let preview: Preview;

  beforeEach(async () => {
    preview = await openPreview();
  });
  afterEach(async () => {
    expect(preview.complaints).toEqual([]);
    expect(preview.foreignRequests).toEqual([]);
    await preview.close();
  });
  afterAll(closeBrowser);

  it("finds a measure whatever the width of what is typed, and shows amounts, flags and source", async () => {
    await preview.pane.getByRole("searchbox").fill("ﾊﾞｲｵ後続品");
    await preview.pane
      .getByRole("button", { name: /バイオ後続品の国内製造施設整備のための支援事業/ })
      .first()
      .click();
    await preview.pane.getByText("158億円").first().waitFor();
    const text = await visibleText(preview);
    expect(text).toContain("計数精査中");
    expect(text).toContain("令和8年1月21日");
    expect(text).toContain("個別施策");
  });

  it("shows both amounts of a measure that has two, and inserts the chosen one as a formula", async () => {
    await preview.call("select", "C5");
    await preview.pane.getByRole("searchbox").fill("難病・希少疾病治療");
    await preview.pane
      .getByRole("button", { name: /難病・希少疾病治療グローバル研究開発支援事業/ })
      .first()
      .click();
    await preview.pane.getByText("210億円").first().waitFor();
    await preview.pane.getByRole("radio", { name: /120億円/ }).check();
    await preview.pane.getByRole("button", { name: ja.insertFormula.button }).click();
    await preview.pane.getByText(/C5 に/).waitFor();
    await preview.call("whenCalculated");
    expect(await preview.call("readCell", "C5")).toMatchObject({
      formula: '=MEASURE_AMOUNT("難病・希少疾病治療グローバル研究開発支援事業","補正予算額")',
      value: 120,
    });
  });

  it("never overwrites a cell: it says so and offers the next free one", async () => {
    await preview.call("type", "B2", "私のメモ");
    await preview.call("select", "B2");
    await preview.pane.getByRole("searchbox").fill("全ゲノム");
    await preview.pane
      .getByRole("button", { name: /がん・難病の全ゲノム解析等の推進/ })
      .first()
      .click();
    await preview.pane.getByRole("button", { name: ja.insertFormula.button }).click();
    await preview.pane.getByRole("button", { name: /B3 に挿入/ }).click();
    await preview.pane.getByText(/B3 に「がん・難病の全ゲノム解析等の推進」/).waitFor();
    await preview.call("whenCalculated");
    expect((await preview.call("readCell", "B2")).value).toBe("私のメモ");
    expect((await preview.call("readCell", "B3")).value).toBe(115);
  });

  it("changes every word with the language", async () => {
    await preview.pane.getByRole("button", { name: ja.insertTable.button }).waitFor();
    await preview.pane
      .getByRole("radio", { name: "English" })
      .or(preview.pane.getByRole("button", { name: "English" }))
      .first()
      .click();
    await preview.pane.getByRole("button", { name: en.insertTable.button }).waitFor();
    expect(await preview.pane.locator("html").getAttribute("lang")).toBe("en");
    await preview.pane.getByRole("button", { name: en.insertTable.button }).click();
    await preview.pane.getByText(/The list of 29 measures/).waitFor();
  });

  it("does everything by keyboard", async () => {
    await preview.call("select", "A1");
    const search = preview.pane.getByRole("searchbox");
    await search.focus();
    await preview.page.keyboard.type("後発医薬品製造");
    await preview.page.keyboard.press("ArrowDown");
    await preview.page.keyboard.press("Enter");
    const insert = preview.pane.getByRole("button", { name: ja.insertFormula.button });
    await insert.waitFor();
    // Esc goes back to the list first, instead of leaving the pane.
    await preview.page.keyboard.press("Escape");
    await insert.waitFor({ state: "detached" });
    await preview.page.keyboard.press("Enter");
    await insert.waitFor();
    for (
      let presses = 0;
      presses < 30 && !(await insert.evaluate((button) => button === document.activeElement));
      presses += 1
    ) {
      await preview.page.keyboard.press("Tab");
    }
    await preview.page.keyboard.press("Enter");
    await preview.pane.getByText(/A1 に「後発医薬品製造基盤整備基金事業」/).waitFor();
    await preview.call("whenCalculated");
    expect((await preview.call("readCell", "A1")).value).toBe(1688);
  });
});
