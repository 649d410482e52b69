import { isHarmless } from "../../actions/foundFormula";
import type { FoundFormula, NameCandidate, NameProblem } from "../../actions/foundFormula";
import { shortened } from "../../messages/shortened";
import { useMessages } from "../messagesContext";
import { SmallButton } from "../smallButton";
import { useFindFormulasStyles } from "./findFormulas.styles";
import type { FindFormulasControl } from "./useFindFormulas";
import { useFindWords } from "./useFindWords";

/** What is wrong with one name, and a button for everything that may be meant. */
export function FoundProblem(props: {
  readonly formula: FoundFormula;
  readonly problem: NameProblem;
  readonly control: FindFormulasControl;
}) {
  const { formula, problem, control } = props;
  const words = useFindWords();
  const styles = useFindFormulasStyles();
  const { place, kind, candidates } = problem;
  const text = shortened(problem.text);
  const where = place.kind === "cell" ? { ...place.cell, address: place.address } : formula;
  const obstacle = useObstacle(props);
  const labelOf = ({ id, name, list = "individual" }: NameCandidate): string => {
    // A button that changes another cell than the formula's own says which.
    if (place.kind === "cell") {
      const isElsewhere = place.cell.sheetName !== formula.sheetName;
      const address = isElsewhere ? `${place.cell.sheetName}!${place.address}` : place.address;
      return kind === "ambiguous"
        ? words.fixCell({ id, list, address })
        : words.correctCell({ name, address });
    }
    return kind === "ambiguous" ? words.fix({ id, list }) : words.correct({ name });
  };
  const sentence = useSentence(problem);
  const content = (
    <div className={styles.problem}>
      <p className={styles.note}>{sentence}</p>
      {place.kind === "cell" && <p className={styles.note}>{words.problem.inCell(where)}</p>}
      {obstacle !== undefined && <p className={styles.note}>{obstacle}</p>}
      {obstacle === undefined &&
        candidates.map((candidate) => (
          <SmallButton
            key={candidate.id}
            label={words.correctLabel({ ...where, text, label: labelOf(candidate) })}
            onClick={() => void control.correct({ formula, problem, candidate })}
          >
            {labelOf(candidate)}
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

/** A list of words that is longer than this is no help in a sentence. */
const longestAllowed = 80;

function useSentence({ kind, subject, text, allowed = [] }: NameProblem): string {
  const { problem: words } = useFindWords();
  const { language } = useMessages();
  if (kind === "ambiguous") return words.ambiguous(shortened(text));
  if (subject !== "choice") return words.unknown[subject](shortened(text));
  const labels = allowed.map((label) => label[language]);
  return words.unknown.choice(shortened(text), labels.join().length > longestAllowed ? [] : labels);
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
  if (place.kind === "cell" && place.holds === "formula") return words.calculated;
  if (place.kind === "cell" && place.holds === "number") return words.isNumber;
  if (isProtected) return words.onProtectedSheet;
  const isUnlike = problem.subject === "measure" && problem.candidates.length === 0;
  return isUnlike ? words.noCandidate : undefined;
}
