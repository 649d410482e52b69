import { mergeClasses } from "@fluentui/react-components";
import { useFormulaDockStyles } from "./formulaDock.styles";
import type { FormulaValue, ValueCell } from "./formulaValue";
import { useFunctionWords } from "./useFunctionWords";

/** A preview is no sheet: so much of a result tells what it is. */
const shownRows = 5;
const shownColumns = 4;

/** The id of the sentence that says why a formula cannot be inserted yet. */
export const reasonId = "formula-reason";

/** What the formula gives: a value, the beginning of what it fills, or an error with its sentence as in the cell. */
export function ValuePreview({ value }: { readonly value: FormulaValue | undefined }) {
  const words = useFunctionWords();
  const styles = useFormulaDockStyles();
  return (
    <div role="status" aria-label={words.value} className={styles.value}>
      {value !== undefined && <Value value={value} />}
    </div>
  );
}

function Value({ value }: { readonly value: FormulaValue }) {
  const words = useFunctionWords();
  const styles = useFormulaDockStyles();
  switch (value.kind) {
    case "missing":
    case "unfinished": {
      const say = value.kind === "missing" ? words.valueMissing : words.valueUnfinished;
      return (
        <p id={reasonId} className={styles.part}>
          {say(words.parameters[value.parameter] ?? value.parameter)}
        </p>
      );
    }
    case "ofCells":
      return <p className={styles.part}>{words.valueOfCells}</p>;
    case "unknown":
      return <p className={styles.part}>{words.valueUnknown}</p>;
    case "cells": {
      const [[only, ...others] = [], ...rest] = value.rows;
      return only !== undefined && others.length + rest.length === 0 ? (
        <OneValue cell={only} />
      ) : (
        <Grid rows={value.rows} />
      );
    }
  }
}

function OneValue({ cell }: { readonly cell: ValueCell }) {
  const styles = useFormulaDockStyles();
  const text = useCellText();
  if (cell.kind === "value") {
    return (
      <span className={typeof cell.value === "number" ? styles.figure : styles.words}>{text(cell)}</span>
    );
  }
  return (
    <>
      <span className={styles.error}>{cell.code}</span>
      {cell.message !== "" && <p className={styles.message}>{cell.message}</p>}
    </>
  );
}

function Grid({ rows }: { readonly rows: readonly (readonly ValueCell[])[] }) {
  const words = useFunctionWords();
  const styles = useFormulaDockStyles();
  const text = useCellText();
  const columnCount = rows[0]?.length ?? 0;
  const hidden = [Math.max(0, rows.length - shownRows), Math.max(0, columnCount - shownColumns)] as const;
  const messages = rows
    .flat()
    .flatMap((cell) => (cell.kind === "error" && cell.message !== "" ? [cell.message] : []));
  return (
    <>
      <table className={styles.grid}>
        <tbody>
          {rows.slice(0, shownRows).map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.slice(0, shownColumns).map((cell, columnIndex) => (
                <td
                  key={columnIndex}
                  className={mergeClasses(
                    styles.cell,
                    cell.kind === "value" && typeof cell.value === "number" && styles.number,
                    cell.kind === "error" && styles.error,
                  )}
                >
                  {text(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.part}>
        {[words.size(rows.length, columnCount), words.more(...hidden)]
          .filter((part) => part !== "")
          .join(" · ")}
      </p>
      {messages[0] !== undefined && <p className={styles.message}>{messages[0]}</p>}
    </>
  );
}

/** How a cell's value is written in the language of the pane. */
function useCellText(): (cell: ValueCell) => string {
  const words = useFunctionWords();
  return (cell) => {
    if (cell.kind === "error") return cell.code;
    if (typeof cell.value === "number") return words.number(cell.value);
    if (typeof cell.value === "boolean") return words.yesNo(cell.value);
    return cell.value === "" ? words.blank : cell.value;
  };
}
