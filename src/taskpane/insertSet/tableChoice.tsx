import { tableAbout, tableCatalog, tableTitle, withNeeded } from "../../tables/tableCatalog";
import type { TableEntry, TableId } from "../../tables/tableCatalog";
import { useMessages } from "../messagesContext";
import { PaneButton } from "../paneButton";
import { CheckItem } from "./checkItem";
import { useSetScreenStyles } from "./setScreen.styles";
import { toggled } from "./setSelection";
import { useSetWords } from "./useSetWords";

const documents: readonly TableEntry["document"][] = ["budget", "policy", "both"];
const allTables = tableCatalog.map(({ id }) => id);

/** Which tables: grouped by the document they come from, each with what it is for. */
export function TableChoice(props: {
  readonly chosen: readonly TableId[];
  readonly onChoose: (tables: readonly TableId[]) => void;
}) {
  const { chosen, onChoose } = props;
  const words = useSetWords();
  const { language } = useMessages();
  const styles = useSetScreenStyles();
  return (
    <section aria-labelledby="set-tables" className={styles.section}>
      <div className={styles.heading}>
        <h3 id="set-tables" className={styles.title}>
          {words.tables}
        </h3>
        <span className={styles.buttons}>
          <PaneButton look="quiet" onClick={() => onChoose(allTables)}>
            {words.chooseAll}
          </PaneButton>
          <PaneButton look="quiet" onClick={() => onChoose([])}>
            {words.chooseNone}
          </PaneButton>
        </span>
      </div>
      {documents.map((document) => (
        <fieldset key={document} className={styles.fieldset}>
          <legend className={styles.legend}>{words.documents[document]}</legend>
          {tableCatalog
            .filter((entry) => entry.document === document)
            .map(({ id }) => (
              <CheckItem
                key={id}
                label={tableTitle(id, language)}
                about={tableAbout(id, language)}
                note={chosen.includes(id) ? comesWith(id) : ""}
                isChecked={chosen.includes(id)}
                onToggle={() => onChoose(toggled(allTables, chosen, id))}
              />
            ))}
        </fieldset>
      ))}
    </section>
  );

  function comesWith(id: TableId): string {
    const missing = withNeeded([id]).filter((needed) => !chosen.includes(needed));
    return missing.length === 0 ? "" : words.comesWith(missing.map((needed) => tableTitle(needed, language)));
  }
}
