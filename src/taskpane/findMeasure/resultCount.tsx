import { useMessages } from "../messagesContext";
import type { MeasureSearch } from "./useMeasureSearch";
import { useResultCountStyles } from "./resultCount.styles";

/** How many measures are shown, said aloud when it changes. */
export function ResultCount(props: {
  /** `undefined` while no list is shown: the region stays, so that the next count is announced. */
  readonly search: MeasureSearch | undefined;
  readonly listedCount: number;
}) {
  const { search: words } = useMessages();
  const styles = useResultCountStyles();
  const { search } = props;
  const found = search?.found;
  return (
    <div role="status" aria-live="polite" className={styles.count}>
      {search !== undefined && found === undefined && words.listedCount(props.listedCount)}
      {found !== undefined && found.length > 0 && words.resultCount(found.length)}
      {search !== undefined && found?.length === 0 && (
        <>
          <p className={styles.nothing}>{words.noResult(search.query)}</p>
          <p className={styles.hint}>{words.noResultHint}</p>
        </>
      )}
    </div>
  );
}
