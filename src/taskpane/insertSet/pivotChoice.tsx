import { mergeClasses } from "@fluentui/react-components";
import { pivotPresets } from "../../tables/pivotCatalog";
import type { PivotSource } from "../../tables/pivotCatalog";
import { tableTitle } from "../../tables/tableCatalog";
import { useMessages } from "../messagesContext";
import { CheckItem } from "./checkItem";
import { OwnPivot } from "./ownPivot";
import { useSetScreenStyles } from "./setScreen.styles";
import { presetChoices, toggled } from "./setSelection";
import type { SetSelection } from "./setSelection";
import { useSetWords } from "./useSetWords";

/** Which pivot tables: those that are ready, and one of the person's own. */
export function PivotChoice(props: {
  readonly selection: SetSelection;
  readonly onChange: (change: Partial<SetSelection>) => void;
}) {
  const { selection, onChange } = props;
  const words = useSetWords();
  const { language } = useMessages();
  const styles = useSetScreenStyles();
  const comesWith = (source: PivotSource, isChosen: boolean): string =>
    isChosen && !selection.tables.includes(source) ? words.comesWith([tableTitle(source, language)]) : "";
  return (
    <fieldset className={styles.section}>
      <legend className={mergeClasses(styles.title, styles.floating)}>{words.pivots}</legend>
      {presetChoices.map((preset) => {
        const isChosen = selection.presets.includes(preset);
        return (
          <CheckItem
            key={preset}
            label={words.presets[preset]}
            note={comesWith(pivotPresets[preset].source, isChosen)}
            isChecked={isChosen}
            onToggle={() => onChange({ presets: toggled(presetChoices, selection.presets, preset) })}
          />
        );
      })}
      <CheckItem
        label={words.own.title}
        about={words.own.about}
        note={comesWith(selection.own.source, selection.isOwnChosen)}
        isChecked={selection.isOwnChosen}
        onToggle={() => onChange({ isOwnChosen: !selection.isOwnChosen })}
      />
      {selection.isOwnChosen && <OwnPivot layout={selection.own} onChange={(own) => onChange({ own })} />}
    </fieldset>
  );
}
