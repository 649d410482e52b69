import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent, RefObject } from "react";
import { keepKey } from "../findMeasure/keepKey";
import type { SetSelection } from "./setSelection";

/** Whether the screen for inserting a set is open, what is chosen on it, and the ways in and out. */
export interface SetChoice {
  readonly isOpen: boolean;
  /** Kept when the screen is left; `undefined` until anything was chosen. */
  readonly selection: SetSelection | undefined;
  readonly select: (selection: SetSelection) => void;
  readonly open: () => void;
  /** Back to the measures, with the focus on the button that led here. */
  readonly close: () => void;
  readonly openerRef: RefObject<HTMLButtonElement | null>;
  /** Leaves the screen with Escape, wherever in the pane the focus is. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Opens and closes the screen for inserting a set. */
export function useSetChoice(): SetChoice {
  const [isOpen, setIsOpen] = useState(false);
  const [selection, select] = useState<SetSelection>();
  const openerRef = useRef<HTMLButtonElement>(null);
  const isReturning = useRef(false);
  useEffect(() => {
    if (isOpen || !isReturning.current) return;
    isReturning.current = false;
    openerRef.current?.focus();
  }, [isOpen]);
  const close = (): void => {
    isReturning.current = true;
    setIsOpen(false);
  };
  return {
    isOpen,
    selection,
    select,
    open: () => setIsOpen(true),
    close,
    openerRef,
    onKeyDown(event) {
      if (!isOpen || event.key !== "Escape") return;
      // In a list that is unfolded, Escape folds it: only office.js must not see the key.
      if (event.target instanceof HTMLSelectElement) return event.stopPropagation();
      keepKey(event);
      close();
    },
  };
}
