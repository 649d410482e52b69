import type { Language } from "../../messages/language";
import { createLiveValue } from "../liveValue";
import type { LiveValue } from "../liveValue";

const storageKey = "language";

/** Where a choice is kept between two openings of the pane: `OfficeRuntime.storage`, where the host has it. */
export interface ChoiceStorage {
  getItem(key: string): Promise<string | null>;
  setItem(key: string, value: string): Promise<void>;
}

/** The pane's language. `remembered` settles when an earlier choice, if any, has been taken over. */
export interface LanguageChoice extends LiveValue<Language> {
  readonly choose: (language: Language) => void;
  readonly remembered: Promise<void>;
}

/** Starts with Office's language and takes over an earlier choice unless the person was quicker. */
export function createLanguageChoice(options: {
  readonly initial: Language;
  readonly storage: ChoiceStorage | undefined;
}): LanguageChoice {
  const value = createLiveValue<Language>(options.initial);
  let isChosen = false;

  async function remember(): Promise<void> {
    const stored = await options.storage?.getItem(storageKey);
    if (!isChosen && (stored === "ja" || stored === "en")) value.set(stored);
  }

  return {
    get: value.get,
    subscribe: value.subscribe,
    choose(language) {
      isChosen = true;
      value.set(language);
      // A host that cannot store only forgets the choice; the pane itself works on.
      options.storage?.setItem(storageKey, language).catch(() => undefined);
    },
    // Without a readable choice, Office's own language stays.
    remembered: remember().catch(() => undefined),
  };
}
