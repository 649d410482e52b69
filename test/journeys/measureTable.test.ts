import { en } from "../../src/messages/en";
import { ja } from "../../src/messages/ja";
import { closeBrowser, openPreview, type Preview } from "./support/openPreview";
import { quietBatches, sentBatches } from "./support/quietBatches";
import { type SeedRow, seedTable } from "./support/seedTables";

jest.setTimeout(120_000);

const statuses: Record<string, string> = {
  new: "令和7年度補正",
  continuing: "継続中",
  operation: "運用",
  arrangement: "体制",
};
const bases: Record<string, string> = {
  project_cost: "事業費",
  national: "国費",
  supplementary: "補正予算額",
  unstated: "記載なし",
};
const headers = [
  "ID",
  "柱",
  "施策名",
  "府省",
  "状態",
  "金額（億円）",
  "基準",
  "概数",
  "計数精査中",
  "親施策",
  "概要",
  "備考",
  "出典",
];

/** What every cell of 施策一覧 must hold, from the seed files alone. */
function expectedRows(): (string | number)[][] {
  const measures = seedTable("measures").filter((measure) => measure["list"] === "individual");
  const byId = (table: string, id: string | undefined): SeedRow | undefined =>
    seedTable(table).find((row) => row["id"] === id);
  return measures.map((measure) => {
    const amounts = seedTable("amounts").filter((amount) => amount["measure_id"] === measure["id"]);
    const [printed] = amounts;
    const pillar = byId("pillars", measure["pillar_id"]);
    const document = byId("documents", measure["document_id"]);
    const marks = (measure["ministries"] ?? "").split(";").filter(Boolean);
    return [
      measure["id"] ?? "",
      [pillar?.["label"], pillar?.["name"]].filter(Boolean).join(" "),
      measure["name"] ?? "",
      marks.map((id) => byId("ministries", id)?.["name"]).join("、"),
      statuses[measure["status"] ?? ""] ?? "",
      printed === undefined ? "" : Number(printed["amount_oku"]),
      printed === undefined ? "" : (bases[printed["basis"] ?? ""] ?? ""),
      printed?.["approximate"] === "true" ? "程度" : "",
      document?.["provisional"] === "true" ? "精査中" : "",
      byId("measures", measure["parent_id"])?.["name"] ?? "",
      measure["description"] ?? "",
      measure["note"] ?? "",
      `「${document?.["short_title"]}」（${document?.["published_on_era"]}）、${(measure["locator"] ?? "").split(" > ")[0]}`,
    ];
  });
}

describe("inserting 施策一覧", () => {
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

  it("takes one click in the pane and puts every cell of the seed files on a new sheet", async () => {
    await preview.pane.getByRole("button", { name: ja.insertTable.button }).click();
    await preview.pane.getByText(/施策一覧（29 件）を挿入しました/).waitFor();

    const [table] = await preview.call("tables");
    expect(table).toMatchObject({
      name: "施策一覧",
      sheet: "施策一覧",
      columns: headers,
      rowCount: 29,
      hasFilterButtons: true,
    });
    const cells = await preview.call("readRange", table?.address ?? "");
    expect(cells[0]?.map((cell) => cell.value)).toEqual(headers);
    expect(cells.slice(1).map((row) => row.map((cell) => cell.value))).toEqual(expectedRows());
    expect(cells.flat().filter((cell) => String(cell.formula).startsWith("="))).toEqual([]);
  });

  it("adds up to 3,293 over the 18 priced new measures and shows amounts grouped", async () => {
    await preview.pane.getByRole("button", { name: ja.insertTable.button }).click();
    await preview.pane.getByText(/挿入しました/).waitFor();
    await preview.call("addSheet", "検算");
    const sum = await preview.typeAndRead(
      "A1",
      '=SUMIFS(施策一覧[金額（億円）],施策一覧[状態],"令和7年度補正")',
    );
    expect(sum.value).toBe(3293);
    const count = await preview.typeAndRead(
      "A2",
      '=COUNTIFS(施策一覧[金額（億円）],">0",施策一覧[状態],"令和7年度補正")',
    );
    expect(count.value).toBe(18);
    const amount = (await preview.call("readRange", "施策一覧!F5:F40"))
      .flat()
      .find((cell) => cell.value === 1688);
    expect(amount?.text).toBe("1,688");
  });

  it("reads well: header frozen, widths that fit, source and 計数精査中 above the table", async () => {
    await preview.call("runCommand", "BudgetTab.InsertMeasureTable");
    const [table] = await preview.call("tables");
    const headerRow = Number(/![A-Z]+(\d+)/.exec(table?.address ?? "")?.[1]);
    expect(await preview.call("frozenRows", "施策一覧")).toBe(headerRow);
    const notes = (await preview.call("readRange", `施策一覧!A1:A${headerRow - 1}`))
      .flat()
      .map((cell) => cell.text);
    expect(notes.join("\n")).toContain("内閣府 健康・医療戦略推進事務局");
    expect(notes.join("\n")).toContain("計数精査中");
    expect(await preview.call("columnWidth", "施策一覧!C1")).toBeGreaterThan(200);
    expect((await preview.call("format", `施策一覧!F${headerRow + 1}`)).numberFormat).toBe("#,##0");
  });

  it("goes to the selected cell when the person says so", async () => {
    await preview.call("select", "B3");
    await preview.pane.getByRole("radio", { name: ja.insertTable.activeCell }).check();
    await preview.pane.getByRole("button", { name: ja.insertTable.button }).click();
    await preview.pane.getByText(/挿入しました/).waitFor();
    const [table] = await preview.call("tables");
    expect(table?.address).toMatch(/!B\d+:N\d+$/);
    expect(table?.rowCount).toBe(29);
  });

  it("needs two syncs", async () => {
    const before = await quietBatches(preview);
    await preview.pane.getByRole("button", { name: ja.insertTable.button }).click();
    await preview.pane.getByText(/挿入しました/).waitFor();
    expect((await sentBatches(preview)) - before).toBe(2);
  });
});

describe("inserting the table in English", () => {
  afterAll(closeBrowser);

  it("writes English headers under the same table name", async () => {
    const preview = await openPreview({ query: "?locale=en-US" });
    await preview.pane.getByRole("button", { name: en.insertTable.button }).click();
    await preview.pane.getByText(/The list of 29 measures is now at/).waitFor();
    const [table] = await preview.call("tables");
    expect(table?.name).toBe("施策一覧");
    expect(table?.columns.slice(0, 3)).toEqual(["ID", "Pillar", "Measure"]);
    await preview.close();
  });
});
