import { parseEventReference } from "../eventReference";
import type { CallArguments } from "../callArguments";
import type { HostSession } from "../hostSession";
import { hostObject, type ClassDefinition, type HostObject } from "../objectModel";
import { cellOf } from "../rangeGeometry";
import { accessDenied, invalidArgument, itemNotFound, RichApiError } from "../richApiError";
import { workbookEventTypes, workbookTargetId } from "./eventTypes";

function eventRange(args: CallArguments, session: HostSession): HostObject | null {
  const range = parseEventReference(args.text(0));
  const isThere = range && session.workbook.sheets.some(({ id }) => id === range.sheetId);
  return isThere ? hostObject("Range", range) : null;
}

/** `Excel.Workbook`, the root of every request. */
export const workbookClass: ClassDefinition<null> = {
  scalars: {
    Name: { read: (_target, { state }) => state.workbookName },
    ReadOnly: { read: (_target, session) => session.isReadOnly },
    IsDirty: {
      read: (_target, { state }) => state.isDirty,
      write(_target, value, { state }) {
        if (typeof value !== "boolean") throw invalidArgument("isDirty is true or false");
        state.isDirty = value;
      },
    },
  },
  navigations: {
    Application: () => hostObject("Application", null),
    Names: () => hostObject("NamedItemCollection", { sheetId: undefined }),
    PivotTables: () => hostObject("PivotTableCollection", { sheetId: undefined }),
    Properties: () => hostObject("DocumentProperties", null),
    Protection: () => hostObject("WorkbookProtection", null),
    Settings: () => hostObject("SettingCollection", null),
    Tables: () => hostObject("TableCollection", { sheetId: undefined }),
    Worksheets: () => hostObject("WorksheetCollection", null),
    _Runtime: () => hostObject("Runtime", null),
  },
  methods: {
    GetActiveCell(_target, _args, { workbook }) {
      const { sheetId, area } = workbook.selection();
      return hostObject("Range", { sheetId, area: cellOf(area, 0, 0) });
    },
    GetSelectedRange(_target, _args, { workbook }) {
      const { sheetId, area } = workbook.selection();
      return hostObject("Range", { sheetId, area });
    },
    _GetRangeForEventByReferenceId(_target, args, session) {
      const range = eventRange(args, session);
      if (!range) throw itemNotFound(`the range of the event ${args.text(0)}`);
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_target, args, session) => eventRange(args, session),
    _GetReferenceCount: (_target, _args, session) => session.references.size,
    _RemoveReference: (_target, args, session) => void session.references.delete(args.text(0)),
    _RemoveAllReferences: (_target, _args, session) => session.references.clear(),
  },
  events: { types: workbookEventTypes, targetId: () => workbookTargetId },
  since: {
    GetActiveCell: "1.7",
    IsDirty: "1.9",
    Name: "1.7",
    PivotTables: "1.3",
    Properties: "1.7",
    Protection: "1.7",
    ReadOnly: "1.8",
    Settings: "1.4",
    _RegisterActivatedEvent: "1.13",
    _Runtime: "1.5",
  },
};

/** `Excel.WorkbookProtection`: whether sheets may be added, renamed, moved and deleted. */
export const workbookProtectionClass: ClassDefinition<null> = {
  scalars: { Protected: { read: (_target, { workbook }) => workbook.isStructureProtected } },
  changes: {
    Protect(_target, args, { workbook, state }) {
      if (workbook.isStructureProtected) {
        throw new RichApiError("InvalidOperation", "The workbook is protected already.");
      }
      workbook.setStructureProtected(true);
      state.workbookPassword = args.optionalText(0);
    },
    Unprotect(_target, args, { workbook, state }) {
      const isWrong = state.workbookPassword !== undefined && state.workbookPassword !== args.optionalText(0);
      if (isWrong) throw accessDenied("the password is wrong");
      workbook.setStructureProtected(false);
      state.workbookPassword = undefined;
    },
  },
};
