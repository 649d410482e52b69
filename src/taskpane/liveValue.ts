/** A value that changes while the pane is open, and tells who listens; fits React's `useSyncExternalStore`. */
export interface LiveValue<Value> {
  readonly get: () => Value;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A live value that its owner sets. */
export interface SettableValue<Value> extends LiveValue<Value> {
  readonly set: (value: Value) => void;
}

/** Makes a settable live value; setting the value it already has tells nobody. */
export function createLiveValue<Value>(initial: Value): SettableValue<Value> {
  const listeners = new Set<() => void>();
  let current = initial;
  return {
    get: () => current,
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
