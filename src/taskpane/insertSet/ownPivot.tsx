import { useId } from "react";
import { tableMessagesFor } from "../../messages/tableMessages";
import { pivotFields } from "../../tables/pivotCatalog";
import type { PivotLayout, PivotSource } from "../../tables/pivotCatalog";
import { tableTitle } from "../../tables/tableCatalog";
import { useMessages } from "../messagesContext";
import { CheckItem } from "./checkItem";
import { useOwnPivotStyles } from "./ownPivot.styles";
import { canLeaveOutContinuing, firstLayout, pivotSources } from "./setSelection";
import { useSetWords } from "./useSetWords";

/** Where the choice of values stands for counting rows. */
const count = "";

/** A pivot table of the person's own: its table, rows, columns and values. */
export function OwnPivot(props: {
  readonly layout: PivotLayout;
  readonly onChange: (layout: PivotLayout) => void;
}) {
  const { layout, onChange } = props;
  const { language } = useMessages();
  const words = useSetWords().own;
  const styles = useOwnPivotStyles();
  const { groups, sums } = pivotFields[layout.source];
  const headers: Readonly<Record<string, string>> = tableMessagesFor(language).tables[layout.source].headers;
  const field = (key: string): Option => ({ value: key, label: headers[key] ?? key });
  const [row = ""] = layout.rows;
  const [column = ""] = layout.columns;

  return (
    <div role="group" aria-label={words.title} className={styles.fields}>
      <Select
        label={words.source}
        value={layout.source}
        options={pivotSources.map((source) => ({ value: source, label: tableTitle(source, language) }))}
        onChoose={(source) => onChange(firstLayout(source as PivotSource))}
      />
      <Select
        label={words.rows}
        value={row}
        options={groups.map(field)}
        // A field stands in one place only.
        onChoose={(key) =>
          onChange({ ...layout, rows: [key], columns: column === key ? [] : layout.columns })
        }
      />
      <Select
        label={words.columns}
        value={column}
        options={[{ value: "", label: words.noColumns }, ...groups.filter((key) => key !== row).map(field)]}
        onChoose={(key) => onChange({ ...layout, columns: key === "" ? [] : [key] })}
      />
      <Select
        label={words.value}
        value={layout.summary === "sum" ? layout.value : count}
        options={[
          ...sums.map((key) => ({ value: key, label: words.sumOf(headers[key] ?? key) })),
          { value: count, label: words.count },
        ]}
        onChoose={(key) =>
          onChange(
            key === count
              ? { ...layout, value: "id", summary: "count" }
              : { ...layout, value: key, summary: "sum" },
          )
        }
      />
      {canLeaveOutContinuing(layout.source) && (
        <CheckItem
          label={words.onlyNew}
          isChecked={layout.onlyNew}
          onToggle={() => onChange({ ...layout, onlyNew: !layout.onlyNew })}
        />
      )}
    </div>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function Select(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
}) {
  const styles = useOwnPivotStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {props.label}
      </label>
      <select
        id={id}
        className={styles.select}
        value={props.value}
        onChange={(event) => props.onChoose(event.target.value)}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
