import { useEffect, useMemo, useRef } from "react";
import { FindFormulas } from "../findFormulas/findFormulas";
import type { PaneEnvironment } from "../paneEnvironment";
import { useLiveValue } from "../useLiveValue";
import { createBuilderTasks } from "./builderTasks";
import { FormulaEditor } from "./formulaEditor";
import { FormulaStart } from "./formulaStart";
import { draftOf, newDraft } from "./formulaDraft";
import { useFunctionScreenStyles } from "./functionScreen.styles";

/** The screen on which formulas with our functions are written, found and repaired. */
export function FunctionScreen({ environment }: { readonly environment: PaneEnvironment }) {
  const styles = useFunctionScreenStyles();
  const held = draftOf(environment);
  const draft = useLiveValue(held);
  const builder = useMemo(() => createBuilderTasks(environment), [environment]);
  const screen = useRef<HTMLElement>(null);
  const lastName = useRef(draft?.call.name);
  useEffect(() => {
    if (draft !== undefined) {
      lastName.current = draft.call.name;
    } else if (lastName.current !== undefined) {
      // Back from a formula: the focus returns to the function that was left.
      screen.current?.querySelector<HTMLElement>(`[data-function="${lastName.current}"]`)?.focus();
      lastName.current = undefined;
    }
  }, [draft]);
  if (draft !== undefined) {
    return (
      <FormulaEditor
        draft={draft}
        environment={environment}
        builder={builder}
        onChange={held.set}
        onBack={() => held.set(undefined)}
      />
    );
  }
  return (
    <article ref={screen} aria-labelledby="formula-start" className={styles.screen}>
      <FormulaStart
        environment={environment}
        onOpen={builder.open}
        onStart={(call) => held.set(newDraft(call))}
      />
      <FindFormulas
        environment={environment}
        onOpen={(place) => void environment.tasks.showPlace(place).then(builder.open)}
      />
    </article>
  );
}
