import { ICommandService, type ICellData, type Injector } from "@univerjs/core";
import {
  IFormulaRuntimeService,
  IFunctionService,
  LexerTreeBuilder,
  RemoveSuperTableMutation,
  SetSuperTableMutation,
  type ISetSuperTableMutationParam,
} from "@univerjs/engine-formula";
import { patchFormulaScan } from "./formulaScan";
import { maskColumnName, maskFormula, unmask } from "./maskColumnNames";
import { maskTableName, maskTableNames, unmaskTableNames } from "./maskTableNames";

/**
 * Corrections of Univer 0.25.1's formula engine. Each has a test that fails without it.
 *
 * - `columnNameSyntax`: `( ) # ,` in a column's name break structured references.
 * - `tableNameSyntax`: `_` in a table's name makes references to it unreadable.
 * - `lexerCache`: a cached parse that a later pass has changed is used again, so LET and LAMBDA over a table turn
 *   into errors at the second calculation.
 * - `tableCache`: formulas keep a table's former range after its rows change, also those that reach it through a name.
 * - `errorKind`: a cell's result does not tell an error from a text that reads like one, nor what the error says.
 * - `sortCopy`: SORT orders the cells of its argument in place, which other formulas over them share.
 * - `formulaScan`: each write looks for formulas in every cell of the workbook, also where none comes or goes, so that
 *   many writes into a large table take minutes.
 */
export type UniverPatch =
  | "columnNameSyntax"
  | "tableNameSyntax"
  | "lexerCache"
  | "tableCache"
  | "errorKind"
  | "sortCopy"
  | "formulaScan";

/** What `errorKind` keeps beside an error in `ICellData.custom`. */
export interface ErrorMark {
  readonly isError: true;
  readonly message?: string;
}

/** Applies the patches to one Univer, except those a test wants to see missing. */
export function applyUniverPatches(injector: Injector, without: readonly UniverPatch[] = []): void {
  if (!without.includes("columnNameSyntax")) patchColumnNameSyntax(injector);
  if (!without.includes("tableNameSyntax")) patchTableNameSyntax(injector);
  if (!without.includes("lexerCache")) patchLexerCache(injector);
  if (!without.includes("tableCache")) patchTableCache(injector);
  if (!without.includes("errorKind")) patchErrorKind(injector);
  if (!without.includes("sortCopy")) patchSort(injector);
  if (!without.includes("formulaScan")) patchFormulaScan(injector);
}

/** What the patches reach inside the lexer; private there, hence the pinned version. */
interface LexerInside {
  _nodeMaker(
    formula: string,
    sequence?: { segment: string; currentString: string }[],
    index?: number,
  ): unknown;
  _simpleCheckDefinedName(formula: string, names: unknown): boolean;
  treeBuilder(formula: string, transformSuffix?: boolean, names?: unknown): unknown;
}

function patchColumnNameSyntax(injector: Injector): void {
  const lexer = injector.get(LexerTreeBuilder) as unknown as LexerInside;
  const makeNodes = lexer._nodeMaker.bind(lexer);
  lexer._nodeMaker = (formula, sequence, index) => {
    const result = makeNodes(maskFormula(formula), sequence, index);
    for (const part of sequence ?? []) {
      part.segment = unmask(part.segment);
      part.currentString = unmask(part.currentString);
    }
    return result;
  };
  injector.get(ICommandService).beforeCommandExecuted((command) => {
    if (command.id !== SetSuperTableMutation.id) return;
    const { titleMap } = (command.params as ISetSuperTableMutationParam).reference;
    for (const [name, columnIndex] of [...titleMap]) titleMap.set(maskColumnName(name), columnIndex);
  });
}

function patchTableNameSyntax(injector: Injector): void {
  const lexer = injector.get(LexerTreeBuilder) as unknown as LexerInside;
  const makeNodes = lexer._nodeMaker.bind(lexer);
  const tableNames = new Set<string>();
  lexer._nodeMaker = (formula, sequence, index) => {
    const result = makeNodes(maskTableNames(formula, tableNames), sequence, index);
    for (const part of sequence ?? []) {
      part.segment = unmaskTableNames(part.segment);
      part.currentString = unmaskTableNames(part.currentString);
    }
    return result;
  };
  injector.get(ICommandService).beforeCommandExecuted((command) => {
    if (command.id !== SetSuperTableMutation.id && command.id !== RemoveSuperTableMutation.id) return;
    const table = command.params as { tableName: string };
    if (!table.tableName.includes("_")) return;
    if (command.id === SetSuperTableMutation.id) tableNames.add(table.tableName.toUpperCase());
    table.tableName = maskTableName(table.tableName);
  });
}

function patchLexerCache(injector: Injector): void {
  const lexer = injector.get(LexerTreeBuilder) as unknown as LexerInside;
  const buildTree = lexer.treeBuilder.bind(lexer);
  // The cache is passed over for a formula whose names have changed; names of no workbook stand in where there are none.
  lexer._simpleCheckDefinedName = () => true;
  lexer.treeBuilder = (formula, transformSuffix, names) =>
    buildTree(formula, transformSuffix, names ?? { unitId: null });
}

function patchTableCache(injector: Injector): void {
  injector.get(ICommandService).beforeCommandExecuted((command) => {
    if (command.id === SetSuperTableMutation.id || command.id === RemoveSuperTableMutation.id) {
      forgetParsedFormulas(injector);
    }
  });
}

/** Long formulas are kept under a hash and cannot be found by a word in them, so all go; an empty word is in every key. */
export function forgetParsedFormulas(injector: Injector): void {
  injector.get(IFunctionService).deleteFormulaAstCacheKey("");
}

/** What the patch reaches inside the calculation's runtime; private there. */
interface RuntimeInside {
  _getValueObjectOfRuntimeData(value: EngineValue | null | undefined): ICellData;
}
interface EngineValue {
  isError(): boolean;
  getErrorContent?(): string;
}

function patchErrorKind(injector: Injector): void {
  const runtime = injector.get(IFormulaRuntimeService) as unknown as RuntimeInside;
  const toCell = runtime._getValueObjectOfRuntimeData.bind(runtime);
  runtime._getValueObjectOfRuntimeData = (value) => {
    const cell = toCell(value);
    if (!value?.isError()) return cell;
    const message = value.getErrorContent?.();
    const mark: ErrorMark = { isError: true, ...(message ? { message } : {}) };
    return { ...cell, custom: { ...mark } };
  };
}

/** What the patch reaches inside SORT; private there. */
interface SortInside {
  _getResult(array: EngineArray, ...choices: readonly unknown[]): unknown;
}
interface EngineArray {
  getArrayValue(): readonly unknown[];
}

function patchSort(injector: Injector): void {
  const sort = injector.get(IFunctionService).getExecutor("SORT") as unknown as SortInside | undefined;
  if (!sort) throw new Error("Univer has no SORT to correct.");
  const getResult = sort._getResult.bind(sort);
  sort._getResult = (array, ...choices) => {
    const copy = Object.create(array) as EngineArray;
    copy.getArrayValue = () => [...array.getArrayValue()];
    return getResult(copy, ...choices);
  };
}
