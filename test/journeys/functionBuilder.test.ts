import type { Locator } from "playwright-core";
import { functionScreenMessagesFor } from "../../src/messages/functionScreenMessages";
import { ja } from "../../src/messages/ja";
import { closeBrowser, openPreview, type Preview } from "./support/openPreview";

jest.setTimeout(120_000);

const words = functionScreenMessagesFor("ja");
const fund = "後発医薬品製造基盤整備基金事業";

describe("building formulas in the pane", () => {
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

  const button = (name: string | RegExp): Locator => preview.pane.getByRole("button", { name, exact: true });
  const press = (key: string): Promise<void> => preview.page.keyboard.press(key);
  const value = (): Locator => preview.pane.getByRole("status", { name: words.value });

  async function tabTo(control: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await control.waitFor();
    for (let presses = 0; presses < 40; presses += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await press(key);
    }
    throw new Error(`${key} does not lead to ${control.toString()}`);
  }

  it("builds, inserts, opens and changes a formula by keyboard alone", async () => {
    await preview.call("select", "A1");
    await button(ja.nav.views.measures).focus();
    await tabTo(button(ja.nav.views.functions));
    await press("Enter");
    await tabTo(preview.pane.getByRole("combobox", { name: words.fromMeasure }));
    await preview.page.keyboard.type("後発医薬品製造");
    await press("Escape");
    await press("ArrowDown");
    await press("Escape");
    await preview.page.keyboard.type("基盤");
    await press("Enter");

    // The amount is printed on the basis of the project's cost: 表示, then 事業費.
    await tabTo(preview.pane.getByRole("combobox", { name: /^基準/ }));
    await press("ArrowDown");
    await press("ArrowDown");
    await value().getByText("1,688").waitFor();
    await tabTo(button(words.insert));
    await press("Enter");
    await preview.pane.getByText(/A1 に数式を挿入しました/).waitFor();
    await preview.call("whenCalculated");
    expect(await preview.call("readCell", "A1")).toMatchObject({
      formula: `=MEASURE_AMOUNT("${fund}","事業費")`,
      value: 1688,
    });

    await tabTo(button(words.back), "Shift+Tab");
    await press("Enter");
    await tabTo(button(words.open), "Shift+Tab");
    await press("Enter");
    await tabTo(preview.pane.getByRole("combobox", { name: /^単位/ }));
    await press("ArrowDown");
    await press("ArrowDown");
    await value().getByText("168,800").waitFor();
    await tabTo(button(words.replace("A1")));
    await press("Enter");
    await preview.pane.getByText(/A1 の数式を変更しました/).waitFor();
    await preview.call("whenCalculated");
    expect(await preview.call("readCell", "A1")).toMatchObject({
      formula: `=MEASURE_AMOUNT("${fund}","事業費","百万円")`,
      value: 168_800,
    });
  });

  it("fills the column beside names, and overwrites nothing there", async () => {
    await preview.call("type", "B3", "後発医薬品製造基盤整備基金");
    await preview.call("type", "B4", "存在しない施策");
    await preview.call("type", "B5", "がん・難病の全ゲノム解析等の推進");
    await preview.call("select", "B3:B5");
    await button(ja.nav.views.functions).click();
    await button(/^MEASURE_AMOUNT /).click();
    await preview.pane.getByRole("combobox", { name: /^施策/ }).fill("=B3:B5");
    await value().getByText("3 行 × 1 列").waitFor();
    expect(await value().getByRole("cell").allInnerTexts()).toEqual(["1,688", "#N/A", "115"]);
    await button(words.beside).click();
    await preview.pane.getByText(/C3:C5 に数式を挿入しました/).waitFor();
    await preview.call("whenCalculated");
    expect((await preview.call("readRange", "C3:C5")).map(([cell]) => cell?.value)).toEqual([
      1688,
      "#N/A",
      115,
    ]);
    expect((await preview.call("readCell", "C3")).formula).toBe("=MEASURE_AMOUNT(B3:B5)");

    await button(words.beside).click();
    await button("D3 に挿入").click();
    await preview.pane.getByText(/D3:D5 に数式を挿入しました/).waitFor();
    await preview.call("whenCalculated");
    expect((await preview.call("readRange", "C3:D5")).map((row) => row.map((cell) => cell.value))).toEqual([
      [1688, 1688],
      ["#N/A", "#N/A"],
      [115, 115],
    ]);
  });

  it("says that a sheet is protected, and leaves it as it is", async () => {
    await preview.call("select", "A1");
    await preview.call("protectSheet", "Sheet1");
    await button(ja.nav.views.functions).click();
    await button(/^PACKAGE_TOTAL /).click();
    await value().getByText("3,300").waitFor();
    await button(words.insert).click();
    await preview.pane.getByText(ja.error.sheetProtected("Sheet1")).waitFor();
    expect((await preview.call("readCell", "A1")).value).toBe("");
  });
});
