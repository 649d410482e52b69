import { useEffect, useState } from "react";
import type { CellOrigin, UpdateChoices } from "../../actions/updateTypes";
import type { UpdateMessages } from "../../messages/updateMessages";
import { sameCell } from "../../merge/sameCell";
import { describeError } from "../../messages/describeError";
import { useMessages } from "../messagesContext";
import { CellValue } from "./cellValue";
import { useChangeItemStyles } from "./changeItem.styles";
import { Disclosure } from "./disclosure";
import { SmallButton } from "../smallButton";
import { useTableItemStyles } from "./tableItem.styles";
import type { UpdateSession } from "./updateSession";
import { useUpdateWords } from "./useUpdateWords";

type OurCell = Extract<CellOrigin, { kind: "cell" }>;

/** What the selected cell is: which document and line it comes from, and whether it was edited; follows the selection. */
export function CellOriginPanel(props: {
  readonly origin: CellOrigin | undefined;
  /** Why it could not be read; `undefined` where it could. */
  readonly problem: unknown;
  readonly session: Pick<UpdateSession, "followSelection" | "reset">;
}) {
  const { origin, problem, session } = props;
  const messages = useMessages();
  const words = useUpdateWords().origin;
  const styles = useTableItemStyles();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    session.followSelection(isOpen);
    return () => session.followSelection(false);
  }, [session, isOpen]);
  const reset = origin?.kind === "cell" ? resetOf(origin) : undefined;
  return (
    <section aria-label={words.title} className={styles.item}>
      <Disclosure title={words.title} isOpen={isOpen} onToggle={() => setIsOpen(!isOpen)}>
        <div role="status">
          {origin === undefined && (
            <p className={styles.note}>
              {problem === undefined ? words.reading : words.failed(describeError(problem, messages))}
            </p>
          )}
          {origin?.kind === "outside" && <p className={styles.note}>{words.outside(origin)}</p>}
          {(origin?.kind === "own" || origin?.kind === "header" || origin?.kind === "withdrawn") && (
            <p className={styles.note}>{words.other(origin.kind, origin)}</p>
          )}
          {origin?.kind === "cell" && <CellFacts origin={origin} />}
        </div>
        {reset !== undefined && (
          <SmallButton onClick={() => void session.reset(reset)}>
            {origin?.kind === "cell" && origin.effect === "update" ? words.take : words.reset}
          </SmallButton>
        )}
      </Disclosure>
    </section>
  );
}

function CellFacts({ origin }: { readonly origin: OurCell }) {
  const { language } = useMessages();
  const words = useUpdateWords();
  const styles = useChangeItemStyles();
  const isSame = sameCell(origin.sheetValue, origin.documentValue);
  return (
    <dl className={styles.values}>
      <dt className={styles.name}>{words.origin.cell}</dt>
      <dd className={styles.value}>
        {`${origin.address}　${origin.tableTitle}`}
        <br />
        {`${origin.rowName}　${origin.header}`}
      </dd>
      <dt className={styles.name}>{words.value.sheet}</dt>
      <dd className={styles.value}>
        <CellValue value={origin.sheetValue} beside={origin.documentValue} language={language} />
        <span className={styles.more}>{words.origin.state(stateOf(origin, isSame))}</span>
      </dd>
      {!isSame && (
        <>
          <dt className={styles.name}>{words.value.document}</dt>
          <dd className={styles.value}>
            <CellValue value={origin.documentValue} beside={origin.sheetValue} language={language} />
          </dd>
        </>
      )}
      <dt className={styles.name}>{words.origin.source}</dt>
      <dd lang="ja" className={styles.value}>
        {origin.citation}
      </dd>
    </dl>
  );
}

/** A cell of a table of which nothing is known can only be compared with the document. */
function stateOf({ effect }: OurCell, isSame: boolean): Parameters<UpdateMessages["origin"]["state"]>[0] {
  if (effect !== undefined && effect !== "note") return effect;
  return isSame ? undefined : "differs";
}

/** What to apply to put the document's value back; `undefined` where it is there. */
function resetOf(origin: OurCell): UpdateChoices | undefined {
  const { ref, findingId } = origin;
  if (findingId === undefined) return undefined;
  return { findings: new Map([[ref, new Map([[findingId, "seed"]])]]), unknownBases: new Map() };
}
