import type { IRange } from "@univerjs/core";
import { SetSelectionsOperation, SheetsSelectionsService, SelectionMoveType } from "@univerjs/sheets";
import type { Area } from "./previewWorkbook";
import type { Sheets } from "./sheets";
import { toArea, toRange, type UniverSession } from "./univerSession";

/** What is selected on the active sheet; a sheet where nobody selected anything has A1. */
export class Selection {
  constructor(
    private readonly session: UniverSession,
    private readonly sheets: Sheets,
  ) {}

  get current(): { sheetId: string; area: Area } {
    const sheetId = this.sheets.activeSheetId;
    return { sheetId, area: this.areaOn(sheetId) };
  }

  select(sheetId: string, area: Area): void {
    this.session.reach(sheetId, area);
    if (this.sheets.activeSheetId !== sheetId) this.sheets.activate(sheetId);
    const range = toRange(area);
    this.session.run(SetSelectionsOperation.id, {
      subUnitId: sheetId,
      type: SelectionMoveType.ONLY_SET,
      selections: [
        {
          range,
          primary: {
            startRow: range.startRow,
            endRow: range.startRow,
            startColumn: range.startColumn,
            endColumn: range.startColumn,
            actualRow: range.startRow,
            actualColumn: range.startColumn,
            isMerged: false,
            isMergedMainCell: false,
          },
          style: null,
        },
      ],
    });
  }

  private areaOn(sheetId: string): Area {
    const service = this.session.injector.get(SheetsSelectionsService);
    const ranges = service.getWorkbookSelections(this.session.unitId).getSelectionsOfWorksheet(sheetId);
    return selectedArea(ranges?.at(-1)?.range);
  }
}

/** The area of a selected range; whole rows and columns carry NaN where they have no end. */
export function selectedArea(range: IRange | undefined): Area {
  if (!range) return { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 };
  const area = toArea(range);
  const isWhole = (count: number): boolean => !Number.isFinite(count);
  return {
    rowIndex: isWhole(area.rowIndex) ? 0 : area.rowIndex,
    columnIndex: isWhole(area.columnIndex) ? 0 : area.columnIndex,
    rowCount: isWhole(area.rowCount) ? 1_048_576 : area.rowCount,
    columnCount: isWhole(area.columnCount) ? 16_384 : area.columnCount,
  };
}
