import { isHarmless } from "../../actions/foundFormula";
import type { FoundFormula, NameProblem } from "../../actions/foundFormula";
import type { Measure } from "../../budget/measure";
import { shortened } from "../../messages/shortened";
import { SmallButton } from "../smallButton";
import { useFindFormulasStyles } from "./findFormulas.styles";
import type { FindFormulasControl } from "./useFindFormulas";
import { useFindWords } from "./useFindWords";

/** What is wrong with one name, and a button for every measure that may be meant. */
export function FoundProblem(props: {
  readonly formula: FoundFormula;
  readonly problem: NameProblem;
  readonly control: FindFormulasControl;
}) {
  const { formula, problem, control } = props;
  const words = useFindWords();
  const styles = useFindFormulasStyles();
  const { place, text, kind, candidates } = problem;
  const where = place.kind === "cell" ? { ...place.cell, address: place.address } : formula;
  const obstacle = useObstacle(props);
  const labelOf = (measure: Measure): string =>
    kind === "ambiguous" ? words.fix(measure) : words.correct(measure);
  const content = (
    <div className={styles.problem}>
      <p className={styles.note}>
        {kind === "ambiguous"
          ? words.problem.ambiguous(shortened(text))
          : words.problem.unknown(shortened(text))}
      </p>
      {place.kind === "cell" && <p className={styles.note}>{words.problem.inCell(where)}</p>}
      {obstacle !== undefined && <p className={styles.note}>{obstacle}</p>}
      {obstacle === undefined &&
        candidates.map((measure) => (
          <SmallButton
            key={measure.id}
            label={words.correctLabel({ ...where, text: shortened(text), label: labelOf(measure) })}
            onClick={() => void control.correct({ formula, problem, measure })}
          >
            {labelOf(measure)}
          </SmallButton>
        ))}
    </div>
  );
  if (!isHarmless(problem)) return content;
  return (
    <details>
      <summary className={styles.disclosure}>{words.problem.chooseList}</summary>
      {content}
    </details>
  );
}

/** Why the name cannot be put right from here, if it cannot. */
function useObstacle({
  formula,
  problem,
  control,
}: {
  readonly formula: FoundFormula;
  readonly problem: NameProblem;
  readonly control: FindFormulasControl;
}): string | undefined {
  const { problem: words } = useFindWords();
  const { place } = problem;
  const isElsewhere = place.kind === "cell" && place.cell.sheetName !== formula.sheetName;
  const isProtected = isElsewhere ? control.protectedSheets.has(place.cell.sheetName) : formula.isProtected;
  if (place.kind === "cell" && place.isCalculated) return words.calculated;
  if (isProtected) return words.onProtectedSheet;
  return problem.candidates.length === 0 ? words.noCandidate : undefined;
}
