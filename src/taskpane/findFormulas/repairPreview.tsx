import { useEffect, useRef } from "react";
import type { CellRepair, RepairPlan } from "../../actions/planRepair";
import { keepKey } from "../findMeasure/keepKey";
import { PaneButton } from "../paneButton";
import { SmallButton } from "../smallButton";
import { useFindFormulasStyles } from "./findFormulas.styles";
import { useFindWords } from "./useFindWords";

/** So many cells are shown one by one; the others are counted. */
const cellsAtOnce = 200;

/** What a repair would do, cell by cell, to be confirmed or left. */
export function RepairPreview(props: {
  readonly plan: RepairPlan;
  readonly onConfirm: () => void;
  readonly onLeave: () => void;
}) {
  const { plan, onConfirm, onLeave } = props;
  const { repair: words } = useFindWords();
  const styles = useFindFormulasStyles();
  const leave = useRef<HTMLButtonElement>(null);
  // Opened by a button that is gone now; leaving is what a key pressed too often may do.
  useEffect(() => leave.current?.focus(), []);
  const count = plan.repairs.length;
  return (
    <section
      aria-labelledby="repair-title"
      className={styles.preview}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        keepKey(event);
        onLeave();
      }}
    >
      <h3 id="repair-title" className={styles.sheet}>
        {words.title}
      </h3>
      <p className={styles.note}>{count === 0 ? words.nothing : words.about}</p>
      {plan.protectedSheets.map((sheet) => (
        <p key={sheet.sheetName} className={styles.warning}>
          {words.protectedSheet(sheet)}
        </p>
      ))}
      {plan.tooLong.length > 0 && <p className={styles.warning}>{words.tooLong(plan.tooLong.length)}</p>}
      <div className={styles.buttons}>
        {count > 0 && (
          <PaneButton look="primary" onClick={onConfirm}>
            {words.confirm(count)}
          </PaneButton>
        )}
        <SmallButton buttonRef={leave} onClick={onLeave}>
          {words.leave}
        </SmallButton>
      </div>
      <ul className={styles.list}>
        {plan.repairs.slice(0, cellsAtOnce).map((repair) => (
          <RepairRow key={`${repair.sheetName}!${repair.address}`} repair={repair} />
        ))}
      </ul>
      {count > cellsAtOnce && <p className={styles.note}>{words.more(count - cellsAtOnce)}</p>}
    </section>
  );
}

function RepairRow({ repair }: { readonly repair: CellRepair }) {
  const { repair: words } = useFindWords();
  const styles = useFindFormulasStyles();
  const { sheetName, address, before, after } = repair;
  return (
    <li className={styles.row}>
      <span className={styles.address}>
        {sheetName} {address}
      </span>
      {before === after ? (
        <>
          <code className={styles.formula}>{after}</code>
          <p className={styles.note}>{words.same}</p>
        </>
      ) : (
        <dl className={styles.change}>
          <dt className={styles.term}>{words.before}</dt>
          <dd className={styles.definition}>
            <code className={styles.formula}>{before}</code>
          </dd>
          <dt className={styles.term}>{words.after}</dt>
          <dd className={styles.definition}>
            <code className={styles.formula}>{after}</code>
          </dd>
        </dl>
      )}
    </li>
  );
}
