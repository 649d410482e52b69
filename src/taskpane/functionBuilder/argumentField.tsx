import { TableCellEditRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import { formatArgument } from "../../actions/formatFormulaCall";
import type { FormulaArgument } from "../../actions/formulaCall";
import { takesMany } from "../../messages/functionCatalog";
import type { FunctionParameter } from "../../messages/functionCatalog";
import { useMessages } from "../messagesContext";
import { PaneButton } from "../paneButton";
import { argumentChoices, choiceOf } from "./argumentChoices";
import type { ArgumentChoice, ChoiceSources } from "./argumentChoices";
import { ComboField } from "./comboField";
import type { ComboOption } from "./comboField";
import { useFieldStyles } from "./field.styles";
import { formatTyped, isSameArgument, parseTyped } from "./typedArgument";
import { useFunctionWords } from "./useFunctionWords";

/** What a field for one argument is given. */
export interface ArgumentFieldProps {
  readonly parameter: FunctionParameter;
  readonly argument: FormulaArgument;
  /** Where the entries of lists come from. */
  readonly sources: Pick<ChoiceSources, "budget" | "projects">;
  /** What may be meant by what is typed, where the argument is one of many names; none otherwise. */
  readonly optionsFor: ((query: string) => readonly ComboOption[]) | undefined;
  readonly onChange: (argument: FormulaArgument) => void;
  /** What an option stands for in a formula. */
  readonly argumentOf: (option: ComboOption) => FormulaArgument;
  readonly onUseSelection: () => void;
}

/** The field for one argument of a formula: a list, a search, or plain typing. */
export function ArgumentField(props: ArgumentFieldProps) {
  const { language } = useMessages();
  const words = useFunctionWords();
  const choices = argumentChoices(props.parameter, { ...props.sources, language, words });
  return choices === undefined ? <TypedField {...props} /> : <ChosenField {...props} choices={choices} />;
}

function TypedField(props: ArgumentFieldProps) {
  const { parameter, argument, onChange } = props;
  const { key, kind, isOptional } = parameter;
  const words = useFunctionWords();
  const [typed, setTyped] = useState("");
  // What was typed stays as it was typed, for as long as it still says what the argument is.
  const text = isSameArgument(parseTyped(typed, kind), argument) ? typed : formatTyped(argument, kind);
  const onType = (next: string): void => {
    setTyped(next);
    onChange(parseTyped(next, kind));
  };
  const label = words.parameters[key] ?? key;
  const note = isOptional ? words.optional : words.required;
  const placeholder = words.parameterHints[key] ?? "";
  if (props.optionsFor === undefined) return <PlainField {...{ label, note, placeholder, text, onType }} />;
  return (
    <ComboField
      {...{ label, note, placeholder, text, onType }}
      optionsFor={props.optionsFor}
      onPick={(option) => onChange(props.argumentOf(option))}
    >
      <UseSelection {...props} />
    </ComboField>
  );
}

/** The way to take many names at once: the cells that are selected. */
function UseSelection({ parameter, onUseSelection }: ArgumentFieldProps) {
  const words = useFunctionWords();
  if (!takesMany(parameter.kind)) return null;
  return (
    <PaneButton look="quiet" icon={<TableCellEditRegular />} onClick={onUseSelection}>
      {words.useSelection}
    </PaneButton>
  );
}

function PlainField(props: {
  readonly label: string;
  readonly note: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onType: (text: string) => void;
}) {
  const styles = useFieldStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {props.label}
        <span className={styles.note}>{props.note}</span>
      </label>
      <input
        id={id}
        className={styles.input}
        autoComplete="off"
        spellCheck={false}
        placeholder={props.placeholder}
        value={props.text}
        onChange={(event) => props.onType(event.target.value)}
      />
    </div>
  );
}

/** Where the list stands for leaving the argument out, and for what it holds that is none of the list's words. */
const omitted = "";
const asWritten = "written";

function ChosenField(props: ArgumentFieldProps & { readonly choices: readonly ArgumentChoice[] }) {
  const { parameter, argument, choices } = props;
  const { key, kind, isOptional } = parameter;
  const { language } = useMessages();
  const words = useFunctionWords();
  const styles = useFieldStyles();
  const id = useId();
  const chosen = choiceOf(choices, argument);
  const isOther = chosen === undefined && argument.kind !== "omitted";
  const byDefault =
    kind === "boolean" ? words.yes : parameter.labels?.[parameter.byDefault ?? ""]?.[language];
  const leftOut = byDefault === undefined ? words.all : words.byDefault(byDefault);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {words.parameters[key] ?? key}
        <span className={styles.note}>{isOptional ? words.optional : words.required}</span>
      </label>
      <select
        id={id}
        className={styles.select}
        value={isOther ? asWritten : chosen === undefined ? omitted : String(choices.indexOf(chosen))}
        onChange={(event) => {
          const choice = choices[Number(event.target.value)];
          if (event.target.value === omitted) props.onChange({ kind: "omitted" });
          else if (choice !== undefined) props.onChange(choice.argument);
        }}
      >
        <option value={omitted}>{isOptional ? leftOut : words.choose}</option>
        {isOther && <option value={asWritten}>{formatArgument(argument)}</option>}
        {choices.map((choice, position) => (
          <option key={choice.label} value={String(position)}>
            {choice.label}
          </option>
        ))}
      </select>
      <UseSelection {...props} />
    </div>
  );
}
