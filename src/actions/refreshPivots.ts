import type { WorkbookChange } from "../workbook/workbookChange";
import type { WorkbookPort } from "../workbook/workbookPort";
import type { WorkbookSnapshot } from "../workbook/workbookSnapshot";

const refresh: readonly WorkbookChange[] = [{ kind: "refreshPivots" }];

/**
 * How pivot tables follow a write: within its request, or where Excel may refuse that, by themselves after it. Excel
 * refuses the request as a whole for one pivot table on a protected sheet.
 */
export function pivotRefresh({ sheets }: Pick<WorkbookSnapshot, "sheets">): {
  readonly within: readonly WorkbookChange[];
  /** Gives whether pivot tables still show the figures of before. */
  readonly after: (port: WorkbookPort) => Promise<boolean>;
} {
  const mayRefuse = sheets.some(({ isProtected }) => isProtected);
  return {
    within: mayRefuse ? [] : refresh,
    after: async (port) =>
      mayRefuse &&
      (await port.apply(refresh).then(
        () => false,
        // The tables are written all the same: the person hears that pivot tables are old.
        () => true,
      )),
  };
}
