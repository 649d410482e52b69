import type { Injector } from "@univerjs/core";
import {
  BaseFunction,
  IFunctionService,
  type ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { engineArray, engineError, engineResult, EntityValue } from "./customFunctionValues";
import type { EntityCells } from "./entityCells";
import { dotFunction } from "./fieldDot";

/** Teaches the engine `FIELDVALUE` and the dot of `=A1.金額`, which give a field of the entity in a cell. */
export function registerFieldValue(injector: Injector, entities: EntityCells): void {
  injector
    .get(IFunctionService)
    .registerExecutors(...["FIELDVALUE", dotFunction].map((name) => new FieldValue(name, entities)));
}

class FieldValue extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly entities: EntityCells,
  ) {
    super(name);
  }

  override calculate(value: BaseValueObject, field: BaseValueObject): BaseValueObject {
    const name = firstOf(field);
    if (name.isError()) return name;
    const fieldName = String(name.getValue());
    if (!value.isReferenceObject()) return fieldOf(value, fieldName);
    const reference = value as unknown as BaseReferenceObject;
    const { startRow, startColumn } = reference.getRangePosition();
    const sheetId = reference.getSheetId();
    const cells = reference.toArrayValueObject();
    return engineArray(
      Array.from({ length: cells.getRowCount() }, (_row, rowOffset) =>
        Array.from({ length: cells.getColumnCount() }, (_column, columnOffset) => {
          const cell = cells.get(rowOffset, columnOffset);
          if (!cell || cell.isNull()) return engineError("#FIELD!");
          const place = { sheetId, rowIndex: startRow + rowOffset, columnIndex: startColumn + columnOffset };
          const entity = this.entities.at(place, String(cell.getValue()));
          return fieldOf(entity ? new EntityValue(entity) : cell, fieldName);
        }),
      ),
    );
  }
}

/** Excel's errors: the cell's own where it has one, `#FIELD!` where there is no such field. */
function fieldOf(value: BaseValueObject, fieldName: string): BaseValueObject {
  if (value.isError()) return value;
  if (!(value instanceof EntityValue)) return engineError("#FIELD!");
  const field = Object.entries(value.entity.fields).find(
    ([name]) => name.toLowerCase() === fieldName.toLowerCase(),
  );
  return field === undefined ? engineError("#FIELD!") : engineResult(field[1]);
}

function firstOf(value: BaseValueObject): BaseValueObject {
  if (value.isReferenceObject()) {
    return firstOf((value as unknown as BaseReferenceObject).toArrayValueObject());
  }
  return value.isArray() ? (value as ArrayValueObject).getFirstCell() : value;
}
