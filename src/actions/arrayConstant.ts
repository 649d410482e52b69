/** One element of an array constant as written, and where it begins in it. */
export interface ArrayElement {
  readonly source: string;
  readonly start: number;
}

/** The elements of an array constant such as `{"a","b";"c",1}`; `undefined` for anything else. */
export function arrayConstant(text: string): readonly ArrayElement[] | undefined {
  if (!wholeArray.test(text)) return undefined;
  return [...text.matchAll(element)].map((match) => ({ source: match[0], start: match.index }));
}

const one = String.raw`(?:"(?:[^"]|"")*"|[^",;{}\s]+)`;
const wholeArray = new RegExp(String.raw`^\{\s*${one}(?:\s*[,;]\s*${one})*\s*\}$`, "u");
const element = new RegExp(one, "gu");
