import type { CheckSubject } from "../budget/budgetChecks";
import type { Basis } from "../budget/measure";
import { checkMessagesEn } from "./checkMessagesEn";
import { checkMessagesJa } from "./checkMessagesJa";
import type { Language } from "./language";
import { measureRowMessages } from "./measureRowMessages";

/** The columns of 整合性チェック. */
export type CheckColumnKey =
  "id" | "check" | "unit" | "expected" | "actual" | "difference" | "knownDifference" | "verdict" | "reason";

/** The words of 整合性チェック: what is compared, and why a difference is none to worry about. */
export interface CheckMessages {
  readonly headers: Readonly<Record<CheckColumnKey, string>>;
  readonly units: { readonly amountOku: string; readonly count: string };
  readonly verdicts: { readonly equal: string; readonly explained: string; readonly check: string };
  readonly individualSum: CheckWords;
  readonly individualCount: CheckWords;
  readonly packageTotal: (facts: { printed: string; sumOku: number }) => CheckWords;
  readonly nationalTotal: (facts: { printed: string }) => CheckWords;
  readonly overviewSum: CheckWords;
  readonly bridge: (facts: {
    overviewOku: number;
    onlyOku: readonly number[];
    roundingOku: number;
    sumOku: number;
  }) => CheckWords;
  readonly overlap: (facts: { overviewOku: number; composedOku: number }) => CheckWords;
  readonly line: (facts: {
    name: string;
    partNames: readonly string[];
    overviewOku: number;
    partsOku: number;
  }) => CheckWords;
  readonly bases: (facts: {
    name: string;
    first: string;
    firstOku: number;
    other: string;
    otherOku: number;
  }) => CheckWords;
  readonly continuing: (facts: { amountsOku: readonly number[]; sumOku: number }) => CheckWords;
  readonly withoutAmount: (facts: { parentName: string; parentOku: number }) => CheckWords;
  readonly byPillar: CheckWords;
  readonly byMinistry: CheckWords;
}

/** One line of 整合性チェック. */
export interface CheckWords {
  readonly check: string;
  readonly reason: string;
}

const messages: Readonly<Record<Language, CheckMessages>> = { ja: checkMessagesJa, en: checkMessagesEn };

/** The words of 整合性チェック in one language. */
export function checkMessagesFor(language: Language): CheckMessages {
  return messages[language];
}

/** What one comparison is called, and why it comes out as it does. */
export function checkWords(subject: CheckSubject, language: Language): CheckWords {
  const words = messages[language];
  switch (subject.kind) {
    case "individualSum":
    case "individualCount":
    case "overviewSum":
    case "byPillar":
    case "byMinistry":
      return words[subject.kind];
    case "packageTotal":
      return words.packageTotal(subject);
    case "nationalTotal":
      return words.nationalTotal(subject);
    case "bridge":
      return words.bridge(subject);
    case "overlap":
      return words.overlap(subject);
    case "line": {
      const partNames = subject.parts.map(({ name }) => name);
      return words.line({ ...subject, name: subject.line.name, partNames });
    }
    case "bases": {
      const { measure, first, other } = subject;
      const basisName = (basis: Basis): string => measureRowMessages[language].bases[basis];
      return words.bases({
        name: measure.name,
        first: basisName(first.basis),
        firstOku: first.amountOku,
        other: basisName(other.basis),
        otherOku: other.amountOku,
      });
    }
    case "continuing":
      return words.continuing(subject);
    case "withoutAmount":
      return words.withoutAmount({ parentName: subject.parent.name, parentOku: subject.parentOku });
  }
}
