import { mergeClasses } from "@fluentui/react-components";
import type { Language } from "../../messages/language";
import { useMessages } from "../messagesContext";
import { useLanguageSwitchStyles } from "./languageSwitch.styles";

const languages: readonly Language[] = ["ja", "en"];

/** Two buttons side by side, each in its own language; the pressed one is the pane's. */
export function LanguageSwitch({ onChoose }: { readonly onChoose: (language: Language) => void }) {
  const messages = useMessages();
  const styles = useLanguageSwitchStyles();
  return (
    <div role="group" aria-label={messages.settings.language} className={styles.group}>
      {languages.map((language) => {
        const isChosen = language === messages.language;
        return (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={isChosen}
            className={mergeClasses(styles.button, isChosen && styles.chosen)}
            onClick={() => onChoose(language)}
          >
            {messages.settings.languageNames[language]}
          </button>
        );
      })}
    </div>
  );
}
