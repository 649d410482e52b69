import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Language } from "../../src/messages/language";
import { updateMessagesFor } from "../../src/messages/updateMessages";
import { pageTexts } from "../../src/preview/grid/pageTexts";
import { closeBrowser, openPreview, type Preview, type PreviewOptions } from "./support/openPreview";

jest.setTimeout(180_000);

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core objects to in the pane, one line each. */
async function problemsInPane(preview: Preview): Promise<string[]> {
  const frame = preview.page.frames().find((candidate) => candidate.url().includes("taskpane.html"));
  await frame?.evaluate(axeSource);
  const results = (await frame?.evaluate("axe.run(document)")) as AxeResults;
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.html}`),
  );
}

async function openMeasure(preview: Preview): Promise<void> {
  await preview.pane.getByRole("searchbox").fill("希少疾病");
  await preview.pane
    .getByRole("button", { name: /難病・希少疾病治療グローバル/ })
    .first()
    .click();
  await preview.pane.getByText("210億円").first().waitFor();
}

async function openFunctions(preview: Preview): Promise<void> {
  await preview.pane.getByRole("navigation").getByRole("button").nth(1).click();
  await preview.pane.getByRole("combobox").waitFor();
}

async function openSet(preview: Preview): Promise<void> {
  await preview.pane.getByRole("navigation").getByRole("button").nth(0).click();
  await preview.pane.getByRole("button", { name: /^(選んで挿入…|Choose what to insert…)$/ }).click();
  await preview.pane.getByRole("heading", { name: /^(選んで挿入|Choose what to insert)$/ }).waitFor();
}

/** The screen for updates with something on it: a workbook made with older data. */
async function openUpdates(preview: Preview, language: Language): Promise<void> {
  const texts = pageTexts[language];
  await preview.page.getByRole("button", { name: texts.help }).click();
  await preview.page.getByRole("button", { name: texts.openOlderWorkbook }).click();
  await preview.page.getByText(texts.olderOpened).waitFor({ timeout: 60_000 });
  await preview.pane.getByRole("navigation").getByRole("button").nth(2).click();
  await preview.pane
    .getByRole("checkbox", { name: updateMessagesFor(language).take.cell })
    .first()
    .waitFor({ timeout: 30_000 });
}

afterAll(closeBrowser);

describe.each<[string, PreviewOptions, Language]>([
  ["light", {}, "ja"],
  ["dark", { colorScheme: "dark" }, "ja"],
  ["forced colours", { forcedColors: "active" }, "ja"],
  ["English", { query: "?locale=en-US" }, "en"],
])("the pane in %s", (_name, options, language) => {
  it("has nothing that axe-core objects to, in the list and in a measure", async () => {
    const preview = await openPreview({ ...options, reducedMotion: "reduce" });
    expect(await problemsInPane(preview)).toEqual([]);
    await openMeasure(preview);
    expect(await problemsInPane(preview)).toEqual([]);
    await preview.close();
  });

  it("has nothing that axe-core objects to where a set is chosen and where sheets are updated", async () => {
    const preview = await openPreview({ ...options, reducedMotion: "reduce" });
    await openSet(preview);
    expect(await problemsInPane(preview)).toEqual([]);
    await openUpdates(preview, language);
    expect(await problemsInPane(preview)).toEqual([]);
    await preview.close();
  });

  it("has nothing that axe-core objects to where formulas are built", async () => {
    const preview = await openPreview({ ...options, reducedMotion: "reduce" });
    await openFunctions(preview);
    expect(await problemsInPane(preview)).toEqual([]);
    const search = preview.pane.getByRole("combobox");
    await search.fill("希少疾病");
    await search.press("ArrowDown");
    expect(await problemsInPane(preview)).toEqual([]);
    await search.press("Enter");
    await preview.pane.getByText("210", { exact: true }).waitFor();
    expect(await problemsInPane(preview)).toEqual([]);
    await preview.close();
  });
});

it("the pane fits into 320 px without scrolling sideways", async () => {
  const preview = await openPreview();
  const narrow = () =>
    preview.page.locator("iframe").evaluate((element) => {
      element.style.width = "320px";
    });
  await narrow();
  const overflow = () => preview.pane.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(await overflow()).toBe(0);
  await openSet(preview);
  expect(await overflow()).toBe(0);
  await preview.pane.getByRole("button", { name: "施策の一覧に戻る" }).click();
  await openMeasure(preview);
  expect(await overflow()).toBe(0);
  await openFunctions(preview);
  expect(await overflow()).toBe(0);
  await preview.pane.getByRole("button", { name: /^MEASURE_AMOUNT / }).click();
  await preview.pane.getByRole("combobox", { name: /^施策/ }).fill("創薬".repeat(60));
  await preview.pane.getByText("#N/A", { exact: true }).waitFor();
  expect(await overflow()).toBe(0);
  await openUpdates(preview, "ja");
  // The add-in was loaded anew with the workbook, in a frame of the usual width.
  await narrow();
  expect(await overflow()).toBe(0);
  await preview.close();
});
