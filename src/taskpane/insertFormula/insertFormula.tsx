import { MathFormulaRegular } from "@fluentui/react-icons";
import { measureFormula } from "../../actions/measureFormula";
import type { MeasureIndex } from "../../budget/findMeasure";
import type { Amount, Basis, Measure } from "../../budget/measure";
import { useDockStyles } from "../dock.styles";
import { useMessages } from "../messagesContext";
import { PaneButton } from "../paneButton";
import type { PaneTasks } from "../paneTasks";

/** Shows the formula for the chosen amount and inserts it into the selected cell. */
export function InsertFormula(props: {
  readonly measure: Measure;
  readonly amount: Amount | undefined;
  readonly index: MeasureIndex;
  readonly tasks: Pick<PaneTasks, "insertFormula">;
}) {
  const { measure, amount, index, tasks } = props;
  const { insertFormula: words } = useMessages();
  const styles = useDockStyles();
  if (amount === undefined) {
    return (
      <section aria-label={words.title} className={styles.dock}>
        <p className={styles.label}>{words.impossible}</p>
      </section>
    );
  }
  const basis = basisArgument(measure, amount);
  return (
    <section aria-label={words.title} className={styles.dock}>
      <div>
        <p className={styles.labels}>
          <span className={styles.label}>{words.preview}</span>
          <span className={styles.label}>{words.result(amount.amountOku)}</span>
        </p>
        <code className={styles.preview}>
          {measureFormula(measure, basis === undefined ? { index } : { index, basis })}
        </code>
      </div>
      <PaneButton
        look="primary"
        icon={<MathFormulaRegular />}
        onClick={() => void tasks.insertFormula({ measure, basis, place: "activeCell" })}
      >
        {words.button}
      </PaneButton>
    </section>
  );
}

/** The amount printed beside the measure needs no basis in the formula; another one does. */
function basisArgument(measure: Measure, amount: Amount): Basis | undefined {
  return amount === measure.amounts[0] ? undefined : amount.basis;
}
