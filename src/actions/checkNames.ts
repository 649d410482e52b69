import { findFunctionCalls } from "../budget/formulaCalls";
import type { FunctionCall, TextSpan } from "../budget/formulaCalls";
import { catalogFunction, takesMany } from "../messages/functionCatalog";
import type { FunctionParameter } from "../messages/functionCatalog";
import type { CellPlace } from "../workbook/cellArea";
import { arrayConstant } from "./arrayConstant";
import type { CalculatedNames, FoundFormula, NameProblem } from "./foundFormula";
import { namesInCells } from "./namesInCells";
import { problemFrom, subjectOf } from "./nameLookup";
import type { NameLookup } from "./nameLookup";
import { parseArgument } from "./parseFormulaCall";
import { resolveReference } from "./resolveReference";
import type { ReferenceContext } from "./resolveReference";
import { calculatedName } from "./valueOfCall";
import type { WorkbookCells } from "./workbookCells";

/** What came of looking up the names that a formula gives to our functions. */
export type CheckedNames = Pick<FoundFormula, "checkedNames" | "problems" | "calculatedNames">;

/** A formula whose names are looked up, and what its cell shows. */
export interface CheckedFormula extends CellPlace {
  readonly formula: string;
  readonly value: string | number | boolean;
  readonly calls?: readonly FunctionCall[];
}

/**
 * Looks up every name that formulas of a workbook give to our functions, in texts and in the cells that they refer to.
 *
 * Of a name that only Excel can work out, the value of the formula's own cell says what it can.
 */
export function createNameCheck(
  cells: WorkbookCells,
  {
    context,
    lookups,
  }: {
    readonly context: ReferenceContext;
    readonly lookups: (parameter: FunctionParameter) => NameLookup | undefined;
  },
): (formula: CheckedFormula) => CheckedNames {
  const inCells = namesInCells(cells);
  return (checked) => {
    const { formula, value, calls = findFunctionCalls(formula) } = checked;
    const arguments_ = calls.flatMap((call) =>
      nameArguments(call).map(({ parameter, span }) => ({ call, parameter, span })),
    );
    const results = arguments_.flatMap(({ call, parameter, span }): Result[] => {
      const lookup = lookups(parameter);
      if (lookup === undefined) return [];
      const isName = subjectOf(parameter) !== "choice";
      const argument = formula.slice(span.start, span.end);
      const known =
        namesInArgument({ argument, span }, lookup) ??
        inCells(resolveReference(argument, { place: checked, context }), {
          lookup,
          most: takesMany(parameter.kind) ? Infinity : 1,
        });
      if (known !== undefined) return [isName ? known : { ...known, count: 0 }];
      return isName ? [{ count: 0, problems: [], calculated: calculatedName(call, value) }] : [];
    });
    const problems = results.flatMap((result) => result.problems).sort(unknownFirst);
    return {
      checkedNames: results.reduce((sum, { count }) => sum + count, 0),
      problems,
      calculatedNames: summedUp(
        results.flatMap(({ calculated = [] }) => calculated),
        // Where a name is known to be wrong, that explains the error.
        problems.some(({ kind }) => kind === "unknown"),
      ),
    };
  };
}

/** What came of one argument; `calculated` where only Excel can tell what its name is. */
interface Result {
  readonly count: number;
  readonly problems: readonly NameProblem[];
  readonly calculated?: Exclude<CalculatedNames, "none">;
}

/** The arguments of a call that name something, as far as they are given. */
export function nameArguments({
  name,
  args,
}: FunctionCall): readonly { readonly parameter: FunctionParameter; readonly span: TextSpan }[] {
  return catalogFunction(name).parameters.flatMap((parameter, position) => {
    const span = args[position];
    return span === undefined || span.start === span.end || subjectOf(parameter) === undefined
      ? []
      : [{ parameter, span }];
  });
}

/** The names that stand in the argument itself: a text, a number, or an array of them. */
function namesInArgument(
  { argument, span }: { readonly argument: string; readonly span: TextSpan },
  lookup: NameLookup,
): Result | undefined {
  const plain = plainText(argument);
  const elements = plain === undefined ? arrayConstant(argument) : [{ source: argument, start: 0 }];
  const texts = elements?.map(({ source, start }) => ({
    text: plainText(source),
    span: { start: span.start + start, end: span.start + start + source.length },
  }));
  if (texts === undefined || texts.some(({ text }) => text === undefined)) return undefined;
  const named = texts.filter(({ text = "" }) => text.trim() !== "");
  return {
    count: named.length,
    problems: named.flatMap(({ text = "", span: own }) =>
      problemFrom(lookup(text), { text, place: { kind: "argument", span: own } }),
    ),
  };
}

function plainText(source: string): string | undefined {
  const argument = parseArgument(source);
  switch (argument.kind) {
    case "text":
      return argument.text;
    case "number":
      return String(argument.number);
    case "boolean":
      return source.toUpperCase();
    case "omitted":
    case "expression":
      return undefined;
  }
}

function summedUp(
  calculated: readonly Exclude<CalculatedNames, "none">[],
  isExplained: boolean,
): CalculatedNames {
  if (calculated.length === 0) return "none";
  if (calculated.includes("missing")) return isExplained ? "unknown" : "missing";
  return calculated.includes("unknown") ? "unknown" : "found";
}

function unknownFirst(a: NameProblem, b: NameProblem): number {
  return Number(a.kind === "ambiguous") - Number(b.kind === "ambiguous");
}
