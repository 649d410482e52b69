import {
  IUniverInstanceService,
  UniverInstanceType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type Injector,
  type Nullable,
  type Workbook,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Keeps Univer from looking for formulas in the whole workbook for a write that neither brings nor replaces one. */
export function patchFormulaScan(injector: Injector): void {
  const model = injector.get(FormulaDataModel);
  const workbooks = injector.get(IUniverInstanceService);
  const update = model.updateFormulaData.bind(model);
  model.updateFormulaData = (unitId, sheetId, cells: Cells) => {
    const workbook = workbooks.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    const before = workbook?.getSheetBySheetId(sheetId)?.getCellMatrix().getMatrix() ?? {};
    return touchesFormula(cells, before) ? update(unitId, sheetId, cells) : {};
  };
}

function touchesFormula(cells: Cells, before: Cells): boolean {
  for (const row in cells) {
    const [written, there] = [cells[row] ?? {}, before[row]];
    for (const column in written) {
      if (isFormula(written[column]) || isFormula(there?.[column])) return true;
    }
  }
  return false;
}

function isFormula(cell: Nullable<ICellData>): boolean {
  return Boolean(cell?.f) || Boolean(cell?.si);
}
