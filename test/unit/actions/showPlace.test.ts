import { showPlace } from "../../../src/actions/showPlace";
import { scriptedPort, snapshotOf } from "../../support/scriptedPort";

describe("showing a place", () => {
  it("brings the sheet to the front and selects the cells", async () => {
    const port = scriptedPort(snapshotOf());
    await showPlace(port, { sheetName: "Sheet1", address: "A5:M34" });
    expect(port.written).toEqual([
      [
        {
          kind: "showArea",
          sheetName: "Sheet1",
          area: { rowIndex: 4, columnIndex: 0, rowCount: 30, columnCount: 13 },
        },
      ],
    ]);
  });

  it.each([
    ["gone", snapshotOf()],
    ["hidden", snapshotOf({ sheets: [{ name: "施策一覧", isProtected: false, isVisible: false }] })],
  ])("says so when the sheet is %s", async (_why, snapshot) => {
    const port = scriptedPort(snapshot);
    const shown = showPlace(port, { sheetName: "施策一覧", address: "A1" });
    await expect(shown).rejects.toMatchObject({ kind: "notFound", subject: "施策一覧" });
    expect(port.written).toEqual([]);
  });
});
