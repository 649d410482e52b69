import { notFound } from "./notFound";
import type { SeedProblem } from "./seedProblem";
import type { SeedTables } from "./seedTables";
import { squash } from "./sourceText";
import type { SourceText } from "./sourceText";

/** A page about which locators speak: the squashed text from its heading to the next one. */
export interface SourcePage {
  readonly heading: string;
  readonly text: string;
}

/** The list of ministry marks is checked and taken out of the text: it belongs to no line. */
export function withoutLegend(
  ministries: SeedTables["ministries"],
  squashed: string,
): { readonly text: string; readonly problems: SeedProblem[] } {
  let text = squashed;
  const problems: SeedProblem[] = [];
  for (const { row, value } of ministries) {
    const legend = squash(`【${value.mark}】：${value.name}`);
    if (text.includes(legend)) text = text.replace(legend, "\n".repeat(legend.length));
    else problems.push(notFound("ministries.csv", row, "mark", legend));
  }
  return { text, problems };
}

/** The pages that locators speak of, in the order of the document; one whose heading is not found is left out. */
export function pagesOf(
  locators: readonly string[],
  source: SourceText,
  text: string,
): readonly SourcePage[] {
  const starts = [...new Set(locators.map(headingOf))]
    .map((heading) => ({ heading, start: source.startOfLine(heading) }))
    .filter((page): page is { heading: string; start: number } => page.start !== undefined)
    .sort((a, b) => a.start - b.start);
  return starts.map(({ heading, start }, at) => ({
    heading,
    text: text.slice(start, starts[at + 1]?.start),
  }));
}

/** The page heading of a locator. */
export function headingOf(locator: string): string {
  return locator.split(" > ")[0] ?? "";
}

/** The mark in front of the line that a locator names; empty where none is printed. */
export function markOf(locator: string): string {
  return locator.split(" > ")[2] ?? "";
}
