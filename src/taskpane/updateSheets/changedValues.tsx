import { mergeClasses } from "@fluentui/react-components";
import { Fragment } from "react";
import { sameCell } from "../../merge/sameCell";
import type { CellFinding, MergeCell } from "../../merge/mergeTypes";
import type { Language } from "../../messages/language";
import type { UpdateMessages } from "../../messages/updateMessages";
import { formatMergeCell } from "./cellText";
import { CellValue } from "./cellValue";
import { useChangeItemStyles } from "./changeItem.styles";
import { useUpdateWords } from "./useUpdateWords";

/** A text up to that long stands beside its name. */
const besideLength = 24;

/** What a cell was, what the sheet says and what the document says now; two of them that agree are one line. */
export function ChangedValues({
  finding,
  language,
}: {
  readonly finding: CellFinding;
  readonly language: Language;
}) {
  const words = useUpdateWords();
  const styles = useChangeItemStyles();
  const shown = lines(finding);
  const isLong = shown.some(({ value = null }) => formatMergeCell(value, language).length > besideLength);
  return (
    <dl className={mergeClasses(styles.values, isLong && styles.stacked)}>
      {shown.map(({ name, value, beside, isNews }) => (
        <Fragment key={name}>
          <dt className={styles.name}>{words.value[name]}</dt>
          <dd className={styles.value}>
            <CellValue value={value} beside={beside} language={language} isNews={isNews} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

interface Line {
  readonly name: keyof UpdateMessages["value"];
  readonly value: MergeCell | undefined;
  /** What it is to be told apart from. */
  readonly beside: MergeCell | undefined;
  readonly isNews: boolean;
}

function lines({ base, sheet, seed }: CellFinding): readonly Line[] {
  const line = (name: Line["name"], value: Line["value"], beside: Line["beside"]): Line => ({
    name,
    value,
    beside,
    isNews: false,
  });
  if (base !== undefined && sameCell(base, sheet)) {
    return [line("unedited", sheet, seed), { ...line("document", seed, sheet), isNews: true }];
  }
  if (base !== undefined && sameCell(base, seed)) {
    return [line("unrevised", seed, sheet), { ...line("sheet", sheet, seed), isNews: true }];
  }
  return [line("base", base, seed), line("sheet", sheet, seed), line("document", seed, sheet)];
}
