import { useLayoutEffect, useRef } from "react";
import type { FocusEvent, RefObject } from "react";
import { takeLostFocus } from "../lostFocus";

/**
 * Keeps the focus where a control goes away that has it: `fallback` takes it.
 *
 * Otherwise it falls to the page, and office.js takes the next Tab out of the pane. The listener returned belongs on
 * an element around both.
 */
export function useKeptFocus(fallback: RefObject<HTMLElement | null>): (event: FocusEvent) => void {
  const last = useRef<Element>(undefined);
  useLayoutEffect(() => {
    if (last.current?.isConnected !== false) return;
    last.current = undefined;
    takeLostFocus(fallback.current);
  });
  return (event) => {
    last.current = event.target;
  };
}
