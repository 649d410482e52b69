import type { Language } from "../../messages/language";
import { useMessages } from "../messagesContext";
import { LanguageSwitch } from "./languageSwitch";
import { usePaneFooterStyles } from "./paneFooter.styles";

/** Which edition of the data this is, and the language of the pane. */
export function PaneFooter(props: {
  readonly version: string;
  readonly onChooseLanguage: (language: Language) => void;
}) {
  const messages = useMessages();
  const styles = usePaneFooterStyles();
  return (
    <footer className={styles.footer}>
      <span>{messages.settings.dataVersion(props.version)}</span>
      <LanguageSwitch onChoose={props.onChooseLanguage} />
    </footer>
  );
}
