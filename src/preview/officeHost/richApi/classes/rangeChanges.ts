import { intersectAreas } from "../../../workbook/a1";
import type { MethodMember, RangeTarget } from "../objectModel";
import { rowOf } from "../rangeGeometry";
import { apiNotFound } from "../richApiError";
import { writeCellProperties } from "./rangeCellProperties";

const clearable: Readonly<Record<string, "all" | "contents" | "formats">> = {
  All: "all",
  Contents: "contents",
  Formats: "formats",
};

/** Methods of `Excel.Range` that change the workbook. */
export const rangeChanges: Readonly<Record<string, MethodMember<RangeTarget>>> = {
  Clear({ sheetId, area }, args, { workbook }) {
    const applyTo = args.optionalText(0) ?? "All";
    if (applyTo === "Hyperlinks" || applyTo === "RemoveHyperlinks") {
      for (const { rowIndex, columnIndex } of workbook.hyperlinks(sheetId)) {
        if (intersectAreas(area, { rowIndex, columnIndex, rowCount: 1, columnCount: 1 }))
          workbook.setHyperlink(sheetId, rowIndex, columnIndex, undefined);
      }
      return null;
    }
    const what = clearable[applyTo];
    if (!what) throw apiNotFound(`Range.clear of ${applyTo}`);
    workbook.clearCells(sheetId, area, what, "addIn");
    return null;
  },
  SetCellProperties(range, args, session) {
    writeCellProperties(range, args, session);
    return null;
  },
  Merge({ sheetId, area }, args, { workbook }) {
    if (!args.flag(0, false)) workbook.mergeCells(sheetId, area);
    else for (let row = 0; row < area.rowCount; row += 1) workbook.mergeCells(sheetId, rowOf(area, row));
    return null;
  },
};
