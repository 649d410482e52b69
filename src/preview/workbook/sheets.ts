import {
  BooleanNumber,
  mergeWorksheetSnapshotWithDefault,
  type IWorksheetData,
  type Worksheet,
} from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  SetFrozenMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
} from "@univerjs/sheets";
import { freeName, refuseBadSheetName } from "./nameRules";
import { newId } from "./newId";
import { WorkbookRefusal, type PreviewSheet, type SheetVisibility } from "./previewWorkbook";
import type { Protection } from "./protection";
import type { SheetLooks } from "./sheetLooks";
import type { UniverSession } from "./univerSession";

/** Cells of a new sheet before it grows, and their sizes in pixels as in Japanese Excel. */
const newSheet = { rowCount: 1000, columnCount: 40, defaultColumnWidth: 72, defaultRowHeight: 25 } as const;

/** Univer goes to a sheet that is added or shown, Excel does not; what comes from elsewhere leaves Univer in place. */
const staysWhereItIs = { fromCollab: true } as const;

/** What Univer is to hold of a new, empty sheet. */
export function emptySheetData(id: string, name: string): Partial<IWorksheetData> {
  return { id, name, ...newSheet };
}

/** The sheets of the workbook, in tab order. */
export class Sheets {
  /** Univer knows only hidden sheets; these are those that not even a person can show. */
  private readonly veryHidden = new Set<string>();

  constructor(
    private readonly session: UniverSession,
    private readonly protection: Protection,
    private readonly looks: SheetLooks,
  ) {}

  get all(): readonly PreviewSheet[] {
    return this.session.workbook.getSheets().map((sheet) => this.describe(sheet));
  }

  get activeSheetId(): string {
    return (
      this.session.workbook.getActiveSheet(true) ?? this.session.workbook.ensureActiveSheet()
    ).getSheetId();
  }

  describe(sheet: Worksheet): PreviewSheet {
    const id = sheet.getSheetId();
    const { ySplit, xSplit } = sheet.getFreeze();
    return {
      id,
      name: sheet.getName(),
      visibility: this.visibilityOf(sheet),
      isProtected: this.protection.isProtected(id),
      frozenRows: ySplit,
      frozenColumns: xSplit,
      tabColor: this.looks.tabColor(id),
      showGridlines: this.looks.showsGridlines(id),
      showHeadings: this.looks.showsHeadings(id),
    };
  }

  add(name: string | undefined): PreviewSheet {
    this.protection.refuseStructureProtected();
    const names = this.session.workbook.getSheetsName();
    if (name !== undefined) refuseBadSheetName(name, names);
    const sheet = emptySheetData(newId(), name ?? freeName("Sheet", names));
    const index = this.session.workbook.getSheetSize();
    const params = { index, sheet: mergeWorksheetSnapshotWithDefault(sheet) };
    this.session.run(InsertSheetMutation.id, params, staysWhereItIs);
    return this.describe(this.session.sheet(sheet.id ?? ""));
  }

  delete(sheetId: string): void {
    const sheet = this.session.sheet(sheetId);
    this.protection.refuseStructureProtected();
    if (this.visibilityOf(sheet) === "VeryHidden") {
      throw new WorkbookRefusal(
        "InvalidArgument",
        `The very hidden sheet "${sheet.getName()}" cannot be deleted.`,
      );
    }
    this.refuseHidingLast(sheet, "deleted");
    if (this.activeSheetId === sheetId) this.activateNeighbour(sheet);
    // A protected sheet can be deleted in Excel; the grid's command would refuse it.
    this.protection.setProtected(sheetId, false);
    this.session.run(RemoveSheetCommand.id, { subUnitId: sheetId });
    this.veryHidden.delete(sheetId);
  }

  rename(sheetId: string, name: string): void {
    const sheet = this.session.sheet(sheetId);
    this.protection.refuseStructureProtected();
    const others = this.session.workbook.getSheets().filter((other) => other !== sheet);
    refuseBadSheetName(
      name,
      others.map((other) => other.getName()),
    );
    if (sheet.getName() !== name) this.session.run(SetWorksheetNameCommand.id, { subUnitId: sheetId, name });
  }

  activate(sheetId: string): void {
    const sheet = this.session.sheet(sheetId);
    if (this.visibilityOf(sheet) !== "Visible") {
      throw new WorkbookRefusal(
        "InvalidArgument",
        `The hidden sheet "${sheet.getName()}" cannot be activated.`,
      );
    }
    this.session.run(SetWorksheetActiveOperation.id, { subUnitId: sheetId });
  }

  setVisibility(sheetId: string, visibility: SheetVisibility): void {
    const sheet = this.session.sheet(sheetId);
    this.protection.refuseStructureProtected();
    if (visibility !== "Visible") {
      this.refuseHidingLast(sheet, "hidden");
      if (this.activeSheetId === sheetId) this.activateNeighbour(sheet);
    }
    if (visibility === "VeryHidden") this.veryHidden.add(sheetId);
    else this.veryHidden.delete(sheetId);
    const hidden = visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    this.session.run(SetWorksheetHideMutation.id, { subUnitId: sheetId, hidden }, staysWhereItIs);
  }

  move(sheetId: string, position: number): void {
    this.session.sheet(sheetId);
    this.protection.refuseStructureProtected();
    if (!Number.isInteger(position) || position < 0 || position >= this.session.workbook.getSheetSize()) {
      throw new WorkbookRefusal("InvalidArgument", `There is no place ${position} among the sheets.`);
    }
    this.session.run(SetWorksheetOrderCommand.id, { subUnitId: sheetId, order: position });
  }

  freeze(sheetId: string, frozen: { rows: number; columns: number }): void {
    this.session.sheet(sheetId);
    this.session.run(SetFrozenMutation.id, {
      subUnitId: sheetId,
      startRow: frozen.rows === 0 ? -1 : frozen.rows,
      startColumn: frozen.columns === 0 ? -1 : frozen.columns,
      ySplit: frozen.rows,
      xSplit: frozen.columns,
    });
  }

  private visibilityOf(sheet: Worksheet): SheetVisibility {
    if (sheet.isSheetHidden() !== BooleanNumber.TRUE) return "Visible";
    return this.veryHidden.has(sheet.getSheetId()) ? "VeryHidden" : "Hidden";
  }

  private refuseHidingLast(sheet: Worksheet, how: string): void {
    const isLast = this.session.workbook
      .getSheets()
      .every((other) => other === sheet || this.visibilityOf(other) !== "Visible");
    if (isLast) throw new WorkbookRefusal("InvalidArgument", `The last visible sheet cannot be ${how}.`);
  }

  /** The next visible sheet to the right, else the nearest to the left. */
  private activateNeighbour(sheet: Worksheet): void {
    const sheets = this.session.workbook.getSheets();
    const index = sheets.indexOf(sheet);
    const candidates = [...sheets.slice(index + 1), ...sheets.slice(0, index).reverse()];
    const neighbour = candidates.find((other) => this.visibilityOf(other) === "Visible");
    if (neighbour) this.session.run(SetWorksheetActiveOperation.id, { subUnitId: neighbour.getSheetId() });
  }
}
