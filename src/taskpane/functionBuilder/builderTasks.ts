import { formatFormulaCall, replaceCall } from "../../actions/formatFormulaCall";
import { insertBesideNames } from "../../actions/insertBesideNames";
import type { InsertBesideNamesRequest } from "../../actions/insertBesideNames";
import { insertFormula } from "../../actions/insertFormula";
import type { InsertFormulaRequest } from "../../actions/insertFormula";
import { readSelectedCells } from "../../actions/readSelectedCells";
import { readSelectedFormula } from "../../actions/readSelectedFormula";
import { replaceFormula } from "../../actions/replaceFormula";
import { catalogFunction, takesMany } from "../../messages/functionCatalog";
import type { PaneEnvironment } from "../paneEnvironment";
import {
  besideReport,
  insertedReport,
  openedReport,
  replacedReport,
  selectionReport,
} from "./builderReports";
import { draftOf, withArgument } from "./formulaDraft";
import type { FormulaDraft, FormulaTarget } from "./formulaDraft";
import { readFormulaValue, sizeOfValue } from "./formulaValue";
import { sheetReference } from "./sheetReference";

/** What a person can have done with the formula they build; what came of it is said in the pane's notices. */
export interface BuilderTasks {
  /** Opens the active cell's formula for changing; of several calls, or one among other things, the person chooses. */
  open(): void;
  insert(draft: FormulaDraft): void;
  replace(draft: FormulaDraft, target: FormulaTarget): void;
  insertBeside(draft: FormulaDraft): void;
  /** Takes the selected cells as an argument. */
  useSelection(position: number): void;
}

/** The tasks of one pane. */
export function createBuilderTasks(environment: PaneEnvironment): BuilderTasks {
  const { port, tasks } = environment;
  const draft = draftOf(environment);

  function insertAt(request: InsertFormulaRequest): void {
    void tasks.perform(
      async () => {
        const outcome = await insertFormula(port, request);
        return insertedReport(outcome, { insertAt: (place) => insertAt({ ...request, place }) });
      },
      { retry: () => insertAt(request) },
    );
  }

  function insertBesideAt(request: InsertBesideNamesRequest): void {
    void tasks.perform(
      async () => {
        const outcome = await insertBesideNames(port, request);
        return besideReport(outcome, { insertAt: (place) => insertBesideAt({ ...request, place }) });
      },
      { retry: () => insertBesideAt(request) },
    );
  }

  const builder: BuilderTasks = {
    open() {
      const action = async () => {
        const outcome = await readSelectedFormula(port);
        if (outcome.kind !== "found") return openedReport(outcome);
        const { place, address, formula } = outcome;
        const show = ({ call, start, end }: (typeof outcome.calls)[number]): void =>
          draft.set({ call, target: { place, address, formula, start, end }, known: {} });
        const [only] = outcome.calls;
        if (outcome.isOneCall && only !== undefined) show(only);
        return openedReport(outcome, { show });
      };
      void tasks.perform(action, { retry: builder.open });
    },
    insert(given) {
      void readFormulaValue(given, environment).then((value) =>
        insertAt({ call: given.call, place: "activeCell", size: sizeOfValue(given, value) }),
      );
    },
    replace(given, target) {
      const formula = replaceCall(target.formula, target, given.call);
      const end = target.start + formatFormulaCall(given.call).length;
      const action = async () => {
        const outcome = await replaceFormula(port, { place: target.place, was: target.formula, formula });
        // The same cell may be changed again, if the person has not gone on to another formula meanwhile.
        const now = draft.get();
        if (outcome.kind === "replaced" && now?.target === target) {
          draft.set({ ...now, target: { ...target, formula, end } });
        }
        return replacedReport(outcome);
      };
      void tasks.perform(action, { retry: () => builder.replace(given, target) });
    },
    insertBeside: ({ call }) =>
      insertBesideAt({ call, takesMany: takesMany(catalogFunction(call.name).parameters[0]?.kind) }),
    useSelection(position) {
      const action = async () => {
        const cells = await readSelectedCells(port);
        const source = sheetReference(cells);
        const now = draft.get();
        if (now !== undefined) {
          const known = cells.values.length === 0 ? now.known : { ...now.known, [source]: cells.values };
          draft.set({ ...withArgument(now, position, { kind: "expression", source }), known });
        }
        return selectionReport(cells);
      };
      void tasks.perform(action, { retry: () => builder.useSelection(position) });
    },
  };
  return builder;
}
