import { useEffect, useRef } from "react";
import { useCheckItemStyles } from "../insertSet/checkItem.styles";

/** A check box with its words; `some` is neither on nor off: of several things, some are chosen. */
export function Tick(props: {
  readonly label: string;
  readonly state: "on" | "off" | "some";
  readonly onToggle: () => void;
}) {
  const styles = useCheckItemStyles();
  const box = useRef<HTMLInputElement>(null);
  const isMixed = props.state === "some";
  useEffect(() => {
    // There is no attribute for it.
    if (box.current !== null) box.current.indeterminate = isMixed;
  }, [isMixed]);
  return (
    <label className={styles.label}>
      <input
        ref={box}
        type="checkbox"
        className={styles.box}
        checked={props.state === "on"}
        onChange={props.onToggle}
      />
      {props.label}
    </label>
  );
}
