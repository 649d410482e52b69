import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { measureContext } from "../../budget/measureContext";
import { measureFlags } from "../../budget/measureFlags";
import type { Amount, Budget, Measure } from "../../budget/measure";
import { useMessages } from "../messagesContext";
import { PaneButton } from "../paneButton";
import { FlagBadge } from "./flagBadge";
import { keepKey } from "./keepKey";
import { MeasureAmounts } from "./measureAmounts";
import { MeasureFacts } from "./measureFacts";
import { useMeasureDetailStyles } from "./measureDetail.styles";
import { relatedMeasures } from "./relatedMeasures";

/** Everything the data says about one measure; the chosen amount is the one a formula will ask for. */
export function MeasureDetail(props: {
  readonly budget: Budget;
  readonly measure: Measure;
  readonly amount: Amount | undefined;
  readonly onChooseAmount: (amount: Amount) => void;
  readonly onOpen: (measure: Measure) => void;
  readonly onBack: () => void;
}) {
  const { budget, measure, amount } = props;
  const messages = useMessages();
  const styles = useMeasureDetailStyles();
  const back = useRef<HTMLButtonElement>(null);
  const context = measureContext(budget, measure);
  const related = relatedMeasures(budget, measure);

  // Opened from a row that is gone now: the focus goes to the first control, and the article's name is read with it.
  // Not to the heading: office.js counts only tab stops and takes the next Tab from anything else out of the pane.
  useEffect(() => back.current?.focus(), [measure.id]);

  return (
    <article
      className={styles.detail}
      aria-labelledby="measure-name"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        keepKey(event);
        props.onBack();
      }}
    >
      <div className={styles.back}>
        <PaneButton look="quiet" icon={<ArrowLeftRegular />} buttonRef={back} onClick={props.onBack}>
          {messages.detail.back}
        </PaneButton>
      </div>
      <h2 id="measure-name" lang="ja" className={styles.name}>
        {measure.name}
      </h2>
      <p className={styles.badges}>
        {measure.list === "overview" && <FlagBadge tone="brand">{messages.measure.overviewLine}</FlagBadge>}
        <FlagBadge>{messages.measure.status[measure.status]}</FlagBadge>
        {measureFlags(measure, context.document, amount).map((flag) => (
          <FlagBadge
            key={flag}
            tone={flag === "provisional" || flag === "approximate" ? "caution" : "neutral"}
          >
            {messages.measure.flag[flag]}
          </FlagBadge>
        ))}
      </p>
      <MeasureAmounts
        measure={measure}
        parent={related.parent}
        document={context.document}
        amount={amount}
        onChooseAmount={props.onChooseAmount}
      />
      <MeasureFacts
        measure={measure}
        amount={amount}
        context={context}
        related={related}
        onOpen={props.onOpen}
      />
    </article>
  );
}
