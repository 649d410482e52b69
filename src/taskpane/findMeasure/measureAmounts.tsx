import { mergeClasses } from "@fluentui/react-components";
import { measureFlags } from "../../budget/measureFlags";
import type { Amount, Measure, SourceDocument } from "../../budget/measure";
import { Choice } from "../choice";
import { useMessages } from "../messagesContext";
import { useMeasureAmountsStyles } from "./measureAmounts.styles";

/** The amounts printed for a measure, a choice where there are several, and what one must know to quote them. */
export function MeasureAmounts(props: {
  readonly measure: Measure;
  readonly parent: Measure | undefined;
  readonly document: SourceDocument;
  readonly amount: Amount | undefined;
  readonly onChooseAmount: (amount: Amount) => void;
}) {
  const { measure, amount } = props;
  const messages = useMessages();
  const styles = useMeasureAmountsStyles();
  const hints = amountHints(props, messages);
  return (
    <section aria-label={messages.detail.amounts} className={styles.box}>
      {measure.amounts.length > 1 && amount !== undefined ? (
        <Choice
          legend={messages.insertFormula.basis}
          layout="column"
          value={amount.basis}
          options={measure.amounts.map((option) => ({
            value: option.basis,
            label: <AmountLine amount={option} isLarge={false} />,
          }))}
          onChoose={(basis) => {
            const chosen = measure.amounts.find((option) => option.basis === basis);
            if (chosen !== undefined) props.onChooseAmount(chosen);
          }}
        />
      ) : (
        measure.amounts.map((only) => <AmountLine key={only.basis} amount={only} isLarge />)
      )}
      {amount !== undefined && amount.printed !== messages.measure.amountPhrase(amount) && (
        <p className={styles.printed}>
          <span lang="ja">{messages.detail.printedAs(amount.printed)}</span>
        </p>
      )}
      {hints.map((hint) => (
        <p key={hint} className={styles.hint}>
          {hint}
        </p>
      ))}
    </section>
  );
}

function AmountLine({ amount, isLarge }: { readonly amount: Amount; readonly isLarge: boolean }) {
  const messages = useMessages();
  const styles = useMeasureAmountsStyles();
  return (
    <span className={styles.line}>
      <span className={mergeClasses(styles.figure, isLarge && styles.largeFigure)}>
        {messages.measure.amountPhrase(amount)}
      </span>
      <span className={styles.basis}>{messages.measure.basis[amount.basis]}</span>
    </span>
  );
}

/** Sentences on how to read the amount; a note of the data that says the same in the same language goes before. */
function amountHints(
  { measure, parent, document, amount }: Parameters<typeof MeasureAmounts>[0],
  messages: ReturnType<typeof useMessages>,
): readonly string[] {
  const isSaidByNote = messages.language === "ja" && measure.note !== "";
  const hints = measureFlags(measure, document, amount)
    .filter((flag) => !isSaidByNote || flag === "approximate" || flag === "provisional")
    .map((flag) =>
      flag === "partOfAnother" && parent !== undefined
        ? messages.measure.partOf(parent.name)
        : messages.measure.flagHint[flag],
    );
  if (measure.list === "overview") hints.push(messages.measure.overviewLineHint);
  return hints.filter((hint) => hint !== "");
}
