import type { Language } from "../messages/language";
import { tableMessagesFor } from "../messages/tableMessages";
import type { SheetUse, WorkbookChange } from "../workbook/workbookPort";

const languages: readonly Language[] = ["ja", "en"];

/** The names that a contents sheet of ours is given, in either language. */
export const contentsSheetNames: readonly string[] = languages.map(
  (language) => tableMessagesFor(language).contents.sheetName,
);

/**
 * Brings the data version that 目次 names up to date, only where the cell still says what was written there.
 *
 * `before` are the versions that the tables came from.
 */
export function planContentsVersion(
  uses: readonly SheetUse[],
  { before, now }: { before: readonly string[]; now: string },
): readonly WorkbookChange[] {
  return uses.flatMap(({ sheetName, usedArea, cells }) => {
    if (usedArea === undefined || !contentsSheetNames.includes(sheetName)) return [];
    return languages.flatMap((language) => {
      const { version } = tableMessagesFor(language).contents;
      const lines = before.filter((one) => one !== now).map((one) => version(one));
      return cells.flatMap(([first], row): WorkbookChange[] =>
        typeof first === "string" && lines.includes(first)
          ? [
              {
                kind: "writeCells",
                sheetName,
                rowIndex: usedArea.rowIndex + row,
                columnIndex: usedArea.columnIndex,
                values: [[version(now)]],
              },
            ]
          : [],
      );
    });
  });
}
