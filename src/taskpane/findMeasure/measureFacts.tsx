import type { ReactNode } from "react";
import { pillarTitle } from "../../budget/measureContext";
import type { MeasureContext } from "../../budget/measureContext";
import type { Amount, Measure } from "../../budget/measure";
import { useMessages } from "../messagesContext";
import { useMeasureFactsStyles } from "./measureFacts.styles";
import type { RelatedMeasures } from "./relatedMeasures";

/** What is known of a measure besides its amounts, down to the line of the document it stands in. */
export function MeasureFacts(props: {
  readonly measure: Measure;
  /** The chosen amount; the source names the line it is printed in. */
  readonly amount: Amount | undefined;
  readonly context: MeasureContext;
  readonly related: RelatedMeasures;
  readonly onOpen: (measure: Measure) => void;
}) {
  const { measure, context, related } = props;
  const { detail, measure: words } = useMessages();
  const styles = useMeasureFactsStyles();
  const ministries = context.ministries.map(words.ministryName).join(" / ");
  const links = (measures: readonly Measure[]): ReactNode =>
    measures.length > 0 && <MeasureLinks measures={measures} onOpen={props.onOpen} />;
  return (
    <dl className={styles.facts}>
      <Fact name={detail.description}>
        {measure.description !== "" && <Data>{measure.description}</Data>}
      </Fact>
      <Fact name={detail.ministry}>{ministries === "" ? words.noMinistry : ministries}</Fact>
      <Fact name={detail.pillar}>
        <Data>{pillarTitle(context.pillar)}</Data>
      </Fact>
      <Fact name={detail.parent}>{links(related.parent === undefined ? [] : [related.parent])}</Fact>
      <Fact name={detail.subMeasures}>{links(related.subMeasures)}</Fact>
      <Fact name={detail.madeOf}>{links(related.madeOf)}</Fact>
      <Fact name={detail.inOverview}>{links(related.inOverview)}</Fact>
      <Fact name={detail.aliases}>
        {measure.aliases.length > 0 && <Data>{measure.aliases.join("、")}</Data>}
      </Fact>
      <Fact name={detail.note}>{measure.note !== "" && <Data>{measure.note}</Data>}</Fact>
      <Fact name={detail.source}>
        {detail.sourceDocument(context.document)}
        <br />
        {detail.publishedOn(context.document)}
        <br />
        <Data>{props.amount?.locator ?? measure.locator}</Data>
      </Fact>
    </dl>
  );
}

/** Text of the data, which is Japanese whatever language the pane speaks. */
function Data({ children }: { readonly children: ReactNode }) {
  return <span lang="ja">{children}</span>;
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const styles = useMeasureFactsStyles();
  if (children === false) return null;
  return (
    <div>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}

function MeasureLinks(props: {
  readonly measures: readonly Measure[];
  readonly onOpen: (measure: Measure) => void;
}) {
  const messages = useMessages();
  const styles = useMeasureFactsStyles();
  return (
    <ul className={styles.links}>
      {props.measures.map((measure) => (
        <li key={measure.id}>
          <button type="button" className={styles.link} onClick={() => props.onOpen(measure)}>
            <span lang="ja">{measure.name}</span>
            {measure.amounts[0] !== undefined && (
              <span className={styles.linkAmount}>{messages.measure.amountPhrase(measure.amounts[0])}</span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
