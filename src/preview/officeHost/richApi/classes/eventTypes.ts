/** Event numbers of a worksheet, or of all of them, by the name inside `_Register…Event`. */
export const worksheetEventTypes = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  SelectionChanged: 14,
  Calculated: 16,
  NameChanged: 25,
} as const;

/** Least ExcelApi version for each registration at one worksheet. */
export const worksheetEventSince: Readonly<Record<string, string>> = {
  _RegisterActivatedEvent: "1.7",
  _RegisterCalculatedEvent: "1.8",
  _RegisterDataChangedEvent: "1.7",
  _RegisterDeactivatedEvent: "1.7",
  _RegisterSelectionChangedEvent: "1.7",
};

/** Event numbers of the worksheets as a collection. */
export const worksheetsEventTypes = { ...worksheetEventTypes, Added: 13, Deleted: 15 } as const;

/** Event numbers of a table, or of all of them. */
export const tableEventTypes = { SelectionChanged: 100, DataChanged: 101 } as const;
export const tablesEventTypes = { DataChanged: 101, Added: 102, Deleted: 103 } as const;

/** Event number of the workbook's window getting the focus. */
export const workbookEventTypes = { Activated: 2203 } as const;

/** The id that pushes carry which are meant for the workbook and its collections. */
export const workbookTargetId = "Workbook";
