import type { CellPlace } from "../workbook/cellArea";
import type { WorkbookPort } from "../workbook/workbookPort";
import { nameArguments } from "./checkNames";
import type { CheckedFormula } from "./checkNames";
import { mayNeedDefinitions, spillAnchor } from "./resolveReference";
import type { ReferenceContext } from "./resolveReference";
import type { WorkbookCells } from "./workbookCells";

/**
 * Reads what the references in formulas of ours stand for, and how far the formulas of `suspects` spill: one request,
 * and none where there is nothing to ask.
 */
export async function readReferenceContext(
  port: Pick<WorkbookPort, "read">,
  {
    calling,
    suspects,
    cells,
  }: {
    readonly calling: readonly Required<CheckedFormula>[];
    readonly suspects: readonly CellPlace[];
    readonly cells: WorkbookCells;
  },
): Promise<ReferenceContext> {
  const named = calling.flatMap((cell) =>
    cell.calls
      .flatMap(nameArguments)
      .map(({ span }) => ({ cell, text: cell.formula.slice(span.start, span.end) })),
  );
  const anchors = distinct(named.flatMap(({ cell, text }) => spillAnchor(text, cell) ?? []));
  const needsDefinitions = named.some(({ text }) => mayNeedDefinitions(text));
  const spillsFrom = [...suspects, ...anchors];
  if (spillsFrom.length === 0 && !needsDefinitions) return nothing;
  const sheets = cells.sheets.map(({ name }) => name);
  const { spills = [], definitions } = await port.read({
    ...(spillsFrom.length === 0 ? {} : { spillsFrom }),
    ...(needsDefinitions ? { definitions: { tables: cells.tableNames, sheets } } : {}),
  });
  return { ...nothing, ...definitions, spills };
}

const nothing: ReferenceContext = { tables: [], names: [], spills: [] };

function distinct(places: readonly CellPlace[]): CellPlace[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}
