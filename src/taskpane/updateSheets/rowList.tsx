import { useEffect, useRef, useState } from "react";
import type { PaneTasks } from "../paneTasks";
import { ChangeItem } from "./changeItem";
import { ManyChanges } from "./manyChanges";
import type { Deciding } from "./manyChanges";
import type { PlannedRow, PlannedTable } from "./plannedTable";
import { SmallButton } from "../smallButton";
import { useTableItemStyles } from "./tableItem.styles";
import { useUpdateWords } from "./useUpdateWords";

/** So many rows of a table are drawn at once: a pane with thousands of them would not move. */
export const rowsAtOnce = 100;

interface RowListProps extends Deciding {
  readonly planned: PlannedTable;
  readonly tasks: Pick<PaneTasks, "showPlace">;
}

/** The rows of a table in which something was found, the first ones at first. */
export function RowList({ planned, ...rest }: RowListProps) {
  const { rows } = planned;
  const words = useUpdateWords();
  const styles = useTableItemStyles();
  const [shownCount, setShownCount] = useState(rowsAtOnce);
  const list = useRef<HTMLUListElement>(null);
  const firstNew = useRef<number>(undefined);
  useEffect(() => {
    // The button may be gone now, and what was asked for is where it stood.
    const item = firstNew.current === undefined ? undefined : list.current?.children[firstNew.current];
    firstNew.current = undefined;
    item?.querySelector<HTMLElement>("button, input")?.focus();
  }, [shownCount]);
  const restCount = rows.length - shownCount;
  return (
    <>
      <ul ref={list} className={styles.rows}>
        {rows.slice(0, shownCount).map((row) => (
          <RowItem key={row.key} row={row} planned={planned} {...rest} />
        ))}
      </ul>
      {restCount > 0 && (
        <SmallButton
          onClick={() => {
            firstNew.current = shownCount;
            setShownCount(shownCount + rowsAtOnce);
          }}
        >
          {words.moreRows({ next: Math.min(rowsAtOnce, restCount), rest: restCount })}
        </SmallButton>
      )}
    </>
  );
}

function RowItem({ row, planned, tasks, ...deciding }: RowListProps & { readonly row: PlannedRow }) {
  const styles = useTableItemStyles();
  return (
    <li className={styles.row}>
      <h4 lang={planned.table.language} className={styles.name}>
        {row.name}
      </h4>
      <ManyChanges scope={row.name} changes={row.changes} {...deciding} />
      {row.changes.map((change) => (
        <ChangeItem key={change.id} change={change} table={planned.table} tasks={tasks} {...deciding} />
      ))}
    </li>
  );
}
