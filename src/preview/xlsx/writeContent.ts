import {
  isWorkbookRefusal,
  type EditSource,
  type PreviewSheet,
  type PreviewWorkbook,
} from "../workbook/previewWorkbook";
import type { LossKind, LossList } from "./openReport";
import type { SheetContent, TableContent, WorkbookContent } from "./workbookContent";
import { writeFormulas, writeValues } from "./writeCells";
import { writeFormats } from "./writeFormats";
import { writeObjects, type WrittenSheet } from "./writeObjects";

/** Nobody types here, so nothing may grow or be completed by itself. */
const source: EditSource = "coAuthor";

/** Puts a content in place of everything that a workbook holds; what it refuses is noted among the losses. */
export function writeContent(content: WorkbookContent, workbook: PreviewWorkbook, losses: LossList): void {
  workbook.batch(() => {
    const written = replaceSheets(content, workbook, losses);
    for (const { sheet, sheetId } of written) {
      for (const area of sheet.mergedAreas) {
        attempt(losses, "mergedArea", sheet.name, "", () => workbook.mergeCells(sheetId, area));
      }
      writeValues(sheet, sheetId, workbook, source);
      writeFormats(sheet, sheetId, content.formats, workbook);
      for (const table of sheet.tables) writeTable(table, sheetId, sheet.name, workbook, losses);
    }
    writeNames(content, written, workbook, losses);
    // Formulas come last, when every sheet, table and name is there that they may mention.
    for (const { sheet, sheetId } of written) writeFormulas(sheet, sheetId, workbook, source);
    writeObjects(written, workbook, losses);
    for (const { sheet, sheetId } of written) writeLook(sheet, sheetId, workbook);
    finish(content, written, workbook);
  });
}

/** Makes the content's sheets and deletes all others. */
function replaceSheets(
  content: WorkbookContent,
  workbook: PreviewWorkbook,
  losses: LossList,
): readonly WrittenSheet[] {
  workbook.setStructureProtected(false);
  for (const { name, sheetId } of workbook.names) workbook.deleteName(name, sheetId);
  const former = workbook.sheets;
  for (const [index, { id }] of former.entries()) {
    workbook.renameSheet(id, `\u0001${index}`, source);
  }
  const written = content.sheets.map((sheet): WrittenSheet => {
    const added = addSheet(sheet.name, workbook, losses);
    return { sheet, sheetId: added.id };
  });
  for (const { id, visibility } of former) {
    if (visibility === "VeryHidden") workbook.setVisibility(id, "Visible");
    workbook.deleteSheet(id, source);
  }
  return written;
}

function addSheet(name: string, workbook: PreviewWorkbook, losses: LossList): PreviewSheet {
  const added = attempt(losses, "sheetName", name, name, () => workbook.addSheet({ name, source }));
  return added ?? workbook.addSheet({ source });
}

function writeTable(
  table: TableContent,
  sheetId: string,
  sheetName: string,
  workbook: PreviewWorkbook,
  losses: LossList,
): void {
  const { id, name, area, columns, style, showFilterButton, showBandedRows } = table;
  const ids = { ...(id === undefined ? {} : { id }), columnIds: columns.map((column) => column.id) };
  if (!table.showHeaders) return losses.add("headerlessTable", { sheetName, detail: name });
  const added = attempt(losses, "table", sheetName, name, () =>
    workbook.addTable({ sheetId, area, hasHeaders: true, name, source, ...ids }),
  );
  if (!added) return;
  workbook.updateTable(added.id, { showFilterButton, showBandedRows }, source);
  attempt(losses, "tableStyle", sheetName, style, () => workbook.updateTable(added.id, { style }, source));
}

function writeNames(
  content: WorkbookContent,
  written: readonly WrittenSheet[],
  workbook: PreviewWorkbook,
  losses: LossList,
): void {
  for (const { sheetName, ...name } of content.names) {
    const sheetId = written.find(({ sheet }) => sheet.name === sheetName)?.sheetId;
    if (sheetName !== undefined && sheetId === undefined) continue;
    attempt(losses, "name", sheetName, name.name, () =>
      workbook.addName(sheetId === undefined ? name : { ...name, sheetId }),
    );
  }
}

function writeLook(sheet: SheetContent, sheetId: string, workbook: PreviewWorkbook): void {
  const { frozenRows, frozenColumns, tabColor, pageLayout, links } = sheet;
  if (frozenRows > 0 || frozenColumns > 0) {
    workbook.freezePanes(sheetId, { rows: frozenRows, columns: frozenColumns });
  }
  if (tabColor !== "") workbook.setTabColor(sheetId, tabColor);
  if (!sheet.showGridlines) workbook.setShowGridlines(sheetId, false);
  if (!sheet.showHeadings) workbook.setShowHeadings(sheetId, false);
  workbook.setPageLayout(sheetId, pageLayout);
  for (const { rowIndex, columnIndex, link } of links)
    workbook.setHyperlink(sheetId, rowIndex, columnIndex, link);
}

/** What would stand in the way of writing comes at the end: hidden sheets and protection. */
function finish(content: WorkbookContent, written: readonly WrittenSheet[], workbook: PreviewWorkbook): void {
  workbook.setProperties(content.properties);
  const visible = written.filter(({ sheet }) => sheet.visibility === "Visible");
  const active =
    visible.find(({ sheet }) => sheet === content.sheets[content.activeSheetIndex]) ?? visible[0];
  workbook.activateSheet((active ?? written[0])?.sheetId ?? workbook.activeSheetId);
  for (const { sheet, sheetId } of written) {
    // A file without any visible sheet is damaged; its first is shown.
    if (visible.length > 0 || sheetId !== written[0]?.sheetId)
      workbook.setVisibility(sheetId, sheet.visibility);
    if (sheet.isProtected) workbook.setProtected(sheetId, true);
  }
  workbook.setStructureProtected(content.isStructureProtected);
}

/** Does what the workbook may refuse; a refusal is noted and nothing is given. */
function attempt<Result>(
  losses: LossList,
  kind: LossKind,
  sheetName: string | undefined,
  detail: string,
  run: () => Result,
): Result | undefined {
  try {
    return run();
  } catch (error) {
    if (!isWorkbookRefusal(error)) throw error;
    losses.add(kind, { ...(sheetName === undefined ? {} : { sheetName }), detail: detail || error.message });
    return undefined;
  }
}
