import type { PreviewApi } from "./previewApi";

/** One line for every member; a member without its line does not compile. */
const lines: Readonly<Record<keyof PreviewApi, string>> = {
  ready: "promise: grid, functions and pane are there",
  help: "() this list",
  sheets: "() the sheets in tab order",
  addSheet: "(name?) adds a sheet and shows it",
  renameSheet: "(name, newName)",
  deleteSheet: "(name)",
  activateSheet: "(name)",
  protectSheet: "(name) locks every cell of the sheet",
  unprotectSheet: "(name)",
  protectStructure: "(true | false) sheets cannot be added, renamed, moved or deleted",
  tables: "() the tables",
  addTable: "(address, name) over an area with headers",
  deleteTable: "(name) with its cells",
  names: "() the names",
  pivots: "() the pivot tables: address, source, fields",
  refreshPivot: "(name) reads the source again",
  charts: "() the charts and what they show now",
  hyperlink: '("A3") where the cell leads',
  pageLayout: "(sheet?) orientation, fit to pages, title rows, header and footer",
  saveXlsx: "() promise: the bytes of an .xlsx file",
  openXlsx: "(bytes) promise: opened in place of everything; says what was not taken over",
  readCell: '("施策一覧!B2") value, formula, text, isError, errorMessage',
  readRange: '("A1:C3") the same, row by row',
  format: '("B2") number format, font, colours, alignment',
  columnWidth: '("B1") in points',
  frozenRows: "(sheet?) rows kept in view",
  type: '("A1", "=1+2") as a person types and presses Enter',
  clear: '("A1:B2") as Delete does',
  mergeCells: '("A1:B2")',
  select: '("A1:B2")',
  selection: "() the selected area",
  coAuthorEdit: '("A1", 5) as another person who has the workbook open',
  whenCalculated: "() promise: nothing is being calculated any more",
  isPaneOpen: "()",
  openPane: "() promise: the add-in has started",
  closePane: "() the add-in lives on",
  reloadPane: "() promise: the add-in has started anew",
  killPane: "() ends the add-in as a crash would",
  runCommand: '("BudgetTab.InsertMeasureTable") presses a ribbon button; promise: it is done',
  commands: "() the ribbon's buttons",
  faults: "isCellBeingEdited, failBatch, failAction, isReadOnly, lagMilliseconds, connection",
  clearFaults: "() ends all misbehaviour",
  traffic: "batches, bytes, requests, reset()",
};

/** What `window.previewWorkbook` can do, one member a line. */
export function formatPreviewApiHelp(): string {
  const width = Math.max(...Object.keys(lines).map((name) => name.length));
  return Object.entries(lines)
    .map(([name, text]) => `${name.padEnd(width)}  ${text}`)
    .join("\n");
}
