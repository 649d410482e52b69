import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import type { Amount, Measure } from "../../budget/measure";
import { focusRow } from "./measureList";

/** A measure that is open, and which of its amounts is chosen. */
export interface OpenMeasure {
  readonly measure: Measure;
  readonly amount: Amount | undefined;
}

/** Which measure is open, if any, and the ways in and out. */
export interface OpenMeasureControl {
  readonly open: OpenMeasure | undefined;
  readonly openMeasure: (measure: Measure) => void;
  readonly chooseAmount: (amount: Amount) => void;
  /** Back to the list, with the focus on the row that was left. */
  readonly backToList: () => void;
  /** Back to the list because the person searches on; the focus stays in the search field. */
  readonly close: () => void;
}

/** Opens one measure at a time in place of the list. */
export function useOpenMeasure(list: RefObject<HTMLElement | null>): OpenMeasureControl {
  const [open, setOpen] = useState<OpenMeasure>();
  const returnTo = useRef<string>(undefined);
  useEffect(() => {
    if (open !== undefined || returnTo.current === undefined) return;
    focusRow(list.current, returnTo.current);
    returnTo.current = undefined;
  }, [open, list]);
  return {
    open,
    openMeasure: (measure) => setOpen({ measure, amount: measure.amounts[0] }),
    chooseAmount: (amount) => setOpen((now) => now && { ...now, amount }),
    backToList() {
      returnTo.current = open?.measure.id;
      setOpen(undefined);
    },
    close: () => setOpen(undefined),
  };
}
