import type { CellReader } from "./cellReader";
import { rearrangeCells } from "./movedCells";
import { WorkbookRefusal, type Area, type CellView, type TableSortKey } from "./previewWorkbook";
import type { TableModel } from "./tableModel";
import type { UniverSession } from "./univerSession";

/** Sorts the rows of tables as Excel does. */
export class TableSorting {
  constructor(
    private readonly session: UniverSession,
    private readonly model: TableModel,
    private readonly reader: CellReader,
  ) {}

  /**
   * Sorts a table by columns, the first key first; equal rows keep their order and empty cells come last.
   *
   * Rows that are filtered out or hidden stay where they are, as in Excel. Gives the area of the rows.
   */
  sort(tableId: string, keys: readonly TableSortKey[]): Area {
    const table = this.model.get(tableId);
    const { area, sheetId } = table;
    const body = { ...area, rowIndex: area.rowIndex + 1, rowCount: area.rowCount - 1 };
    const columns = keys.map(({ columnId, ascending }) => {
      const offset = table.columns.findIndex(({ id }) => id === columnId);
      if (offset < 0)
        throw new WorkbookRefusal("InvalidArgument", `The table "${table.name}" has no such column.`);
      return { offset, ascending };
    });
    const sheet = this.session.sheet(sheetId);
    const cells = this.reader.readCells(sheetId, body);
    const places = [...cells.keys()].filter((offset) => sheet.getRowVisible(body.rowIndex + offset));
    const sorted = [...places].sort((first, second) => {
      for (const { offset, ascending } of columns) {
        const order = compareCells(cells[first]?.[offset], cells[second]?.[offset], ascending);
        if (order !== 0) return order;
      }
      return first - second;
    });
    const origins = new Map(places.map((place, index) => [place, sorted[index] ?? place]));
    rearrangeCells(this.session, sheetId, body, {
      origin: (row, column) => [origins.get(row) ?? row, column],
      adjustsFormulas: true,
    });
    return body;
  }
}

const collator = new Intl.Collator("ja", { sensitivity: "base" });

/** Numbers before texts before logical values before errors; empty cells last in either direction. */
function compareCells(first: CellView | undefined, second: CellView | undefined, ascending: boolean): number {
  const [left, right] = [rankOf(first), rankOf(second)];
  if (left === emptyRank || right === emptyRank) return left - right;
  const [a, b] = [first?.value, second?.value];
  const order =
    left !== right
      ? left - right
      : typeof a === "string"
        ? collator.compare(a, String(b))
        : Number(a) - Number(b);
  return ascending ? order : -order;
}

const emptyRank = 4;

function rankOf(cell: CellView | undefined): number {
  if (!cell || cell.formula === "") return emptyRank;
  if (cell.isError) return 3;
  if (typeof cell.value === "number") return 0;
  return typeof cell.value === "string" ? 1 : 2;
}
