import { useDeferredValue, useMemo, useState } from "react";
import type { Budget, Measure } from "../../budget/measure";
import { searchMeasures } from "../../budget/searchMeasures";
import type { TypedText } from "./searchBox";

/** What is typed, what is searched for, and what was found. */
export interface MeasureSearch {
  readonly text: string;
  /** Empty while nothing is searched for. */
  readonly query: string;
  /** `undefined` while nothing is searched for. */
  readonly found: readonly Measure[] | undefined;
  readonly type: (typed: TypedText) => void;
}

/** Searches as the person types; half-composed Japanese is not searched for until it is settled. */
export function useMeasureSearch(budget: Budget): MeasureSearch {
  const [text, setText] = useState("");
  const [settled, setSettled] = useState("");
  const query = useDeferredValue(settled.trim());
  const found = useMemo(() => (query === "" ? undefined : searchMeasures(budget, query)), [budget, query]);
  return {
    text,
    query,
    found,
    type(typed) {
      setText(typed.text);
      if (!typed.isComposing) setSettled(typed.text);
    },
  };
}
