import { mergeClasses } from "@fluentui/react-components";
import { isHarmless } from "../../actions/foundFormula";
import type { FoundFormula } from "../../actions/foundFormula";
import type { FindFormulasMessages } from "../../messages/findFormulasMessages";
import type { Language } from "../../messages/language";
import { useMessages } from "../messagesContext";
import { useFindFormulasStyles } from "./findFormulas.styles";
import { FoundProblem } from "./foundProblem";
import type { FindFormulasControl } from "./useFindFormulas";
import { useFindWords } from "./useFindWords";

/** So many names of one formula are spoken of; a whole column of them is better read in the sheet. */
const problemsAtOnce = 3;

/** One cell that was found: where it is, what it shows and says, how it stands, and what can be done about it. */
export function FoundRow(props: { readonly formula: FoundFormula; readonly control: FindFormulasControl }) {
  const { formula, control } = props;
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
      {shown.map((problem, position) => (
        <FoundProblem key={position} formula={formula} problem={problem} control={control} />
      ))}
      {shown.length < formula.problems.length && (
        <p className={styles.note}>{words.problem.others(formula.problems.length - shown.length)}</p>
      )}
    </li>
  );
}

function States({ formula }: { readonly formula: FoundFormula }) {
  const { state } = useFindWords();
  const styles = useFindFormulasStyles();
  return (
    <div className={styles.states}>
      {statesOf(formula).map(({ name, isUrgent }) => (
        <span key={name} className={mergeClasses(styles.state, isUrgent && styles.urgent)}>
          {state[name]}
        </span>
      ))}
    </div>
  );
}

type StateName = keyof FindFormulasMessages["state"];

function statesOf(
  formula: FoundFormula,
): readonly { readonly name: StateName; readonly isUrgent: boolean }[] {
  const { problems } = formula;
  const unknown = problems.some(({ kind }) => kind === "unknown");
  const ambiguous = problems.filter(({ kind }) => kind === "ambiguous");
  const states: { name: StateName; isUrgent: boolean }[] = [
    ...(formula.isStuck ? [{ name: "stuck", isUrgent: true } as const] : []),
    ...(formula.isDamaged ? [{ name: "damaged", isUrgent: true } as const] : []),
    ...(unknown ? [{ name: "unknown", isUrgent: true } as const] : []),
    ...(ambiguous.length > 0
      ? [{ name: "ambiguous", isUrgent: ambiguous.some((problem) => !isHarmless(problem)) } as const]
      : []),
    ...(formula.hasUncheckedName ? [{ name: "unchecked", isUrgent: false } as const] : []),
  ];
  return states.length === 0 ? [{ name: "resolved", isUrgent: false }] : states;
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
