import { openXlsx } from "../../../../src/preview/xlsx/openXlsx";
import { saveXlsx } from "../../../../src/preview/xlsx/saveXlsx";
import type { PreviewTable } from "../../../../src/preview/workbook/previewWorkbook";
import { createTestWorkbook } from "../../../support/loadWorkbook";
import { at, write } from "../workbook/workbookFixture";

type Workbook = ReturnType<typeof createTestWorkbook>;
let workbook: Workbook;
let other: Workbook;
beforeEach(() => {
  workbook = createTestWorkbook();
  other = createTestWorkbook();
});
afterEach(() => {
  workbook.dispose();
  other.dispose();
});

/** A table that a person has been at: renamed, sorted, moved, a header changed, columns added, moved and removed. */
function livedInTable(): PreviewTable {
  write(workbook, "B3", [
    ["ID", "施策名", "金額"],
    ["b", "甲", 30],
    ["a", "乙", 20],
  ]);
  const { id } = workbook.addTable({
    sheetId: workbook.activeSheetId,
    area: at("B3:D5"),
    hasHeaders: true,
    name: "施策一覧",
    source: "addIn",
  });
  const memo = workbook.addTableColumn(id, 1, ["メモ"], "person");
  workbook.addTableColumn(id, undefined, ["担当"], "person");
  workbook.moveTableColumn(id, memo, 4, "person");
  workbook.deleteTableColumn(id, 3, "person");
  write(workbook, "C3", [["名称"]], "person");
  workbook.updateTable(id, { name: "うちの一覧" }, "person");
  workbook.sortTable(id, [{ columnId: 1, ascending: true }], "person");
  const [table] = workbook.tables;
  if (!table) throw new Error("no table");
  return table;
}

const identity = ({ id, name, columns }: PreviewTable) => ({ id, name, columns });

describe("what add-ins find tables and columns again by", () => {
  it("stays while a person works, and when the workbook is saved, closed and opened", async () => {
    const table = livedInTable();
    expect(table.columns).toEqual([
      { id: 1, name: "ID" },
      { id: 2, name: "名称" },
      { id: 5, name: "担当" },
      { id: 4, name: "メモ" },
    ]);
    await openXlsx(await saveXlsx(workbook), other);
    expect(other.tables.map(identity)).toEqual([identity(table)]);
    const added = other.addTableColumn(table.id, undefined, ["新"], "person");
    expect(table.columns.map(({ id }) => id)).not.toContain(added);
  });

  it("stays when a file is opened where its own table still was", async () => {
    const table = livedInTable();
    await openXlsx(await saveXlsx(workbook), workbook);
    expect(workbook.tables.map(identity)).toEqual([identity(table)]);
  });

  it("differs for a copy of the sheet, in the file too", async () => {
    const table = livedInTable();
    workbook.copySheet(table.sheetId, 1, "person");
    await openXlsx(await saveXlsx(workbook), other);
    const [first, second] = other.tables;
    expect(first?.id).toBe(table.id);
    expect(second).toMatchObject({ name: "うちの一覧_2", columns: table.columns });
    expect(second?.id).not.toBe(table.id);
  });
});

it("a very hidden sheet stays one in a file", async () => {
  const { id } = workbook.addSheet({ name: "_base", source: "addIn" });
  workbook.writeCells(id, at("A1"), [["控え"]], "addIn");
  workbook.setVisibility(id, "VeryHidden");
  await openXlsx(await saveXlsx(workbook), other);
  const [, hidden] = other.sheets;
  expect(hidden).toMatchObject({ name: "_base", visibility: "VeryHidden" });
  expect(other.readCells(hidden?.id ?? "", at("A1"))[0]?.[0]?.value).toBe("控え");
});
