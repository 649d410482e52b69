import type { FormulaArgument, FormulaCall } from "../../actions/formulaCall";
import type { CellRows } from "../../actions/readReferredCells";
import type { CellPlace } from "../../workbook/workbookPort";
import { createHeldValue } from "../heldValue";

/** The formula in the workbook that a draft changes: the call stands from `start`, before `end`. */
export interface FormulaTarget {
  readonly place: CellPlace;
  readonly address: string;
  readonly formula: string;
  readonly start: number;
  readonly end: number;
}

/** A formula that a person is building. */
export interface FormulaDraft {
  readonly call: FormulaCall;
  /** `undefined` for a new formula. */
  readonly target: FormulaTarget | undefined;
  /** What stood in cells when they were taken into the formula, by how the formula names them. */
  readonly known: Readonly<Record<string, CellRows>>;
}

/** A new draft of a call. */
export function newDraft(call: FormulaCall): FormulaDraft {
  return { call, target: undefined, known: {} };
}

/** The draft with one argument changed. */
export function withArgument(draft: FormulaDraft, position: number, argument: FormulaArgument): FormulaDraft {
  const given = [...draft.call.arguments];
  while (given.length < position) given.push({ kind: "omitted" });
  given[position] = argument;
  return { ...draft, call: { ...draft.call, arguments: given } };
}

/** The draft of a pane; kept while another screen is shown, so that nothing that was filled in is lost. */
export const draftOf = createHeldValue<FormulaDraft | undefined>(undefined);
