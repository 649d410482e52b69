import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { CellValue } from "../../../../src/preview/workbook/previewWorkbook";
import { openXlsx } from "../../../../src/preview/xlsx/openXlsx";
import { readXlsx } from "../../../../src/preview/xlsx/readXlsx";
import { saveXlsx } from "../../../../src/preview/xlsx/saveXlsx";
import { createTestWorkbook } from "../../../support/loadWorkbook";
import { areaAt, registerSampleFunctions, writeRows } from "./sampleWorkbook";

const tablePath = "xl/tables/table1.xml";

/** A file with the table 施策 of three measures in A1:C4, whose column 計 has the given formulas. */
async function fileWith(formulas: readonly CellValue[]): Promise<Uint8Array> {
  const workbook = createTestWorkbook();
  registerSampleFunctions(workbook);
  const sheetId = workbook.activeSheetId;
  writeRows(workbook, sheetId, { rowIndex: 0, columnIndex: 0 }, [
    ["施策名", "額", "計"],
    ["創薬ベンチャー支援", 3500, ""],
    ["基金", 12, ""],
    ["拠点", 7, ""],
  ]);
  workbook.addTable({ sheetId, area: areaAt(0, 0, 4, 3), hasHeaders: true, name: "施策", source: "person" });
  writeRows(
    workbook,
    sheetId,
    { rowIndex: 1, columnIndex: 2 },
    formulas.map((formula) => [formula]),
  );
  await workbook.whenCalculated();
  const bytes = await saveXlsx(workbook);
  workbook.dispose();
  return bytes;
}

function tablePart(file: Uint8Array): string {
  return strFromU8(unzipSync(file)[tablePath] ?? new Uint8Array());
}

/** What the table's part says about its last column. */
function columnOf(file: Uint8Array): string {
  return (
    /<tableColumn id="3".*<\/tableColumns>/.exec(tablePart(file))?.[0].slice(0, -"</tableColumns>".length) ??
    ""
  );
}

const plainColumn = '<tableColumn id="3" name="計"/>';
const three = (formula: string): readonly string[] => [formula, formula, formula];

describe("the formula of a table's column", () => {
  it.each([
    ["=[@額]*2", "施策[[#This Row],[額]]*2"],
    ["=[@額]/SUM([額])", "施策[[#This Row],[額]]/SUM(施策[額])"],
    ["=[@額]*$B$2+SUM(B:B)+B$2", "施策[[#This Row],[額]]*$B$2+SUM(B:B)+B$2"],
    ["=IFNA([@額],0)", "_xlfn.IFNA(施策[[#This Row],[額]],0)"],
    ["=MEASURE_AMOUNT([@施策名])", "_xldudf_MEASURE_AMOUNT(施策[[#This Row],[施策名]])"],
  ])("is %s for added rows, as a file has it", async (formula, written) => {
    expect(columnOf(await fileWith(three(formula)))).toBe(
      `<tableColumn id="3" name="計"><calculatedColumnFormula>${written}</calculatedColumnFormula></tableColumn>`,
    );
  });

  it("says that it works with arrays where its cells do", async () => {
    expect(columnOf(await fileWith(three("=SUM(([額]>[@額])*1)")))).toContain(
      '<calculatedColumnFormula array="1">SUM((施策[額]&gt;施策[[#This Row],[額]])*1)</calculatedColumnFormula>',
    );
  });

  it("is one formula however its cells call the table", async () => {
    expect(columnOf(await fileWith(["=[@額]*2", "=施策[@額]*2", "=施策[[#This Row],[額]]*2"]))).toContain(
      "<calculatedColumnFormula>施策[[#This Row],[額]]*2</calculatedColumnFormula>",
    );
  });

  it.each([
    ["cells that move along with the rows", ["=B2*2", "=B3*2", "=B4*2"]],
    ["the same cell without $, a different one from each row", three("=B2*2")],
    ["whole rows", three("=SUM(7:7)")],
    ["another formula in one row", ["=[@額]*2", "=[@額]*3", "=[@額]*2"]],
    ["a value in one row", ["=[@額]*2", "=[@額]*2", 14]],
  ])("is left out for %s", async (_what, formulas) => {
    expect(columnOf(await fileWith(formulas))).toBe(plainColumn);
  });

  it("comes back as it was from a file that is opened and saved", async () => {
    const file = await fileWith(three("=MEASURE_AMOUNT([@施策名])"));
    const workbook = createTestWorkbook();
    registerSampleFunctions(workbook);
    expect((await openXlsx(file, workbook)).losses).toEqual([]);
    expect(columnOf(await saveXlsx(workbook))).toBe(columnOf(file));
    workbook.dispose();
  });

  it("is told of where an opened file's cells do not say it, and their own contents stay", async () => {
    const parts = unzipSync(await fileWith(["=[@額]*2", 5, ""]));
    const stated = "<calculatedColumnFormula>施策[[#This Row],[額]]*2</calculatedColumnFormula>";
    const part = strFromU8(parts[tablePath] ?? new Uint8Array());
    parts[tablePath] = strToU8(
      part.replace(plainColumn, `<tableColumn id="3" name="計">${stated}</tableColumn>`),
    );
    const { content, losses } = readXlsx(zipSync(parts));
    expect(losses.all).toEqual([{ kind: "columnFormula", sheetName: "Sheet1", count: 1, detail: "施策" }]);
    const cells = content.sheets[0]?.rows.map(({ cells: row }) => row.find((cell) => cell.columnIndex === 2));
    expect(cells?.map((cell) => cell?.formula ?? cell?.value)).toEqual(["計", "=施策[@額]*2", 5, undefined]);
  });
});
