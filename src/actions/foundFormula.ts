import type { FunctionName } from "../budget/functionNames";
import type { Measure } from "../budget/measure";
import type { TextSpan } from "../budget/formulaCalls";
import type { Language } from "../messages/language";
import type { CellPlace } from "../workbook/cellArea";

/** Where a measure's name stands: in the formula itself, or in a cell that the formula refers to. */
export type NamePlace =
  | { readonly kind: "argument"; readonly span: TextSpan }
  | {
      readonly kind: "cell";
      readonly cell: CellPlace;
      readonly address: string;
      /** Only a text that somebody typed can be replaced: a formula or a number is left alone. */
      readonly holds: "text" | "formula" | "number";
    };

/** What a name is a name of: `choice` is one of the few words that an argument takes. */
export type NameSubject = "measure" | "project" | "choice";

/** What may be meant by a name. */
export interface NameCandidate {
  /** Of a measure its id, of a project its number, of a choice its key. */
  readonly id: string;
  readonly name: string;
  /** What to write so that exactly this is found. */
  readonly writes: string;
  /** Of a measure, the list that prints it, and the amount beside it. */
  readonly list?: Measure["list"];
  readonly amountOku?: number | undefined;
}

/** A name that leads to nothing, or that more than one measure is printed under. */
export interface NameProblem {
  readonly kind: "unknown" | "ambiguous";
  readonly subject: NameSubject;
  readonly text: string;
  readonly place: NamePlace;
  /** What may be meant, likest first; of an ambiguous name, the one that answers to it first. */
  readonly candidates: readonly NameCandidate[];
  /** Of a choice, all the words there are. */
  readonly allowed?: readonly Readonly<Record<Language, string>>[] | undefined;
}

/**
 * What the value of a cell says about the names that its formula calculates: they were found, one of them may not have
 * been (`#N/A`, which a missing amount gives as well), or nothing. `none` where it calculates none.
 */
export type CalculatedNames = "none" | "found" | "missing" | "unknown";

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
  /** The formula goes on with something else where a function of ours fails, so that its value says nothing of that. */
  readonly hidesErrors: boolean;
  /** How many names of measures and projects were looked up; `0` where the formula has none or calculates them. */
  readonly checkedNames: number;
  readonly problems: readonly NameProblem[];
  readonly calculatedNames: CalculatedNames;
}

/** Whether somebody should do something about the cell: it is stuck or damaged, or a name may give a wrong number. */
export function needsAttention({
  isStuck,
  isDamaged,
  problems,
  calculatedNames,
}: Pick<FoundFormula, "isStuck" | "isDamaged" | "problems" | "calculatedNames">): boolean {
  return (
    isStuck || isDamaged || calculatedNames === "missing" || problems.some((problem) => !isHarmless(problem))
  );
}

/** Whether a name means one amount whichever of its measures is meant: two lists print most of the large ones. */
export function isHarmless({ kind, candidates: [first, ...others] }: NameProblem): boolean {
  return kind === "ambiguous" && others.every(({ amountOku }) => amountOku === first?.amountOku);
}
