import { useEffect, useRef, useState } from "react";
import { needsAttention } from "../../actions/foundFormula";
import type { FoundFormula } from "../../actions/foundFormula";
import { CheckItem } from "../insertSet/checkItem";
import { SmallButton } from "../smallButton";
import { useFindFormulasStyles } from "./findFormulas.styles";
import { FoundRow } from "./foundRow";
import type { FindFormulasControl } from "./useFindFormulas";
import { useFindWords } from "./useFindWords";

/** So many cells are listed at first and with each «more»: a pane stays quick with them. */
const cellsAtOnce = 200;

const pressable = "button, summary";

/** The cells that were found, by sheet; all, or only those that need something done. */
export function FoundList(props: {
  readonly found: readonly FoundFormula[];
  readonly control: FindFormulasControl;
  readonly onOpen: (place: FoundFormula) => void;
}) {
  const { found, control, onOpen } = props;
  const { isFiltered } = control;
  const words = useFindWords();
  const styles = useFindFormulasStyles();
  const [shownCount, setShownCount] = useState(cellsAtOnce);
  const list = useRef<HTMLDivElement>(null);
  const firstNew = useRef<number>(undefined);
  useEffect(() => {
    // The button may be gone now, and what was asked for is where it stood.
    if (firstNew.current === undefined) return;
    const rows = [...(list.current?.querySelectorAll("li") ?? [])].slice(firstNew.current);
    firstNew.current = undefined;
    // A row of a hidden sheet may have nothing to press.
    rows
      .find((row) => row.querySelector(pressable) !== null)
      ?.querySelector<HTMLElement>(pressable)
      ?.focus();
  }, [shownCount]);
  const attention = found.filter(needsAttention);
  const listed = isFiltered ? attention : found;
  const shown = listed.slice(0, shownCount);
  if (found.length === 0) return null;
  return (
    <>
      <CheckItem
        label={words.onlyAttention}
        isChecked={isFiltered}
        onToggle={() => {
          control.setFiltered(!isFiltered);
          setShownCount(cellsAtOnce);
        }}
      />
      {listed.length === 0 && <p className={styles.note}>{words.noneNeedAttention}</p>}
      <div ref={list}>
        {bySheet(shown).map(([sheetName, formulas]) => (
          <SheetGroup key={sheetName} formulas={formulas} control={control} onOpen={onOpen} />
        ))}
      </div>
      {shown.length < listed.length && (
        <SmallButton
          onClick={() => {
            firstNew.current = shown.length;
            setShownCount(shownCount + cellsAtOnce);
          }}
        >
          {words.more(listed.length - shown.length)}
        </SmallButton>
      )}
    </>
  );
}

function SheetGroup(props: {
  readonly formulas: readonly FoundFormula[];
  readonly control: FindFormulasControl;
  readonly onOpen: (place: FoundFormula) => void;
}) {
  const words = useFindWords();
  const styles = useFindFormulasStyles();
  const [first] = props.formulas;
  if (first === undefined) return null;
  const name = words.sheet({ ...first, name: first.sheetName });
  return (
    <section aria-label={name}>
      <h3 className={styles.sheet}>{name}</h3>
      <ul className={styles.list}>
        {props.formulas.map((formula) => (
          <FoundRow key={formula.address} formula={formula} control={props.control} onOpen={props.onOpen} />
        ))}
      </ul>
    </section>
  );
}

function bySheet(found: readonly FoundFormula[]): (readonly [string, readonly FoundFormula[]])[] {
  const sheets = new Map<string, FoundFormula[]>();
  for (const formula of found) {
    const formulas = sheets.get(formula.sheetName);
    if (formulas === undefined) sheets.set(formula.sheetName, [formula]);
    else formulas.push(formula);
  }
  return [...sheets];
}
