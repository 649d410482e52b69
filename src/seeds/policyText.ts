import type { PolicySection } from "../policy/policy";
import { squash } from "./sourceText";
import type { SourceText } from "./sourceText";

/** A section as the document prints it: its squashed heading and what stands between it and the next heading. */
export interface PrintedSection {
  readonly heading: string;
  readonly start: number;
  /** The heading and the section's own text, without that of its parts. */
  readonly text: string;
}

/** The sections as printed, by id. */
export type PrintedSections = ReadonlyMap<string, PrintedSection>;

/** Where the headings are in the document, in printed order; a heading that is not a line of its own is left out. */
export function printedSections(sections: readonly PolicySection[], source: SourceText): PrintedSections {
  const found = sections
    .map((section) => ({ id: section.id, heading: headingOf(section) }))
    .map((place) => ({ ...place, start: source.startOfLine(place.heading) }))
    .filter((place): place is { id: string; heading: string; start: number } => place.start !== undefined)
    .sort((a, b) => a.start - b.start);
  return new Map(
    found.map(({ id, heading, start }, at) => [
      id,
      { heading: squash(heading), start, text: source.squashed.slice(start, found[at + 1]?.start) },
    ]),
  );
}

/** The heading of a section as printed: the last part of its locator. */
export function headingOf({ locator }: Pick<PolicySection, "locator">): string {
  return locator.split(" > ").at(-1) ?? "";
}

/** The lines of the document that look like headings: a number in front, and neither `、` nor `。`. */
export function headingLines(source: SourceText): readonly string[] {
  return source.lines.filter((line) => /^(?:\d\.|\(\d\)|\d(?![\d.]))[^、。]+$/u.test(line));
}

/** The sentences of a squashed text. A 。 inside brackets, as in (以下、「MCM」という。), ends none. */
export function sentencesOf(squashed: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < squashed.length; at += 1) {
    const character = squashed.charAt(at);
    if ("(「".includes(character)) depth += 1;
    else if (")」".includes(character)) depth -= 1;
    else if (character === "。" && depth === 0) {
      sentences.push(squashed.slice(start, at + 1));
      start = at + 1;
    }
  }
  if (start < squashed.length) sentences.push(squashed.slice(start));
  return sentences;
}

/** The longest part of `text`, squashed, that stands in the document word for word. */
export function longestRunIn(squashedSource: string, text: string): string {
  const squashed = squash(text);
  let longest = "";
  for (let start = 0; start + longest.length < squashed.length; start += 1) {
    while (
      start + longest.length < squashed.length &&
      squashedSource.includes(squashed.slice(start, start + longest.length + 1))
    ) {
      longest = squashed.slice(start, start + longest.length + 1);
    }
  }
  return longest;
}
