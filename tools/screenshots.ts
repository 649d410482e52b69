import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { launchBrowser } from "./browser";
import { startPreviewServer } from "./previewServer";

const folder = path.resolve(__dirname, "../docs");

/** What the pictures' journeys have before them. */
interface Stage {
  readonly page: Page;
  readonly pane: FrameLocator;
}

/** `npm run screenshots`: renews the README's pictures from the preview. */
async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const server = await startPreviewServer({ port: 0, liveReload: false });
  const browser = await launchBrowser();
  const open = (query: string): Promise<Stage> => openStage(browser, `${server.origin}/preview.html${query}`);
  await drawPreview(await open("?locale=ja-JP"));
  await drawMeasure(await open("?locale=ja-JP"));
  await drawInserted(await open("?locale=en-US"));
  await drawSet(await open("?locale=ja-JP"));
  await drawUpdates(await open("?locale=ja-JP"));
  await drawFormulas(await open("?locale=ja-JP"));
  await browser.close();
  await server.stop();
}

async function openStage(browser: Browser, address: string): Promise<Stage> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1440, height: 860 },
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => window.previewWorkbook !== undefined);
  await page.evaluate(() => window.previewWorkbook?.ready);
  return { page, pane: page.frameLocator("iframe") };
}

async function drawPreview({ page, pane }: Stage): Promise<void> {
  await pane.getByRole("button", { name: "施策一覧を挿入" }).click();
  await pane.getByText(/挿入しました/).waitFor();
  await settle(page);
  await page.screenshot({ path: path.join(folder, "preview.ja.png") });
  await page.context().close();
}

async function drawMeasure({ page, pane }: Stage): Promise<void> {
  await page.evaluate(async () => {
    window.previewWorkbook?.type("A1", '=MEASURE_AMOUNT("後発医薬品製造基盤整備基金")');
    window.previewWorkbook?.select("A2");
    await window.previewWorkbook?.whenCalculated();
  });
  await pane.getByRole("searchbox").fill("希少疾病");
  await pane
    .getByRole("button", { name: /難病・希少疾病治療グローバル/ })
    .first()
    .click();
  await settle(page);
  await page.locator("iframe").screenshot({ path: path.join(folder, "pane-measure.ja.png") });
  await page.context().close();
}

async function drawInserted({ page, pane }: Stage): Promise<void> {
  await pane.getByRole("button", { name: "Insert the measure list" }).click();
  await pane.getByText(/The list of 29 measures/).waitFor();
  await settle(page);
  await page.locator("iframe").screenshot({ path: path.join(folder, "pane-inserted.en.png") });
  await page.context().close();
}

/** The screen on which a set is chosen, and the workbook with the whole set in it. */
async function drawSet({ page, pane }: Stage): Promise<void> {
  await pane.getByRole("button", { name: "選んで挿入…" }).click();
  const insert = pane.getByRole("button", { name: "選んだものを挿入" });
  await insert.waitFor();
  await settle(page);
  await page.locator("iframe").screenshot({ path: path.join(folder, "pane-set.ja.png") });
  await insert.click();
  await pane.getByRole("button", { name: "目次を表示" }).click();
  await settle(page);
  await page.screenshot({ path: path.join(folder, "preview-set.ja.png") });
  await page.context().close();
}

/** A workbook of the older data under revised ones: the list of changes, and the workbook once they are in. */
async function drawUpdates({ page, pane }: Stage): Promise<void> {
  await page.evaluate(() => window.previewWorkbook?.openOlderWorkbook());
  await pane.getByRole("button", { name: /データ更新/ }).click();
  const apply = pane.getByRole("button", { name: /^反映（\d+件）/ });
  await apply.waitFor();
  await settle(page);
  await page.locator("iframe").screenshot({ path: path.join(folder, "pane-updates.ja.png") });
  await pane.getByRole("checkbox", { name: "変更したセルに色を付ける" }).check();
  await apply.click();
  await pane.getByText(/^反映しました/).waitFor();
  await settle(page);
  await page.screenshot({ path: path.join(folder, "preview-updates.ja.png") });
  await page.context().close();
}

/** A formula being built, and the formulas that a workbook holds. */
async function drawFormulas({ page, pane }: Stage): Promise<void> {
  await page.evaluate(() => window.previewWorkbook?.openOlderWorkbook());
  await page.evaluate(() => window.previewWorkbook?.useSeeds("bundled"));
  await page.evaluate(() => {
    window.previewWorkbook?.type("試算!D1", '=MEASURE_AMOUNT("後発医薬品製造基盤")');
  });
  await pane.getByRole("button", { name: "関数", exact: true }).click();
  await pane.getByRole("button", { name: "ブック内を検索" }).click();
  await settle(page);
  await pane
    .getByText(/という施策は見つかりません/)
    .first()
    .scrollIntoViewIfNeeded();
  await page.locator("iframe").screenshot({ path: path.join(folder, "pane-formulas.ja.png") });
  await pane
    .getByRole("button", { name: /^MEASURE_AMOUNT/ })
    .first()
    .click();
  await pane.getByRole("combobox").first().fill("後発医薬品製造");
  await pane.getByRole("option").first().click();
  await settle(page);
  await page.locator("iframe").screenshot({ path: path.join(folder, "pane-builder.ja.png") });
  await page.context().close();
}

/** Lets fonts and the grid's canvas catch up before the picture is taken. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(800);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
