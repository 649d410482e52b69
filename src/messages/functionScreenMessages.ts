import type { FunctionName } from "../budget/functionNames";
import type { FunctionGroup } from "./functionCatalog";
import { functionScreenMessagesEn } from "./functionScreenMessagesEn";
import { functionScreenMessagesJa } from "./functionScreenMessagesJa";
import type { Language } from "./language";
import type { PlaceWords } from "./messages";

/** The examples of the gallery. */
export type FunctionExample =
  | "inMillions"
  | "columnOfNames"
  | "ministry"
  | "citation"
  | "ministryTotal"
  | "search"
  | "packageFunds"
  | "check";

/** Everything that the screen for formulas says in one language; loaded with that screen. */
export interface FunctionScreenMessages {
  readonly title: string;
  readonly about: string;
  readonly open: string;
  readonly openHint: string;
  readonly fromMeasure: string;
  readonly fromMeasureHint: string;
  readonly functions: string;
  readonly groups: Readonly<Record<FunctionGroup, string>>;
  /** One line on what each function is for. */
  readonly purpose: Readonly<Record<FunctionName, string>>;
  readonly examples: string;
  readonly example: Readonly<Record<FunctionExample, string>>;
  readonly useExample: string;

  readonly back: string;
  /** Parameters by their name in the code. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly parameterHints: Readonly<Record<string, string>>;
  readonly optional: string;
  readonly required: string;
  readonly byDefault: (label: string) => string;
  readonly choose: string;
  readonly all: string;
  readonly yes: string;
  readonly no: string;
  /** A header row whose words, and those of the rows, are English. */
  readonly inEnglish: string;
  readonly useSelection: string;
  readonly candidates: (count: number) => string;
  readonly noCandidate: string;

  readonly formula: string;
  readonly value: string;
  readonly valueMissing: (parameter: string) => string;
  readonly valueUnfinished: (parameter: string) => string;
  readonly valueOfCells: string;
  readonly valueUnknown: string;
  readonly blank: string;
  readonly yesNo: (value: boolean) => string;
  readonly number: (value: number) => string;
  readonly size: (rowCount: number, columnCount: number) => string;
  readonly more: (rowCount: number, columnCount: number) => string;

  readonly insert: string;
  readonly replace: (address: string) => string;
  readonly beside: string;
  readonly besideHint: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly partOf: (place: PlaceWords) => string;

  readonly outcome: {
    readonly inserted: (place: PlaceWords) => string;
    readonly firstValueOnly: string;
    readonly placeTaken: (place: PlaceWords) => string;
    readonly besideInserted: (
      place: PlaceWords & { readonly namesAddress: string; readonly nameCount: number },
    ) => string;
    readonly noNames: (place: PlaceWords) => string;
    readonly severalColumns: (place: PlaceWords) => string;
    readonly replaced: (place: PlaceWords) => string;
    readonly changedSince: (place: PlaceWords) => string;
    readonly opened: (place: PlaceWords) => string;
    readonly severalParts: (place: PlaceWords) => string;
    readonly noFormula: (place: PlaceWords) => string;
    readonly notOurs: (place: PlaceWords) => string;
    readonly selectionUsed: (place: PlaceWords) => string;
  };
  readonly answer: {
    /** The same call may stand in a formula twice. */
    readonly changePart: (part: { readonly number: number; readonly call: string }) => string;
    readonly leave: string;
  };
}

const messages: Readonly<Record<Language, FunctionScreenMessages>> = {
  ja: functionScreenMessagesJa,
  en: functionScreenMessagesEn,
};

/** The words of the screen for formulas in one language. */
export function functionScreenMessagesFor(language: Language): FunctionScreenMessages {
  return messages[language];
}
