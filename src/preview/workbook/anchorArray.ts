import { CellValueType, type ICellData, type Injector, type Nullable } from "@univerjs/core";
import {
  BaseFunction,
  BooleanValueObject,
  ERROR_TYPE_SET,
  FormulaDataModel,
  IFormulaRuntimeService,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type ErrorType,
} from "@univerjs/engine-formula";
import { engineArray, engineError } from "./customFunctionValues";

/** Teaches the engine `B1#`, the cells that the formula in B1 spills into; files write it `ANCHORARRAY(B1)`. */
export function registerAnchorArray(injector: Injector): void {
  injector.get(IFunctionService).registerExecutors(new AnchorArray(injector));
}

class AnchorArray extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;
  override needsReferenceObject = true;

  constructor(private readonly injector: Injector) {
    super("ANCHORARRAY");
  }

  override calculate(anchor: BaseValueObject): BaseValueObject {
    if (!anchor.isReferenceObject()) return engineError("#REF!");
    const reference = anchor as unknown as BaseReferenceObject;
    const { startRow, startColumn } = reference.getRangePosition();
    const place = [reference.getUnitId(), reference.getSheetId()] as const;
    const range = this.spillRange(place, startRow, startColumn);
    if (!range) return engineError("#REF!");
    const rowCount = range.endRow - range.startRow + 1;
    const columnCount = range.endColumn - range.startColumn + 1;
    return engineArray(
      Array.from({ length: rowCount }, (_row, rowOffset) =>
        Array.from({ length: columnCount }, (_column, columnOffset) =>
          toEngineValue(this.spilledCell(place, startRow + rowOffset, startColumn + columnOffset)),
        ),
      ),
    );
  }

  /** What the running calculation has spilled so far, else what the last one did. */
  private spillRange([unitId, sheetId]: readonly [string, string], row: number, column: number) {
    const running = this.injector.get(IFormulaRuntimeService).getUnitArrayFormula();
    const former = this.injector.get(FormulaDataModel).getArrayFormulaRange();
    return (
      (running[unitId]?.[sheetId] ?? {})[row]?.[column] ?? (former[unitId]?.[sheetId] ?? {})[row]?.[column]
    );
  }

  private spilledCell(
    [unitId, sheetId]: readonly [string, string],
    row: number,
    column: number,
  ): Nullable<ICellData> {
    const running = this.injector.get(IFormulaRuntimeService).getRuntimeArrayFormulaCellData();
    const former = this.injector.get(FormulaDataModel).getArrayFormulaCellData();
    return (
      running[unitId]?.[sheetId]?.getValue(row, column) ?? (former[unitId]?.[sheetId] ?? {})[row]?.[column]
    );
  }
}

function toEngineValue(cell: Nullable<ICellData>): BaseValueObject {
  const value = cell?.v;
  if (value === undefined || value === null) return NumberValueObject.create(0);
  if (ERROR_TYPE_SET.has(value as ErrorType)) return engineError(String(value));
  if (cell?.t === CellValueType.BOOLEAN) return BooleanValueObject.create(Number(value) === 1);
  return cell?.t === CellValueType.NUMBER
    ? NumberValueObject.create(Number(value))
    : StringValueObject.create(String(value));
}
