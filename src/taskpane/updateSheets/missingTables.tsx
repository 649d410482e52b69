import type { MissingTable } from "../../actions/updateTypes";
import { SmallButton } from "../smallButton";
import type { UpdateSession } from "./updateSession";
import { useUpdateScreenStyles } from "./updateScreen.styles";
import { useUpdateWords } from "./useUpdateWords";

/** Tables of ours that are gone; they are remembered until the person says that they need not be. */
export function MissingTables(props: {
  readonly missing: readonly MissingTable[];
  readonly session: Pick<UpdateSession, "forget">;
}) {
  const words = useUpdateWords().missing;
  const styles = useUpdateScreenStyles();
  if (props.missing.length === 0) return null;
  return (
    <section aria-labelledby="updates-missing" className={styles.section}>
      <h3 id="updates-missing" className={styles.subtitle}>
        {words.title}
      </h3>
      <ul className={styles.list}>
        {props.missing.map((table) => (
          <li key={table.ref} className={styles.missing}>
            <p className={styles.about}>{words.about(table)}</p>
            <SmallButton label={words.forgetOf(table.title)} onClick={() => void props.session.forget(table)}>
              {words.forget}
            </SmallButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
