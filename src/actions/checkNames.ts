import { findFunctionCalls } from "../budget/formulaCalls";
import type { FunctionCall } from "../budget/formulaCalls";
import { parseTextLiteral } from "../budget/textLiteral";
import type { MeasureIndex } from "../budget/findMeasure";
import type { Measure } from "../budget/measure";
import { catalogFunction } from "../messages/functionCatalog";
import { formatAddress } from "../workbook/cellAddress";
import { isSameName } from "../workbook/freeName";
import type { CellPlace, SheetBlock, SheetUse } from "../workbook/workbookPort";
import { parseReference } from "./formulaReference";
import type { FoundFormula, NamePlace, NameProblem } from "./foundFormula";
import type { WorkbookCells } from "./workbookCells";

/** How names are looked up. */
export interface NameLookup {
  readonly index: MeasureIndex;
  readonly namesakes: (name: string) => readonly Measure[];
}

/** What came of looking up the names that a formula gives to our functions. */
export type CheckedNames = Pick<FoundFormula, "checkedNames" | "problems" | "hasUncheckedName">;

/** Looks up every name that formulas of a workbook give to our functions; names that recur are looked up once. */
export function createNameCheck(
  cells: WorkbookCells,
  lookup: NameLookup,
): (formula: string, place: CellPlace, calls?: readonly FunctionCall[]) => CheckedNames {
  const ofText = rememberedBy((text: string) => problemOf(text, lookup));
  const ofBlock = rememberedBy((key: string): CheckedNames => {
    const block = JSON.parse(key) as SheetBlock;
    return namesInCells(block, { cells, ofText });
  });
  return (formula, place, calls = findFunctionCalls(formula)) => {
    const results = calls.flatMap((call): CheckedNames[] => {
      const span = namesMeasures(call) ? call.args[0] : undefined;
      if (span === undefined || span.start === span.end) return [];
      const argument = formula.slice(span.start, span.end);
      const text = parseTextLiteral(argument);
      if (text !== undefined)
        return [checked(1, [placed(ofText(text), { text, place: { kind: "argument", span } })])];
      const block = parseReference(argument, place);
      return [block === undefined ? unchecked : ofBlock(JSON.stringify(block))];
    });
    return {
      checkedNames: results.reduce((sum, { checkedNames }) => sum + checkedNames, 0),
      problems: results.flatMap(({ problems }) => problems).sort(unknownFirst),
      hasUncheckedName: results.some(({ hasUncheckedName }) => hasUncheckedName),
    };
  };
}

function namesMeasures({ name }: FunctionCall): boolean {
  return catalogFunction(name).parameters[0]?.kind === "measures";
}

const mostCandidates = 3;
const unchecked: CheckedNames = { checkedNames: 0, problems: [], hasUncheckedName: true };

type Problem = Pick<NameProblem, "kind" | "candidates">;

function problemOf(text: string, { index, namesakes }: NameLookup): Problem | undefined {
  const found = index.find(text);
  if (found === undefined) return { kind: "unknown", candidates: index.suggest(text, mostCandidates) };
  const others = namesakes(text).filter(({ id }) => id !== found.id);
  return others.length === 0
    ? undefined
    : { kind: "ambiguous", candidates: [found, ...others].slice(0, mostCandidates) };
}

function unknownFirst(a: NameProblem, b: NameProblem): number {
  return Number(a.kind === "ambiguous") - Number(b.kind === "ambiguous");
}

function placed(
  problem: Problem | undefined,
  where: { readonly text: string; readonly place: NamePlace },
): NameProblem | undefined {
  return problem && { ...problem, ...where };
}

function checked(count: number, problems: readonly (NameProblem | undefined)[]): CheckedNames {
  return {
    checkedNames: count,
    problems: problems.filter((problem) => problem !== undefined),
    hasUncheckedName: false,
  };
}

/** Blank cells and errors are no names: our functions pass them by, or on. */
function namesInCells(
  { sheetName, area }: SheetBlock,
  { cells, ofText }: { cells: WorkbookCells; ofText: (text: string) => Problem | undefined },
): CheckedNames {
  const use = cells.uses.find((one) => isSameName(one.sheetName, sheetName));
  if (use?.usedArea === undefined) return unchecked;
  let count = 0;
  const problems: (NameProblem | undefined)[] = [];
  for (const { formula, value, ...cell } of cellsInside(use, area)) {
    const text = String(value);
    if (text.trim() === "" || value === 0 || isError(text)) continue;
    count += 1;
    const address = formatAddress({ ...cell, rowCount: 1, columnCount: 1 });
    const isCalculated = typeof formula === "string" && formula !== value;
    const place = {
      kind: "cell",
      cell: { sheetName: use.sheetName, ...cell },
      address,
      isCalculated,
    } as const;
    problems.push(placed(ofText(text), { text, place }));
  }
  return checked(count, problems);
}

function* cellsInside({ usedArea, cells, values = [] }: SheetUse, area: SheetBlock["area"]) {
  if (usedArea === undefined) return;
  const firstRow = Math.max(area.rowIndex, usedArea.rowIndex);
  const lastRow = Math.min(area.rowIndex + area.rowCount, usedArea.rowIndex + usedArea.rowCount);
  const firstColumn = Math.max(area.columnIndex, usedArea.columnIndex);
  const lastColumn = Math.min(
    area.columnIndex + area.columnCount,
    usedArea.columnIndex + usedArea.columnCount,
  );
  for (let rowIndex = firstRow; rowIndex < lastRow; rowIndex += 1) {
    for (let columnIndex = firstColumn; columnIndex < lastColumn; columnIndex += 1) {
      const formula = cells[rowIndex - usedArea.rowIndex]?.[columnIndex - usedArea.columnIndex] ?? "";
      const value = values[rowIndex - usedArea.rowIndex]?.[columnIndex - usedArea.columnIndex] ?? "";
      yield { rowIndex, columnIndex, formula, value };
    }
  }
}

function isError(text: string): boolean {
  return /^#[A-Z/0]+[!?A]?$/.test(text);
}

function rememberedBy<Answer>(answer: (key: string) => Answer): (key: string) => Answer {
  const known = new Map<string, Answer>();
  return (key) => {
    if (!known.has(key)) known.set(key, answer(key));
    return known.get(key) as Answer;
  };
}
