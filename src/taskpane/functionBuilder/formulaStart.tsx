import { OpenRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import { formatFormulaCall } from "../../actions/formatFormulaCall";
import type { FormulaCall } from "../../actions/formulaCall";
import { createMeasureIndex, nameThatFinds } from "../../budget/findMeasure";
import { functionCatalog } from "../../messages/functionCatalog";
import type { FunctionGroup } from "../../messages/functionCatalog";
import { useMessages } from "../messagesContext";
import { PaneButton } from "../paneButton";
import type { PaneEnvironment } from "../paneEnvironment";
import { ComboField } from "./comboField";
import { functionExamples } from "./functionExamples";
import { useFunctionScreenStyles } from "./functionScreen.styles";
import { measureOptions } from "./measureOptions";
import { useFunctionWords } from "./useFunctionWords";

const groups: readonly FunctionGroup[] = ["measure", "list", "total", "policy", "data"];

/** The ways into a formula: the selected cell's own, a measure, a function, an example. */
export function FormulaStart(props: {
  readonly environment: PaneEnvironment;
  readonly onOpen: () => void;
  readonly onStart: (call: FormulaCall) => void;
}) {
  const words = useFunctionWords();
  const styles = useFunctionScreenStyles();
  return (
    <>
      <h2 id="formula-start" className={styles.name}>
        {words.title}
      </h2>
      <p className={styles.note}>{words.about}</p>
      <section className={styles.section}>
        <PaneButton look="quiet" icon={<OpenRegular />} onClick={props.onOpen}>
          {words.open}
        </PaneButton>
        <p className={styles.note}>{words.openHint}</p>
      </section>
      <section className={styles.section}>
        <StartFromMeasure {...props} />
      </section>
      <section aria-labelledby="formula-functions" className={styles.section}>
        <h3 id="formula-functions" className={styles.title}>
          {words.functions}
        </h3>
        {groups.map((group) => (
          <FunctionGroupList key={group} group={group} onStart={props.onStart} />
        ))}
      </section>
      <section aria-labelledby="formula-examples" className={styles.section}>
        <h3 id="formula-examples" className={styles.title}>
          {words.examples}
        </h3>
        <Examples onStart={props.onStart} />
      </section>
    </>
  );
}

function StartFromMeasure({ environment, onStart }: Parameters<typeof FormulaStart>[0]) {
  const { budget } = environment;
  const messages = useMessages();
  const words = useFunctionWords();
  const [text, setText] = useState("");
  const index = useMemo(() => createMeasureIndex(budget.measures), [budget]);
  return (
    <ComboField
      label={words.fromMeasure}
      placeholder={words.fromMeasureHint}
      text={text}
      optionsFor={(query) => measureOptions(budget, { query, index, messages })}
      onType={setText}
      onPick={({ key }) => {
        const measure = budget.measures.find(({ id }) => id === key);
        if (measure === undefined) return;
        onStart({
          name: "MEASURE_AMOUNT",
          arguments: [{ kind: "text", text: nameThatFinds(index, measure) }],
        });
      }}
    />
  );
}

function FunctionGroupList(props: {
  readonly group: FunctionGroup;
  readonly onStart: (call: FormulaCall) => void;
}) {
  const words = useFunctionWords();
  const styles = useFunctionScreenStyles();
  const id = `formula-group-${props.group}`;
  return (
    <>
      <h4 id={id} className={styles.group}>
        {words.groups[props.group]}
      </h4>
      <ul aria-labelledby={id} className={styles.list}>
        {functionCatalog
          .filter(({ group }) => group === props.group)
          .map(({ name }) => (
            <li key={name}>
              <button
                type="button"
                data-function={name}
                className={styles.row}
                onClick={() => props.onStart({ name, arguments: [] })}
              >
                <span className={styles.function}>{name}</span>
                <span className={styles.purpose}>{words.purpose[name]}</span>
              </button>
            </li>
          ))}
      </ul>
    </>
  );
}

function Examples({ onStart }: { readonly onStart: (call: FormulaCall) => void }) {
  const { language } = useMessages();
  const words = useFunctionWords();
  const styles = useFunctionScreenStyles();
  return (
    <ul className={styles.list}>
      {functionExamples(language).map(({ example, call }) => (
        <li key={example} className={styles.example}>
          <p id={`formula-example-${example}`} className={styles.sentence}>
            {words.example[example]}
          </p>
          <code className={styles.code}>={formatFormulaCall(call)}</code>
          <PaneButton look="quiet" describedBy={`formula-example-${example}`} onClick={() => onStart(call)}>
            {words.useExample}
          </PaneButton>
        </li>
      ))}
    </ul>
  );
}
