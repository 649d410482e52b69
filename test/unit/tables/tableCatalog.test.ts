import { seedBudget } from "../../../src/seeds/seedBudget";
import { seedPolicy } from "../../../src/seeds/seedPolicy";
import { drawTable } from "../../../src/tables/drawTable";
import { isDrawnFormula } from "../../../src/tables/drawnTable";
import { pivotFields, pivotPresets } from "../../../src/tables/pivotCatalog";
import { tableAbout, tableCatalog, tableTitle, withNeeded } from "../../../src/tables/tableCatalog";

const languages = ["ja", "en"] as const;
const contexts = languages.map((language) => ({ budget: seedBudget, policy: seedPolicy, language }));
const drawn = tableCatalog.flatMap(({ id }) =>
  contexts.map((context) => ({ id, context, table: drawTable(id, context) })),
);

describe("the catalogue", () => {
  it("names every table once, in both languages", () => {
    expect(new Set(tableCatalog.map(({ tableName }) => tableName)).size).toBe(13);
    for (const language of languages) {
      const titles = tableCatalog.map(({ id }) => tableTitle(id, language));
      expect(new Set(titles).size).toBe(13);
      expect(titles.every((title) => title.length <= 31 && !/[\\/?*[\]:]/.test(title))).toBe(true);
      expect(tableCatalog.every(({ id }) => tableAbout(id, language).length > 10)).toBe(true);
    }
  });

  it("has names that Excel takes for a table: letters only", () => {
    expect(tableCatalog.every(({ tableName }) => /^\p{L}+$/u.test(tableName))).toBe(true);
  });

  it("brings along what a table calculates from, before it", () => {
    expect(withNeeded(["byPillar"])).toEqual(["measures", "byPillar"]);
    expect(withNeeded(["checks", "steps"])).toEqual([
      "measures",
      "amounts",
      "overview",
      "byPillar",
      "byMinistry",
      "checks",
      "steps",
    ]);
    expect(withNeeded([])).toEqual([]);
    for (const { id, needs } of tableCatalog) {
      const order = withNeeded([id]);
      expect(needs.every((need) => order.indexOf(need) < order.indexOf(id))).toBe(true);
    }
  });
});

describe.each(drawn)("$id in $context.language", ({ id, context, table }) => {
  it("is one line a row under headers that differ, with full-width brackets in Japanese", () => {
    const headers = table.columns.map(({ header }) => header);
    expect(new Set(headers).size).toBe(headers.length);
    expect(table.rows.length).toBeGreaterThan(3);
    expect(table.rows.every((row) => row.length === headers.length)).toBe(true);
    expect(table.tableName).toBe(tableCatalog.find((entry) => entry.id === id)?.tableName);
    if (context.language === "ja") expect(headers.join("")).not.toMatch(/[()]/);
  });

  it("has ids in its first column, none twice", () => {
    const ids = table.rows.map((row) => row[0]);
    expect(ids.every((value) => typeof value === "string" || typeof value === "number")).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has formulas in whole columns only, and numbers in number columns", () => {
    table.columns.forEach(({ numberFormat }, index) => {
      const cells = table.rows.map((row) => row[index] ?? null);
      const formulaCount = cells.filter(isDrawnFormula).length;
      expect([0, cells.length]).toContain(formulaCount);
      if (numberFormat === undefined || formulaCount > 0) return;
      expect(cells.every((cell) => cell === null || typeof cell === "number")).toBe(true);
    });
  });

  it("never merges a note into the table and never breaks a line in a cell", () => {
    expect(table.notes[0]).not.toBe("");
    const texts = [...table.notes, ...table.rows.flat()].filter((cell) => typeof cell === "string");
    expect(texts.filter((cell) => /[\r\n\t]/.test(cell))).toEqual([]);
  });

  it("calculates with functions that Excel 2019, LibreOffice and Google Sheets know", () => {
    const formulas = table.rows.flat().flatMap((cell) => (isDrawnFormula(cell) ? [cell.formula] : []));
    const names = formulas.flatMap((formula) =>
      [...formula.replace(/"[^"]*"|\[[^\]]*\]/g, "").matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(
        (match) => match[1],
      ),
    );
    const allowed = ["SUMIFS", "COUNTIFS", "SUM", "IF", "ROUND"];
    expect([...new Set(names)].filter((name) => !allowed.includes(name ?? ""))).toEqual([]);
    expect(Math.max(0, ...formulas.map((formula) => formula.length))).toBeLessThan(8192);
  });
});

describe("pivot tables", () => {
  it("name columns that their tables have", () => {
    for (const [source, { groups, sums }] of Object.entries(pivotFields)) {
      const table = drawn.find(({ id }) => id === source)?.table;
      const keys = table?.columns.map(({ key }) => key) ?? [];
      expect([...groups, ...sums].filter((key) => !keys.includes(key))).toEqual([]);
    }
    for (const { source, rows, columns, value } of Object.values(pivotPresets)) {
      const keys = drawn.find(({ id }) => id === source)?.table.columns.map(({ key }) => key) ?? [];
      expect([...rows, ...columns, value].filter((key) => !keys.includes(key))).toEqual([]);
    }
  });
});
