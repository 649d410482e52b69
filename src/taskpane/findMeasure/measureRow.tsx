import { mergeClasses } from "@fluentui/react-components";
import type { Measure, Ministry } from "../../budget/measure";
import { useMessages } from "../messagesContext";
import { useHiddenStyles } from "../theme/hidden.styles";
import { FlagBadge } from "./flagBadge";
import { useMeasureRowStyles } from "./measureRow.styles";

/** One line of a list: name, ministries, what kind of line it is, and its amount. */
export function MeasureRow(props: {
  readonly measure: Measure;
  readonly ministries: readonly Ministry[];
  readonly isTabStop: boolean;
  readonly isIndented: boolean;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
}) {
  const { measure } = props;
  const messages = useMessages();
  const styles = useMeasureRowStyles();
  const { hidden } = useHiddenStyles();
  return (
    <button
      type="button"
      data-measure={measure.id}
      tabIndex={props.isTabStop ? 0 : -1}
      className={mergeClasses(styles.row, styles[messages.language], props.isIndented && styles.indented)}
      onClick={props.onOpen}
      onFocus={props.onFocus}
    >
      <span className={styles.marks}>
        {props.ministries.map((ministry) => (
          <span key={ministry.id}>
            <span aria-hidden className={styles.mark}>
              {messages.measure.ministryMark(ministry)}
            </span>
            <span className={hidden}>{messages.measure.ministryName(ministry)}</span>
          </span>
        ))}
      </span>
      <span lang="ja" className={styles.name}>
        {measure.name}
      </span>
      <span className={styles.amount}>
        <RowAmount measure={measure} />
      </span>
      {(measure.list === "overview" || measure.status !== "new") && (
        <span className={styles.facts}>
          {measure.list === "overview" && <FlagBadge tone="brand">{messages.measure.overviewLine}</FlagBadge>}
          {measure.status !== "new" && <FlagBadge>{messages.measure.status[measure.status]}</FlagBadge>}
        </span>
      )}
    </button>
  );
}

function RowAmount({ measure }: { readonly measure: Measure }) {
  const messages = useMessages();
  const styles = useMeasureRowStyles();
  const [amount] = measure.amounts;
  if (amount === undefined) {
    return (
      <span className={styles.quiet}>
        {measure.parentId === undefined ? messages.measure.noAmount : messages.measure.partOfAnother}
      </span>
    );
  }
  return (
    <>
      {messages.measure.amount(amount.amountOku)}
      {amount.approximate && <span className={styles.quiet}>{messages.measure.approximate}</span>}
    </>
  );
}
