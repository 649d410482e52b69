import type { CellEntityResult, CustomFunctionResult, CustomFunctionScalar } from "./previewWorkbook";

/** A cell of a sheet. */
export interface CellPlace {
  readonly sheetId: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/**
 * Which cells show an entity: the grid keeps the text of a cell alone, and a formula may ask for a field of it.
 *
 * A cell counts as long as it shows the entity's text, so what is overwritten is forgotten.
 */
export class EntityCells {
  private readonly entities = new Map<string, CellEntityResult>();

  /** Keeps the entities that a function's result puts into the caller's cell and those it spills over. */
  record(caller: CellPlace, result: CustomFunctionResult): void {
    const rows = Array.isArray(result)
      ? (result as readonly (readonly CustomFunctionScalar[])[])
      : [[result as CustomFunctionScalar]];
    for (const [rowOffset, row] of rows.entries()) {
      for (const [columnOffset, value] of row.entries()) {
        const key = keyOf({
          sheetId: caller.sheetId,
          rowIndex: caller.rowIndex + rowOffset,
          columnIndex: caller.columnIndex + columnOffset,
        });
        if (isEntity(value)) this.entities.set(key, value);
        else this.entities.delete(key);
      }
    }
  }

  /** The entity that a cell shows, if it shows one. */
  at(place: CellPlace, text: string): CellEntityResult | undefined {
    const entity = this.entities.get(keyOf(place));
    return entity?.text === text ? entity : undefined;
  }
}

/** Whether a result is a data type with fields. */
export function isEntity(value: CustomFunctionScalar): value is CellEntityResult {
  return typeof value === "object" && "fields" in value;
}

function keyOf({ sheetId, rowIndex, columnIndex }: CellPlace): string {
  return `${sheetId}:${String(rowIndex)}:${String(columnIndex)}`;
}
