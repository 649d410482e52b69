/** @jest-environment jsdom */
import { startInProcessExcel, type InProcessExcel } from "../../../support/inProcessHost";
import { letMessagesArrive, waitFor } from "../../../support/inProcessWait";

let excel: InProcessExcel;
let sheetId: string;

beforeEach(async () => {
  excel = await startInProcessExcel();
  sheetId = excel.workbook.activeSheetId;
});
afterEach(() => excel.stop());

const cell = (rowIndex: number, columnIndex: number) => ({
  rowIndex,
  columnIndex,
  rowCount: 1,
  columnCount: 1,
});

/** Collects what arrives at a handler that `register` adds. */
async function collect<Args>(
  register: (context: Excel.RequestContext, handler: (args: Args) => Promise<void>) => void,
): Promise<Args[]> {
  const seen: Args[] = [];
  await Excel.run(async (context) => {
    register(context, (args) => {
      seen.push(args);
      return Promise.resolve();
    });
    await context.sync();
  });
  return seen;
}

describe("changes of cells", () => {
  it("reach the handlers of the sheet and of all sheets, with address and range", async () => {
    const atSheet = await collect<Excel.WorksheetChangedEventArgs>((context, handler) =>
      context.workbook.worksheets.getActiveWorksheet().onChanged.add(handler),
    );
    const atAll = await collect<Excel.WorksheetChangedEventArgs>((context, handler) =>
      context.workbook.worksheets.onChanged.add(handler),
    );
    excel.workbook.writeCells(sheetId, cell(1, 1), [["typed"]], "person");
    await waitFor(() => expect([atSheet.length, atAll.length]).toEqual([1, 1]));
    expect(atSheet[0]).toMatchObject({
      address: "B2",
      source: "Local",
      changeType: "RangeEdited",
      worksheetId: sheetId,
    });
    await Excel.run(async (context) => {
      const range = atAll[0]?.getRange(context).load("values");
      await context.sync();
      expect(range?.values).toEqual([["typed"]]);
    });
  });

  it("say who made them: we, the person, or a co-author", async () => {
    const seen = await collect<Excel.WorksheetChangedEventArgs>((context, handler) =>
      context.workbook.worksheets.onChanged.add(handler),
    );
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
      await context.sync();
    });
    await waitFor(() => expect(seen).toHaveLength(1));
    excel.workbook.writeCells(sheetId, cell(1, 0), [[2]], "coAuthor");
    await waitFor(() => expect(seen).toHaveLength(2));
    expect(seen.map(({ source, triggerSource }) => [source, triggerSource])).toEqual([
      ["Local", "ThisLocalAddin"],
      ["Remote", "Unknown"],
    ]);
  });

  it("are not told while the add-in has switched events off", async () => {
    const seen = await collect<Excel.WorksheetChangedEventArgs>((context, handler) =>
      context.workbook.worksheets.onChanged.add(handler),
    );
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:A3").values = [[1], [2], [3]];
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await letMessagesArrive();
    expect(seen).toEqual([]);
    excel.workbook.writeCells(sheetId, cell(4, 0), [[2]], "person");
    await waitFor(() => expect(seen.map(({ address }) => address)).toEqual(["A5"]));
  });

  it("end when the handler is removed", async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const result = context.workbook.worksheets.onChanged.add((args) => {
        seen.push(args.address);
        return Promise.resolve();
      });
      await context.sync();
      result.remove();
      await context.sync();
    });
    excel.workbook.writeCells(sheetId, cell(0, 0), [[2]], "person");
    await letMessagesArrive();
    expect(seen).toEqual([]);
  });

  it("inside a table reach the table's handlers", async () => {
    const table = excel.workbook.addTable({
      sheetId,
      area: { rowIndex: 0, columnIndex: 0, rowCount: 3, columnCount: 2 },
      hasHeaders: true,
      source: "person",
    });
    const seen = await collect<Excel.TableChangedEventArgs>((context, handler) =>
      context.workbook.tables.onChanged.add(handler),
    );
    excel.workbook.writeCells(sheetId, cell(1, 1), [[5]], "person");
    excel.workbook.writeCells(sheetId, cell(8, 8), [[5]], "person");
    await waitFor(() => expect(seen).toHaveLength(1));
    expect(seen[0]).toMatchObject({ tableId: table.id, address: "B2" });
  });
});

describe("other events", () => {
  it("tell the selection, to the sheet and to the workbook", async () => {
    const atSheet = await collect<Excel.WorksheetSelectionChangedEventArgs>((context, handler) =>
      context.workbook.worksheets.getActiveWorksheet().onSelectionChanged.add(handler),
    );
    const atWorkbook = await collect<Excel.SelectionChangedEventArgs>((context, handler) =>
      context.workbook.onSelectionChanged.add(handler),
    );
    excel.workbook.select(sheetId, { rowIndex: 2, columnIndex: 2, rowCount: 2, columnCount: 1 });
    await waitFor(() => expect(atSheet.map(({ address }) => address)).toContain("C3:C4"));
    await waitFor(() => expect(atWorkbook.length).toBeGreaterThan(0));
  });

  it("tell sheets that come, go and are activated", async () => {
    const told: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add((args) => Promise.resolve(void told.push(`added ${args.worksheetId}`)));
      worksheets.onDeleted.add((args) => Promise.resolve(void told.push(`deleted ${args.worksheetId}`)));
      worksheets.onActivated.add((args) => Promise.resolve(void told.push(`activated ${args.worksheetId}`)));
      await context.sync();
    });
    const { id } = excel.workbook.addSheet({ name: "new", source: "person" });
    excel.workbook.activateSheet(id);
    excel.workbook.deleteSheet(id, "person");
    await waitFor(() =>
      expect(told).toEqual(expect.arrayContaining([`added ${id}`, `activated ${id}`, `deleted ${id}`])),
    );
  });

  it("tell tables that come and go", async () => {
    const told: string[] = [];
    await Excel.run(async (context) => {
      const { tables } = context.workbook;
      tables.onAdded.add((args) => Promise.resolve(void told.push(`added ${args.tableId}`)));
      tables.onDeleted.add((args) => Promise.resolve(void told.push(`deleted ${args.tableName}`)));
      await context.sync();
    });
    const area = { rowIndex: 0, columnIndex: 0, rowCount: 3, columnCount: 2 };
    const table = excel.workbook.addTable({
      sheetId,
      area,
      hasHeaders: true,
      name: "Told",
      source: "person",
    });
    excel.workbook.deleteTable(table.id, "person");
    await waitFor(() => expect(told).toEqual([`added ${table.id}`, "deleted Told"]));
  });

  it("tell that the window got the focus", async () => {
    const seen = await collect((context, handler) => context.workbook.onActivated.add(handler));
    excel.host.activateWindow();
    await waitFor(() => expect(seen).toHaveLength(1));
  });
});
