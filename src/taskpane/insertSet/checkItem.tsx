import { useId } from "react";
import { useCheckItemStyles } from "./checkItem.styles";

/** One thing to choose or not: a native check box, its name, and below it what it is and what comes with it. */
export function CheckItem(props: {
  readonly label: string;
  readonly about?: string;
  /** What choosing it brings along; empty where nothing. */
  readonly note?: string;
  readonly isChecked: boolean;
  readonly onToggle: () => void;
}) {
  const { label, about = "", note = "", isChecked, onToggle } = props;
  const styles = useCheckItemStyles();
  const id = useId();
  const isDescribed = about !== "" || note !== "";
  return (
    <div className={styles.item}>
      <label className={styles.label}>
        <input
          type="checkbox"
          className={styles.box}
          checked={isChecked}
          onChange={onToggle}
          {...(isDescribed ? { "aria-describedby": id } : {})}
        />
        {label}
      </label>
      {isDescribed && (
        <p id={id} className={styles.about}>
          {about}
          {note !== "" && <span className={styles.note}>{note}</span>}
        </p>
      )}
    </div>
  );
}
