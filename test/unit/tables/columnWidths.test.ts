import { seedBudget } from "../../../src/seeds/seedBudget";
import { seedPolicy } from "../../../src/seeds/seedPolicy";
import { widthInCharacters } from "../../../src/preview/workbook/textWidth";
import { drawTable } from "../../../src/tables/drawTable";
import { tableCatalog } from "../../../src/tables/tableCatalog";

const drawn = (["ja", "en"] as const).flatMap((language) =>
  tableCatalog.map(({ id }) => ({
    title: `${id} (${language})`,
    table: drawTable(id, { budget: seedBudget, policy: seedPolicy, language }),
  })),
);

describe.each(drawn)("the columns of $title", ({ table }) => {
  it("are as wide as their headers beside the filter button", () => {
    const cut = table.columns
      .filter(({ header, widthInCharacters: width }) => width < widthInCharacters(header) + 4)
      .map(({ header }) => header);
    expect(cut).toEqual([]);
  });

  it("show every text whole that is not wrapped", () => {
    const cut = table.columns.flatMap(({ key, wrapText, widthInCharacters: width }, index) =>
      wrapText === true
        ? []
        : table.rows.flatMap((row) => {
            const cell = row[index];
            return typeof cell === "string" && widthInCharacters(cell) > width ? [`${key}: ${cell}`] : [];
          }),
    );
    expect(cut).toEqual([]);
  });

  it("wrap into five lines at most", () => {
    const tall = table.columns.flatMap(({ key, widthInCharacters: width }, index) =>
      table.rows.flatMap((row) => {
        const cell = row[index];
        const lines = typeof cell === "string" ? Math.ceil(widthInCharacters(cell) / (width - 2)) : 1;
        return lines > 5 ? [`${key}: ${cell as string}`] : [];
      }),
    );
    expect(tall).toEqual([]);
  });

  it("keep numbers apart from the text behind them", () => {
    const touching = table.columns.flatMap(({ key, horizontalAlignment }, index) => {
      const next = table.columns[index + 1];
      const touches =
        horizontalAlignment === "Right" && next !== undefined && next.horizontalAlignment === undefined;
      return touches ? [`${key}|${next.key}`] : [];
    });
    expect(touching).toEqual([]);
  });
});
