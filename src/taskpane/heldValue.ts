import { createLiveValue } from "./liveValue";
import type { SettableValue } from "./liveValue";
import type { PaneEnvironment } from "./paneEnvironment";

/** A value of each pane that stays while another screen is shown, so that what a person did there is not lost. */
export function createHeldValue<Value>(
  initial: Value,
): (environment: PaneEnvironment) => SettableValue<Value> {
  const values = new WeakMap<PaneEnvironment, SettableValue<Value>>();
  return (environment) => {
    const known = values.get(environment);
    if (known !== undefined) return known;
    const value = createLiveValue(initial);
    values.set(environment, value);
    return value;
  };
}
