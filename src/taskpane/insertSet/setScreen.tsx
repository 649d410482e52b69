import { mergeClasses } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { tableMessagesFor } from "../../messages/tableMessages";
import { chartChoices } from "../../tables/chartCatalog";
import { tableTitle } from "../../tables/tableCatalog";
import { Choice } from "../choice";
import { useMessages } from "../messagesContext";
import { PaneButton } from "../paneButton";
import { CheckItem } from "./checkItem";
import { PivotChoice } from "./pivotChoice";
import { useSetScreenStyles } from "./setScreen.styles";
import { toggled, wholeSelection } from "./setSelection";
import type { SetSelection } from "./setSelection";
import { TableChoice } from "./tableChoice";
import { useSetWords } from "./useSetWords";

/** What a part of the screen is given: the selection, and the way to change it. */
interface Choosing {
  readonly selection: SetSelection;
  readonly onChange: (change: Partial<SetSelection>) => void;
}

/** The screen on which a person chooses what of both documents goes into the workbook, and how. */
export function SetScreen(props: {
  /** `undefined` until the person has chosen anything. */
  readonly selection: SetSelection | undefined;
  readonly onSelect: (selection: SetSelection) => void;
  readonly onBack: () => void;
}) {
  const { selection = wholeSelection, onSelect, onBack } = props;
  const words = useSetWords();
  const styles = useSetScreenStyles();
  const back = useRef<HTMLButtonElement>(null);
  const onChange = (change: Partial<SetSelection>): void => onSelect({ ...selection, ...change });

  // Opened by a button that is gone now. A tab stop, for the sake of office.js: see measureDetail.tsx.
  useEffect(() => back.current?.focus(), []);

  return (
    <article aria-labelledby="set-name" className={styles.screen}>
      <div className={styles.back}>
        <PaneButton look="quiet" icon={<ArrowLeftRegular />} buttonRef={back} onClick={onBack}>
          {words.back}
        </PaneButton>
      </div>
      <h2 id="set-name" className={styles.name}>
        {words.title}
      </h2>
      <TableChoice chosen={selection.tables} onChoose={(tables) => onChange({ tables })} />
      <PivotChoice selection={selection} onChange={onChange} />
      <Charts selection={selection} onChange={onChange} />
      <How selection={selection} onChange={onChange} />
    </article>
  );
}

function Charts({ selection, onChange }: Choosing) {
  const words = useSetWords();
  const { language } = useMessages();
  const styles = useSetScreenStyles();
  return (
    <fieldset className={styles.section}>
      <legend className={mergeClasses(styles.title, styles.floating)}>{words.charts}</legend>
      {chartChoices.map((chart) => {
        const isChosen = selection.charts.includes(chart);
        return (
          <CheckItem
            key={chart}
            label={tableMessagesFor(language).charts.titles[chart]}
            note={
              isChosen && !selection.tables.includes("measures")
                ? words.comesWith([tableTitle("measures", language)])
                : ""
            }
            isChecked={isChosen}
            onToggle={() => onChange({ charts: toggled(chartChoices, selection.charts, chart) })}
          />
        );
      })}
    </fieldset>
  );
}

function How({ selection, onChange }: Choosing) {
  const words = useSetWords();
  const { language, settings } = useMessages();
  const styles = useSetScreenStyles();
  return (
    <section aria-labelledby="set-how" className={styles.section}>
      <h3 id="set-how" className={styles.title}>
        {words.how}
      </h3>
      <div className={styles.how}>
        <Choice
          legend={words.place}
          layout="column"
          value={selection.place}
          options={[
            { value: "newSheets", label: words.newSheets },
            { value: "activeCell", label: words.activeCell },
          ]}
          onChoose={(place) => onChange({ place })}
        />
        <p className={styles.note}>{words.placeNote}</p>
        <Choice
          legend={words.language}
          layout="row"
          value={selection.language ?? language}
          options={[
            { value: "ja", label: <span lang="ja">{settings.languageNames.ja}</span> },
            { value: "en", label: <span lang="en">{settings.languageNames.en}</span> },
          ]}
          onChoose={(chosen) => onChange({ language: chosen })}
        />
      </div>
    </section>
  );
}
