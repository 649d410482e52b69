import { SearchRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";
import { needsAttention } from "../../actions/foundFormula";
import type { FoundFormula } from "../../actions/foundFormula";
import { planRepair } from "../../actions/planRepair";
import type { RepairPlan } from "../../actions/planRepair";
import type { FindFormulasMessages } from "../../messages/findFormulasMessages";
import { takeLostFocus } from "../lostFocus";
import { PaneButton } from "../paneButton";
import { CheckItem } from "../insertSet/checkItem";
import type { PaneEnvironment } from "../paneEnvironment";
import { SmallButton } from "../smallButton";
import { useFindFormulasStyles } from "./findFormulas.styles";
import { FoundList } from "./foundList";
import { RepairPreview } from "./repairPreview";
import { useFindFormulas } from "./useFindFormulas";
import { useFindWords } from "./useFindWords";

/** Every cell of the workbook that uses our functions, with what is wrong with it and the ways to put that right. */
export function FindFormulas(props: {
  readonly environment: PaneEnvironment;
  /** Opens a cell's formula for changing. */
  readonly onOpen: (place: FoundFormula) => void;
}) {
  const { environment, onOpen } = props;
  const words = useFindWords();
  const styles = useFindFormulasStyles();
  const control = useFindFormulas(environment);
  const { found } = control;
  const [isRepairing, setRepairing] = useState(false);
  const findRef = useRef<HTMLButtonElement>(null);
  const [includesHidden, setIncludesHidden] = useState(false);
  const plan = useMemo(() => planRepair(found ?? [], { includesHidden }), [found, includesHidden]);
  const hiddenCount = (found ?? []).filter(isOnlyHidden).length;
  const toRepair = cellsOf(plan);

  useEffect(() => {
    // What was pressed may be gone from the list that was read again.
    if (found !== undefined) takeLostFocus(findRef.current);
  }, [found, isRepairing]);

  return (
    <section aria-labelledby="find-formulas" className={styles.screen}>
      <h2 id="find-formulas" className={styles.title}>
        {words.title}
      </h2>
      <p className={styles.note}>{words.about}</p>
      <div className={styles.buttons}>
        <PaneButton
          look="primary"
          icon={<SearchRegular />}
          buttonRef={findRef}
          onClick={() => {
            setRepairing(false);
            void control.find();
          }}
        >
          {found === undefined ? words.find : words.findAgain}
        </PaneButton>
        {toRepair > 0 && !isRepairing && (
          <SmallButton onClick={() => setRepairing(true)}>{words.repair.open(toRepair)}</SmallButton>
        )}
      </div>
      <p aria-live="polite" className={styles.summary}>
        {found !== undefined && summaryOf(found, words)}
      </p>
      {hiddenCount > 0 && !isRepairing && (
        <CheckItem
          label={words.hidden.include(hiddenCount)}
          about={words.hidden.limit}
          isChecked={includesHidden}
          onToggle={() => setIncludesHidden(!includesHidden)}
        />
      )}
      {isRepairing && found !== undefined && (
        <RepairPreview
          plan={plan}
          onLeave={() => setRepairing(false)}
          onConfirm={() => {
            setRepairing(false);
            void control.repair(plan);
          }}
        />
      )}
      {found !== undefined && !isRepairing && <FoundList found={found} control={control} onOpen={onOpen} />}
      <div className={styles.recalculate}>
        <SmallButton onClick={() => void control.recalculate()}>{words.recalculate}</SmallButton>
        <p className={styles.note}>{words.recalculateNote}</p>
      </div>
    </section>
  );
}

/** Whether a formula may be stuck without showing it, and nothing else says that it is. */
function isOnlyHidden({ hidesErrors, isStuck, isDamaged }: FoundFormula): boolean {
  return hidesErrors && !isStuck && !isDamaged;
}

/** Every cell that a repair is about, those that it will leave alone included. */
function cellsOf({ repairs, tooLong, protectedSheets }: RepairPlan): number {
  return protectedSheets.reduce((sum, { cellCount }) => sum + cellCount, repairs.length + tooLong.length);
}

function summaryOf(found: readonly FoundFormula[], words: FindFormulasMessages): string {
  if (found.length === 0) return words.none;
  const sheets = new Set(found.map(({ sheetName }) => sheetName)).size;
  return words.summary({ cells: found.length, sheets, attention: found.filter(needsAttention).length });
}
