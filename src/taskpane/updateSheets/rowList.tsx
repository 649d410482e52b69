import { memo, useEffect, useRef, useState } from "react";
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
  const { rows, table } = planned;
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
          <RowItem key={row.key} row={row} table={table} {...rest} />
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

interface RowItemProps extends Omit<RowListProps, "planned"> {
  readonly row: PlannedRow;
  readonly table: PlannedTable["table"];
}

/** Drawn anew only where something about its row or its table's decisions is another: a pane may show thousands. */
const RowItem = memo(function RowItem({ row, table, tasks, ...deciding }: RowItemProps) {
  const styles = useTableItemStyles();
  return (
    <li className={styles.row}>
      <h4 lang={table.language} className={styles.name}>
        {row.name}
      </h4>
      <ManyChanges scope={row.name} changes={row.changes} {...deciding} />
      {row.changes.map((change) => (
        <ChangeItem key={change.id} change={change} table={table} tasks={tasks} {...deciding} />
      ))}
    </li>
  );
}, isSameRow);

function isSameRow(before: RowItemProps, after: RowItemProps): boolean {
  const decided = ({ decisions, table }: RowItemProps) => decisions.findings.get(table.ref);
  return (
    before.row === after.row &&
    before.table === after.table &&
    before.tasks === after.tasks &&
    before.onDecide === after.onDecide &&
    decided(before) === decided(after)
  );
}
