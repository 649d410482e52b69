/** Which rows of a table a reference means. */
export type TableRows = "all" | "headers" | "data" | "totals" | "this";

/** A reference to a table, taken apart. */
export interface StructuredReference {
  /** Not given inside the table itself. */
  readonly table: string | undefined;
  /** Neighbouring ones; the data where nothing is said. */
  readonly rows: readonly TableRows[];
  /** First and last of them, by their headers; all of them where none is named. */
  readonly columns: readonly [first: string, last: string] | undefined;
}

/**
 * Takes a reference to a table apart: `施策一覧[事業名]`, `[@事業名]`, `表1[[#This Row],[事業 名]:[金額]]`, `表1[#All]`.
 *
 * `undefined` for anything else.
 */
export function parseStructuredReference(text: string): StructuredReference | undefined {
  const [, table, inner] = outside.exec(text) ?? [];
  if (inner === undefined) return undefined;
  const isThisRow = inner.startsWith("@");
  const parts = partsOf(isThisRow ? inner.slice(1).trim() : inner.trim());
  if (parts === undefined) return undefined;
  const named = parts.specifiers.map((specifier) => rowsBySpecifier.get(specifier.toLowerCase()));
  if (named.includes(undefined)) return undefined;
  const rows = [...(isThisRow ? (["this"] as const) : []), ...named.filter((row) => row !== undefined)];
  return { table, rows: rows.length === 0 ? ["data"] : rows, columns: parts.columns };
}

/** A table's name, if there is one, and one pair of brackets; `'` takes the meaning off the character after it. */
const outside = /^([\p{L}_\\][\p{L}\p{N}_.\\?]*)?\[((?:[^[\]']|'[^]|\[(?:[^[\]']|'[^])*\])*)\]$/u;

const rowsBySpecifier: ReadonlyMap<string, TableRows> = new Map([
  ["#all", "all"],
  ["#headers", "headers"],
  ["#data", "data"],
  ["#totals", "totals"],
  ["#this row", "this"],
]);

type Parts = Pick<StructuredReference, "columns"> & { readonly specifiers: readonly string[] };

function partsOf(inner: string): Parts | undefined {
  if (inner === "") return { specifiers: [], columns: undefined };
  if (!inner.startsWith("[")) {
    if (inner.startsWith("#")) return { specifiers: [inner], columns: undefined };
    const column = unescaped(inner);
    return { specifiers: [], columns: [column, column] };
  }
  if (!listOfGroups.test(inner)) return undefined;
  const groups = [...inner.matchAll(group)].map(([, content = "", mark = ""]) => ({ content, mark }));
  const columns = groups.filter(({ content }) => !content.startsWith("#"));
  const [first, last = first] = columns.map(({ content }) => unescaped(content));
  const isRange = columns.length === 2 && columns[0]?.mark === ":";
  if (columns.length > 1 && !isRange) return undefined;
  return {
    specifiers: groups.flatMap(({ content }) => (content.startsWith("#") ? [content] : [])),
    columns: first === undefined || last === undefined ? undefined : [first, last],
  };
}

const listOfGroups = /^\[(?:[^[\]']|'[^])*\](?:\s*[,:]\s*\[(?:[^[\]']|'[^])*\])*$/u;
const group = /\[((?:[^[\]']|'[^])*)\]\s*([,:]?)/gu;

function unescaped(column: string): string {
  return column.replace(/'([^])/gu, "$1");
}
