import { functionMessagesFor } from "../messages/functionMessages";
import type { Language } from "../messages/language";
import { isGiven, refuseError } from "./argumentCell";
import { foldText } from "../budget/nameKey";
import { shortened } from "../messages/shortened";
import { invalidValue } from "./functionError";
import { functionLanguage } from "./functionLanguage";
import type { AnswerCell } from "./measureCells";

/** Whether a spilled table has headers, and the language of its words. */
export interface HeaderChoice {
  readonly isShown: boolean;
  readonly language: Language;
}

/** What `headers` may be, folded; other than Excel's own TRUE and FALSE, words choose the language as well. */
const choices: ReadonlyMap<string, HeaderChoice> = new Map(
  (
    [
      [["", "true", "1", "ja", "日本語", "japanese"], { isShown: true, language: "ja" }],
      [["en", "英語", "english"], { isShown: true, language: "en" }],
      [["false", "0"], { isShown: false, language: "ja" }],
    ] as const
  ).flatMap(([words, choice]) => words.map((word) => [foldText(word), choice] as const)),
);

/**
 * Reads `headers`: shown unless FALSE.
 *
 * Words are Japanese whatever Excel's language is, so that a formula gives the same everywhere; `"en"` asks for
 * English. Anything else throws `#VALUE!`.
 */
export function readHeaders(given: unknown): HeaderChoice {
  refuseError(given);
  const text = isGiven(given) ? String(given) : "";
  const choice = choices.get(foldText(text));
  if (choice !== undefined) return choice;
  const messages = functionMessagesFor(functionLanguage());
  throw invalidValue(messages.badArgument("headers", shortened(text), ["TRUE", "FALSE", "ja", "en"]));
}

/** Rows by column key as the cells a function spills, under their headers if wanted; what is not said is blank, never 0. */
export function spill<Key extends string>(
  rows: readonly Readonly<Record<Key, AnswerCell | null>>[],
  {
    keys,
    headers,
    choice,
  }: {
    readonly keys: readonly Key[];
    readonly headers: Readonly<Record<Key, string>>;
    readonly choice: HeaderChoice;
  },
): unknown[][] {
  const cells = rows.map((row) => keys.map((key) => row[key] ?? ""));
  return choice.isShown ? [keys.map((key) => headers[key]), ...cells] : cells;
}
