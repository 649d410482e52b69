import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";
import type { FormulaArgument } from "../../actions/formulaCall";
import { createMeasureIndex, nameThatFinds } from "../../budget/findMeasure";
import { catalogFunction } from "../../messages/functionCatalog";
import type { ArgumentKind } from "../../messages/functionCatalog";
import type { Policy } from "../../policy/policy";
import { useMessages } from "../messagesContext";
import { PaneButton } from "../paneButton";
import type { PaneEnvironment } from "../paneEnvironment";
import { ArgumentField } from "./argumentField";
import type { BuilderTasks } from "./builderTasks";
import type { ComboOption } from "./comboField";
import { useFormulaEditorStyles } from "./formulaEditor.styles";
import { FormulaDock } from "./formulaDock";
import { withArgument } from "./formulaDraft";
import type { FormulaDraft } from "./formulaDraft";
import { argumentAt } from "./formulaValue";
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
  const sources = useOptionSources(environment);
  // Opened by a button that is gone now. A tab stop, for the sake of office.js: see measureDetail.tsx.
  useEffect(() => back.current?.focus(), [name]);
  return (
    <article aria-labelledby="formula-name" className={styles.editor}>
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
            budget={environment.budget}
            optionsFor={sources[parameter.kind]?.optionsFor}
            argumentOf={(option) => sources[parameter.kind]?.argumentOf(option) ?? { kind: "omitted" }}
            onChange={(argument) => props.onChange(withArgument(draft, position, argument))}
            onUseSelection={() => builder.useSelection(position)}
          />
        ))}
      </div>
      <FormulaDock draft={draft} environment={environment} builder={builder} />
    </article>
  );
}

/** Where the suggestions for an argument come from, and what each of them is in a formula. */
interface OptionSource {
  readonly optionsFor: (query: string) => readonly ComboOption[];
  readonly argumentOf: (option: ComboOption) => FormulaArgument;
}

function useOptionSources(environment: PaneEnvironment): Partial<Record<ArgumentKind, OptionSource>> {
  const { budget } = environment;
  const messages = useMessages();
  const projects = useProjects(environment);
  return useMemo(() => {
    const index = createMeasureIndex(budget.measures);
    const measures: OptionSource = {
      optionsFor: (query) => measureOptions(budget, { query, messages }),
      argumentOf: ({ key, label }) => {
        const measure = budget.measures.find(({ id }) => id === key);
        return { kind: "text", text: measure === undefined ? label : nameThatFinds(index, measure) };
      },
    };
    const project: OptionSource = {
      optionsFor: (query) =>
        projects
          .map(({ no, name }) => ({ key: String(no), label: name, detail: String(no) }))
          .filter(({ key, label }) => key === query.normalize("NFKC") || label.includes(query)),
      argumentOf: ({ label }) => ({ kind: "text", text: label }),
    };
    return { measure: measures, measures, project };
  }, [budget, messages, projects]);
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
