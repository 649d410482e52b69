import type { FormulaArgument, FormulaCall } from "../../actions/formulaCall";
import type { CellRows } from "../../actions/readReferredCells";
import { catalogFunction } from "../../messages/functionCatalog";
import type { FunctionParameter } from "../../messages/functionCatalog";
import type { CellPlace } from "../../workbook/cellArea";
import { createHeldValue } from "../heldValue";
import { isUnfinished } from "./isUnfinished";

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

/** An argument of the draft; one that nobody has filled in is left out. */
export function argumentAt({ call }: FormulaDraft, position: number): FormulaArgument {
  return call.arguments[position] ?? { kind: "omitted" };
}

/** The first argument that the function cannot do without and that nobody has filled in. */
export function missingParameter(draft: FormulaDraft): FunctionParameter | undefined {
  return catalogFunction(draft.call.name).parameters.find(
    ({ isOptional }, position) => !isOptional && argumentAt(draft, position).kind === "omitted",
  );
}

/** The first parameter from `position` on whose argument was begun and not typed to its end. */
export function unfinishedParameter(draft: FormulaDraft, position = 0): FunctionParameter | undefined {
  return catalogFunction(draft.call.name).parameters.find(
    (_parameter, at) => at >= position && isUnfinished(argumentAt(draft, at)),
  );
}

/** The draft of a pane; kept while another screen is shown, so that nothing that was filled in is lost. */
export const draftOf = createHeldValue<FormulaDraft | undefined>(undefined);
