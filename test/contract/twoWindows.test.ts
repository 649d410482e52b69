/** @jest-environment node */
import { applyUpdate } from "../../src/actions/applyUpdate";
import { checkWorkbook } from "../../src/actions/checkWorkbook";
import { insertSet } from "../../src/actions/insertSet";
import type { PreviewWorkbook } from "../../src/preview/workbook/previewWorkbook";
import type { WorkbookHint, WorkbookPort } from "../../src/workbook/workbookPort";
import { createTestWorkbook } from "../support/loadWorkbook";
import { openPaneWindow } from "../support/paneWindow";
import type { PaneWindow } from "../support/paneWindow";
import { allUpdates, later, quiet, today } from "./support/revision";

/** Two windows of Excel's on one workbook, each with a pane, a host and an office.js of its own. */
let workbook: PreviewWorkbook;
let windows: PaneWindow[];
let here: WorkbookPort;
let there: WorkbookPort;

beforeEach(async () => {
  workbook = createTestWorkbook();
  windows = [await openPaneWindow(workbook), await openPaneWindow(workbook)];
  [here, there] = windows.map(({ port }) => port) as [WorkbookPort, WorkbookPort];
  const outcome = await insertSet(here, {
    ...today,
    tables: ["measures"],
    pivots: [],
    charts: [],
    place: "newSheets",
    ifPresent: "ask",
  });
  expect(outcome.kind).toBe("inserted");
  await workbook.whenCalculated();
});

afterEach(() => {
  for (const { close } of windows) close();
  workbook.dispose();
});

const apply = async (port: WorkbookPort, check: Awaited<ReturnType<typeof checkWorkbook>>) =>
  applyUpdate(port, { context: later, check, choices: allUpdates(check), options: quiet });

function ids(): unknown[] {
  const [table] = workbook.tables;
  if (table === undefined) throw new Error("no table");
  return workbook.readCells(table.sheetId, { ...table.area, columnCount: 1 }).map(([cell]) => cell?.value);
}

it("one hears of what the other writes, and sees that nothing is left to do", async () => {
  const heard: WorkbookHint[] = [];
  await there.watch((hint) => heard.push(hint));
  expect((await checkWorkbook(there, later)).status?.kind).toBe("revised");
  expect((await apply(here, await checkWorkbook(here, later))).kind).toBe("applied");
  await workbook.whenCalculated();
  expect(heard.map(({ kind }) => kind)).toContain("cellsChanged");
  expect((await checkWorkbook(there, later)).status).toEqual({ kind: "current", count: 0 });
});

it("one hears that the other deleted a table, which changes no cell of any other", async () => {
  const heard: WorkbookHint[] = [];
  await there.watch((hint) => heard.push(hint));
  workbook.deleteSheet(workbook.tables[0]?.sheetId ?? "", "person");
  await workbook.whenCalculated();
  await there.read({});
  expect(heard.map(({ kind }) => kind)).toContain("cellsChanged");
});

it("what one still shows is not written once the other has updated: it sees how things stand", async () => {
  const shown = await checkWorkbook(there, later);
  expect((await apply(here, await checkWorkbook(here, later))).kind).toBe("applied");
  const before = ids();
  const outcome = await apply(there, shown);
  expect(outcome.kind).toBe("changedMeanwhile");
  expect(ids()).toEqual(before);
});

it("both at the same moment: nothing is written twice, and checking again ends with both up to date", async () => {
  const [first, second] = await Promise.all([checkWorkbook(here, later), checkWorkbook(there, later)]);
  const outcomes = await Promise.all([apply(here, first), apply(there, second)]);
  expect(outcomes.map(({ kind }) => kind)).toContain("changedMeanwhile");
  for (const port of [here, there]) {
    const check = await checkWorkbook(port, later);
    if ((check.status?.count ?? 0) > 0) await apply(port, check);
  }
  for (const port of [here, there]) {
    expect((await checkWorkbook(port, later)).status).toEqual({ kind: "current", count: 0 });
  }
  expect(ids().filter((id) => id === "ind-90")).toHaveLength(1);
  expect(new Set(ids()).size).toBe(ids().length);
});
