import { readReferredCells } from "../../../src/actions/readReferredCells";
import type { ReadRequest } from "../../../src/workbook/readRequest";
import type { WorkbookPort } from "../../../src/workbook/workbookPort";
import { snapshotOf } from "../../support/scriptedPort";

/** A workbook whose cells say where they are; Sheet2 is active, and 無い is no sheet of it. */
function workbook() {
  const asked: ReadRequest[] = [];
  const port: Pick<WorkbookPort, "read"> = {
    async read(request) {
      asked.push(request);
      const activeCell = { rowIndex: 0, columnIndex: 0, content: "" };
      const area = { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 };
      const sheetUses = (request.blocks ?? [])
        .filter(({ sheetName }) => sheetName !== "無い")
        .map(({ sheetName, area: usedArea }) => {
          const cells = Array.from({ length: usedArea.rowCount }, (_row, row) => [
            `${sheetName} ${String(usedArea.rowIndex + row + 1)}`,
          ]);
          return { sheetName, usedArea, cells: [], values: cells };
        });
      return snapshotOf({
        selection: { sheetName: "Sheet2", area, activeCell, filledArea: undefined, values: [] },
        sheetUses,
      });
    },
  };
  return { asked, port };
}

it("reads the cells of plain references, of the active sheet where none is named", async () => {
  const { asked, port } = workbook();
  const sources = ["A2:A3", "'私の 表'!$B$7", "A2:A3", "無い!A1", "TRIM(A1)", "名前", "A:A"];
  expect(await readReferredCells(port, { sources, sheetName: undefined })).toEqual({
    "A2:A3": [["Sheet2 2"], ["Sheet2 3"]],
    "'私の 表'!$B$7": [["私の 表 7"]],
  });
  expect(asked).toHaveLength(2);
});

it("takes the sheet of the formula that is changed, and asks for nothing where nothing is named", async () => {
  const { asked, port } = workbook();
  expect(await readReferredCells(port, { sources: ["A1"], sheetName: "集計" })).toEqual({ A1: [["集計 1"]] });
  expect(asked).toHaveLength(1);
  expect(await readReferredCells(port, { sources: ["SUM(A1)", "A:A"], sheetName: "集計" })).toEqual({});
  expect(asked).toHaveLength(1);
});
