import { mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { MergeCell } from "../../merge/mergeTypes";
import type { Language } from "../../messages/language";
import { formatMergeCell, shortenText } from "./cellText";
import { useChangeItemStyles } from "./changeItem.styles";
import { SmallButton } from "../smallButton";
import { useUpdateWords } from "./useUpdateWords";

/** What a cell holds, as a person would see it; a long text is cut where it differs from `beside`, and can be unfolded. */
export function CellValue(props: {
  /** `undefined` where nobody knows. */
  readonly value: MergeCell | undefined;
  readonly beside?: MergeCell | undefined;
  /** The language of the table. */
  readonly language: Language;
  readonly isNews?: boolean;
}) {
  const { value, beside, language, isNews = false } = props;
  const words = useUpdateWords();
  const styles = useChangeItemStyles();
  const [isWhole, setIsWhole] = useState(false);
  if (value === undefined) return <span className={styles.quiet}>{words.unknownValue}</span>;
  const text = formatMergeCell(value, language);
  if (text.trim() === "") return <span className={styles.quiet}>{words.blank}</span>;
  const short = shortenText(text, beside === undefined ? "" : formatMergeCell(beside, language));
  const isFormula = typeof value === "object";
  return (
    <>
      <span lang={language} className={mergeClasses(isNews && styles.news, isFormula && styles.formula)}>
        {isWhole ? text : short}
      </span>
      {short !== text && (
        <span className={styles.more}>
          <SmallButton isExpanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? words.shortText : words.wholeText}
          </SmallButton>
        </span>
      )}
    </>
  );
}
