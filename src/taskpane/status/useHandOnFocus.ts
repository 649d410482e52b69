import { useLayoutEffect } from "react";
import type { RefObject } from "react";

/**
 * Hands the focus on where a control goes away that has it: what comes next in the status region takes it.
 *
 * Without that the focus falls to the page, and office.js takes the next Tab out of the pane.
 */
export function useHandOnFocus(area: RefObject<HTMLElement | null>, focusWanted: RefObject<boolean>): void {
  useLayoutEffect(() => {
    const element = area.current;
    if (focusWanted.current) {
      focusWanted.current = false;
      // An answer rather than the cross that closes the notice, which shows no words.
      const next = element?.querySelector<HTMLElement>("button:not([aria-label])");
      (next ?? element?.querySelector("button"))?.focus();
    }
    return () => {
      if (element?.contains(document.activeElement) === true) focusWanted.current = true;
    };
  }, [area, focusWanted]);
}
