import "../../support/taskpaneSetup";
import { act, fireEvent, screen, within } from "@testing-library/react";
import { ja } from "../../../src/messages/ja";
import { click, openMeasure, press, renderPane, rowTexts, search, searchField } from "./renderPane";

describe("finding a measure", () => {
  it("shows the individual list under its headings before anything is typed, and no overview line", async () => {
    await renderPane();
    expect(rowTexts()).toHaveLength(29);
    expect(rowTexts().join()).not.toContain("総括表の行");
    expect(screen.getByRole("region", { name: "②-1 ドラッグロスの解消" })).toHaveTextContent("210億円");
    expect(screen.getByText("個別施策 29 件")).toBeVisible();
  });

  it("shows each line's ministry and amount, and says where there is none of its own", async () => {
    await renderPane();
    const rowOf = (name: string) => rowTexts().find((text) => text.includes(name));
    expect(rowOf("後発医薬品製造基盤整備基金事業")).toContain("厚生労働省");
    expect(rowOf("後発医薬品製造基盤整備基金事業")).toContain("1,688億円");
    expect(rowOf("創薬ベンチャーエコシステム強化事業")).toContain("継続中");
    expect(rowOf("小児医薬品開発ネットワーク支援事業")).toContain("内数");
    expect(rowOf("ヘルスケア分野のファイナンス強化")).toContain("記載なし");
  });

  it("narrows the list while the person types, whatever the width, and announces the count", async () => {
    await renderPane();
    await search("ﾊﾞｲｵ後続品");
    expect(rowTexts()).toHaveLength(2);
    expect(rowTexts()[0]).toContain("158億円");
    expect(rowTexts()[1]).toContain("総括表の行");
    expect(screen.getByText("2 件見つかりました")).toHaveAttribute("aria-live", "polite");
  });

  it("says so where nothing is found", async () => {
    await renderPane();
    await search("宇宙開発");
    expect(rowTexts()).toHaveLength(0);
    expect(screen.getByText("「宇宙開発」に当てはまる施策はありません")).toBeVisible();
  });

  it("leaves the list alone while an input method composes, and Enter to it", async () => {
    await renderPane();
    fireEvent.compositionStart(searchField());
    await search("こうはつ");
    expect(rowTexts()).toHaveLength(29);
    await act(async () => void fireEvent.keyDown(searchField(), { key: "Enter" }));
    expect(rowTexts()).toHaveLength(29);
    await act(async () => {
      fireEvent.change(searchField(), { target: { value: "後発" } });
      fireEvent.compositionEnd(searchField());
    });
    expect(rowTexts()).toHaveLength(3);
  });

  it("clears the search with the button and goes on in the search field", async () => {
    await renderPane();
    await search("後発");
    await click("検索語を消す");
    expect(searchField()).toHaveValue("");
    expect(searchField()).toHaveFocus();
    expect(rowTexts()).toHaveLength(29);
  });
});

describe("the chosen measure", () => {
  it("shows the amount, its basis, what to know before quoting it, and its source", async () => {
    await renderPane();
    await openMeasure("後発医薬品製造基盤整備基金");
    const detail = within(screen.getByRole("article", { name: "後発医薬品製造基盤整備基金事業" }));
    expect(detail.getByText("1,688億円")).toBeVisible();
    expect(detail.getByText("事業費")).toBeVisible();
    expect(detail.getByText("計数精査中")).toBeVisible();
    expect(detail.getByText(/令和8年1月21日/)).toBeVisible();
    expect(detail.getByText(/個別施策（令和7年度補正予算） > 後発医薬品の安定供給/)).toBeVisible();
  });

  it("lets the person choose among several amounts, and the formula follows", async () => {
    await renderPane();
    await openMeasure("難病・希少疾病治療グローバル");
    const name = "難病・希少疾病治療グローバル研究開発支援事業";
    expect(screen.getByText(`=MEASURE_AMOUNT("${name}")`)).toBeVisible();
    expect(screen.getByText("結果：210（億円）")).toBeVisible();
    await act(async () => void fireEvent.click(screen.getByRole("radio", { name: /120億円/ })));
    expect(screen.getByText(`=MEASURE_AMOUNT("${name}","補正予算額")`)).toBeVisible();
    expect(screen.getByText("結果：120（億円）")).toBeVisible();
  });

  it("names an overview line by its id in the formula, because its name leads to the individual list", async () => {
    await renderPane();
    await openMeasure("国際競争力のある治験環境の整備");
    expect(screen.getByText('=MEASURE_AMOUNT("国際競争力のある治験環境の整備")')).toBeVisible();
    await openMeasure("ovr-13");
    expect(screen.getByText('=MEASURE_AMOUNT("ovr-13")')).toBeVisible();
    expect(screen.getAllByText("1,688億円程度").length).toBeGreaterThan(0);
    expect(screen.getByText(/合わせて合計しないでください/)).toBeVisible();
  });

  it("offers no formula where no amount is printed", async () => {
    await renderPane();
    await openMeasure("小児医薬品開発ネットワーク");
    expect(screen.queryByRole("button", { name: "選択中のセルに数式を挿入" })).not.toBeInTheDocument();
    expect(screen.getByText(/数式は挿入できません/)).toBeVisible();
  });

  it("leads to the lines it hangs together with", async () => {
    await renderPane();
    await openMeasure("小児医薬品開発ネットワーク");
    await click(/その他、ドラッグロス解消の取組/);
    expect(screen.getByRole("heading", { name: "その他、ドラッグロス解消の取組" })).toBeVisible();
    expect(screen.getByRole("button", { name: "小児医薬品開発ネットワーク支援事業" })).toBeVisible();
  });
});

describe("with the keyboard alone", () => {
  it("goes from the search field into the list, along it, into a measure, and back to where it was", async () => {
    await renderPane();
    searchField().focus();
    await search("治験");
    await press("ArrowDown");
    const first = document.activeElement;
    expect(first).toHaveAttribute("data-measure");
    await press("ArrowDown");
    const second = document.activeElement as HTMLElement;
    expect(second).not.toBe(first);
    const id = second.dataset["measure"];
    // Enter on a focused button is a click: the browser's own doing.
    await act(async () => void fireEvent.click(second));
    expect(screen.getByRole("button", { name: ja.detail.back })).toHaveFocus();
    await press("Escape");
    expect(document.activeElement).toHaveAttribute("data-measure", id);
    await press("End");
    expect(rowTexts().at(-1)).toBe(document.activeElement?.textContent);
    await press("Home");
    await press("ArrowUp");
    expect(searchField()).toHaveFocus();
    expect(searchField()).toHaveValue("治験");
  });

  it("opens the first measure found with Enter and clears the search with Escape", async () => {
    await renderPane();
    searchField().focus();
    await search("後発医薬品製造基盤整備基金");
    await press("Enter");
    expect(screen.getByRole("article", { name: "後発医薬品製造基盤整備基金事業" })).toContainElement(
      document.activeElement as HTMLElement,
    );
    searchField().focus();
    await press("Escape");
    expect(searchField()).toHaveValue("");
    expect(rowTexts()).toHaveLength(29);
  });

  it("has one tab stop in the list", async () => {
    await renderPane();
    const stops = screen
      .getAllByRole("button")
      .filter((button) => button.dataset["measure"] !== undefined && button.tabIndex === 0);
    expect(stops).toHaveLength(1);
  });
});
