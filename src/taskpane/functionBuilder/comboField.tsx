import { mergeClasses } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { ReactNode } from "react";
import { useHiddenStyles } from "../theme/hidden.styles";
import { useFieldStyles } from "./field.styles";
import { useComboBox } from "./useComboBox";
import { useFunctionWords } from "./useFunctionWords";

/** Something that a field suggests. */
export interface ComboOption {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
}

/** A field with suggestions that are searched as the person types; what is typed may also stay as it is. */
export function ComboField(props: {
  readonly label: string;
  readonly note?: string;
  readonly placeholder?: string;
  readonly text: string;
  readonly optionsFor: (query: string) => readonly ComboOption[];
  readonly onType: (text: string) => void;
  readonly onPick: (option: ComboOption) => void;
  readonly children?: ReactNode;
}) {
  const words = useFunctionWords();
  const styles = useFieldStyles();
  const { hidden } = useHiddenStyles();
  const id = useId();
  const box = useComboBox(props);
  const { isOpen, options, active } = box;
  const isListed = isOpen && options.length > 0;
  // What follows `=` is a formula, and nothing to search for.
  const isNothing = isOpen && options.length === 0 && !/^\s*[=＝]/u.test(props.text);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {props.label}
        {props.note !== undefined && <span className={styles.note}>{props.note}</span>}
      </label>
      <input
        id={id}
        className={styles.input}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isListed}
        aria-controls={isListed ? `${id}-list` : undefined}
        aria-activedescendant={isListed && active >= 0 ? `${id}-${String(active)}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={props.placeholder}
        value={props.text}
        onChange={(event) => box.onType(event.target.value)}
        onCompositionStart={() => box.setComposing(true)}
        onCompositionEnd={(event) => {
          box.setComposing(false);
          box.onType(event.currentTarget.value);
        }}
        onKeyDown={box.onKeyDown}
        onBlur={box.close}
      />
      {isListed && <Options id={id} label={props.label} box={box} />}
      <span role="status" className={isNothing ? styles.none : hidden}>
        {isNothing ? words.noCandidate : isListed && words.candidates(options.length)}
      </span>
      {props.children}
    </div>
  );
}

function Options({
  id,
  label,
  box,
}: {
  readonly id: string;
  readonly label: string;
  readonly box: ReturnType<typeof useComboBox<ComboOption>>;
}) {
  const styles = useFieldStyles();
  const marked = useRef<HTMLLIElement>(null);
  useEffect(() => marked.current?.scrollIntoView?.({ block: "nearest" }), [box.active]);
  return (
    <ul id={`${id}-list`} role="listbox" aria-label={label} className={styles.options}>
      {box.options.map((option, position) => (
        <li
          key={option.key}
          ref={position === box.active ? marked : undefined}
          id={`${id}-${String(position)}`}
          role="option"
          aria-selected={position === box.active}
          className={mergeClasses(styles.option, position === box.active && styles.active)}
          // A press would take the focus from the field, and so close the list before it is clicked.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => box.pick(option)}
        >
          <span lang="ja" className={styles.optionLabel}>
            {option.label}
          </span>
          <span className={styles.detail}>{option.detail}</span>
        </li>
      ))}
    </ul>
  );
}
