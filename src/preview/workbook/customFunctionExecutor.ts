import { BaseFunction, ErrorValueObject, type BaseValueObject } from "@univerjs/engine-formula";
import {
  engineArray,
  engineError,
  engineResult,
  readArgument,
  type ArgumentMatrix,
} from "./customFunctionValues";
import type {
  CustomFunctionArgument,
  CustomFunctionArgumentCell,
  CustomFunctionDescription,
  CustomFunctionResult,
} from "./previewWorkbook";

/** The cell whose formula calls. */
export interface CallingCell {
  readonly sheetId: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** Gives a call's result if it is known, else asks for it and gives `undefined`. */
export type ResultLookup = (
  functionId: string,
  parameters: readonly CustomFunctionArgument[],
  caller: CallingCell,
) => CustomFunctionResult | undefined;

/**
 * One custom function inside the formula engine.
 *
 * It answers at once: with the result where it is known, with `#BUSY!` where the add-in has yet to give it. An error
 * among the arguments is the result without a call, unless the parameter takes errors. A single-value parameter that
 * gets several cells makes the function run once for each, as Excel does.
 */
export class CustomFunctionExecutor extends BaseFunction {
  constructor(
    private readonly description: CustomFunctionDescription,
    private readonly lookup: ResultLookup,
  ) {
    super(description.name.toUpperCase());
  }

  /** Excel hands over a text as it was written, also one that reads like a date or a percentage. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...values: BaseValueObject[]): BaseValueObject {
    const { parameters } = this.description;
    const required = parameters.filter((parameter) => !parameter.optional).length;
    if (values.length < required || values.length > parameters.length) return engineError("#VALUE!");
    const matrices = values.map(readArgument);
    const size = this.liftedSize(matrices);
    if (size.rowCount === 1 && size.columnCount === 1) return this.call(matrices, 0, 0);
    return engineArray(
      Array.from({ length: size.rowCount }, (_row, rowIndex) =>
        Array.from({ length: size.columnCount }, (_column, columnIndex) =>
          firstCell(this.call(matrices, rowIndex, columnIndex)),
        ),
      ),
    );
  }

  /** How many times the function runs: as many as the largest argument of a single-value parameter has cells. */
  private liftedSize(matrices: readonly ArgumentMatrix[]): { rowCount: number; columnCount: number } {
    let rowCount = 1;
    let columnCount = 1;
    for (const [index, matrix] of matrices.entries()) {
      if (this.description.parameters[index]?.isMatrix) continue;
      rowCount = Math.max(rowCount, matrix.length);
      columnCount = Math.max(columnCount, matrix[0]?.length ?? 1);
    }
    return { rowCount, columnCount };
  }

  private call(matrices: readonly ArgumentMatrix[], rowIndex: number, columnIndex: number): BaseValueObject {
    const args: CustomFunctionArgument[] = [];
    for (const [index, parameter] of this.description.parameters.entries()) {
      const matrix = matrices[index];
      if (!matrix) {
        args.push(null);
      } else if (parameter.isMatrix) {
        const cells = matrix.map((row) => row.map((cell) => argumentCell(cell, parameter)));
        const error = cells.flat().find((cell) => cell instanceof ErrorValueObject);
        if (error) return error;
        const isOmitted =
          matrix.length === 1 && matrix[0]?.length === 1 && matrix[0][0] === null && parameter.optional;
        args.push(isOmitted ? null : (cells as CustomFunctionArgument));
      } else {
        const cell = argumentCell(broadcastCell(matrix, rowIndex, columnIndex), parameter);
        if (cell instanceof ErrorValueObject) return cell;
        args.push(cell);
      }
    }
    const caller = { sheetId: this.subUnitId ?? "", rowIndex: this.row, columnIndex: this.column };
    const result = this.lookup(this.description.id, args, caller);
    return result === undefined ? engineError("#BUSY!") : engineResult(result);
  }
}

/** The errors that the runtime knows; of the rest, `#BUSY!` among them, no function is told. */
const toldErrors: ReadonlySet<string> = new Set([
  "#N/A",
  "#DIV/0!",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
]);

function argumentCell(
  cell: ArgumentMatrix[number][number],
  { takesErrors = false }: CustomFunctionDescription["parameters"][number],
): CustomFunctionArgumentCell | ErrorValueObject {
  if (!(cell instanceof ErrorValueObject)) return cell;
  const error = cell.getErrorType();
  return takesErrors && toldErrors.has(error) ? { error } : cell;
}

/** A single row, column or cell counts for every other one; beyond a larger matrix Excel gives `#N/A`. */
function broadcastCell(
  matrix: ArgumentMatrix,
  rowIndex: number,
  columnIndex: number,
): ArgumentMatrix[number][number] {
  const row = matrix.length === 1 ? matrix[0] : matrix[rowIndex];
  const cell = row?.length === 1 ? row[0] : row?.[columnIndex];
  return cell === undefined ? engineError("#N/A") : cell;
}

/** Inside an array a cell holds one value, so an array result keeps its first. */
function firstCell(value: BaseValueObject): BaseValueObject {
  return value.isArray() ? (value as unknown as { getFirstCell(): BaseValueObject }).getFirstCell() : value;
}
