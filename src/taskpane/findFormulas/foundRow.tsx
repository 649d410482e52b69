import { mergeClasses } from "@fluentui/react-components";
import type { FoundFormula } from "../../actions/foundFormula";
import type { Language } from "../../messages/language";
import { useMessages } from "../messagesContext";
import { SmallButton } from "../smallButton";
import { useFindFormulasStyles } from "./findFormulas.styles";
import { FoundProblem } from "./foundProblem";
import { statesOf } from "./formulaStates";
import type { FindFormulasControl } from "./useFindFormulas";
import { useFindWords } from "./useFindWords";

/** So many names of one formula are spoken of; a whole column of them is better read in the sheet. */
const problemsAtOnce = 3;

/** One cell that was found: where it is, what it shows and says, how it stands, and what can be done about it. */
export function FoundRow(props: {
  readonly formula: FoundFormula;
  readonly control: FindFormulasControl;
  readonly onOpen: (place: FoundFormula) => void;
}) {
  const { formula, control, onOpen } = props;
  const words = useFindWords();
  const styles = useFindFormulasStyles();
  const shown = formula.problems.slice(0, problemsAtOnce);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        {formula.isHidden ? (
          <span className={styles.address}>{formula.address}</span>
        ) : (
          <button
            type="button"
            className={mergeClasses(styles.address, styles.link)}
            aria-label={words.show(formula)}
            onClick={() => void control.tasks.showPlace(formula)}
          >
            {formula.address}
          </button>
        )}
        <span className={styles.value}>{useShownValue(formula.value)}</span>
      </div>
      <code className={styles.formula}>{formula.formula}</code>
      <States formula={formula} />
      <NameCount formula={formula} />
      {formula.calculatedNames === "missing" && (
        <div className={styles.problem}>
          <p className={styles.note}>{words.problem.calculatedMissing}</p>
          {!formula.isHidden && (
            <SmallButton label={words.problem.openFormulaLabel(formula)} onClick={() => onOpen(formula)}>
              {words.problem.openFormula}
            </SmallButton>
          )}
        </div>
      )}
      {shown.map((problem, position) => (
        <FoundProblem key={position} formula={formula} problem={problem} control={control} />
      ))}
      {shown.length < formula.problems.length && (
        <p className={styles.note}>{words.problem.others(formula.problems.length - shown.length)}</p>
      )}
    </li>
  );
}

/** Of several names, how many were found, where one was not. */
function NameCount({ formula: { checkedNames, problems } }: { readonly formula: FoundFormula }) {
  const words = useFindWords();
  const styles = useFindFormulasStyles();
  const unknown = problems.filter(({ kind, subject }) => kind === "unknown" && subject !== "choice").length;
  if (checkedNames < 2 || unknown === 0) return null;
  return (
    <p className={mergeClasses(styles.note, styles.counted)}>
      {words.problem.counted({ checked: checkedNames, found: checkedNames - unknown })}
    </p>
  );
}

function States({ formula }: { readonly formula: FoundFormula }) {
  const words = useFindWords();
  const styles = useFindFormulasStyles();
  return (
    <div className={styles.states}>
      {statesOf(formula).map(({ name, isUrgent }) => (
        <span key={name} className={mergeClasses(styles.state, isUrgent && styles.urgent)}>
          {name === "named" ? words.named(formula.checkedNames) : words.state[name]}
        </span>
      ))}
    </div>
  );
}

const numbers: Readonly<Record<Language, Intl.NumberFormat>> = {
  ja: new Intl.NumberFormat("ja-JP", { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 }),
};

function useShownValue(value: FoundFormula["value"]): string {
  const words = useFindWords();
  const { language } = useMessages();
  if (value === "") return words.empty;
  if (value === "#BUSY!") return words.calculating;
  if (typeof value === "number") {
    return numbers[language].format(value);
  }
  return typeof value === "boolean" ? String(value).toUpperCase() : value;
}
