/**
 * Focuses an element where the focus fell to the page, from which office.js would take the next Tab out of the pane.
 *
 * The page is also what has the focus here while Excel has the keyboard: that is never taken from it.
 */
export function takeLostFocus(element: HTMLElement | null | undefined): void {
  if (document.activeElement === document.body && document.hasFocus()) element?.focus();
}
