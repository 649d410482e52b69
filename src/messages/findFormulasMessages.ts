import type { Measure } from "../budget/measure";
import { findFormulasMessagesEn } from "./findFormulasMessagesEn";
import { findFormulasMessagesJa } from "./findFormulasMessagesJa";
import type { Language } from "./language";
import type { PlaceWords } from "./messages";

/** What came of a repair, as numbers of cells. */
export interface RepairWords {
  readonly repaired: number;
  readonly changed: number;
  readonly stillStuck: number;
  readonly tooLong: number;
  readonly protectedSheets: readonly { readonly sheetName: string; readonly cellCount: number }[];
}

/** Everything that the pane says about finding and repairing formulas, in one language; loaded with that screen. */
export interface FindFormulasMessages {
  readonly title: string;
  readonly about: string;
  readonly find: string;
  readonly findAgain: string;
  readonly recalculate: string;
  readonly recalculateNote: string;

  readonly summary: (counts: { cells: number; sheets: number; attention: number }) => string;
  readonly none: string;
  readonly onlyAttention: string;
  readonly noneNeedAttention: string;
  readonly more: (hidden: number) => string;

  readonly sheet: (sheet: { name: string; isProtected: boolean; isHidden: boolean }) => string;
  readonly show: (place: PlaceWords) => string;
  readonly empty: string;
  readonly calculating: string;
  readonly state: Readonly<
    Record<
      | "stuck"
      | "damaged"
      | "unknown"
      | "badChoice"
      | "ambiguous"
      | "calculatedMissing"
      | "calculatedFound"
      | "unchecked"
      | "hidesErrors"
      | "fails"
      | "resolved",
      string
    >
  >;
  /** Said of a cell whose names, so many of them, are all right. */
  readonly named: (count: number) => string;
  readonly problem: {
    /** What is not called so; of a choice, the words that there are. */
    readonly unknown: Readonly<Record<"measure" | "project", (text: string) => string>> & {
      readonly choice: (text: string, allowed: readonly string[]) => string;
    };
    readonly ambiguous: (text: string) => string;
    /** Said after a problem whose name stands in another cell. */
    readonly inCell: (place: PlaceWords) => string;
    readonly calculated: string;
    /** The cell holds a number, which may well be right where it stands. */
    readonly isNumber: string;
    /** Of several names in one formula: how many of them were found. */
    readonly counted: (counts: { found: number; checked: number }) => string;
    /** Said of `#N/A` where the formula calculates the name. */
    readonly calculatedMissing: string;
    /** Opens the formula for changing. */
    readonly openFormula: string;
    readonly openFormulaLabel: (place: PlaceWords) => string;
    readonly onProtectedSheet: string;
    readonly noCandidate: string;
    /** Opens the choice between lists that print the same name, where both print the same amount. */
    readonly chooseList: string;
    readonly others: (count: number) => string;
  };
  readonly correct: (candidate: { name: string }) => string;
  readonly fix: (measure: Pick<Measure, "id" | "list">) => string;
  /** The same for a name in another cell, which is what changes then. */
  readonly correctCell: (candidate: { name: string; address: string }) => string;
  readonly fixCell: (measure: Pick<Measure, "id" | "list"> & { address: string }) => string;
  /** What a correction's button is called where its text alone says too little. */
  readonly correctLabel: (words: { text: string; label: string } & PlaceWords) => string;

  readonly hidden: {
    /** What a search cannot tell of formulas that go on where a function fails. */
    readonly limit: string;
    readonly include: (cellCount: number) => string;
  };

  readonly repair: {
    readonly open: (cellCount: number) => string;
    readonly title: string;
    readonly about: string;
    readonly same: string;
    readonly before: string;
    readonly after: string;
    readonly protectedSheet: (sheet: { sheetName: string; cellCount: number }) => string;
    readonly tooLong: (cellCount: number) => string;
    readonly more: (cellCount: number) => string;
    readonly confirm: (cellCount: number) => string;
    readonly leave: string;
    readonly nothing: string;
  };

  readonly outcome: {
    readonly corrected: (words: PlaceWords & { name: string; where: "argument" | "cell" }) => string;
    readonly changed: (place: PlaceWords) => string;
    /** Said of a cell that another cell's formula fills. */
    readonly calculated: (place: PlaceWords) => string;
    readonly repaired: (words: RepairWords) => string;
    readonly recalculated: string;
    readonly found: (counts: { cells: number; attention: number }) => string;
  };
}

const messages: Readonly<Record<Language, FindFormulasMessages>> = {
  ja: findFormulasMessagesJa,
  en: findFormulasMessagesEn,
};

/** The words about finding and repairing formulas in one language. */
export function findFormulasMessagesFor(language: Language): FindFormulasMessages {
  return messages[language];
}
