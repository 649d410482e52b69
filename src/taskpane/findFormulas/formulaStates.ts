import { isHarmless } from "../../actions/foundFormula";
import type { FoundFormula } from "../../actions/foundFormula";
import { isErrorText } from "../../actions/valueOfCall";
import type { FindFormulasMessages } from "../../messages/findFormulasMessages";

/** How a cell that was found stands, in one word; `named` where all its names were found. */
export interface FormulaState {
  readonly name: keyof FindFormulasMessages["state"] | "named";
  readonly isUrgent: boolean;
}

/** Everything that is to be said of a cell, what needs something done first; never nothing. */
export function statesOf(formula: FoundFormula): readonly FormulaState[] {
  const { problems, calculatedNames, isStuck, isDamaged, value } = formula;
  const unknown = problems.filter(({ kind }) => kind === "unknown");
  const ambiguous = problems.filter(({ kind }) => kind === "ambiguous");
  const urgent = (name: FormulaState["name"], isSo: boolean): FormulaState[] =>
    isSo ? [{ name, isUrgent: true }] : [];
  const quiet = (name: FormulaState["name"], isSo: boolean): FormulaState[] =>
    isSo ? [{ name, isUrgent: false }] : [];
  const explained = [
    ...urgent("stuck", isStuck),
    ...urgent("damaged", isDamaged),
    ...urgent(
      "unknown",
      unknown.some(({ subject }) => subject !== "choice"),
    ),
    ...urgent(
      "badChoice",
      unknown.some(({ subject }) => subject === "choice"),
    ),
    ...urgent("calculatedMissing", calculatedNames === "missing"),
  ];
  const isNamed = formula.checkedNames > 0 && problems.every(({ subject }) => subject === "choice");
  const states = [
    ...explained,
    ...(ambiguous.length === 0
      ? []
      : [{ name: "ambiguous", isUrgent: ambiguous.some((problem) => !isHarmless(problem)) } as const]),
    ...quiet("named", isNamed),
    ...quiet("calculatedFound", calculatedNames === "found"),
    ...quiet("unchecked", calculatedNames === "unknown"),
    ...quiet("fails", explained.length === 0 && isErrorText(value) && value !== "#BUSY!"),
  ];
  return [
    ...(states.length === 0 ? quiet("resolved", true) : states),
    ...quiet("hidesErrors", formula.hidesErrors && !isStuck && !isDamaged),
  ];
}
