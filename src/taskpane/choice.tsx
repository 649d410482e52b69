import { mergeClasses } from "@fluentui/react-components";
import { useId } from "react";
import type { ReactNode } from "react";
import { useChoiceStyles } from "./choice.styles";

/** One of the things to choose from. */
export interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
}

/** A choice of one out of a few, as native radio buttons: arrow keys, screen readers and forced colours just work. */
export function Choice<Value extends string>(props: {
  readonly legend: string;
  readonly options: readonly ChoiceOption<Value>[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
  readonly layout: "row" | "column";
}) {
  const styles = useChoiceStyles();
  const name = useId();
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>{props.legend}</legend>
      <div className={mergeClasses(styles.options, styles[props.layout])}>
        {props.options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              value={option.value}
              checked={option.value === props.value}
              onChange={() => props.onChoose(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
