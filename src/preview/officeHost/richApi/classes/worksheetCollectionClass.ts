import type { PreviewSheet } from "../../../workbook/previewWorkbook";
import type { CallArguments } from "../callArguments";
import { findSheetByName, type HostSession } from "../hostSession";
import { hostObject, type ClassDefinition, type HostObject } from "../objectModel";
import { itemNotFound } from "../richApiError";
import { workbookTargetId, worksheetsEventTypes } from "./eventTypes";

function worksheet(sheet: PreviewSheet): HostObject {
  return hostObject("Worksheet", { sheetId: sheet.id });
}

function find(session: HostSession, key: unknown): HostObject | undefined {
  if (typeof key !== "string") return undefined;
  const sheet = session.workbook.sheets.find(({ id }) => id === key) ?? findSheetByName(session, key);
  return sheet && worksheet(sheet);
}

function sheetsOf(session: HostSession, args: CallArguments): readonly PreviewSheet[] {
  const visibleOnly = args.flag(0, false);
  return session.workbook.sheets.filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
}

function end(args: CallArguments, session: HostSession, position: 0 | -1): HostObject {
  const sheet = sheetsOf(session, args).at(position);
  if (!sheet) throw itemNotFound("no sheet is visible");
  return worksheet(sheet);
}

/** `Excel.WorksheetCollection`. */
export const worksheetCollectionClass: ClassDefinition<null> = {
  items: (_target, { workbook }) => workbook.sheets.map(worksheet),
  item: (_target, key, session) => find(session, key),
  methods: {
    GetActiveWorksheet: (_target, _args, { workbook }) =>
      hostObject("Worksheet", { sheetId: workbook.activeSheetId }),
    GetCount: (_target, args, session) => sheetsOf(session, args).length,
    GetFirst: (_target, args, session) => end(args, session, 0),
    GetLast: (_target, args, session) => end(args, session, -1),
    GetItemOrNullObject: (_target, args, session) => find(session, args.values[0]),
  },
  changes: {
    Add(_target, args, { workbook }) {
      const name = args.optionalText(0);
      return worksheet(workbook.addSheet({ source: "addIn", ...(name === undefined ? {} : { name }) }));
    },
  },
  events: { types: worksheetsEventTypes, targetId: () => workbookTargetId },
  since: {
    GetCount: "1.4",
    GetFirst: "1.5",
    GetItemOrNullObject: "1.4",
    GetLast: "1.5",
    _RegisterActivatedEvent: "1.7",
    _RegisterAddedEvent: "1.7",
    _RegisterCalculatedEvent: "1.8",
    _RegisterDataChangedEvent: "1.9",
    _RegisterDeactivatedEvent: "1.7",
    _RegisterDeletedEvent: "1.7",
    _RegisterSelectionChangedEvent: "1.9",
  },
};
