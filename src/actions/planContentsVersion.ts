import type { Language } from "../messages/language";
import { tableMessagesFor } from "../messages/tableMessages";
import type { WorkbookChange } from "../workbook/workbookChange";
import type { WorkbookPort } from "../workbook/workbookPort";
import type { WorkbookSnapshot } from "../workbook/workbookSnapshot";

const languages: readonly Language[] = ["ja", "en"];

/** The names that a contents sheet of ours is given, in either language. */
export const contentsSheetNames: readonly string[] = languages.map(
  (language) => tableMessagesFor(language).contents.sheetName,
);

/**
 * Brings the data version that 目次 names up to date, only where the cell still says what was written there. A
 * protected sheet is left as it is: no figure stands on it.
 *
 * `before` are the versions that the tables came from.
 */
export function planContentsVersion(
  { sheets, sheetUses }: Pick<WorkbookSnapshot, "sheets" | "sheetUses">,
  { before, now }: { before: readonly string[]; now: string },
): readonly WorkbookChange[] {
  return sheetUses.flatMap(({ sheetName, usedArea, cells }) => {
    const isProtected = sheets.some((sheet) => sheet.isProtected && sheet.name === sheetName);
    if (usedArea === undefined || isProtected || !contentsSheetNames.includes(sheetName)) return [];
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

/** Takes a change of the version on 目次 back, where the write that it belonged to was put back. */
export async function putContentsBack(
  port: WorkbookPort,
  { written, before }: { written: string; before: string | undefined },
): Promise<void> {
  if (before === undefined) return;
  const snapshot = await port.read({ sheets: contentsSheetNames });
  const changes = planContentsVersion(snapshot, { before: [written], now: before });
  if (changes.length > 0) await port.apply(changes);
}
