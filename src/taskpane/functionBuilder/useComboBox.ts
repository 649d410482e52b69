import { useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { keepKey } from "../findMeasure/keepKey";

/**
 * The state of a field with suggestions, and what its keys do.
 *
 * Arrow keys go through the suggestions, Enter takes one (the first where none is marked), Esc closes them. While an
 * input method composes, these keys are its own.
 */
export function useComboBox<Option>(props: {
  readonly text: string;
  readonly optionsFor: (query: string) => readonly Option[];
  readonly onType: (text: string) => void;
  readonly onPick: (option: Option) => void;
}) {
  const isComposing = useRef(false);
  const [isOpen, setIsOpen] = useState(false);
  const [isSearching, setIsSearching] = useState(false);
  const [active, setActive] = useState(-1);
  // What stands in the field when the list is opened by an arrow key is no search: everything is offered then.
  const options = isOpen ? props.optionsFor(isSearching ? props.text.trim() : "") : [];

  function close(): void {
    setIsOpen(false);
    setActive(-1);
  }

  function pick(option: Option | undefined): void {
    if (option === undefined) return;
    close();
    props.onPick(option);
  }

  function move(step: 1 | -1): void {
    if (isOpen) {
      setActive((now) => Math.max(-1, Math.min(now + step, options.length - 1)));
      return;
    }
    setIsSearching(false);
    setIsOpen(true);
    setActive(0);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (isComposing.current || event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp" && isOpen) move(-1);
    else if (event.key === "Enter" && isOpen) pick(options[Math.max(0, active)]);
    else if (event.key === "Escape" && isOpen) close();
    else return;
    keepKey(event);
  }

  function onType(text: string): void {
    props.onType(text);
    // Half-composed Japanese finds nothing that is meant: it is searched for once it is settled.
    if (isComposing.current) return;
    setIsOpen(true);
    setIsSearching(true);
    setActive(-1);
  }

  const setComposing = (composes: boolean): void => {
    isComposing.current = composes;
    if (composes) close();
  };
  return { isOpen, options, active, pick, close, onKeyDown, onType, setComposing };
}
