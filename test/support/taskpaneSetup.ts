/** What the pane's tests need of jsdom. Import it first: React looks for `setImmediate` when it is loaded. */
import "@testing-library/jest-dom";
import { setImmediate } from "node:timers";

/** Without it React schedules through a message channel, which keeps the test process alive for ever. */
Object.assign(globalThis, { setImmediate });

/** jsdom lays nothing out, so nothing is ever resized; Fluent's message bar only asks that the observer exists. */
class StillResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= StillResizeObserver;

/**
 * Griffel's rules would be matched against every element whenever a role or a name is looked up, which takes seconds
 * a test and decides nothing here: without layout, how things look is a matter for the journeys.
 */
CSSStyleSheet.prototype.insertRule = () => 0;

/** jsdom takes the keyboard from a page whose focused element goes away; a browser does not. */
document.hasFocus = () => true;
