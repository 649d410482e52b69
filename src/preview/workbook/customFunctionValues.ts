import type { Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type ErrorType,
} from "@univerjs/engine-formula";
import { isEntity } from "./entityCells";
import type {
  CellEntityResult,
  CellValue,
  CustomFunctionResult,
  CustomFunctionScalar,
} from "./previewWorkbook";

/** A cell of an argument: `null` for a blank one. */
export type ArgumentCell = CellValue | null;
/** One argument as the formula engine gave it, before a parameter decides how to take it. */
export type ArgumentMatrix = readonly (readonly (ArgumentCell | ErrorValueObject)[])[];

/** An entity inside a formula: the text that its cell shows, and its fields for who asks. */
export class EntityValue extends StringValueObject {
  constructor(readonly entity: CellEntityResult) {
    super(entity.text);
  }
}

/** An argument's cells; a single value is a matrix of one. */
export function readArgument(argument: BaseValueObject): ArgumentMatrix {
  if (!argument.isArray()) return [[readScalar(argument)]];
  const array = argument as ArrayValueObject;
  return Array.from({ length: array.getRowCount() }, (_row, rowIndex) =>
    Array.from({ length: array.getColumnCount() }, (_column, columnIndex) =>
      readScalar(array.get(rowIndex, columnIndex)),
    ),
  );
}

/** Excel on the web hands a blank cell and an omitted argument over as `null` (the desktop writes 0 for a blank). */
function readScalar(value: Nullable<BaseValueObject>): ArgumentCell | ErrorValueObject {
  if (!value || value.isNull()) return null;
  if (value.isError()) return value as ErrorValueObject;
  if (value.isBoolean()) return Boolean(value.getValue());
  return value.getValue() as CellValue;
}

/** An error for the formula engine; each has its own message, so none is shared. */
export function engineError(error: string, message?: string): ErrorValueObject {
  return new ErrorValueObject(error as ErrorType, message ?? "");
}

/** A function's result for the formula engine. An empty array is Excel's `#CALC!`. */
export function engineResult(result: CustomFunctionResult): BaseValueObject {
  if (!Array.isArray(result)) return engineScalar(result as CustomFunctionScalar);
  const rows = result as readonly (readonly CustomFunctionScalar[])[];
  return engineArray(rows.map((row) => row.map(engineScalar)));
}

/** An array of engine values; one of a single cell is that cell. */
export function engineArray(rows: readonly (readonly BaseValueObject[])[]): BaseValueObject {
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  const first = rows[0]?.[0];
  if (columnCount === 0 || !first) return engineError("#CALC!");
  if (rows.length === 1 && columnCount === 1) return first;
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) =>
      Array.from({ length: columnCount }, (_cell, index) => row[index] ?? engineError("#N/A")),
    ),
    rowCount: rows.length,
    columnCount,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function engineScalar(value: CustomFunctionScalar): BaseValueObject {
  // A runtime that returns nothing for a cell shows 0 in Excel.
  if (value === null || value === undefined) return NumberValueObject.create(0);
  if (isEntity(value)) return new EntityValue(value);
  if (typeof value === "object") return engineError(value.error, value.message);
  if (typeof value === "number") return NumberValueObject.create(value);
  return typeof value === "boolean" ? BooleanValueObject.create(value) : StringValueObject.create(value);
}
