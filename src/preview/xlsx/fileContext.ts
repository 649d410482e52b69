import type { FormulaTable } from "../workbook/formulaText";
import type { CellFormat } from "../workbook/previewWorkbook";
import { SharedStrings } from "./sharedStrings";
import { StylesXml } from "./stylesXml";
import type { WorkbookContent } from "./workbookContent";

/** What the parts of one file share while they are written. */
export class FileContext {
  readonly strings = new SharedStrings();
  readonly styles: StylesXml;
  readonly formats: readonly Required<CellFormat>[];
  readonly tables: readonly FormulaTable[];
  readonly tableNames: readonly string[];
  readonly definedNames: readonly string[];
  private usesDynamicArrays = false;

  constructor(content: WorkbookContent) {
    this.formats = content.formats;
    this.styles = new StylesXml(content.formats);
    // Inside a file a sheet has no id but its name, which is as good.
    this.tables = content.sheets.flatMap((sheet) =>
      sheet.tables.map(({ name, area, columns }) => ({ name, area, columns, sheetId: sheet.name })),
    );
    this.tableNames = this.tables.map(({ name }) => name);
    this.definedNames = content.names.map(({ name }) => name);
  }

  /** Says that a cell refers to the part about dynamic arrays, so that the file gets one. */
  useDynamicArrays(): void {
    this.usesDynamicArrays = true;
  }

  get hasDynamicArrays(): boolean {
    return this.usesDynamicArrays;
  }
}
