import { brokenWorkbook } from "./support/brokenWorkbook";
import { closeBrowser, openPreview, type Preview } from "./support/openPreview";

jest.setTimeout(180_000);

describe("a workbook that comes from an Excel without the add-in", () => {
  let preview: Preview;

  beforeAll(async () => {
    preview = await openPreview({ query: "?locale=ja-JP" });
    await preview.page.evaluate(
      (file) => window.previewWorkbook?.openXlsx(new Uint8Array(file)),
      Array.from(brokenWorkbook()),
    );
    await preview.call("whenCalculated");
  });
  afterAll(async () => {
    expect(preview.complaints).toEqual([]);
    expect(preview.foreignRequests).toEqual([]);
    await preview.close();
    await closeBrowser();
  });

  const cell = (address: string) => preview.call("readCell", address);
  const contents = async (address: string) =>
    (await preview.call("readRange", address)).map((row) =>
      row.map(({ formula, value }) => formula ?? value),
    );

  it("shows what is wrong, takes a correction, repairs what may be written, and touches nothing else", async () => {
    const { pane } = preview;
    expect((await cell("予算!B2")).value).toBe("#NAME?");
    const before = { memo: await contents("予算!A1:A5"), rest: await contents("予算!C1:C5") };

    await pane.getByRole("button", { name: "関数", exact: true }).click();
    await pane.getByRole("button", { name: "ブック内を検索" }).click();
    await pane.getByText("3 枚のシートで 7 個のセルが見つかりました。要対応は 7 個です。").waitFor();
    expect(await pane.getByRole("heading", { name: "提出済み（保護）" }).count()).toBe(1);

    await pane.getByRole("button", { name: /^B4 を表示/ }).click();
    await preview.page.waitForFunction(() => window.previewWorkbook?.selection() === "予算!B4");

    await pane.getByRole("button", { name: /^「後発医薬品製造基盤整備基金事業」に直す.*B4/ }).click();
    await pane.getByText(/B4 の数式の名称を「後発医薬品製造基盤整備基金事業」に直しました/).waitFor();
    await preview.call("whenCalculated");
    expect((await cell("予算!B4")).value).toBe(1688);
    expect((await cell("予算!B2")).value).toBe("#NAME?");

    await pane.getByRole("button", { name: "修復…（6）" }).click();
    const plan = pane.getByRole("region", { name: "修復の内容" });
    await plan.getByText("シート「提出済み」は保護されているため、1 個のセルには手を付けません。").waitFor();
    expect(await plan.getByText('=[2]!_xldudf_MEASURE_AMOUNT("後発医薬品製造基盤整備基金")*2').count()).toBe(
      1,
    );
    expect(await plan.getByText('=MEASURE_AMOUNT("後発医薬品製造基盤整備基金")*2').count()).toBe(1);
    expect((await cell("壊れた式!A1")).value).toBe("#NAME?");
    await plan.getByRole("button", { name: "5 個のセルを修復" }).click();
    await pane.getByText(/5 個のセルの数式を入れ直しました。.*シート「提出済み」の 1 個のセル/).waitFor();

    await preview.call("whenCalculated");
    expect((await contents("予算!B1:B5")).flat()).toEqual([
      "金額（億円）",
      "=MEASURE_AMOUNT(A2)",
      "=MEASURE_AMOUNT(A3)",
      '=MEASURE_AMOUNT("後発医薬品製造基盤整備基金事業")',
      "=SUM(C2:C3)",
    ]);
    const values = (await preview.call("readRange", "予算!B2:B5")).flat().map(({ value }) => value);
    expect(values).toEqual([1688, 58, 1688, 12]);
    const repaired = (await preview.call("readRange", "壊れた式!A1:A3")).flat().map(({ value }) => value);
    expect(repaired).toEqual([3376, 1688, 3300]);
    expect(await cell("提出済み!A1")).toMatchObject({ value: "#NAME?" });
    expect({ memo: await contents("予算!A1:A5"), rest: await contents("予算!C1:C5") }).toEqual(before);

    await pane.getByText("3 枚のシートで 7 個のセルが見つかりました。要対応は 1 個です。").waitFor();
    await pane.getByRole("checkbox", { name: "要対応のみ" }).check();
    expect(await pane.getByRole("button", { name: /^A1 を表示（シート「提出済み」）/ }).count()).toBe(1);
    expect(await pane.getByRole("button", { name: /^B2 を表示/ }).count()).toBe(0);
  });

  it("calculates everything anew when asked", async () => {
    const { pane } = preview;
    await pane.getByRole("button", { name: "関数をすべて再計算" }).click();
    await pane.getByText("ブックの数式をすべて計算し直しました。").waitFor();
    await preview.call("whenCalculated");
    expect((await cell("予算!B2")).value).toBe(1688);
    expect((await cell("提出済み!A1")).value).toBe("#NAME?");
  });
});
