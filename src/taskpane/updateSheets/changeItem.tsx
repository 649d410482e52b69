import { mergeClasses } from "@fluentui/react-components";
import { FlagBadge } from "../findMeasure/flagBadge";
import type { PaneTasks } from "../paneTasks";
import { changePlace } from "./changePlace";
import { changeReason, rowNoun } from "./changeReason";
import { ChangeDecision } from "./changeDecision";
import { ChangedRow } from "./changedRow";
import { ChangedValues } from "./changedValues";
import { useChangeItemStyles } from "./changeItem.styles";
import type { Deciding } from "./manyChanges";
import type { PlannedChange, PlannedTable } from "./plannedTable";
import { SmallButton } from "../smallButton";
import { useUpdateWords } from "./useUpdateWords";

const tones = { update: "brand", conflict: "caution", edit: "neutral" } as const;

/** One change: what and why, its values, the way to its cell, and what to do about it. */
export function ChangeItem(
  props: Deciding & {
    readonly change: PlannedChange;
    readonly table: PlannedTable["table"];
    readonly tasks: Pick<PaneTasks, "showPlace">;
  },
) {
  const { change, table, tasks, ...deciding } = props;
  const { finding, header } = change;
  const words = useUpdateWords();
  const styles = useChangeItemStyles();
  const why = words.why(changeReason(change), rowNoun(table.tableId));
  const place = changePlace(change, table);
  return (
    <div
      role="group"
      aria-label={`${change.rowName} ${header ?? why}`}
      className={mergeClasses(styles.change, change.effect === "conflict" && styles.conflict)}
    >
      <div className={styles.head}>
        {header !== undefined && (
          <span lang={table.language} className={styles.header}>
            {header}
          </span>
        )}
        <FlagBadge tone={tones[change.effect]}>{why}</FlagBadge>
        {place !== undefined && (
          <span className={styles.place}>
            <SmallButton label={words.show(place)} onClick={() => void tasks.showPlace(place)}>
              {place.address}
            </SmallButton>
          </span>
        )}
      </div>
      {finding.kind === "cell" ? (
        <ChangedValues finding={finding} language={table.language} />
      ) : (
        <ChangedRow finding={finding} table={table} />
      )}
      <ChangeDecision change={change} {...deciding} />
    </div>
  );
}
