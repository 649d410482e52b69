import { useSyncExternalStore } from "react";
import type { LiveValue } from "./liveValue";

/** The present value; the component renders again when it changes. */
export function useLiveValue<Value>(value: LiveValue<Value>): Value {
  return useSyncExternalStore(value.subscribe, value.get);
}
