import type { Language } from "./language";

/** The headers over what `MEASURE_SEARCH` finds. */
export const searchHeaders: Readonly<
  Record<Language, Readonly<Record<"id" | "name" | "amountOku" | "score", string>>>
> = {
  ja: { id: "ID", name: "施策名", amountOku: "金額（億円）", score: "一致度" },
  en: { id: "ID", name: "Measure", amountOku: "Amount (¥100m)", score: "Match" },
};
