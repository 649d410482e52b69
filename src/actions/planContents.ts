import { tableMessagesFor } from "../messages/tableMessages";
import { citationExample } from "../tables/sourceTable";
import { sourceWords } from "../tables/tableNotes";
import type { DrawContext } from "../tables/tableSource";
import type { CellInput } from "../workbook/cellContent";
import type { WorkbookChange } from "../workbook/workbookChange";
import { noteChanges } from "./placeTable";

/** A sheet that 目次 leads to. */
export interface ContentsEntry {
  readonly sheetName: string;
  readonly about: string;
  /** A formula that counts the table's rows, or nothing for sheets without a table. */
  readonly rowsFormula: string | undefined;
}

/** The changes that fill 目次: a link to each sheet, how many rows it has, the data's version and date, how to cite. */
export function planContents(
  entries: readonly ContentsEntry[],
  { sheetName, context }: { sheetName: string; context: DrawContext },
): readonly WorkbookChange[] {
  const { language, budget } = context;
  const messages = tableMessagesFor(language);
  const words = messages.contents;
  const notes = [
    words.title,
    ...budget.documents.map((document) => messages.source(sourceWords(document, language))),
    words.version(budget.version),
  ];
  const headerRow = notes.length + 1;
  const firstRow = headerRow + 1;
  const { no, sheet, about, rows } = words.headers;
  const values: CellInput[][] = [
    [no, sheet, about, rows],
    ...entries.map((entry, index) => [index + 1, entry.sheetName, entry.about, null]),
  ];
  const citeRow = firstRow + entries.length + 1;
  const cite = { rowIndex: citeRow, columnIndex: 1, rowCount: 1, columnCount: 1 };
  return [
    { kind: "writeCells", sheetName, rowIndex: headerRow, columnIndex: 0, values },
    {
      kind: "writeFormulas",
      sheetName,
      rowIndex: firstRow,
      columnIndex: 3,
      formulas: entries.map(({ rowsFormula }) => [rowsFormula ?? null]),
    },
    ...noteChanges(notes, { sheetName, rowIndex: 0, columnIndex: 0 }),
    {
      kind: "writeCells",
      sheetName,
      rowIndex: citeRow,
      columnIndex: 1,
      values: [[words.howToCite, citationExample(context)]],
    },
    {
      kind: "addLinks",
      sheetName,
      links: entries.map((entry, index) => ({
        rowIndex: firstRow + index,
        columnIndex: 1,
        text: entry.sheetName,
        target: { sheetName: entry.sheetName, rowIndex: 0, columnIndex: 0 },
      })),
    },
    {
      kind: "formatText",
      sheetName,
      area: { rowIndex: headerRow, columnIndex: 0, rowCount: 1, columnCount: 4 },
      bold: true,
    },
    { kind: "formatText", sheetName, area: cite, bold: true },
    {
      kind: "formatColumns",
      sheetName,
      rowIndex: firstRow,
      // With the blank row and the citation: in one cell without wrapping it would be wider than the page.
      rowCount: entries.length + 2,
      columns: [
        { columnIndex: 0, widthInCharacters: 8, horizontalAlignment: "Center", verticalAlignment: "Top" },
        { columnIndex: 1, widthInCharacters: 32, verticalAlignment: "Top", wrapText: true },
        { columnIndex: 2, widthInCharacters: 80, verticalAlignment: "Top", wrapText: true },
        {
          columnIndex: 3,
          widthInCharacters: 9,
          numberFormat: "#,##0",
          horizontalAlignment: "Right",
          verticalAlignment: "Top",
        },
      ],
      fitRowHeights: true,
    },
    { kind: "setPrintLayout", sheetName, orientation: "Landscape", paperSize: "A4" },
  ];
}
