/** A document's text as the extraction is compared with it: after NFKC and without white space. */
export interface SourceText {
  /** The whole text, squashed. */
  readonly squashed: string;
  /** Its lines, squashed, without empty ones. */
  readonly lines: readonly string[];
  /** Where in `squashed` each line starts whose text is exactly `line`, squashed. */
  startOfLine(line: string): number | undefined;
}

/** Text after NFKC and removal of white space. */
export function squash(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "");
}

/** Prepares a document's text for looking things up in it. */
export function squashSource(text: string): SourceText {
  const starts = new Map<string, number>();
  const lines = text.split(/\r?\n/).map(squash).filter(Boolean);
  let squashed = "";
  for (const line of lines) {
    if (!starts.has(line)) starts.set(line, squashed.length);
    squashed += line;
  }
  return { squashed, lines, startOfLine: (line) => starts.get(squash(line)) };
}

/** The amounts (`1,688億円`, `41億円程度`) that stand in a squashed text, in order. */
export function amountsIn(squashed: string): readonly string[] {
  return squashed.match(/\d[\d,]*億円(?:程度)?/gu) ?? [];
}
