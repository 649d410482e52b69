import { IDefinedNamesService, SetDefinedNameMutation } from "@univerjs/engine-formula";
import type { CellPatch, UniverSession } from "./univerSession";

/** Changes the formulas of all cells and names; `change` gets the row of a cell and `undefined` for a name. */
export function rewriteFormulas(
  session: UniverSession,
  change: (formula: string, rowIndex: number | undefined) => string,
): void {
  for (const sheet of session.workbook.getSheets()) {
    const patch: CellPatch = {};
    let cellCount = 0;
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (!cell?.f) return;
      const formula = change(cell.f, row);
      if (formula === cell.f) return;
      (patch[row] ??= {})[column] = { f: formula, v: null };
      cellCount += 1;
    });
    if (cellCount > 0) session.patchCells(sheet.getSheetId(), patch, { isStyleOnly: false, cellCount });
  }
  const names = session.injector.get(IDefinedNamesService).getDefinedNameMap(session.unitId) ?? {};
  for (const name of Object.values(names)) {
    const formulaOrRefString = change(name.formulaOrRefString, undefined);
    if (formulaOrRefString === name.formulaOrRefString) continue;
    const former = { unitId: session.unitId, ...name };
    const params = { ...former, formulaOrRefString };
    session.run(SetDefinedNameMutation.id, params);
    session.pushUndo(
      [{ id: SetDefinedNameMutation.id, params }],
      [{ id: SetDefinedNameMutation.id, params: former }],
    );
  }
}
