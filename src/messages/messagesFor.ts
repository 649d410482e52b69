import { en } from "./en";
import { ja } from "./ja";
import type { Language } from "./language";
import type { Messages } from "./messages";

const catalogues: Readonly<Record<Language, Messages>> = { ja, en };

/** Everything that is said to a person, in their language. */
export function messagesFor(language: Language): Messages {
  return catalogues[language];
}
