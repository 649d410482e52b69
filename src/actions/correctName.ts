import { formatTextLiteral, longestLiteral } from "../budget/textLiteral";
import { formatAddress } from "../workbook/cellAddress";
import { isSameName } from "../workbook/freeName";
import { WorkbookError } from "../workbook/workbookError";
import type { CellPlace } from "../workbook/cellArea";
import type { WorkbookChange } from "../workbook/workbookChange";
import type { WorkbookPort } from "../workbook/workbookPort";
import type { FoundFormula, NameCandidate, NameProblem } from "./foundFormula";
import { longestFormula } from "./planRepair";

/** A name to put right: in which cell it was found, and what is meant. */
export interface NameCorrection {
  readonly formula: Pick<FoundFormula, "sheetName" | "rowIndex" | "columnIndex" | "formula">;
  readonly problem: NameProblem;
  readonly candidate: NameCandidate;
}

/**
 * What came of it, with the cell that was written to, that somebody had changed meanwhile, or that is no typed text but
 * filled by a formula.
 */
export interface CorrectionOutcome {
  readonly kind: "corrected" | "changed" | "calculated";
  readonly where: NameProblem["place"]["kind"];
  readonly sheetName: string;
  readonly address: string;
  /** What stands there now in place of the name. */
  readonly name: string;
}

/**
 * Replaces one name by the one that finds what is meant: the argument in the formula, or the text of the cell that the
 * formula refers to. Nothing else changes, and nothing at all where the cell is not as it was found.
 *
 * Rejects with a `WorkbookError`, also where the sheet is protected or gone.
 */
export async function correctName(
  port: WorkbookPort,
  correction: NameCorrection,
): Promise<CorrectionOutcome> {
  const { formula, problem } = correction;
  const target: CellPlace = problem.place.kind === "cell" ? problem.place.cell : formula;
  const { sheetName, rowIndex, columnIndex } = target;
  const area = { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
  const isElsewhere = problem.place.kind === "cell";
  const { sheets, sheetUses, filledCells } = await port.read({
    blocks: [{ sheetName, area }],
    ...(isElsewhere ? { spillsInto: [{ sheetName, rowIndex, columnIndex }] } : {}),
  });
  const sheet = sheets.find(({ name }) => isSameName(name, sheetName));
  const [use] = sheetUses;
  if (sheet === undefined || use === undefined) throw new WorkbookError("notFound", { subject: sheetName });
  if (sheet.isProtected) throw new WorkbookError("sheetProtected", { subject: sheet.name });
  const { change, name } = planCorrection(correction, target);
  const outcome = { where: problem.place.kind, sheetName, address: formatAddress(area), name };
  if (filledCells !== undefined && filledCells.length > 0) return { kind: "calculated", ...outcome };
  const expected = isElsewhere ? problem.text : formula.formula;
  if (String(use.cells[0]?.[0] ?? "") !== expected) return { kind: "changed", ...outcome };
  await port.apply([change]);
  return { kind: "corrected", ...outcome };
}

function planCorrection(
  { formula: { formula }, problem, candidate }: NameCorrection,
  target: CellPlace,
): { change: WorkbookChange; name: string } {
  const { sheetName, rowIndex, columnIndex } = target;
  const place = { sheetName, rowIndex, columnIndex };
  const wanted = candidate.writes;
  if (problem.place.kind === "cell") {
    return { change: { kind: "writeCells", ...place, values: [[wanted]] }, name: wanted };
  }
  const { start, end } = problem.place.span;
  const withName = (name: string): string =>
    formula.slice(0, start) + formatTextLiteral(name) + formula.slice(end);
  const fits = wanted.length <= longestLiteral && withName(wanted).length <= longestFormula;
  const name = fits ? wanted : candidate.id;
  return { change: { kind: "writeFormulas", ...place, formulas: [[withName(name)]] }, name };
}
