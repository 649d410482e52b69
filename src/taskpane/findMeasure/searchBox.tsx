import { DismissRegular, SearchRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import type { KeyboardEvent, RefObject } from "react";
import { useMessages } from "../messagesContext";
import { keepKey } from "./keepKey";
import { PaneButton } from "../paneButton";
import { useSearchBoxStyles } from "./searchBox.styles";

/** What the person types: the text, and whether an input method is still composing it. */
export interface TypedText {
  readonly text: string;
  readonly isComposing: boolean;
}

/** The search field. Enter and the arrow keys belong to the input method while it composes Japanese. */
export function SearchBox(props: {
  readonly text: string;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onType: (typed: TypedText) => void;
  readonly onOpenFirst: () => void;
  readonly onEnterList: () => void;
}) {
  const messages = useMessages();
  const styles = useSearchBoxStyles();
  const isComposing = useRef(false);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (isComposing.current || event.nativeEvent.isComposing) return;
    if (event.key === "Enter") props.onOpenFirst();
    else if (event.key === "ArrowDown") props.onEnterList();
    else if (event.key === "Escape" && props.text !== "") props.onType({ text: "", isComposing: false });
    else return;
    keepKey(event);
  }

  function clear(): void {
    props.onType({ text: "", isComposing: false });
    props.inputRef.current?.focus();
  }

  return (
    <div role="search" className={styles.box}>
      <SearchRegular aria-hidden className={styles.icon} />
      <input
        ref={props.inputRef}
        className={styles.field}
        role="searchbox"
        aria-label={messages.search.label}
        placeholder={messages.search.placeholder}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        value={props.text}
        onChange={(event) => props.onType({ text: event.target.value, isComposing: isComposing.current })}
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={(event) => {
          isComposing.current = false;
          props.onType({ text: event.currentTarget.value, isComposing: false });
        }}
        onKeyDown={onKeyDown}
      />
      {props.text !== "" && (
        <PaneButton look="quiet" icon={<DismissRegular />} label={messages.search.clear} onClick={clear} />
      )}
    </div>
  );
}
