import { languageOf } from "../messages/language";
import type { Language } from "../messages/language";

/** The language a function's messages are in: that of Excel's display, Japanese where nobody says. */
export function functionLanguage(): Language {
  return languageOf(officeDisplayLanguage());
}

/** Functions also run before Office is ready and without it: no language is known then. */
function officeDisplayLanguage(): string | undefined {
  return typeof Office === "undefined"
    ? undefined
    : (Office as Partial<typeof Office>).context?.displayLanguage;
}
