import "../../support/taskpaneSetup";
import { act, fireEvent, screen, within } from "@testing-library/react";
import { findFormulasMessagesFor } from "../../../src/messages/findFormulasMessages";
import type { Language } from "../../../src/messages/language";
import { installCustomFunctionsGlobal } from "../../support/customFunctionsGlobal";
import { formulaWorkbook } from "./formulaWorkbook";
import type { FormulaSheet } from "./formulaWorkbook";
import { click, press, renderPane } from "./renderPane";

installCustomFunctionsGlobal();

const fund = "後発医薬品製造基盤整備基金事業";
const right = `=MEASURE_AMOUNT("${fund}")`;
const mistyped = '=MEASURE_AMOUNT("後発医薬品製造基盤整備基金事")';
const damaged = `=[2]!_xldudf_MEASURE_AMOUNT("${fund}")`;
const inNotes = "=POLICY_STEPS(TRUE)";
const bothLanguages: readonly Language[] = ["ja", "en"];

/** A workbook as people have them: right and wrong names, damage, texts, a protected and a hidden sheet. */
const ordinary: readonly FormulaSheet[] = [
  {
    name: "集計",
    cells: [
      ["施策", right],
      ["誤り", mistyped],
      ["破損", damaged],
      ["合計", "=SUM(B1:B3)"],
    ],
  },
  { name: "提出版", isProtected: true, cells: [[damaged]] },
  { name: "控え", isVisible: false, cells: [[inNotes]] },
];

function shows(formula: string): string | number {
  if (formula.includes("_xldudf_")) return "#NAME?";
  return formula === mistyped ? "#N/A" : formula === right ? 1688 : "手順";
}

async function openScreen({
  sheets = ordinary,
  language = "ja",
}: { sheets?: readonly FormulaSheet[]; language?: Language } = {}) {
  const workbook = formulaWorkbook(sheets, shows);
  const pane = await renderPane({ workbook, language });
  await click(pane.messages.nav.views.functions);
  return { ...pane, workbook, words: findFormulasMessagesFor(language) };
}

const section = (): HTMLElement =>
  screen.getByRole("region", { name: /^(ブック内の関数|Functions in this workbook)$/ });
const listed = (): readonly string[] =>
  [...section().querySelectorAll("li code")].map((code) => code.textContent);
const rowOf = (formula: string): HTMLElement => {
  const row = [...section().querySelectorAll("li")].find((item) => item.textContent.includes(formula));
  if (row === undefined) throw new Error(`${formula} is not listed`);
  return row;
};
const notice = (): HTMLElement => screen.getByRole("status", { name: /^(お知らせ|Notice)$/ });

describe("finding formulas in the workbook", () => {
  it.each(bothLanguages)(
    "lists in %s each cell that calls a function, by sheet, with its value and state",
    async (language) => {
      const { words } = await openScreen({ language });
      await click(words.find);
      expect(section()).toHaveTextContent(words.summary({ cells: 5, sheets: 3, attention: 3 }));
      expect(listed()).toEqual([right, mistyped, damaged, damaged, inNotes]);
      expect(
        within(section())
          .getAllByRole("heading", { level: 3 })
          .map(({ textContent }) => textContent),
      ).toEqual([
        "集計",
        words.sheet({ name: "提出版", isProtected: true, isHidden: false }),
        words.sheet({ name: "控え", isProtected: false, isHidden: true }),
      ]);
      expect(rowOf(right)).toHaveTextContent("1,688");
      // Two lists print this name, with the same amount: no cause for alarm.
      expect(rowOf(right)).toHaveTextContent(words.state.ambiguous);
      expect(rowOf(inNotes)).toHaveTextContent(words.state.resolved);
      expect(rowOf(mistyped)).toHaveTextContent(words.state.unknown);
      expect(rowOf(damaged)).toHaveTextContent(words.state.damaged);
      // A hidden sheet's cell cannot be shown.
      expect(within(rowOf(inNotes)).queryByRole("button")).toBeNull();
      expect(within(rowOf(right)).getByText("B1")).toHaveAccessibleName(
        words.show({ sheetName: "集計", address: "B1" }),
      );
    },
  );

  it("says so where nothing is found", async () => {
    const { words } = await openScreen({ sheets: [{ name: "Sheet1", cells: [["=SUM(A1:A2)"]] }] });
    await click(words.find);
    expect(section()).toHaveTextContent(words.none);
    expect(within(section()).queryByRole("checkbox")).toBeNull();
  });

  it("narrows the list to what needs something done", async () => {
    const { words } = await openScreen();
    await click(words.find);
    await toggle(words.onlyAttention);
    expect(listed()).toEqual([mistyped, damaged, damaged]);
    await toggle(words.onlyAttention);
    expect(listed()).toHaveLength(5);
  });

  it("lists 200 cells, and the next when asked", async () => {
    const cells = Array.from({ length: 450 }, () => [inNotes]);
    const { words } = await openScreen({ sheets: [{ name: "Sheet1", cells }] });
    await click(words.find);
    expect(listed()).toHaveLength(200);
    await pressText(words.more(250));
    expect(listed()).toHaveLength(400);
    await pressText(words.more(50));
    expect(listed()).toHaveLength(450);
    // The button is gone: the first of the new cells has the focus.
    expect(within(section()).getByText("A401", { exact: true })).toHaveFocus();
    expect(within(section()).queryByText(/^さらに表示/)).toBeNull();
    await pressText(words.onlyAttention);
    expect(section()).toHaveTextContent(words.noneNeedAttention);
    expect(listed()).toEqual([]);
  });

  it("keeps list and filter while another screen is shown", async () => {
    const { words, messages } = await openScreen();
    await click(words.find);
    await toggle(words.onlyAttention);
    await click(messages.nav.views.measures);
    await click(messages.nav.views.functions);
    expect(listed()).toEqual([mistyped, damaged, damaged]);
    expect(within(section()).getByRole("checkbox")).toBeChecked();
    await click(/^PACKAGE_TOTAL /);
    await click("関数の一覧に戻る");
    expect(listed()).toEqual([mistyped, damaged, damaged]);
    expect(document.activeElement).toHaveTextContent("PACKAGE_TOTAL");
  });
});

describe("putting right what was found", () => {
  it.each(bothLanguages)(
    "corrects a name in %s by one press, and lists the cell as it is now",
    async (language) => {
      const { words, workbook } = await openScreen({ language });
      await click(words.find);
      const [first] = within(rowOf(mistyped)).getAllByText(words.correct({ name: fund }));
      await click(first?.getAttribute("aria-label") ?? "");
      expect(workbook.written).toEqual([
        { kind: "writeFormulas", sheetName: "集計", rowIndex: 1, columnIndex: 1, formulas: [[right]] },
      ]);
      expect(listed()).toEqual([right, right, damaged, damaged, inNotes]);
      expect(notice()).toHaveTextContent(
        words.outcome.corrected({ sheetName: "集計", address: "B2", name: fund, where: "argument" }),
      );
      // The button that was pressed is gone.
      expect(screen.getByRole("button", { name: words.findAgain })).toHaveFocus();
    },
  );

  it("shows what a repair will do, leaves at Esc, and repairs only what was confirmed", async () => {
    const { words, workbook } = await openScreen();
    await click(words.find);
    await click(words.repair.open(2));
    const preview = screen.getByRole("region", { name: words.repair.title });
    expect(within(preview).getByRole("button", { name: words.repair.leave })).toHaveFocus();
    expect([...preview.querySelectorAll("code")].map((code) => code.textContent)).toEqual([damaged, right]);
    expect(preview).toHaveTextContent(words.repair.protectedSheet({ sheetName: "提出版", cellCount: 1 }));
    await press("Escape");
    expect(screen.queryByRole("region", { name: words.repair.title })).toBeNull();
    expect(screen.getByRole("button", { name: words.findAgain })).toHaveFocus();
    expect(workbook.written).toEqual([]);

    await click(words.repair.open(2));
    await click(words.repair.confirm(1));
    expect(workbook.written).toEqual([
      { kind: "writeFormulas", sheetName: "集計", rowIndex: 2, columnIndex: 1, formulas: [[right]] },
    ]);
    expect(listed()).toEqual([right, mistyped, right, damaged, inNotes]);
    expect(notice()).toHaveTextContent(
      words.outcome.repaired({
        repaired: 1,
        changed: 0,
        stillStuck: 0,
        tooLong: 0,
        protectedSheets: [{ sheetName: "提出版", cellCount: 1 }],
      }),
    );
  });

  it("changes another cell only by a button that says which", async () => {
    const sheets = [
      { name: "集計", cells: [["後発医薬品製造基盤整備基金事", "=MEASURE_AMOUNT(A1)"]] },
      { name: "参照", cells: [["=MEASURE_AMOUNT(集計!A1)", "=MEASURE_AMOUNT(B2)"]] },
    ];
    const { words, workbook } = await openScreen({ sheets });
    await click(words.find);
    const row = rowOf("=MEASURE_AMOUNT(集計!A1)");
    expect(row).toHaveTextContent(words.problem.inCell({ sheetName: "集計", address: "A1" }));
    const [button] = within(row).getAllByText(words.correctCell({ name: fund, address: "集計!A1" }));
    await click(button?.getAttribute("aria-label") ?? "");
    expect(workbook.written).toEqual([
      { kind: "writeCells", sheetName: "集計", rowIndex: 0, columnIndex: 0, values: [[fund]] },
    ]);
    expect(notice()).toHaveTextContent(
      words.outcome.corrected({ sheetName: "集計", address: "A1", name: fund, where: "cell" }),
    );
  });

  it.each(bothLanguages)(
    "says in %s what is wrong with projects and choices, and puts it right",
    async (language) => {
      const sheets = [{ name: "集計", cells: [['=POLICY_PROJECT("感染症対策")', '=PACKAGE_TOTAL("国庫")']] }];
      const { words, workbook } = await openScreen({ sheets, language });
      await click(words.find);
      expect(rowOf("=POLICY_PROJECT")).toHaveTextContent(words.problem.unknown.project("感染症対策"));
      expect(rowOf("=POLICY_PROJECT")).toHaveTextContent(words.state.unknown);
      const total = rowOf("=PACKAGE_TOTAL");
      expect(total).toHaveTextContent(words.state.badChoice);
      expect(total).toHaveTextContent(language === "ja" ? "補正予算額" : "supplementary budget");
      const [button] = within(total).getAllByText(words.correct({ name: "国費" }));
      await click(button?.getAttribute("aria-label") ?? "");
      expect(workbook.written).toMatchObject([{ formulas: [['=PACKAGE_TOTAL("国費")']] }]);
    },
  );

  it("says of several names how many were found", async () => {
    const sheets = [
      { name: "集計", cells: [["ind-28"], ["何か"], ["ind-01"], ["=SUM(MEASURE_AMOUNT(A1:A3))"]] },
    ];
    const { words } = await openScreen({ sheets });
    await click(words.find);
    expect(rowOf("=SUM")).toHaveTextContent(words.problem.counted({ found: 2, checked: 3 }));
    expect(rowOf("=SUM")).toHaveTextContent(words.problem.unknown.measure("何か"));
  });

  it("opens a formula whose calculated name may be unknown", async () => {
    const formula = '=MEASURE_AMOUNT(A1&"基金")';
    const workbook = formulaWorkbook([{ name: "集計", cells: [["x", formula]] }], () => "#N/A");
    const area = { rowIndex: 0, columnIndex: 1, rowCount: 1, columnCount: 1 };
    const selection = {
      sheetName: "集計",
      area,
      activeCell: { ...area, content: formula },
      filledArea: area,
      values: [["#N/A"]],
    };
    const read: typeof workbook.read = async (request) => ({ ...(await workbook.read(request)), selection });
    const pane = await renderPane({ workbook: { ...workbook, read } });
    await click(pane.messages.nav.views.functions);
    const words = findFormulasMessagesFor("ja");
    await click(words.find);
    expect(rowOf(formula)).toHaveTextContent(words.state.calculatedMissing);
    await click(words.problem.openFormulaLabel({ sheetName: "集計", address: "B1" }));
    expect(workbook.written).toMatchObject([{ kind: "showArea", sheetName: "集計" }]);
    expect(screen.getByRole("heading", { name: "MEASURE_AMOUNT" })).toBeVisible();
    expect(screen.getByDisplayValue('=A1&"基金"')).toBeVisible();
  });

  it("enters formulas that hide their errors again only when asked to", async () => {
    const formula = `=IFERROR(MEASURE_AMOUNT("${fund}"),0)`;
    const { words, workbook } = await openScreen({ sheets: [{ name: "集計", cells: [[formula]] }] });
    await click(words.find);
    expect(section()).toHaveTextContent(words.hidden.limit);
    expect(screen.queryByRole("button", { name: words.repair.open(1) })).toBeNull();
    await toggle(words.hidden.include(1));
    await click(words.repair.open(1));
    await click(words.repair.confirm(1));
    expect(workbook.written).toMatchObject([{ kind: "writeFormulas", formulas: [[formula]] }]);
  });

  it("has everything calculated anew", async () => {
    const { words, workbook } = await openScreen();
    await click(words.recalculate);
    expect(workbook.written).toEqual([{ kind: "recalculate" }]);
    expect(notice()).toHaveTextContent(words.outcome.recalculated);
  });
});

async function toggle(name: string): Promise<void> {
  const box = within(section()).getByRole("checkbox", { name });
  await act(async () => void fireEvent.click(box));
}

/** By what it shows: roles take long to find among hundreds of rows. */
async function pressText(text: string): Promise<void> {
  await act(async () => void fireEvent.click(within(section()).getByText(text)));
}
