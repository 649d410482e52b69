import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { ReactNode } from "react";
import { useDisclosureStyles } from "./disclosure.styles";

/** A heading that folds and unfolds what stands below it. */
export function Disclosure(props: {
  readonly title: ReactNode;
  /** Stands in the heading's line, and is read with it. */
  readonly beside?: ReactNode;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}) {
  const { isOpen } = props;
  const styles = useDisclosureStyles();
  const id = useId();
  return (
    <>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={isOpen}
          {...(isOpen ? { "aria-controls": id } : {})}
          onClick={props.onToggle}
        >
          <span aria-hidden className={styles.icon}>
            {isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          </span>
          <span className={styles.title}>{props.title}</span>
          {props.beside}
        </button>
      </h3>
      {isOpen && (
        <div id={id} className={styles.content}>
          {props.children}
        </div>
      )}
    </>
  );
}
