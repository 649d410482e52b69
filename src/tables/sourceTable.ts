import { citation } from "../budget/citation";
import { tableMessagesFor } from "../messages/tableMessages";
import type { SourceMessages, TableColumnKeys } from "../messages/tableMessages";
import { drawColumns } from "./drawnTable";
import type { ColumnLook, PlainTable } from "./drawnTable";
import { tableEntry } from "./tableCatalog";
import { sourceWords } from "./tableNotes";
import type { DrawContext } from "./tableSource";

const columns: readonly ColumnLook<TableColumnKeys["sources"]>[] = [
  { key: "id", widthInCharacters: 14 },
  { key: "type", widthInCharacters: 12 },
  { key: "item", widthInCharacters: 44, wrapText: true },
  { key: "content", widthInCharacters: 100, wrapText: true },
];

interface SourceLine {
  readonly type: keyof SourceMessages["types"];
  readonly item: string;
  readonly content: string;
}

/** 出典・注記: the documents and their dates, what the terms mean, how to cite, and which data this is. */
export function drawSourceTable(context: DrawContext): PlainTable {
  const messages = tableMessagesFor(context.language);
  const words = messages.tables.sources;
  const counts = new Map<string, number>();
  return {
    tableName: tableEntry("sources").tableName,
    sheetName: words.sheetName,
    columns: drawColumns(columns, words.headers),
    rows: sourceLines(context).map(({ type, item, content }) => {
      const count = (counts.get(type) ?? 0) + 1;
      counts.set(type, count);
      return [`${type}-${String(count)}`, messages.sources.types[type], item, content];
    }),
    notes: [words.title],
  };
}

/** A worked example of a full citation: the measure with the largest amount of the package. */
export function citationExample({ budget, language }: Pick<DrawContext, "budget" | "language">): string {
  const [largest] = budget.measures
    .filter(({ list, status }) => list === "individual" && status === "new")
    .sort((a, b) => (b.amounts[0]?.amountOku ?? 0) - (a.amounts[0]?.amountOku ?? 0));
  return largest === undefined ? "" : citation(budget, largest, { style: "full", language });
}

function sourceLines({ budget, language }: DrawContext): readonly SourceLine[] {
  const { sources } = tableMessagesFor(language);
  const typed = (type: SourceLine["type"], lines: readonly { item: string; content: string }[]) =>
    lines.map(({ item, content }): SourceLine => ({ type, item, content }));
  return [
    ...budget.documents.map((document): SourceLine => {
      const { fiscalYear, provisional } = document;
      const content = sources.document({ ...sourceWords(document, language), fiscalYear, provisional });
      return { type: "document", item: document.shortTitle, content };
    }),
    ...typed("term", sources.terms),
    ...typed("caution", sources.cautions),
    ...typed("citation", [
      { item: sources.citation.example, content: citationExample({ budget, language }) },
      sources.citation.where,
    ]),
    ...typed("data", sources.data({ version: budget.version })),
  ];
}
