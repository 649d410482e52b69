import { formatCell } from "../src/preview/workbook/a1";
import type { CellValue } from "../src/preview/workbook/previewWorkbook";
import { scanXml, type XmlAttributes } from "../src/preview/xlsx/xmlScanner";

/** The values of cells by sheet and address, as they stand in a document that LibreOffice saved as flat XML. */
export type SheetValues = ReadonlyMap<string, ReadonlyMap<string, CellValue>>;

interface OpenCell {
  readonly type: string;
  readonly value: string | undefined;
  readonly count: number;
  readonly paragraphs: string[];
}

const day = 86_400_000;
/** Days from the first day of Excel's calendar to that of JavaScript's. */
const daysTo1970 = 25_569;

/** Reads a flat XML document (.fods). Empty cells are left out; errors are the text that is shown. */
export function readFlatDocument(xml: string): SheetValues {
  const reader = new FlatDocument();
  scanXml(xml, reader);
  return reader.sheets;
}

/** Takes up a document element by element: alike cells and rows stand once, with how often they recur. */
class FlatDocument {
  readonly sheets = new Map<string, Map<string, CellValue>>();
  private cells = new Map<string, CellValue>();
  private row = { index: 0, count: 0 };
  private rowValues: { column: number; value: CellValue }[] = [];
  private column = 0;
  private cell: OpenCell | undefined;
  private openParagraphs = 0;
  private isNote = false;
  /** How deep in embedded objects: a chart carries tables of its own, which are no sheets. */
  private objectDepth = 0;

  opened(name: string, attributes: XmlAttributes): void {
    if (name === "object") this.objectDepth += 1;
    if (this.objectDepth > 0) return;
    if (name === "table") this.openSheet(attributes["name"] ?? "");
    else if (name === "table-row") this.openRow(Number(attributes["number-rows-repeated"] ?? 1));
    else if (name === "table-cell" || name === "covered-table-cell") this.openCell(attributes);
    else if (name === "annotation") this.isNote = true;
    else if (name === "p") this.openParagraph();
    else if (name === "s") this.text(" ".repeat(Number(attributes["c"] ?? 1)));
    else if (name === "tab") this.text("\t");
    else if (name === "line-break") this.text("\n");
  }

  text(text: string): void {
    const { cell } = this;
    if (cell && this.objectDepth === 0 && !this.isNote && this.openParagraphs > 0)
      cell.paragraphs[cell.paragraphs.length - 1] += text;
  }

  closed(name: string): void {
    if (name === "object") this.objectDepth -= 1;
    if (this.objectDepth > 0) return;
    if (name === "annotation") this.isNote = false;
    else if (name === "p" && this.cell && !this.isNote) this.openParagraphs -= 1;
    else if (name === "table-cell" || name === "covered-table-cell") this.closeCell();
    else if (name === "table-row") this.closeRow();
  }

  private openSheet(name: string): void {
    this.cells = new Map();
    this.sheets.set(name, this.cells);
    this.row = { index: 0, count: 0 };
  }

  private openRow(count: number): void {
    this.row = { index: this.row.index + this.row.count, count };
    this.rowValues = [];
    this.column = 0;
  }

  private openCell(attributes: XmlAttributes): void {
    this.cell = {
      type: attributes["value-type"] ?? "",
      value:
        attributes["value"] ??
        attributes["date-value"] ??
        attributes["boolean-value"] ??
        attributes["time-value"],
      count: Number(attributes["number-columns-repeated"] ?? 1),
      paragraphs: [],
    };
  }

  private openParagraph(): void {
    if (!this.cell || this.isNote) return;
    this.openParagraphs += 1;
    this.cell.paragraphs.push("");
  }

  private closeCell(): void {
    if (!this.cell) return;
    const value = valueOf(this.cell);
    for (let offset = 0; value !== "" && offset < this.cell.count; offset += 1) {
      this.rowValues.push({ column: this.column + offset, value });
    }
    this.column += this.cell.count;
    this.cell = undefined;
    this.openParagraphs = 0;
  }

  private closeRow(): void {
    for (let offset = 0; this.rowValues.length > 0 && offset < this.row.count; offset += 1) {
      for (const { column, value } of this.rowValues)
        this.cells.set(formatCell(this.row.index + offset, column), value);
    }
  }
}

function valueOf({ type, value = "", paragraphs }: OpenCell): CellValue {
  if (type === "boolean") return value === "true";
  if (type === "date") return Date.parse(value.includes("T") ? `${value}Z` : value) / day + daysTo1970;
  if (type === "time") {
    const [, hours = "0", minutes = "0", seconds = "0"] = /PT(\d+)H(\d+)M([\d.]+)S/.exec(value) ?? [];
    return (Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600) / 24;
  }
  return ["float", "percentage", "currency"].includes(type) ? Number(value) : paragraphs.join("\n");
}
