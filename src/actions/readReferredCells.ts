import { isSameName } from "../workbook/freeName";
import type { SheetBlock } from "../workbook/cellArea";
import type { WorkbookPort } from "../workbook/workbookPort";
import { parseReference } from "./formulaReference";

/** Values of cells, row by row; errors as their text. */
export type CellRows = readonly (readonly (string | number | boolean)[])[];

/** More cells than a formula in the making is likely to be about are not read for it. */
const mostCells = 2_000;

/**
 * Reads what stands in the cells that references such as `A2:A20` or `'私の 表'!B3` name, by reference as written.
 *
 * What names no cells, cells of a sheet that is not there, or very many of them is left out. One read, and one more
 * where the references count from the active sheet. Rejects with a `WorkbookError`.
 */
export async function readReferredCells(
  port: Pick<WorkbookPort, "read">,
  { sources, sheetName }: { readonly sources: readonly string[]; readonly sheetName: string | undefined },
): Promise<Readonly<Record<string, CellRows>>> {
  const references = [...new Set(sources)].filter(isReference);
  const needsSheet = references.some((source) => !source.includes("!"));
  const ownSheet = sheetName ?? (needsSheet ? await activeSheet(port) : "");
  const wanted = references.flatMap((source) => {
    const block = parseReference(source, { sheetName: ownSheet });
    return block === undefined || !isFew(block) ? [] : [{ source, block }];
  });
  if (wanted.length === 0) return {};
  const { sheetUses } = await port.read({ blocks: wanted.map(({ block }) => block) });
  return Object.fromEntries(
    wanted.flatMap(({ source, block }) => {
      const rows = sheetUses.find(({ usedArea, sheetName: name }) =>
        isSameBlock(block, name, usedArea),
      )?.values;
      return rows === undefined ? [] : [[source, rows]];
    }),
  );
}

/** Whether an argument is nothing but a reference to cells. */
export function isReference(source: string): boolean {
  return parseReference(source, { sheetName: "" }) !== undefined;
}

async function activeSheet(port: Pick<WorkbookPort, "read">): Promise<string> {
  const { selection } = await port.read({ selection: true });
  if (selection === undefined) throw new Error("The workbook did not say what is selected");
  return selection.sheetName;
}

function isFew({ area }: SheetBlock): boolean {
  return area.rowCount * area.columnCount <= mostCells;
}

function isSameBlock(
  { sheetName, area }: SheetBlock,
  name: string,
  usedArea: SheetBlock["area"] | undefined,
): boolean {
  return (
    isSameName(sheetName, name) &&
    usedArea?.rowIndex === area.rowIndex &&
    usedArea.columnIndex === area.columnIndex &&
    usedArea.rowCount === area.rowCount &&
    usedArea.columnCount === area.columnCount
  );
}
