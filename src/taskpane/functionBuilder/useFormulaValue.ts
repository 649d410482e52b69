import { useEffect, useState } from "react";
import type { PaneEnvironment } from "../paneEnvironment";
import type { FormulaDraft } from "./formulaDraft";
import { needsCells, readFormulaValue } from "./formulaValue";
import type { FormulaValue } from "./formulaValue";

/** An address is not asked about letter by letter. */
const typingPause = 200;

/** What the draft gives; while that is worked out anew, what it gave before. */
export function useFormulaValue(draft: FormulaDraft, environment: PaneEnvironment): FormulaValue | undefined {
  const [value, setValue] = useState<FormulaValue>();
  useEffect(() => {
    let isOutdated = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async (): Promise<void> => {
      const now = await readFormulaValue(draft, environment);
      if (!isOutdated) setValue(now);
    };
    const readLater = (): void => {
      timer = setTimeout(() => (environment.runner.isRunning ? readLater() : void read()), typingPause);
    };
    if (needsCells(draft)) readLater();
    else void read();
    return () => {
      isOutdated = true;
      clearTimeout(timer);
    };
  }, [draft, environment]);
  return value;
}
