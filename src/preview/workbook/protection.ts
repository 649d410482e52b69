import { IPermissionService } from "@univerjs/core";
import {
  getAllWorksheetPermissionPoint,
  WorkbookCreateSheetPermission,
  WorkbookDeleteSheetPermission,
  WorkbookHideSheetPermission,
  WorkbookMoveSheetPermission,
  WorkbookRenameSheetPermission,
  WorksheetCopyPermission,
  WorksheetSelectProtectedCellsPermission,
  WorksheetSelectUnProtectedCellsPermission,
  WorksheetViewPermission,
} from "@univerjs/sheets";
import { WorkbookRefusal } from "./previewWorkbook";
import type { UniverSession } from "./univerSession";

const stillAllowed: readonly unknown[] = [
  WorksheetViewPermission,
  WorksheetCopyPermission,
  WorksheetSelectProtectedCellsPermission,
  WorksheetSelectUnProtectedCellsPermission,
];
const structurePermissions = [
  WorkbookCreateSheetPermission,
  WorkbookDeleteSheetPermission,
  WorkbookHideSheetPermission,
  WorkbookMoveSheetPermission,
  WorkbookRenameSheetPermission,
];

/** Which sheets are protected, and whether the order of sheets is; the grid's own commands obey too. */
export class Protection {
  private readonly protectedSheets = new Set<string>();
  isStructureProtected = false;

  constructor(private readonly session: UniverSession) {}

  isProtected(sheetId: string): boolean {
    return this.protectedSheets.has(sheetId);
  }

  setProtected(sheetId: string, isProtected: boolean): void {
    this.session.sheet(sheetId);
    if (isProtected) this.protectedSheets.add(sheetId);
    else this.protectedSheets.delete(sheetId);
    const permissions = this.session.injector.get(IPermissionService);
    for (const Point of getAllWorksheetPermissionPoint()) {
      if (stillAllowed.includes(Point)) continue;
      permissions.updatePermissionPoint(new Point(this.session.unitId, sheetId).id, !isProtected);
    }
  }

  setStructureProtected(isProtected: boolean): void {
    this.isStructureProtected = isProtected;
    const permissions = this.session.injector.get(IPermissionService);
    for (const Point of structurePermissions) {
      permissions.updatePermissionPoint(new Point(this.session.unitId).id, !isProtected);
    }
  }

  /** Refuses a write to a protected sheet. */
  refuseProtected(sheetId: string): void {
    const name = this.session.sheet(sheetId).getName();
    if (this.isProtected(sheetId)) {
      throw new WorkbookRefusal("AccessDenied", `The sheet "${name}" is protected.`);
    }
  }

  /** Refuses a change of the sheets themselves while the structure is protected. */
  refuseStructureProtected(): void {
    if (this.isStructureProtected) {
      throw new WorkbookRefusal("AccessDenied", "The structure of the workbook is protected.");
    }
  }
}
