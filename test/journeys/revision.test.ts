import { pageTexts } from "../../src/preview/grid/pageTexts";
import { closeBrowser, openPreview, type Preview } from "./support/openPreview";

jest.setTimeout(240_000);

const texts = pageTexts.ja;
let preview: Preview;
afterEach(() => preview.close());
afterAll(closeBrowser);

const badge = () => preview.page.getByText(texts.revisedBadge);

describe("a revision of the data in the preview", () => {
  it("is tried by two buttons: the workbook keeps what it held, the add-in has other data", async () => {
    preview = await openPreview();
    await preview.page.getByRole("button", { name: texts.help }).click();
    await preview.page.getByRole("button", { name: texts.openOlderWorkbook }).click();
    await preview.page.getByText(texts.olderOpened).waitFor({ timeout: 60_000 });
    await badge().waitFor();
    expect(new URL(preview.page.url()).searchParams.get("seeds")).toBe("revised");
    await preview.pane.getByText("2026-03-31.0").waitFor();
    const [table] = await preview.call("tables");
    expect([table?.name, table?.rowCount]).toEqual(["施策一覧", 29]);
    expect((await preview.call("readCell", "試算!B1")).value).toBe(126);
    expect((await preview.typeAndRead("試算!B4", "=MEASURE_AMOUNT(A1)")).value).toBe(118);
    expect((await preview.call("readCell", "試算!B1")).value).toBe(126);
    await preview.page.getByRole("button", { name: texts.help }).click();
    await preview.page.getByRole("button", { name: texts.useBundledSeeds }).click();
    await preview.page.getByText(texts.bundledSeedsInUse).waitFor({ timeout: 30_000 });
    expect(await badge().isVisible()).toBe(false);
    await preview.pane.getByText("2026-01-21.2").waitFor();
    expect([preview.complaints, preview.foreignRequests]).toEqual([[], []]);
  });

  it("is there from the start by the page's address, functions included", async () => {
    preview = await openPreview({ query: "?locale=en-US&seeds=revised" });
    await preview.page.getByText(pageTexts.en.revisedBadge).waitFor();
    const amount = '=MEASURE_AMOUNT("医薬品卸業者に対する継続的な安定供給支援事業")';
    expect((await preview.typeAndRead("A1", amount)).value).toBe(118);
    await preview.call("useSeeds", "bundled");
    expect((await preview.typeAndRead("A2", amount)).value).toBe(126);
    expect((await preview.call("readCell", "A1")).value).toBe(118);
  });
});
