import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import type { FormulaArgument } from "../../actions/formulaCall";
import { createMeasureIndex, nameThatFinds } from "../../budget/findMeasure";
import { catalogFunction } from "../../messages/functionCatalog";
import type { Policy } from "../../policy/policy";
import { keepKey } from "../findMeasure/keepKey";
import { useMessages } from "../messagesContext";
import { PaneButton } from "../paneButton";
import type { PaneEnvironment } from "../paneEnvironment";
import { ArgumentField } from "./argumentField";
import type { BuilderTasks } from "./builderTasks";
import type { ComboOption } from "./comboField";
import { useFormulaEditorStyles } from "./formulaEditor.styles";
import { FormulaDock } from "./formulaDock";
import { argumentAt, withArgument } from "./formulaDraft";
import type { FormulaDraft } from "./formulaDraft";
import { measureOptions } from "./measureOptions";
import { useFunctionWords } from "./useFunctionWords";

/** One formula: a field for each argument, and below them the formula, what it gives, and where it goes. */
export function FormulaEditor(props: {
  readonly draft: FormulaDraft;
  readonly environment: PaneEnvironment;
  readonly builder: BuilderTasks;
  readonly onChange: (draft: FormulaDraft) => void;
  readonly onBack: () => void;
}) {
  const { draft, environment, builder } = props;
  const { name, parameters } = catalogFunction(draft.call.name);
  const words = useFunctionWords();
  const styles = useFormulaEditorStyles();
  const back = useRef<HTMLButtonElement>(null);
  const measures = useMeasureSource(environment);
  const projects = useProjects(environment);
  // Opened by a button that is gone now. A tab stop, for the sake of office.js: see measureDetail.tsx.
  useEffect(() => back.current?.focus(), [name]);
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    keepKey(event);
    props.onBack();
  }
  return (
    <article aria-labelledby="formula-name" className={styles.editor} onKeyDown={onKeyDown}>
      <div className={styles.fields}>
        <div className={styles.back}>
          <PaneButton look="quiet" icon={<ArrowLeftRegular />} buttonRef={back} onClick={props.onBack}>
            {words.back}
          </PaneButton>
        </div>
        <h2 id="formula-name" className={styles.name}>
          {name}
        </h2>
        <p className={styles.purpose}>{words.purpose[name]}</p>
        {parameters.map((parameter, position) => (
          <ArgumentField
            key={`${name} ${parameter.key}`}
            parameter={parameter}
            argument={argumentAt(draft, position)}
            sources={{ budget: environment.budget, projects }}
            optionsFor={parameter.kind === "measures" ? measures.optionsFor : undefined}
            argumentOf={measures.argumentOf}
            onChange={(argument) => props.onChange(withArgument(draft, position, argument))}
            onUseSelection={() => builder.useSelection(position)}
          />
        ))}
      </div>
      <FormulaDock draft={draft} environment={environment} builder={builder} />
    </article>
  );
}

function useMeasureSource({ budget }: PaneEnvironment) {
  const messages = useMessages();
  return useMemo(() => {
    const index = createMeasureIndex(budget.measures);
    return {
      optionsFor: (query: string) => measureOptions(budget, { query, index, messages }),
      argumentOf: ({ key, label }: ComboOption): FormulaArgument => {
        const measure = budget.measures.find(({ id }) => id === key);
        return { kind: "text", text: measure === undefined ? label : nameThatFinds(index, measure) };
      },
    };
  }, [budget, messages]);
}

/** The policy's projects, once its data is there. */
function useProjects({ loadPolicy }: PaneEnvironment): Policy["projects"] {
  const [projects, setProjects] = useState<Policy["projects"]>([]);
  useEffect(() => {
    let isGone = false;
    // Without suggestions a project can still be typed.
    loadPolicy().then(
      (policy) => !isGone && setProjects(policy.projects),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [loadPolicy]);
  return projects;
}
