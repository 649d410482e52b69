import type { Language } from "../../messages/language";
import type { Messages, Sentence } from "../../messages/messages";
import { useMessages } from "../messagesContext";
import { PaneButton } from "../paneButton";
import { LanguageSwitch } from "../settings/languageSwitch";
import type { Unavailable } from "./hostState";
import { SentenceScreen } from "./sentenceScreen";

/** Says where the add-in works instead of here. */
export function UnavailableScreen(props: {
  readonly reason: Unavailable;
  readonly onChooseLanguage: (language: Language) => void;
}) {
  const messages = useMessages();
  return (
    <SentenceScreen sentence={sentenceFor(props.reason, messages)}>
      {props.reason.kind === "officeMissing" && (
        <PaneButton look="primary" onClick={() => location.reload()}>
          {messages.startUp.reload}
        </PaneButton>
      )}
      <LanguageSwitch onChoose={props.onChooseLanguage} />
    </SentenceScreen>
  );
}

function sentenceFor(reason: Unavailable, { startUp }: Messages): Sentence {
  return reason.kind === "tooOld" ? startUp.tooOld(reason.required) : startUp[reason.kind];
}
