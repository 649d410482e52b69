import { openXlsx } from "../../../../src/preview/xlsx/openXlsx";
import { readContent } from "../../../../src/preview/xlsx/readContent";
import { readXlsx } from "../../../../src/preview/xlsx/readXlsx";
import { saveXlsx } from "../../../../src/preview/xlsx/saveXlsx";
import { createTestWorkbook } from "../../../support/loadWorkbook";
import { areaAt, fillSample, registerSampleFunctions, writeRows } from "./sampleWorkbook";

describe("saving and opening", () => {
  it("reads from a file all that was written to it", async () => {
    const workbook = createTestWorkbook();
    await fillSample(workbook);
    const source = workbook;
    const { content, losses } = readXlsx(await saveXlsx(source));
    expect(content).toEqual(readContent(source));
    expect(losses.all).toEqual([]);
    workbook.dispose();
  });

  it("gives another workbook the same content, calculated anew, and saves it as the same file", async () => {
    const first = createTestWorkbook();
    await fillSample(first);
    const bytes = await saveXlsx(first);
    const second = createTestWorkbook();
    registerSampleFunctions(second);
    const report = await openXlsx(bytes, second);
    expect(report).toEqual({ sheetCount: 4, losses: [] });
    const source = second;
    expect(readContent(source)).toEqual(readContent(first));
    expect(await saveXlsx(source)).toEqual(bytes);
    first.dispose();
    second.dispose();
  });

  it("replaces everything that the workbook held", async () => {
    const empty = createTestWorkbook();
    writeRows(empty, empty.activeSheetId, { rowIndex: 0, columnIndex: 0 }, [["新"]]);
    const bytes = await saveXlsx(empty);
    const workbook = createTestWorkbook();
    await fillSample(workbook);
    workbook.setStructureProtected(true);
    await openXlsx(bytes, workbook);
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Sheet1", "Visible"],
    ]);
    expect(workbook.tables).toEqual([]);
    expect(workbook.names).toEqual([]);
    expect(workbook.isStructureProtected).toBe(false);
    expect(workbook.readCells(workbook.activeSheetId, areaAt(0, 0))[0]?.[0]?.value).toBe("新");
    empty.dispose();
    workbook.dispose();
  });

  it("leaves the workbook as it was where the file cannot be read", async () => {
    const workbook = createTestWorkbook();
    await fillSample(workbook);
    const before = readContent(workbook);
    await expect(openXlsx(new TextEncoder().encode("name,amount\n"), workbook)).rejects.toMatchObject({
      kind: "notXlsx",
    });
    expect(readContent(workbook)).toEqual(before);
    workbook.dispose();
  });
});
