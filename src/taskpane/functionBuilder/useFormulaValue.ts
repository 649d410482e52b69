import { useEffect, useState } from "react";
import type { PaneEnvironment } from "../paneEnvironment";
import type { FormulaDraft } from "./formulaDraft";
import { readFormulaValue } from "./formulaValue";
import type { FormulaValue } from "./formulaValue";

/** What the draft gives; while that is worked out anew, what it gave before. */
export function useFormulaValue(draft: FormulaDraft, environment: PaneEnvironment): FormulaValue | undefined {
  const [value, setValue] = useState<FormulaValue>();
  useEffect(() => {
    let isOutdated = false;
    void readFormulaValue(draft, environment).then((read) => {
      if (!isOutdated) setValue(read);
    });
    return () => {
      isOutdated = true;
    };
  }, [draft, environment]);
  return value;
}
