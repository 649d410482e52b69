/** Work that is put off: asked for again within the time, it is put off again. */
export interface Debounced {
  (): void;
  cancel(): void;
}

/** Puts work off until nobody has asked for it for that long. */
export function createDebounced(work: () => void, delayMs: number): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => clearTimeout(timer);
  const ask = (): void => {
    cancel();
    timer = setTimeout(work, delayMs);
  };
  return Object.assign(ask, { cancel });
}
