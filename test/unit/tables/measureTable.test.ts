import { measureTable, drawMeasureTable } from "../../../src/tables/measureTable";
import type { DrawnTable } from "../../../src/tables/drawnTable";
import { seedBudget } from "../../../src/seeds/seedBudget";

const table = drawMeasureTable(seedBudget, "ja");

function cell(drawn: DrawnTable, id: string, key: (typeof measureTable.columns)[number]["key"]) {
  const row = drawn.rows.find((candidate) => candidate[0] === id);
  return row?.[measureTable.columns.findIndex((column) => column.key === key)];
}

describe("施策一覧", () => {
  it("has the headers people see, ids first", () => {
    expect(table.columns.map((column) => column.header)).toEqual([
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
    ]);
    expect(drawMeasureTable(seedBudget, "en").columns[5]?.header).toBe("Amount (¥100m)");
  });

  it("lists every line of the individual list once, in printed order, and none of the overview", () => {
    const ids = table.rows.map((row) => row[0]);
    expect(ids).toEqual(seedBudget.measures.filter(({ list }) => list === "individual").map(({ id }) => id));
    expect(new Set(ids).size).toBe(29);
    expect(ids.every((id) => typeof id === "string" && id.startsWith("ind-"))).toBe(true);
  });

  it("sums to what the documents' new measures sum to", () => {
    const amountOfNew = table.rows
      .filter((row) => row[4] === "令和7年度補正")
      .reduce((sum, row) => sum + (typeof row[5] === "number" ? row[5] : 0), 0);
    expect(amountOfNew).toBe(3293);
  });

  it("gives amounts as numbers and leaves cells empty, never 0, where none is printed", () => {
    expect(cell(table, "ind-28", "amountOku")).toBe(1688);
    expect(cell(table, "ind-28", "basis")).toBe("事業費");
    for (const id of ["ind-11", "ind-14", "ind-23", "ind-26", "ind-27"]) {
      expect(cell(table, id, "amountOku")).toBeNull();
      expect(cell(table, id, "basis")).toBeNull();
    }
    expect(table.rows.every((row) => row[5] === null || typeof row[5] === "number")).toBe(true);
    expect(table.rows.some((row) => row[5] === 0)).toBe(false);
  });

  it("says what a line stands under, belongs to and comes from", () => {
    expect(cell(table, "ind-12", "pillar")).toBe("②-1 ドラッグロスの解消");
    expect(cell(table, "ind-12", "parent")).toBe("その他、ドラッグロス解消の取組");
    expect(cell(table, "ind-12", "ministries")).toBe("厚生労働省");
    expect(cell(table, "ind-12", "provisional")).toBe("精査中");
    expect(cell(table, "ind-12", "source")).toContain("令和8年1月21日");
    expect(cell(table, "ind-26", "ministries")).toBeNull();
    expect(cell(table, "ind-02", "status")).toBe("継続中");
  });

  it("keeps its name and its keys whatever the language of its words", () => {
    const english = drawMeasureTable(seedBudget, "en");
    expect(english.tableName).toBe("施策一覧");
    expect(english.sheetName).toBe("Measures");
    expect(english.columns.map((column) => column.key)).toEqual(table.columns.map((column) => column.key));
    expect(cell(english, "ind-02", "status")).toBe("Continuing");
    expect(cell(english, "ind-28", "ministries")).toBe(
      seedBudget.ministries.find(({ id }) => id === "mhlw")?.nameEn,
    );
  });

  it("tells source, date, 計数精査中, basis and data version above the table", () => {
    const [title, source, remarks, ...rest] = table.notes;
    expect(title).toContain("施策一覧");
    expect(source).toMatch(/内閣府 健康・医療戦略推進事務局.*令和8年1月21日/);
    expect(remarks).toContain("計数精査中");
    expect(remarks).toContain("金額は事業費ベース");
    expect(remarks).toContain(seedBudget.version);
    expect(rest).toEqual([]);
  });

  it("has a row as long as its columns, and no column header twice", () => {
    for (const language of ["ja", "en"] as const) {
      const { columns, rows } = drawMeasureTable(seedBudget, language);
      expect(rows.every((row) => row.length === columns.length)).toBe(true);
      expect(new Set(columns.map((column) => column.header)).size).toBe(columns.length);
    }
  });
});
