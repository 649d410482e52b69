import { mergeWorksheetSnapshotWithDefault, ObjectMatrix, Tools, type IWorksheetData } from "@univerjs/core";
import { InsertSheetMutation } from "@univerjs/sheets";
import { quoteSheetName } from "./a1";
import { renameTableInFormula } from "./formulaText";
import type { Links } from "./links";
import { formulaAt } from "./movedCells";
import { nameKey } from "./nameRules";
import { newId } from "./newId";
import type { PreviewSheet, PreviewTable } from "./previewWorkbook";
import type { Protection } from "./protection";
import type { SheetLooks } from "./sheetLooks";
import type { Sheets } from "./sheets";
import type { TableModel } from "./tableModel";
import type { Tables } from "./tables";
import type { CellPatch, UniverSession } from "./univerSession";

interface CopiedParts {
  readonly sheets: Sheets;
  readonly looks: SheetLooks;
  readonly links: Links;
  readonly tables: Tables;
  readonly tableModel: TableModel;
  readonly protection: Protection;
}

const longestSheetName = 31;

/**
 * Copies sheets inside the workbook: cells, formats, tables, links and page layout, protection too.
 *
 * The copy's tables are tables of their own with new ids and names such as `施策一覧_2`, and formulas of the copy that
 * named the original's tables or cells now name its own. Charts, pivot tables and names stay with the original.
 */
export class SheetCopies {
  constructor(
    private readonly session: UniverSession,
    private readonly parts: CopiedParts,
  ) {}

  /** Copies a sheet to a place among the tabs. Gives the copy and its tables. */
  copy(sheetId: string, position: number): { sheet: PreviewSheet; tables: readonly PreviewTable[] } {
    const { sheets, looks, links, tables, tableModel, protection } = this.parts;
    protection.refuseStructureProtected();
    const original = this.session.sheet(sheetId);
    const id = newId();
    const name = freeCopyName(original.getName(), this.session.workbook.getSheetsName());
    const snapshot = Tools.deepClone(original.getConfig());
    const formulas: CellPatch = {};
    const formulaCount = this.takeFormulas(sheetId, snapshot, formulas);
    this.session.run(
      InsertSheetMutation.id,
      { index: position, sheet: mergeWorksheetSnapshotWithDefault({ ...snapshot, id, name }) },
      { fromCollab: true },
    );
    const renamed = new Map<string, string>();
    const copies = tableModel.onSheet(sheetId).map((table) => {
      const free = freeTableName(table.name, tables.takenNames());
      renamed.set(table.name, free);
      const { area, style, showFilterButton, showBandedRows } = table;
      const columnIds = table.columns.map((column) => column.id);
      const copy = tables.add({ sheetId: id, area, hasHeaders: true, name: free, columnIds });
      return tables.update(copy.id, { style, showFilterButton, showBandedRows });
    });
    const toCopy = (formula: string): string =>
      renameSheet(
        [...renamed].reduce((text, [from, to]) => renameTableInFormula(text, { from, to }), formula),
        { from: original.getName(), to: name },
      );
    new ObjectMatrix(formulas).forValue((_row, _column, cell) => {
      if (cell?.f) cell.f = toCopy(cell.f);
    });
    if (formulaCount > 0)
      this.session.patchCells(id, formulas, { isStyleOnly: false, cellCount: formulaCount });
    for (const { rowIndex, columnIndex, link } of links.onSheet(sheetId))
      links.set(id, rowIndex, columnIndex, link);
    looks.setPageLayout(id, looks.pageLayout(sheetId));
    looks.setShowHeadings(id, looks.showsHeadings(sheetId));
    looks.setTabColor(id, looks.tabColor(sheetId));
    if (protection.isProtected(sheetId)) protection.setProtected(id, true);
    return { sheet: sheets.describe(this.session.sheet(id)), tables: copies };
  }

  /** Takes the formulas out of the copied cells; they come back when the tables that they name are there. */
  private takeFormulas(sheetId: string, snapshot: IWorksheetData, formulas: CellPatch): number {
    let count = 0;
    this.session
      .sheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        const formula = formulaAt(this.session, sheetId, row, column, cell);
        const copied = snapshot.cellData[row]?.[column];
        if (formula === undefined || !copied) return;
        (formulas[row] ??= {})[column] = { f: formula, v: copied.v ?? null, t: copied.t ?? null };
        delete copied.f;
        delete copied.si;
        count += 1;
      });
    return count;
  }
}

/** `名前 (2)`, as Excel names copies; a name that gets too long loses its end. */
function freeCopyName(name: string, taken: readonly string[]): string {
  const keys = new Set(taken.map(nameKey));
  const base = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`;
    const copy = base.slice(0, longestSheetName - ending.length) + ending;
    if (!keys.has(nameKey(copy))) return copy;
  }
}

function freeTableName(name: string, taken: readonly string[]): string {
  const keys = new Set(taken.map(nameKey));
  for (let number = 2; ; number += 1) if (!keys.has(nameKey(`${name}_${number}`))) return `${name}_${number}`;
}

/** Lets references to one sheet mean another; text inside the formula stays. */
function renameSheet(formula: string, { from, to }: { readonly from: string; readonly to: string }): string {
  const spellings = [...new Set([`${quoteSheetName(from)}!`, `'${from.replaceAll("'", "''")}'!`])];
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part) =>
      part.startsWith('"')
        ? part
        : spellings.reduce((text, spelling) => replaceWords(text, spelling, `${quoteSheetName(to)}!`), part),
    )
    .join("");
}

/** Replaces `word` where no longer name ends with it. */
function replaceWords(text: string, word: string, by: string): string {
  return text
    .split(word)
    .reduce((result, rest) =>
      !word.startsWith("'") && /[\p{L}\p{N}_.\]']$/u.test(result) ? result + word + rest : result + by + rest,
    );
}
