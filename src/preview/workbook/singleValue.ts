import type { Injector } from "@univerjs/core";
import {
  BaseFunction,
  IFunctionService,
  LexerTreeBuilder,
  type ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { engineError } from "./customFunctionValues";
import { callSingle, singleFunction } from "./singleCall";

/**
 * Teaches the engine `@` before a call, which takes one value of what the call gives; its own knows references alone.
 * Formulas keep their `@`: only what the engine builds of them has the function.
 */
export function registerSingleValue(injector: Injector): void {
  injector.get(IFunctionService).registerExecutors(new SingleValue());
  const lexer = injector.get(LexerTreeBuilder);
  const buildTree = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, ...options) => buildTree(callSingle(formula), ...options);
}

/** Of an array the first value, of cells the one in the formula's own row or column. */
class SingleValue extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;
  override needsReferenceObject = true;

  constructor() {
    super(singleFunction);
  }

  override calculate(value: BaseValueObject): BaseValueObject {
    if (!value.isReferenceObject()) return value.isArray() ? firstOf(value) : value;
    const reference = value as unknown as BaseReferenceObject;
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    const row = startRow === endRow ? 0 : this.row - startRow;
    const column = startColumn === endColumn ? 0 : this.column - startColumn;
    const isAcross = row >= 0 && row <= endRow - startRow && column >= 0 && column <= endColumn - startColumn;
    const cell = isAcross ? reference.toArrayValueObject().get(row, column) : undefined;
    return cell ?? engineError("#VALUE!");
  }
}

function firstOf(value: BaseValueObject): BaseValueObject {
  return (value as ArrayValueObject).getFirstCell();
}
