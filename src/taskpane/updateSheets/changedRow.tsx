import { Fragment, useState } from "react";
import type { CheckedTable } from "../../actions/updateTypes";
import type { RowFinding } from "../../merge/mergeTypes";
import { formatMergeCell, shortenText } from "./cellText";
import { CellValue } from "./cellValue";
import { useChangeItemStyles } from "./changeItem.styles";
import { headerOf } from "./plannedTable";
import { rowCells } from "./rowCells";
import { SmallButton } from "../smallButton";
import { useUpdateWords } from "./useUpdateWords";

/** So many cells of a row are shown until the person wants them all. */
const shortCount = 4;

/** What stands in a row that comes or goes. */
export function ChangedRow({
  finding,
  table,
}: {
  readonly finding: RowFinding;
  readonly table: CheckedTable;
}) {
  const words = useUpdateWords();
  const styles = useChangeItemStyles();
  const [isWhole, setIsWhole] = useState(false);
  const cells = rowCells(finding);
  // What the person wrote themselves is why they are asked: all of it is shown.
  const count = Math.max(shortCount, cells.findLastIndex(({ column }) => typeof column === "number") + 1);
  const shown = isWhole ? cells : cells.slice(0, count);
  return (
    <>
      <dl className={styles.values}>
        {shown.map(({ column, value, was }) => (
          <Fragment key={column}>
            <dt lang={table.language} className={styles.name}>
              {typeof column === "number" ? table.sheetHeaders[column] : headerOf(column, table)}
            </dt>
            <dd className={styles.value}>
              {was !== undefined && (
                <span className={styles.quiet}>
                  {words.becomes({ from: shortened(was, value, words.blank), to: "" })}
                </span>
              )}
              <CellValue value={value} beside={was} language={table.language} isNews={was !== undefined} />
            </dd>
          </Fragment>
        ))}
      </dl>
      {cells.length > count && (
        <SmallButton isExpanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? words.shortRow : words.wholeRow}
        </SmallButton>
      )}
    </>
  );

  function shortened(was: Parameters<typeof formatMergeCell>[0], value: typeof was, blank: string): string {
    const text = formatMergeCell(was, table.language);
    return text === "" ? blank : shortenText(text, formatMergeCell(value, table.language));
  }
}
