import type { Language } from "../messages/language";
import type { DrawnColumn } from "./drawnTable";

/** Gives ministries a wider column in English, where a name takes sixty characters: no row is higher for it. */
export function fitMinistries(columns: readonly DrawnColumn[], language: Language): readonly DrawnColumn[] {
  if (language === "ja") return columns;
  return columns.map((column) =>
    column.key === "ministries" ? { ...column, widthInCharacters: englishWidth } : column,
  );
}

const englishWidth = 34;
