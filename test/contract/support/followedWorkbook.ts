import { applyUpdate } from "../../../src/actions/applyUpdate";
import { checkWorkbook } from "../../../src/actions/checkWorkbook";
import { insertSet } from "../../../src/actions/insertSet";
import type {
  ApplyUpdateOutcome,
  CheckedTable,
  UpdateChoices,
  UpdateContext,
  UpdateOptions,
  WorkbookCheck,
} from "../../../src/actions/updateTypes";
import { createExcelWorkbook } from "../../../src/excel/excelWorkbook";
import type { CellValue, EditSource, PreviewTable } from "../../../src/preview/workbook/previewWorkbook";
import { baseSheetName } from "../../../src/tables/savedBase";
import type { TableId } from "../../../src/tables/tableCatalog";
import { WorkbookError } from "../../../src/workbook/workbookError";
import type { WorkbookPort } from "../../../src/workbook/workbookPort";
import { startInProcessExcel } from "../../support/inProcessHost";
import type { InProcessExcel, InProcessExcelOptions } from "../../support/inProcessHost";
import { allUpdates, later, quiet, today } from "./revision";

/** A cell of a table, by the id of its row and its header. */
export interface CellSpot {
  readonly table?: string;
  readonly id: string;
  readonly header: string;
}

/** A workbook with tables of ours, worked on by a person, a co-author and the add-in. */
export interface FollowedWorkbook {
  readonly excel: InProcessExcel;
  readonly port: WorkbookPort;
  insert(tables: readonly TableId[], differences?: Partial<UpdateContext>): Promise<void>;
  check(context?: UpdateContext): Promise<WorkbookCheck>;
  apply(check: WorkbookCheck, choices: UpdateChoices, options?: UpdateOptions): Promise<ApplyUpdateOutcome>;
  /** Checks, takes every update that needs no decision, and fails where that was not applied. */
  update(options?: UpdateOptions): Promise<Extract<ApplyUpdateOutcome, { kind: "applied" }>>;
  table(name?: string): PreviewTable;
  /** Types into a cell. */
  type(spot: CellSpot, value: CellValue, source?: EditSource): void;
  /** A cell's formula, or its value where it has none. */
  content(spot: CellSpot): CellValue;
  value(spot: CellSpot): CellValue;
  /** The row of the sheet and the column that a cell stands in. */
  place(spot: CellSpot): { sheetId: string; rowIndex: number; columnIndex: number };
  /** The rows of a table, by header. */
  rows(name?: string): Record<string, CellValue>[];
  ids(name?: string): CellValue[];
  /** Everything that stands on the sheets that people see. */
  everything(): unknown;
  /** Makes the very hidden sheet one that can be deleted, and deletes it. */
  deleteBase(): void;
  stop(): void;
}

/** The name that 施策一覧 gets. */
export const measures = "施策一覧";

/** Starts the real office.js over an empty workbook. */
export async function startFollowed(options: InProcessExcelOptions = {}): Promise<FollowedWorkbook> {
  const excel = await startInProcessExcel({ checkApiSupport: true, ...options });
  const { workbook } = excel;
  const port = createExcelWorkbook({ now: () => 0 });
  const table = (name = measures): PreviewTable => {
    const found = workbook.tables.find((candidate) => candidate.name === name);
    if (found === undefined)
      throw new Error(`no ${name} among ${workbook.tables.map((one) => one.name).join()}`);
    return found;
  };
  const place = ({ table: name, id, header }: CellSpot) => {
    const { sheetId, area, columns } = table(name);
    const ids = workbook.readCells(sheetId, { ...area, columnCount: area.columnCount });
    const idColumn = columns.findIndex((column) => column.name === "ID");
    const row = ids.findIndex((cells) => cells[Math.max(0, idColumn)]?.value === id);
    const column = columns.findIndex((candidate) => candidate.name === header);
    if (row < 0 || column < 0) throw new Error(`no ${id} / ${header}`);
    return { sheetId, rowIndex: area.rowIndex + row, columnIndex: area.columnIndex + column };
  };
  const cellAt = (spot: CellSpot) => {
    const { sheetId, ...at } = place(spot);
    const cell = workbook.readCells(sheetId, { ...at, rowCount: 1, columnCount: 1 })[0]?.[0];
    if (cell === undefined) throw new Error("no cell");
    return cell;
  };
  const rows = (name = measures): Record<string, CellValue>[] => {
    const { sheetId, area, columns } = table(name);
    return workbook
      .readCells(sheetId, area)
      .slice(1)
      .map((cells) =>
        Object.fromEntries(columns.map((column, index) => [column.name, cells[index]?.value ?? ""])),
      );
  };
  const self: FollowedWorkbook = {
    excel,
    port,
    async insert(tables, differences = {}) {
      const outcome = await insertSet(port, {
        ...today,
        ...differences,
        tables,
        pivots: [],
        charts: [],
        place: "newSheets",
        ifPresent: "ask",
      });
      if (outcome.kind !== "inserted") throw new Error(outcome.kind);
      await workbook.whenCalculated();
    },
    check: (context = later) => checkWorkbook(port, context),
    apply: (check, choices, options = quiet) =>
      applyUpdate(port, {
        context: check.dataVersion === today.budget.version ? today : later,
        check,
        choices,
        options,
      }),
    async update(options = quiet) {
      const check = await self.check();
      const outcome = await self.apply(check, allUpdates(check), options);
      if (outcome.kind !== "applied") throw new Error(outcome.kind);
      await workbook.whenCalculated();
      return outcome;
    },
    table,
    place,
    type(spot, value, source = "person") {
      const { sheetId, ...at } = place(spot);
      workbook.writeCells(sheetId, { ...at, rowCount: 1, columnCount: 1 }, [[value]], source);
    },
    content: (spot) => cellAt(spot).formula,
    value: (spot) => cellAt(spot).value,
    rows,
    ids: (name) => rows(name).map((row) => row.ID ?? ""),
    everything: () =>
      workbook.sheets.flatMap(({ id, name, visibility }) => {
        if (visibility === "VeryHidden") return [];
        const used = workbook.usedArea(id, { valuesOnly: true });
        const cells = used === undefined ? [] : workbook.readCells(id, used);
        return [{ name, used, cells: cells.map((row) => row.map(({ formula }) => formula)) }];
      }),
    deleteBase() {
      const sheet = workbook.sheets.find(({ name }) => name === baseSheetName);
      if (sheet === undefined) throw new Error("nothing is remembered");
      workbook.setVisibility(sheet.id, "Visible");
      workbook.deleteSheet(sheet.id, "person");
    },
    stop: () => excel.stop(),
  };
  return self;
}

/** The checked table of a name. */
export function checkedTable(check: WorkbookCheck, name: string = measures): CheckedTable {
  const found = check.tables.find(({ tableName }) => tableName === name);
  if (found === undefined)
    throw new Error(`no ${name} among ${check.tables.map((one) => one.tableName).join()}`);
  return found;
}

/** What a promise is refused with. */
export async function refusalOf(promise: Promise<unknown>): Promise<WorkbookError> {
  const reason: unknown = await promise.then(
    () => new Error("was not refused"),
    (error: unknown) => error,
  );
  if (!(reason instanceof WorkbookError)) throw reason;
  return reason;
}
