import {
  AddRangeProtectionFromContextMenuCommand,
  AddRangeProtectionFromSheetBarCommand,
  AddRangeProtectionFromToolbarCommand,
  ChangeSheetProtectionFromSheetBarCommand,
  DeleteRangeProtectionFromContextMenuCommand,
  DeleteWorksheetProtectionFormSheetBarCommand,
  SetRangeProtectionFromContextMenuCommand,
  ViewSheetPermissionFromContextMenuCommand,
  ViewSheetPermissionFromSheetBarCommand,
} from "@univerjs/sheets-ui";

/** Univer's own protection by person, which Excel does not have; the workbook protects sheets itself. */
export const hiddenMenus = Object.fromEntries(
  [
    "sheet.contextMenu.permission",
    AddRangeProtectionFromContextMenuCommand.id,
    AddRangeProtectionFromSheetBarCommand.id,
    AddRangeProtectionFromToolbarCommand.id,
    ChangeSheetProtectionFromSheetBarCommand.id,
    DeleteRangeProtectionFromContextMenuCommand.id,
    DeleteWorksheetProtectionFormSheetBarCommand.id,
    SetRangeProtectionFromContextMenuCommand.id,
    ViewSheetPermissionFromContextMenuCommand.id,
    ViewSheetPermissionFromSheetBarCommand.id,
  ].map((id) => [id, { hidden: true }]),
);
