import type { FunctionName } from "../budget/functionNames";
import type { Measure } from "../budget/measure";
import type { TextSpan } from "../budget/formulaCalls";
import type { CellPlace } from "../workbook/workbookPort";

/** Where a measure's name stands: in the formula itself, or in a cell that the formula refers to. */
export type NamePlace =
  | { readonly kind: "argument"; readonly span: TextSpan }
  | {
      readonly kind: "cell";
      readonly cell: CellPlace;
      readonly address: string;
      /** The cell calculates the name, so that its text cannot be replaced. */
      readonly isCalculated: boolean;
    };

/** A name that leads to no measure, or that more than one measure is printed under. */
export interface NameProblem {
  readonly kind: "unknown" | "ambiguous";
  readonly text: string;
  readonly place: NamePlace;
  /** The measures that may be meant, likest first; of an ambiguous name, the one that answers to it first. */
  readonly candidates: readonly Measure[];
}

/** One cell whose formula calls functions of ours. */
export interface FoundFormula extends CellPlace {
  readonly address: string;
  readonly formula: string;
  /** What the cell shows. */
  readonly value: string | number | boolean;
  readonly functions: readonly FunctionName[];
  /** The cell shows `#NAME?`: the formula came from an Excel without the add-in, or names something else unknown. */
  readonly isStuck: boolean;
  /** Something has been put before the function's name. */
  readonly isDamaged: boolean;
  /** Its sheet is protected, so that nothing is written to it. */
  readonly isProtected: boolean;
  /** Its sheet is hidden, so that the cell cannot be shown. */
  readonly isHidden: boolean;
  /** How many names were looked up; `0` where the formula names no measure or calculates the name. */
  readonly checkedNames: number;
  readonly problems: readonly NameProblem[];
  /** A name is calculated, so that nothing can be said about it. */
  readonly hasUncheckedName: boolean;
}

/** Whether somebody should do something about the cell: it is stuck or damaged, or a name may give a wrong number. */
export function needsAttention({
  isStuck,
  isDamaged,
  problems,
}: Pick<FoundFormula, "isStuck" | "isDamaged" | "problems">): boolean {
  return isStuck || isDamaged || problems.some((problem) => !isHarmless(problem));
}

/** Whether a name means one amount whichever of its measures is meant: two lists print most of the large ones. */
export function isHarmless({ kind, candidates: [first, ...others] }: NameProblem): boolean {
  const amount = first?.amounts[0]?.amountOku;
  return kind === "ambiguous" && others.every(({ amounts }) => amounts[0]?.amountOku === amount);
}
