import { useState } from "react";
import { FlagBadge } from "../findMeasure/flagBadge";
import { Choice } from "../choice";
import type { PaneTasks } from "../paneTasks";
import { rowNoun } from "./changeReason";
import { Disclosure } from "./disclosure";
import { ManyChanges } from "./manyChanges";
import type { Deciding } from "./manyChanges";
import type { PlannedTable, UnknownBaseChoice } from "./plannedTable";
import { RowList } from "./rowList";
import { useTableItemStyles } from "./tableItem.styles";
import { useUpdateWords } from "./useUpdateWords";

const tones = {
  current: "neutral",
  edited: "neutral",
  revised: "brand",
  conflict: "caution",
  newerData: "caution",
  unknownBase: "caution",
  unreadable: "caution",
} as const;

/** One table of ours in the workbook: how it stands, and what is found in it. */
export function TableItem(
  props: Deciding & {
    /** What of the table is listed. */
    readonly planned: PlannedTable;
    readonly isUnfoldedAtFirst: boolean;
    readonly onTreat: (ref: string, choice: UnknownBaseChoice | undefined) => void;
    readonly tasks: Pick<PaneTasks, "showPlace">;
  },
) {
  const { planned, tasks, decisions, onDecide, onTreat } = props;
  const deciding = { decisions, onDecide };
  const { table, rows, notes } = planned;
  const words = useUpdateWords();
  const styles = useTableItemStyles();
  // Until the person folds or unfolds it, later checks may.
  const [chosen, setIsOpen] = useState<boolean>();
  const isOpen = chosen ?? props.isUnfoldedAtFirst;
  const hint = words.stateHint[table.state];
  const badge = <FlagBadge tone={tones[table.state]}>{words.state(table.state, table.counts)}</FlagBadge>;
  return (
    <li className={styles.item}>
      <Disclosure title={table.title} beside={badge} isOpen={isOpen} onToggle={() => setIsOpen(!isOpen)}>
        <p className={styles.note}>
          {words.tableAbout({ sheetName: table.sheetName, version: table.savedVersion })}
        </p>
        {hint !== "" && <p className={styles.note}>{hint}</p>}
        {table.isSheetProtected && rows.length > 0 && (
          <p className={styles.caution}>{words.sheetProtected}</p>
        )}
        {table.state === "unknownBase" && (
          <UnknownBase
            choice={decisions.unknownBases.get(table.ref)}
            onChoose={(choice) => onTreat(table.ref, choice)}
          />
        )}
        {rows.length > 1 && (
          <ManyChanges scope={table.title} changes={rows.flatMap(({ changes }) => changes)} {...deciding} />
        )}
        <RowList planned={planned} tasks={tasks} {...deciding} />
        {notes.map(({ reason, names }) => (
          <p key={reason} className={styles.note}>
            {words.note(reason, { names, noun: rowNoun(table.tableId) })}
          </p>
        ))}
      </Disclosure>
    </li>
  );
}

/** Asks how to treat a table of which nobody knows what was written. */
function UnknownBase(props: {
  readonly choice: UnknownBaseChoice | undefined;
  readonly onChoose: (choice: UnknownBaseChoice | undefined) => void;
}) {
  const words = useUpdateWords().unknownBase;
  const styles = useTableItemStyles();
  return (
    <div className={styles.question}>
      <Choice<UnknownBaseChoice | "undecided">
        legend={words.question}
        layout="column"
        value={props.choice ?? "undecided"}
        onChoose={(value) => props.onChoose(value === "undecided" ? undefined : value)}
        options={[
          { value: "undecided", label: words.undecided },
          { value: "unedited", label: words.unedited },
          { value: "ask", label: words.ask },
        ]}
      />
    </div>
  );
}
