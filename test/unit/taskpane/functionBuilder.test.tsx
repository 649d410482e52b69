import "../../support/taskpaneSetup";
import { act, fireEvent, screen, within } from "@testing-library/react";
import type { Language } from "../../../src/messages/language";
import { functionScreenMessagesFor } from "../../../src/messages/functionScreenMessages";
import { seedPolicy } from "../../../src/seeds/seedPolicy";
import { WorkbookError } from "../../../src/workbook/workbookError";
import type { SelectionSnapshot } from "../../../src/workbook/workbookSnapshot";
import { installCustomFunctionsGlobal } from "../../support/customFunctionsGlobal";
import { paneWorkbook } from "./paneWorkbook";
import type { PaneWorkbook } from "./paneWorkbook";
import { click, press, renderPane } from "./renderPane";

installCustomFunctionsGlobal();

const fund = "後発医薬品製造基盤整備基金事業";
const rare = "難病・希少疾病治療グローバル研究開発支援事業";
const bothLanguages: readonly Language[] = ["ja", "en"];

async function openScreen({
  language = "ja",
  workbook = paneWorkbook(),
}: { language?: Language; workbook?: PaneWorkbook } = {}) {
  const pane = await renderPane({ language, workbook });
  await click(pane.messages.nav.views.functions);
  return { ...pane, words: functionScreenMessagesFor(language) };
}

const field = (name: string | RegExp): HTMLElement =>
  screen.queryByRole("combobox", { name }) ?? screen.getByRole("textbox", { name });

async function fill(name: string | RegExp, text: string): Promise<void> {
  await act(async () => {
    field(name).focus();
    fireEvent.change(field(name), { target: { value: text } });
  });
}

async function choose(name: RegExp, label: string): Promise<void> {
  const list = screen.getByRole("combobox", { name });
  const option = within(list).getByRole<HTMLOptionElement>("option", { name: label });
  await act(async () => void fireEvent.change(list, { target: { value: option.value } }));
}

const formula = (): string =>
  screen.getByRole("region", { name: /^(数式|Formula)$/ }).querySelector("code")?.textContent ?? "";
const value = (): HTMLElement => screen.getByRole("status", { name: /^(結果|Result)$/ });
const notice = (): HTMLElement => screen.getByRole("status", { name: /^(お知らせ|Notice)$/ });

function formulas(workbook: PaneWorkbook): readonly string[] {
  return workbook.written.flatMap((change) =>
    change.kind === "writeFormulas"
      ? [`${String(change.rowIndex)},${String(change.columnIndex)} ${change.formulas.join(" ")}`]
      : [],
  );
}

function selectionOf(content: string, values: SelectionSnapshot["values"] = []): SelectionSnapshot {
  const area = { rowIndex: 1, columnIndex: 0, rowCount: Math.max(1, values.length), columnCount: 1 };
  return {
    sheetName: "Sheet1",
    area,
    activeCell: { rowIndex: 1, columnIndex: 0, content },
    filledArea: values.length === 0 ? undefined : area,
    values,
  };
}

describe("building a formula", () => {
  it.each(bothLanguages)("offers in %s every function with a line on what it is for", async (language) => {
    const { words } = await openScreen({ language });
    for (const [name, purpose] of Object.entries(words.purpose)) {
      expect(screen.getByRole("button", { name: `${name} ${purpose}` })).toBeVisible();
    }
  });

  it("shows formula and value while arguments are chosen from lists and typed", async () => {
    const { words } = await openScreen();
    await click(/^MEASURE_AMOUNT /);
    expect(value()).toHaveTextContent(words.valueMissing("施策"));
    expect(screen.getByRole("button", { name: words.insert })).toHaveAttribute("aria-disabled", "true");
    await fill(/^施策/, "後発医薬品製造基盤整備基金");
    expect(formula()).toBe('=MEASURE_AMOUNT("後発医薬品製造基盤整備基金")');
    expect(value()).toHaveTextContent("1,688");
    await choose(/^単位/, "百万円");
    expect(formula()).toBe('=MEASURE_AMOUNT("後発医薬品製造基盤整備基金",,"百万円")');
    expect(value()).toHaveTextContent("168,800");
    await choose(/^基準/, "国費");
    expect(value()).toHaveTextContent("#N/A");
    expect(value()).toHaveTextContent("国費の記載がありません");
    await fill(/^見つからない場合/, "0");
    expect(formula()).toMatch(/"国費","百万円",0\)$/);
    await choose(/^単位/, "億円（既定）");
    expect(formula()).toBe('=MEASURE_AMOUNT("後発医薬品製造基盤整備基金","国費",,0)');
  });

  it.each(bothLanguages)(
    "keeps in %s a half-typed reference out of the workbook, and says so",
    async (language) => {
      const workbook = paneWorkbook();
      const { words } = await openScreen({ language, workbook });
      const measure = language === "ja" ? "施策" : "Measure";
      await click(/^MEASURE_AMOUNT /);
      const insert = screen.getByRole("button", { name: words.insert });
      for (const half of ["=A1:", "=Sheet1!"]) {
        await fill(new RegExp(`^${measure}`), half);
        expect(field(new RegExp(`^${measure}`))).toHaveValue(half);
        expect(value()).toHaveTextContent(words.valueUnfinished(measure));
        expect(insert).toHaveAttribute("aria-disabled", "true");
        expect(insert).toHaveAccessibleDescription(words.valueUnfinished(measure));
        expect(screen.getByRole("button", { name: words.copy })).toHaveAttribute("aria-disabled", "true");
        await click(words.insert);
      }
      expect(formulas(workbook)).toEqual([]);
      await fill(new RegExp(`^${measure}`), "=Sheet1!A2");
      expect(insert).not.toHaveAttribute("aria-disabled", "true");
      await click(words.insert);
      expect(formulas(workbook)).toEqual([expect.stringContaining("=MEASURE_AMOUNT(Sheet1!A2)")]);
    },
  );

  it("writes the words of the pane's language, which the functions take", async () => {
    await openScreen({ language: "en" });
    await click(/^MEASURE_INFO /);
    await fill(/^Measure/, fund);
    await choose(/^Field/, "ministry");
    expect(formula()).toBe(`=MEASURE_INFO("${fund}","ministry")`);
    expect(value()).toHaveTextContent("Ministry of Health, Labour and Welfare");
  });

  it.each(bothLanguages)("offers in %s the projects by number and name", async (language) => {
    const { words } = await openScreen({ language });
    const label = language === "ja" ? /^プロジェクト/ : /^Project/;
    for (const name of ["POLICY_PROJECT", "POLICY_PRIORITIES"]) {
      await click(new RegExp(`^${name} `));
      const [, ...options] = within(screen.getByRole("combobox", { name: label })).getAllByRole("option");
      expect(options.map((option) => option.textContent)).toEqual(
        seedPolicy.projects.map(({ no, name }) => `${String(no)} ${name}`),
      );
      const chosen = seedPolicy.projects[3];
      await choose(label, `4 ${chosen?.name ?? ""}`);
      expect(formula()).toBe(`=${name}("${chosen?.name ?? ""}")`);
      expect(value()).toHaveTextContent(chosen?.name ?? "");
      expect(value()).not.toHaveTextContent("#");
      await click(words.back);
    }
  });

  it.each(bothLanguages)("offers in %s rows with headers in English, and without", async (language) => {
    const { words } = await openScreen({ language });
    await click(/^MEASURES /);
    const label = language === "ja" ? /^見出し/ : /^Header row/;
    await choose(label, words.inEnglish);
    expect(formula()).toBe('=MEASURES(,,,"en")');
    expect(within(value()).getAllByRole("cell")[1]).toHaveTextContent("Pillar");
    await choose(label, words.no);
    expect(formula()).toBe("=MEASURES(,,,FALSE)");
    expect(within(value()).getAllByRole("cell")[0]).toHaveTextContent("ind-01");
  });

  it("shows a project that is named by number, and takes cells with projects", async () => {
    const selection = selectionOf('=POLICY_PROJECT(4,"番号")', [[4], [9]]);
    const workbook = paneWorkbook({ snapshot: { selection } });
    const { words } = await openScreen({ workbook });
    await click(words.open);
    expect(screen.getByRole("combobox", { name: /^プロジェクト/ })).toHaveDisplayValue(/^4 /);
    await click(words.useSelection);
    expect(formula()).toBe('=POLICY_PROJECT(Sheet1!A2:A3,"番号")');
    expect(
      within(value())
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual(["4", "#N/A"]);
    await click(words.beside);
    expect(formulas(workbook)).toEqual(['1,1 =POLICY_PROJECT(A2:A3,"番号")']);
  });

  it("searches measures while one types, by keyboard, and says so to who does not see the list", async () => {
    await openScreen();
    await click(/^MEASURE_AMOUNT /);
    await fill(/^施策/, "希少疾病");
    const box = field(/^施策/);
    const options = screen.getAllByRole("option", { name: /希少疾病/ });
    expect(screen.getByText(/^候補 \d+ 件$/)).toBeInTheDocument();
    expect(box).toHaveAttribute("aria-expanded", "true");
    await press("ArrowDown");
    expect(box).toHaveAttribute("aria-activedescendant", options[0]?.id);
    await press("Enter");
    expect(box).toHaveValue(rare);
    expect(box).toHaveAttribute("aria-expanded", "false");
    expect(value()).toHaveTextContent("210");
    // Esc closes the list, and only then would leave the pane.
    await press("ArrowDown");
    expect(box).toHaveAttribute("aria-expanded", "true");
    await press("Escape");
    expect(box).toHaveAttribute("aria-expanded", "false");
    expect(box).toHaveValue(rare);
  });

  it("offers names that are like a mistyped one, and nothing where a formula is typed", async () => {
    const { words } = await openScreen();
    await fill(words.fromMeasure, "後発医薬品基金");
    await press("Enter");
    expect(formula()).toBe(`=MEASURE_AMOUNT("${fund}")`);
    await fill(/^施策/, "りんご");
    expect(screen.getByText(words.noCandidate)).toBeVisible();
    await fill(/^施策/, "=A2");
    expect(screen.queryByText(words.noCandidate)).toBeNull();
  });

  it("leaves the keys to an input method that composes", async () => {
    await openScreen();
    await click(/^MEASURE_AMOUNT /);
    await act(async () => void fireEvent.compositionStart(field(/^施策/)));
    await fill(/^施策/, "きしょう");
    await press("Enter");
    expect(field(/^施策/)).toHaveValue("きしょう");
  });

  it("starts from a measure", async () => {
    const { words } = await openScreen();
    await fill(words.fromMeasure, "後発医薬品製造");
    await press("Enter");
    expect(formula()).toBe(`=MEASURE_AMOUNT("${fund}")`);
    expect(value()).toHaveTextContent("1,688");
  });

  it("starts from an example", async () => {
    const { words } = await openScreen();
    const example = screen.getByText(words.example.packageFunds).closest("li");
    if (example === null) throw new Error("no such example");
    await act(
      async () => void fireEvent.click(within(example).getByRole("button", { name: words.useExample })),
    );
    expect(formula()).toBe('=PACKAGE_TOTAL("国費")');
    expect(value()).toHaveTextContent("1,800");
  });

  it("never makes a formula of text that would break it, and takes cells after =", async () => {
    const { words } = await openScreen();
    await click(/^MEASURE_AMOUNT /);
    await fill(/^施策/, '=A1),HYPERLINK("x"');
    expect(formula()).toBe('=MEASURE_AMOUNT("=A1),HYPERLINK(""x""")');
    await fill(/^施策/, "=A2:A20");
    expect(formula()).toBe("=MEASURE_AMOUNT(A2:A20)");
    expect(await screen.findByText(words.valueOfCells)).toBeVisible();
    await fill(/^施策/, '"引用"の事業');
    expect(formula()).toBe('=MEASURE_AMOUNT("""引用""の事業")');
  });

  it("keeps what was filled in while another screen is shown, and goes back to the function it came from", async () => {
    const { messages, words } = await openScreen();
    await click(/^PACKAGE_TOTAL /);
    await choose(/^基準/, "国費");
    await click(messages.nav.views.measures);
    await click(messages.nav.views.functions);
    expect(formula()).toBe('=PACKAGE_TOTAL("国費")');
    await click(words.back);
    expect(document.activeElement).toHaveTextContent("PACKAGE_TOTAL");
  });
});

describe("inserting what was built", () => {
  it.each(bothLanguages)("goes into the active cell, and says so in %s", async (language) => {
    const workbook = paneWorkbook({ activeCell: { rowIndex: 2, columnIndex: 1 } });
    const { words } = await openScreen({ language, workbook });
    await click(/^PACKAGE_TOTAL /);
    await click(words.insert);
    expect(formulas(workbook)).toEqual(["2,1 =PACKAGE_TOTAL()"]);
    expect(notice()).toHaveTextContent(words.outcome.inserted({ sheetName: "Sheet1", address: "B3" }));
  });

  it("leaves a cell in use alone and inserts at the free one it names", async () => {
    const cell = { rowIndex: 2, columnIndex: 1 };
    const workbook = paneWorkbook({ activeCell: cell, taken: [cell] });
    const { words } = await openScreen({ workbook });
    await click(/^PACKAGE_TOTAL /);
    await click(words.insert);
    expect(notice()).toHaveTextContent(words.outcome.placeTaken({ sheetName: "Sheet1", address: "B3" }));
    expect(workbook.written).toEqual([]);
    await click("B4 に挿入");
    expect(formulas(workbook)).toEqual(["3,1 =PACKAGE_TOTAL()"]);
  });

  it.each(["sheetProtected", "cellBeingEdited"] as const)(
    "says what %s means, and tries again",
    async (kind) => {
      const workbook = paneWorkbook({ failure: new WorkbookError(kind) });
      const { words, messages } = await openScreen({ workbook });
      await click(/^PACKAGE_TOTAL /);
      await click(words.insert);
      expect(notice()).toHaveTextContent(messages.error[kind](undefined));
      workbook.state.failure = undefined;
      await click(messages.status.retry);
      expect(formulas(workbook)).toEqual(["0,0 =PACKAGE_TOTAL()"]);
    },
  );

  it("puts results beside a selected column of names, without a measure chosen", async () => {
    const selection = selectionOf("基金", [[fund], ["なし"]]);
    const workbook = paneWorkbook({ snapshot: { selection } });
    const { words } = await openScreen({ workbook });
    await click(/^MEASURE_AMOUNT /);
    await choose(/^単位/, "百万円");
    await click(words.beside);
    expect(formulas(workbook)).toEqual(['1,1 =MEASURE_AMOUNT(A2:A3,,"百万円")']);
    expect(notice()).toHaveTextContent("B2:B3");
  });

  it("takes the selected cells as names, and shows what each of them gives", async () => {
    const workbook = paneWorkbook({ snapshot: { selection: selectionOf(fund, [[fund], ["なし"]]) } });
    const { words } = await openScreen({ workbook });
    await click(/^MEASURE_AMOUNT /);
    await click(words.useSelection);
    expect(formula()).toBe("=MEASURE_AMOUNT(Sheet1!A2:A3)");
    expect(
      within(value())
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual(["1,688", "#N/A"]);
    expect(value()).toHaveTextContent("「なし」という施策は見つかりません。");
  });

  it("shows what a formula gives for the cells that it refers to, typed or opened from the workbook", async () => {
    const cellsOf = (sheetName: string, values: string[][]) => ({
      sheetName,
      usedArea: { rowIndex: 1, columnIndex: 0, rowCount: values.length, columnCount: 1 },
      cells: values,
      values,
    });
    const selection = { ...selectionOf("=MEASURE_AMOUNT('私の 表'!A2,B$1)"), sheetName: "Sheet2" };
    const sheetUses = [
      cellsOf("Sheet2", [[fund], ["なし"], [""], ["#DIV/0!"]]),
      cellsOf("私の 表", [[rare]]),
      {
        ...cellsOf("Sheet2", [["補正予算額"]]),
        usedArea: { rowIndex: 0, columnIndex: 1, rowCount: 1, columnCount: 1 },
      },
    ];
    const workbook = paneWorkbook({ snapshot: { selection, sheetUses } });
    const { words } = await openScreen({ workbook });
    await click(/^MEASURE_AMOUNT /);
    await fill(/^施策/, "=A2:A5");
    const cells = await within(value()).findAllByRole("cell");
    expect(cells.map((cell) => cell.textContent)).toEqual(["1,688", "#N/A", "#N/A", "#DIV/0!"]);
    expect(value()).toHaveTextContent("「なし」という施策は見つかりません。");
    await click(words.back);
    await click(words.open);
    expect(await within(value()).findByText("120")).toBeVisible();
  });

  it("is copied, or says that it could not be", async () => {
    const { words } = await openScreen();
    const copied: string[] = [];
    const clipboard = { writeText: async (text: string) => void copied.push(text) };
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: clipboard });
    await click(/^PACKAGE_TOTAL /);
    await click(words.copy);
    expect(copied).toEqual(["=PACKAGE_TOTAL()"]);
    expect(screen.getByRole("button", { name: words.copied })).toBeVisible();
    clipboard.writeText = () => Promise.reject(new Error("not allowed"));
    await choose(/^基準/, "国費");
    await click(words.copy);
    expect(screen.getByText(words.copyFailed)).toBeVisible();
    expect(document.querySelector("textarea")).toBeNull();
    Reflect.deleteProperty(navigator, "clipboard");
  });
});

describe("changing a formula of the workbook", () => {
  function holding(content: string): PaneWorkbook {
    return paneWorkbook({
      snapshot: { selection: selectionOf(content) },
      taken: [{ rowIndex: 1, columnIndex: 0, content }],
    });
  }

  it.each(bothLanguages)(
    "opens it in %s, shows what it is, and writes it back where it was",
    async (language) => {
      const was = `=[2]!_xldudf_MEASURE_AMOUNT("${rare}","国費")`;
      const workbook = holding(was);
      const { words } = await openScreen({ language, workbook });
      await click(words.open);
      expect(notice()).toHaveTextContent(words.outcome.opened({ sheetName: "Sheet1", address: "A2" }));
      expect(field(/^(施策|Measure)/)).toHaveValue(rare);
      expect(screen.getByRole("combobox", { name: /^(基準|Basis)/ })).toHaveDisplayValue(
        language === "ja" ? "国費" : "national funds",
      );
      await choose(/^(基準|Basis)/, language === "ja" ? "補正予算額" : "supplementary budget");
      expect(value()).toHaveTextContent("120");
      await click(words.replace("A2"));
      const written = `=MEASURE_AMOUNT("${rare}","${language === "ja" ? "補正予算額" : "supplementary budget"}")`;
      expect(formulas(workbook)).toEqual([`1,0 ${written}`]);
      expect(notice()).toHaveTextContent(words.outcome.replaced({ sheetName: "Sheet1", address: "A2" }));
      // And once more.
      workbook.state.taken = [{ rowIndex: 1, columnIndex: 0, content: written }];
      await choose(/^(基準|Basis)/, language === "ja" ? "表示（既定）" : "printed (default)");
      await click(words.replace("A2"));
      expect(formulas(workbook).at(-1)).toBe(`1,0 =MEASURE_AMOUNT("${rare}")`);
    },
  );

  it("changes nothing where the cell holds something else by now", async () => {
    const workbook = holding("=PACKAGE_TOTAL()");
    const { words } = await openScreen({ workbook });
    await click(words.open);
    workbook.state.taken = [{ rowIndex: 1, columnIndex: 0, content: "私のメモ" }];
    await click(words.replace("A2"));
    expect(notice()).toHaveTextContent(words.outcome.changedSince({ sheetName: "Sheet1", address: "A2" }));
    expect(workbook.written).toEqual([]);
  });

  it("lets one choose among the calls of a longer formula, and keeps what is around the one", async () => {
    const content = `=IFERROR(MEASURE_AMOUNT("${fund}"),0)/PACKAGE_TOTAL("国費")`;
    const workbook = holding(content);
    const { words } = await openScreen({ workbook });
    await click(words.open);
    expect(notice()).toHaveTextContent(words.outcome.severalParts({ sheetName: "Sheet1", address: "A2" }));
    await click('2 番目：PACKAGE_TOTAL("国費") を変更');
    expect(notice()).toBeEmptyDOMElement();
    expect(screen.getByText(words.partOf({ sheetName: "Sheet1", address: "A2" }))).toBeVisible();
    await choose(/^基準/, "事業費");
    await click(words.replace("A2"));
    expect(formulas(workbook)).toEqual([`1,0 =IFERROR(MEASURE_AMOUNT("${fund}"),0)/PACKAGE_TOTAL("事業費")`]);
  });

  it("tells two calls of one formula apart that are the same", async () => {
    const { words } = await openScreen({ workbook: holding('=PACKAGE_TOTAL("国費")+PACKAGE_TOTAL("国費")') });
    await click(words.open);
    await click('2 番目：PACKAGE_TOTAL("国費") を変更');
    expect(screen.getByText(words.partOf({ sheetName: "Sheet1", address: "A2" }))).toBeVisible();
  });

  it("goes back to the functions with Esc, which office.js does not get to see", async () => {
    const { words } = await openScreen();
    await click(/^MEASURE_TOTAL /);
    const reached = jest.fn();
    window.addEventListener("keydown", reached);
    await press("Escape");
    window.removeEventListener("keydown", reached);
    expect(screen.getByRole("heading", { name: words.title })).toBeVisible();
    expect(reached).not.toHaveBeenCalled();
  });

  it("says what a status that is left out means: in a sum the package alone, in a list all", async () => {
    const { words } = await openScreen();
    await click(/^MEASURE_TOTAL /);
    expect(screen.getByRole("combobox", { name: /^状態/ })).toHaveDisplayValue("令和7年度補正（既定）");
    await click(words.back);
    await click(/^MEASURES /);
    expect(screen.getByRole("combobox", { name: /^状態/ })).toHaveDisplayValue("すべて");
  });

  it("searches Japanese once it is settled, and says that a list is open only where one is", async () => {
    await openScreen();
    const search = screen.getByRole("combobox");
    await act(async () => {
      search.focus();
      fireEvent.compositionStart(search);
      fireEvent.change(search, { target: { value: "きしょう" } });
    });
    expect(search).toHaveValue("きしょう");
    expect(search).toHaveAttribute("aria-expanded", "false");
    expect(screen.queryByText("候補はありません")).not.toBeInTheDocument();
    await act(async () => {
      fireEvent.change(search, { target: { value: "希少" } });
      fireEvent.compositionEnd(search);
    });
    expect(search).toHaveAttribute("aria-expanded", "true");
    expect(screen.getByRole("listbox")).toHaveTextContent(rare);
    await act(async () => void fireEvent.change(search, { target: { value: "どこにもない語" } }));
    expect(screen.getByText("候補はありません")).toBeVisible();
    expect(search).toHaveAttribute("aria-expanded", "false");
    expect(search).not.toHaveAttribute("aria-controls");
  });

  it("keeps an argument that it does not know the word of, and one that Excel has to work out", async () => {
    const workbook = holding('=MEASURE_INFO(INDEX(A1:A9,3),B$1,"-")');
    const { words } = await openScreen({ workbook });
    await click(words.open);
    expect(field(/^施策/)).toHaveValue("=INDEX(A1:A9,3)");
    expect(screen.getByRole("combobox", { name: /^項目/ })).toHaveDisplayValue("B$1");
    await fill(/^見つからない場合/, "なし");
    await click(words.replace("A2"));
    expect(formulas(workbook)).toEqual(['1,0 =MEASURE_INFO(INDEX(A1:A9,3),B$1,"なし")']);
  });

  it.each([
    ["noFormula", "1688"],
    ["notOurs", "=SUM(A1:A3)"],
  ] as const)("says %s where there is nothing to open", async (kind, content) => {
    const { words } = await openScreen({ workbook: holding(content) });
    await click(words.open);
    expect(notice()).toHaveTextContent(words.outcome[kind]({ sheetName: "Sheet1", address: "A2" }));
    expect(screen.getByRole("heading", { name: words.title })).toBeVisible();
  });
});
