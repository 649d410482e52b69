import { parseSheetArea } from "../../workbook/a1";
import { isHostObject, type HostObject, type RangeTarget } from "./objectModel";
import { invalidArgument } from "./richApiError";

/** The arguments of one call; object paths in them are already objects of the model. */
export interface CallArguments {
  readonly values: readonly unknown[];
  /** Whether the argument was left out (Office.js sends `null` for that). */
  isMissing(index: number): boolean;
  text(index: number): string;
  optionalText(index: number): string | undefined;
  integer(index: number): number;
  optionalInteger(index: number, otherwise: number): number;
  flag(index: number, otherwise: boolean): boolean;
  /** A range given as an object, or as an address on the sheet it names or else on `sheetOf(undefined)`. */
  range(index: number, sheetOf: (sheetName: string | undefined) => string): RangeTarget;
  object(index: number): HostObject | undefined;
}

/** Reads arguments strictly: what is not of the expected kind is `InvalidArgument`. */
export function callArguments(values: readonly unknown[]): CallArguments {
  const isMissing = (index: number): boolean => values[index] === undefined || values[index] === null;
  const object = (index: number): HostObject | undefined => {
    const value = values[index];
    return isHostObject(value) ? value : undefined;
  };
  const text = (index: number): string => {
    const value = values[index];
    if (typeof value !== "string") throw invalidArgument(`argument ${index + 1} must be text`);
    return value;
  };
  const integer = (index: number): number => {
    const value = values[index];
    if (typeof value !== "number" || !Number.isInteger(value)) {
      throw invalidArgument(`argument ${index + 1} must be a whole number`);
    }
    return value;
  };
  return {
    values,
    isMissing,
    object,
    text,
    integer,
    optionalText: (index) => (isMissing(index) ? undefined : text(index)),
    optionalInteger: (index, otherwise) => (isMissing(index) ? otherwise : integer(index)),
    flag(index, otherwise) {
      const value = values[index] ?? otherwise;
      if (typeof value !== "boolean") throw invalidArgument(`argument ${index + 1} must be true or false`);
      return value;
    },
    range(index, sheetOf) {
      const given = object(index);
      if (given?.className === "Range") return given.target;
      const parsed = parseSheetArea(text(index));
      if (!parsed) throw invalidArgument(`${text(index)} is not an address`);
      return { sheetId: sheetOf(parsed.sheetName), area: parsed.area };
    },
  };
}
