import type { KeyboardEvent } from "react";

/**
 * Marks a pressed key as dealt with.
 *
 * office.js listens on the window and takes Esc for leaving the pane: a key that has done something here must not
 * get there.
 */
export function keepKey(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
