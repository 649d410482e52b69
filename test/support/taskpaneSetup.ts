import "@testing-library/jest-dom";

/** jsdom lays nothing out, so nothing is ever resized; Fluent's message bar only asks that the observer exists. */
class StillResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= StillResizeObserver;
