import { sheetLimits } from "../workbook/a1";
import { CellCollector, type RawCell } from "./cellCollector";
import type { OpenedFile } from "./openedFile";
import { SheetSettings } from "./sheetSettings";
import { addSheetLoss } from "./sheetLosses";
import type { PackageRelationship } from "./packageReader";
import type { SheetContent } from "./workbookContent";
import { XlsxProblem } from "./xlsxProblem";
import { scanXml, type XmlAttributes, type XmlListener } from "./xmlScanner";
import { isTrue, numberOf } from "./xmlTree";

/** What a worksheet part says of its sheet; names, visibility and tables stand elsewhere. */
export type ScannedSheet = Omit<SheetContent, "name" | "visibility" | "tables" | "pivots" | "charts">;

/** Reads a worksheet part; `related` are the parts and addresses that it refers to. */
export function scanSheet(
  xml: string,
  sheetName: string,
  file: OpenedFile,
  related: readonly PackageRelationship[],
): ScannedSheet {
  const scanner = new SheetScanner(sheetName, file, related);
  scanXml(xml, scanner);
  return { ...scanner.settings.result(), rows: scanner.cells.rows() };
}

/** Takes up a worksheet element by element. */
class SheetScanner implements XmlListener {
  readonly cells: CellCollector;
  readonly settings: SheetSettings;
  private rowIndex = -1;
  private nextColumn = 0;
  private cell: RawCell | undefined;
  private isPhonetic = false;
  private content = "";

  constructor(
    private readonly sheetName: string,
    private readonly file: OpenedFile,
    related: readonly PackageRelationship[],
  ) {
    this.settings = new SheetSettings(sheetName, file, related);
    this.cells = new CellCollector(sheetName, file, (columnIndex) => this.settings.columnFormat(columnIndex));
  }

  opened(name: string, attributes: XmlAttributes): void {
    this.content = "";
    if (this.cell) this.openedInCell(this.cell, name, attributes);
    else if (name === "row") this.openRow(attributes);
    else if (name === "c") this.openCell(attributes);
    else {
      this.settings.take(name, attributes);
      addSheetLoss(name, attributes, this.sheetName, this.file.losses);
    }
  }

  text(text: string): void {
    this.content += text;
  }

  closed(name: string): void {
    const { cell } = this;
    if (!cell) return this.settings.takeText(name, this.content);
    if (name === "f" && cell.formula) cell.formula.text = this.content;
    else if (name === "v") cell.value = this.content;
    else if (name === "rPh") this.isPhonetic = false;
    else if (name === "t" && !this.isPhonetic) cell.inlineText += this.content;
    else if (name === "c") {
      this.cell = undefined;
      this.cells.add(cell);
    }
  }

  private openRow(attributes: XmlAttributes): void {
    const number = numberOf(attributes["r"]) ?? this.rowIndex + 2;
    if (!Number.isInteger(number) || number < 1 || number > sheetLimits.rowCount) {
      throw new XlsxProblem("damaged", `There is no row ${String(attributes["r"])}.`);
    }
    this.rowIndex = number - 1;
    this.nextColumn = 0;
    if (isTrue(attributes["hidden"])) this.file.losses.add("hiddenRows", { sheetName: this.sheetName });
    if ((numberOf(attributes["outlineLevel"]) ?? 0) > 0)
      this.file.losses.add("outline", { sheetName: this.sheetName });
    const height = numberOf(attributes["ht"]);
    if (height !== undefined && height > 0) this.cells.setHeight(this.rowIndex, height);
  }

  private openCell(attributes: XmlAttributes): void {
    const place = this.cells.place(attributes["r"], {
      rowIndex: this.rowIndex,
      columnIndex: this.nextColumn,
    });
    this.nextColumn = place.columnIndex + 1;
    this.cell = {
      ...place,
      type: attributes["t"] ?? "n",
      styleIndex: numberOf(attributes["s"]) ?? 0,
      value: undefined,
      inlineText: "",
      formula: undefined,
    };
  }

  private openedInCell(cell: RawCell, name: string, attributes: XmlAttributes): void {
    if (name === "rPh") this.isPhonetic = true;
    else if (name === "f") {
      cell.formula = {
        text: "",
        type: attributes["t"] ?? "normal",
        area: attributes["ref"],
        sharedId: attributes["si"],
      };
    } else if (name === "rPr") this.file.losses.add("richText", { sheetName: this.sheetName });
  }
}
