import { freeSheetName, isSameName } from "../workbook/freeName";
import type { WorkbookSnapshot } from "../workbook/workbookSnapshot";

/** Gives out sheet names that no sheet of the workbook and none given out before has. */
export interface SheetNames {
  take(wanted: string): string;
  has(name: string): boolean;
}

/** The sheet names of a workbook, for one plan. */
export function sheetNames({ sheets }: Pick<WorkbookSnapshot, "sheets">): SheetNames {
  const before = sheets.map(({ name }) => name);
  const taken = [...before];
  return {
    take(wanted) {
      const name = freeSheetName(wanted.replace(/[\\/?*[\]:]/g, " "), taken);
      taken.push(name);
      return name;
    },
    has: (name) => before.some((one) => isSameName(one, name)),
  };
}
