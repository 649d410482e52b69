import { ja } from "../../src/messages/ja";
import { closeBrowser, openPreview, type Preview } from "./support/openPreview";
import { quietBatches } from "./support/quietBatches";

jest.setTimeout(120_000);

let preview: Preview;

/** Everything in the workbook that a person would miss: sheets, tables, and every cell of every sheet. */
async function everything(): Promise<unknown> {
  const sheets = await preview.call("sheets");
  const cells: unknown[] = [];
  for (const sheet of sheets) {
    cells.push(
      sheet.usedAddress === undefined
        ? []
        : await preview.call("readRange", `'${sheet.name}'!${sheet.usedAddress}`),
    );
  }
  return { sheets: sheets.map(({ name }) => name), tables: await preview.call("tables"), cells };
}

const insertButton = () => preview.pane.getByRole("button", { name: ja.insertTable.button });
const useActiveCell = () => preview.pane.getByRole("radio", { name: ja.insertTable.activeCell }).check();
/** The one sentence of the notice. */
const notice = (sentence: string) => preview.pane.getByRole("status").getByText(sentence, { exact: false });

beforeEach(async () => {
  preview = await openPreview();
  await preview.call("type", "B2", "私のデータ");
});
afterEach(async () => {
  await preview.close();
});
afterAll(closeBrowser);

describe("the workbook stays unharmed and the pane says what to do", () => {
  it("when the sheet is protected", async () => {
    const [first] = await preview.call("sheets");
    await preview.call("protectSheet", first?.name ?? "");
    const before = await everything();
    await preview.call("select", "D10");
    await useActiveCell();
    await insertButton().click();
    await notice(ja.error.sheetProtected(first?.name)).waitFor();
    expect(await everything()).toEqual(before);
  });

  it("when the structure is protected and a new sheet is wanted", async () => {
    await preview.call("protectStructure", true);
    const before = await everything();
    await insertButton().click();
    await notice(ja.error.structureProtected(undefined)).waitFor();
    expect(await everything()).toEqual(before);
  });

  it("when a cell is being edited; afterwards the same button works", async () => {
    const before = await everything();
    await preview.misbehave({ isCellBeingEdited: true });
    await insertButton().click();
    await notice(ja.error.cellBeingEdited(undefined)).waitFor();
    expect(await everything()).toEqual(before);
    await preview.misbehave({ isCellBeingEdited: false });
    await preview.pane.getByRole("button", { name: ja.status.retry }).click();
    await preview.pane.getByText(/29 件）を挿入しました/).waitFor();
  });

  it("when the place is taken; the free place it offers is free", async () => {
    await preview.call("select", "A1");
    await useActiveCell();
    const before = await everything();
    await insertButton().click();
    const offer = preview.pane.getByRole("button", { name: /^[A-Z]+\d+ に挿入$/ });
    await offer.waitFor();
    expect(await everything()).toEqual(before);
    await offer.click();
    await preview.pane.getByText(/29 件）を挿入しました/).waitFor();
    expect((await preview.call("readCell", "B2")).value).toBe("私のデータ");
    expect(await preview.call("tables")).toHaveLength(1);
  });

  it("when the table's name is taken; another name is offered", async () => {
    await insertButton().click();
    await preview.pane.getByText(/29 件）を挿入しました/).waitFor();
    const before = await everything();
    await insertButton().click();
    await notice(ja.outcome.tableNameTaken({ tableName: "施策一覧", sheetName: "施策一覧" })).waitFor();
    expect(await everything()).toEqual(before);
    await preview.pane.getByRole("button", { name: ja.status.insertAs("施策一覧_2") }).click();
    await preview.pane.getByText(/29 件）を挿入しました/).waitFor();
    expect((await preview.call("tables")).map((table) => table.name)).toEqual(["施策一覧", "施策一覧_2"]);
  });

  it("when the button is pressed twice: one table", async () => {
    await preview.misbehave({ lagMilliseconds: 400 });
    await insertButton().dblclick();
    await preview.pane.getByText(/29 件）を挿入しました/).waitFor();
    expect(await preview.call("tables")).toHaveLength(1);
    expect((await preview.call("sheets")).filter((sheet) => sheet.name.startsWith("施策一覧"))).toHaveLength(
      1,
    );
  });

  it("when the pane is closed, or dies, midway: a whole table or none", async () => {
    await preview.misbehave({ lagMilliseconds: 300 });
    await insertButton().click();
    await preview.call("killPane");
    await preview.page.waitForTimeout(1200);
    const tables = await preview.call("tables");
    expect(tables.map((table) => table.rowCount)).toEqual(tables.length === 0 ? [] : [29]);
    expect((await preview.call("sheets")).filter((sheet) => sheet.name === "施策一覧")).toHaveLength(
      tables.length,
    );
    await preview.call("clearFaults");
    await preview.call("openPane");
    await insertButton().click();
    await preview.pane.getByRole("status").getByText(/挿入/).first().waitFor();
    expect((await preview.call("tables")).filter((table) => table.rowCount === 29).length).toBeGreaterThan(0);
  });

  it("when the host refuses the write", async () => {
    const before = await everything();
    await quietBatches(preview);
    await preview.misbehave({ failBatch: { nth: 2, code: "GeneralException" } });
    await insertButton().click();
    await preview.pane.getByRole("button", { name: ja.status.retry }).waitFor();
    expect(await everything()).toEqual(before);
  });
});

describe("an Excel that is too old", () => {
  it("is told which one is needed", async () => {
    await preview.close();
    preview = await openPreview({ query: "?requirements=ExcelApi:1.4" });
    await preview.pane.getByText(ja.startUp.tooOld("ExcelApi 1.9").heading).waitFor();
    expect(await preview.pane.getByRole("button", { name: ja.insertTable.button }).count()).toBe(0);
  });
});
