import { closeBrowser, openPreview, type Preview } from "./support/openPreview";

jest.setTimeout(120_000);

/** office.js is ready long before. */
const lateMs = 3000;

/** Opens the preview where one of the add-in's scripts takes its time. */
function openWithLate(script: string): Promise<Preview> {
  return openPreview({
    query: "?pane=closed",
    prepare: async (context) => {
      await context.route(script, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, lateMs));
        await route.continue();
      });
    },
  });
}

describe("functions typed into cells", () => {
  let preview: Preview;

  beforeAll(async () => {
    preview = await openPreview();
  });
  afterAll(async () => {
    expect(preview.complaints).toEqual([]);
    expect(preview.foreignRequests).toEqual([]);
    await preview.close();
    await closeBrowser();
  });
  beforeEach(async () => {
    await preview.call("addSheet");
  });

  it("=MEASURE_AMOUNT gives the printed amount", async () => {
    const cell = await preview.typeAndRead("A1", '=MEASURE_AMOUNT("後発医薬品製造基盤整備基金")');
    expect(cell).toMatchObject({ value: 1688, isError: false });
  });

  it("can be typed by keyboard into the grid", async () => {
    await preview.page
      .locator("#univer-sheet-main-canvas, canvas[role=application]")
      .first()
      .click({ position: { x: 220, y: 220 } });
    await preview.call("select", "B2");
    await preview.page.keyboard.type('=MEASURE_AMOUNT("後発医薬品製造基盤整備基金")', { delay: 5 });
    await preview.page.keyboard.press("Enter");
    await preview.call("whenCalculated");
    expect((await preview.call("readCell", "B2")).value).toBe(1688);
  });

  it.each([
    ['=MEASURE_AMOUNT("難病・希少疾病治療グローバル研究開発支援")', 210],
    ['=MEASURE_AMOUNT("難病・希少疾病治療グローバル研究開発支援","補正予算額")', 120],
    ['=MEASURE_AMOUNT("後発医薬品製造基盤整備基金事業",,"百万円")', 168800],
    ['=MEASURE_AMOUNT("後発医薬品製造基盤整備基金事業","project cost","yen")', 168800000000],
    ['=MEASURE_AMOUNT("ind-28")*2', 3376],
    ['=MEASURE_AMOUNT("国際競争力のある治験環境の整備")', 41],
    ['=IFERROR(MEASURE_AMOUNT("ない施策"),"なし")', "なし"],
    ['=MEASURE_AMOUNT("ない施策",,,"未掲載")', "未掲載"],
    ['=MEASURE_INFO("バイオバンク利活用の推進","府省")', "文部科学省"],
    ["=PACKAGE_TOTAL()", 3300],
    ['=PACKAGE_TOTAL("国費")', 1800],
    ['=PACKAGE_TOTAL("国費","兆円")', 0.18],
  ])("%s → %s", async (formula, expected) => {
    expect((await preview.typeAndRead("A1", formula)).value).toBe(expected);
  });

  it("cites the document and its date", async () => {
    const full = await preview.typeAndRead("A1", '=MEASURE_SOURCE("後発医薬品製造基盤整備基金","完全")');
    expect(full.value).toContain("内閣府");
    expect(full.value).toContain("1,688億円");
    expect(full.value).toContain("計数精査中");
    expect((await preview.typeAndRead("A2", '=SEED_VERSION("公表日")')).value).toBe("2026-01-21");
  });

  it("an unknown name is #N/A and names what was perhaps meant", async () => {
    const cell = await preview.typeAndRead("A1", '=MEASURE_AMOUNT("後発医薬品製造基金")');
    expect(cell).toMatchObject({ value: "#N/A", isError: true });
    expect(cell.errorMessage).toContain("もしかして");
    expect(cell.errorMessage).toContain("後発医薬品製造基盤整備基金事業");
  });

  it("a basis that is not printed is #N/A and says what is", async () => {
    const cell = await preview.typeAndRead("A1", '=MEASURE_AMOUNT("後発医薬品製造基盤整備基金","国費")');
    expect(cell.value).toBe("#N/A");
    expect(cell.errorMessage).toContain("1,688億円");
  });

  it("a line without an amount is #N/A, never 0", async () => {
    const cell = await preview.typeAndRead("A1", '=MEASURE_AMOUNT("未承認薬等迅速解消促進調査事業")');
    expect(cell.value).toBe("#N/A");
    expect(cell.errorMessage).toContain("その他、ドラッグロス解消の取組");
  });

  it("a wrong unit is #VALUE! and lists the units", async () => {
    const cell = await preview.typeAndRead("A1", '=MEASURE_AMOUNT("後発医薬品製造基盤整備基金",,"ドル")');
    expect(cell.value).toBe("#VALUE!");
    for (const unit of ["億円", "百万円", "千円", "円", "兆円"]) {
      expect(cell.errorMessage).toContain(unit);
    }
  });

  it("a range of names gives a range of amounts, each with its own error", async () => {
    const names = [
      "革新的医薬品等実用化支援基金",
      "",
      "ない施策",
      "医薬品卸業者に対する継続的な安定供給支援事業",
    ];
    for (const [index, name] of names.entries()) {
      if (name !== "") await preview.call("type", `A${index + 1}`, name);
    }
    await preview.typeAndRead("B1", "=MEASURE_AMOUNT(A1:A4)");
    const cells = (await preview.call("readRange", "B1:B4")).flat();
    expect(cells.map((cell) => cell.value)).toEqual([481, "#N/A", "#N/A", 126]);
    expect(cells[2]?.errorMessage).toContain("ない施策");
    expect(
      (await preview.typeAndRead("C1", "=SUM(MEASURE_AMOUNT(A1:A1))+SUM(MEASURE_AMOUNT(A4))")).value,
    ).toBe(607);
  });

  it("follows the cells it reads", async () => {
    await preview.call("type", "A1", "がん・難病の全ゲノム解析等の推進");
    expect((await preview.typeAndRead("B1", "=MEASURE_AMOUNT(A1)")).value).toBe(115);
    await preview.call("type", "A1", "ﾊﾞｲｵ後続品の国内製造施設整備のための支援事業");
    await preview.call("whenCalculated");
    expect((await preview.call("readCell", "B1")).value).toBe(158);
  });

  it("works on while the pane is closed", async () => {
    await preview.call("closePane");
    const cell = await preview.typeAndRead("A1", '=MEASURE_AMOUNT("感染症危機対応医薬品等の確保")');
    expect(cell.value).toBe(58);
    await preview.call("openPane");
  });
});

describe("functions that come late", () => {
  it("are waited for by the formulas of the workbook", async () => {
    const preview = await openWithLate("**/functions.js?*");
    const amount = '=MEASURE_AMOUNT("後発医薬品製造基盤整備基金")';
    expect((await preview.typeAndRead("A1", amount)).value).toBe(1688);
    expect(preview.complaints).toEqual([]);
    await preview.close();
  });
});

describe("ribbon buttons that are pressed early", () => {
  it("do what they say once the add-in's script has come", async () => {
    const preview = await openWithLate("**/taskpane.js");
    await preview.call("runCommand", "BudgetTab.InsertMeasureTable");
    expect(await preview.call("tables")).toHaveLength(1);
    expect(preview.complaints).toEqual([]);
    await preview.close();
  });
});

describe("functions in an English Excel", () => {
  afterAll(closeBrowser);

  it("say in English what is wrong", async () => {
    const preview = await openPreview({ query: "?locale=en-US" });
    const unknown = await preview.typeAndRead("A1", '=MEASURE_AMOUNT("後発医薬品製造基金")');
    expect(unknown.value).toBe("#N/A");
    expect(unknown.errorMessage).toContain("Did you mean");
    const unit = await preview.typeAndRead("A2", '=MEASURE_AMOUNT("後発医薬品製造基盤整備基金",,"dollar")');
    expect(unit.errorMessage).toContain("million yen");
    await preview.close();
  });
});
