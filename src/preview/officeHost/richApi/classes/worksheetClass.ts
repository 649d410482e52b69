import { parseSheetArea, splitSheetAddress } from "../../../workbook/a1";
import type { PreviewSheet, PreviewWorkbook, SheetVisibility } from "../../../workbook/previewWorkbook";
import type { CallArguments } from "../callArguments";
import { requireSheet, type HostSession } from "../hostSession";
import {
  hostObject,
  type ClassDefinition,
  type HostObject,
  type RangeTarget,
  type ScalarMember,
  type ScalarReader,
  type TargetByClass,
} from "../objectModel";
import { cellOf, checkedArea } from "../rangeGeometry";
import { invalidArgument } from "../richApiError";
import { flagValue, textValue } from "../memberValues";
import { parseReference } from "../nameReference";
import { entireLines } from "../rangeGeometry";
import { worksheetEventSince, worksheetEventTypes } from "./eventTypes";

type Target = TargetByClass["Worksheet"];

const wholeSheet = entireLines(
  entireLines({ rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 }, "rows"),
  "columns",
);

/** The range that an address or a defined name means on a sheet; no address means the whole sheet. */
function rangeAt(session: HostSession, sheetId: string, address: string | undefined): RangeTarget {
  if (address === undefined || address === "") return { sheetId, area: wholeSheet };
  const parsed = parseSheetArea(address);
  const { sheetName } = splitSheetAddress(address);
  const own = requireSheet(session, sheetId).name;
  if (sheetName !== undefined && sheetName.toLowerCase() !== own.toLowerCase()) {
    throw invalidArgument(`${address} is on another sheet than ${own}`);
  }
  if (parsed) return { sheetId, area: parsed.area };
  // A sheet's own name comes before the workbook's.
  const name = [sheetId, undefined]
    .map((scope) =>
      session.workbook.names.find(
        (candidate) => candidate.sheetId === scope && candidate.name.toLowerCase() === address.toLowerCase(),
      ),
    )
    .find((found) => found !== undefined);
  const table = session.workbook.tables.find(
    (candidate) => candidate.name.toLowerCase() === address.toLowerCase(),
  );
  const named = name
    ? parseReference(session, name.formula)
    : table && { sheetId: table.sheetId, area: table.area };
  if (!named || named.sheetId !== sheetId)
    throw invalidArgument(`${address} is no address on the sheet ${own}`);
  return named;
}

function usedRange({ sheetId }: Target, session: HostSession, valuesOnly: boolean): HostObject | null {
  requireSheet(session, sheetId);
  const area = session.workbook.usedArea(sheetId, { valuesOnly });
  return area ? hostObject("Range", { sheetId, area }) : null;
}

/** Where a copy goes among the tabs: `None` and `End` last, `Before` and `After` beside another sheet. */
function copyPosition(args: CallArguments, session: HostSession): number {
  const { sheets } = session.workbook;
  const place = args.optionalText(0) ?? "None";
  if (place === "None" || place === "End") return sheets.length;
  if (place === "Beginning") return 0;
  const beside = args.object(1);
  const index =
    beside?.className === "Worksheet" ? sheets.findIndex(({ id }) => id === beside.target.sheetId) : -1;
  if (index < 0 || (place !== "Before" && place !== "After"))
    throw invalidArgument(`${place} is no place for a copy, or there is no sheet to stand beside`);
  return place === "Before" ? index : index + 1;
}

function parseVisibility(value: unknown): SheetVisibility {
  if (value === "Visible" || value === "Hidden" || value === "VeryHidden") return value;
  throw invalidArgument(`${String(value)} is no visibility`);
}

function sheetScalar(read: (sheet: PreviewSheet) => unknown): ScalarReader<Target> {
  return ({ sheetId }, session) => read(requireSheet(session, sheetId));
}

type Setter = (workbook: PreviewWorkbook, sheetId: string, isShown: boolean) => void;

function switchMember(set: Setter): ScalarMember<Target> {
  return {
    write: ({ sheetId }, value, { workbook }) => set(workbook, sheetId, flagValue(value, "the switch")),
  };
}

const scalars: Readonly<Record<string, ScalarMember<Target>>> = {
  Id: { read: ({ sheetId }) => sheetId },
  Name: {
    read: sheetScalar((sheet) => sheet.name),
    write({ sheetId }, value, session) {
      if (typeof value !== "string") throw invalidArgument("a sheet's name is text");
      session.workbook.renameSheet(sheetId, value, "addIn");
    },
  },
  Position: {
    read: ({ sheetId }, { workbook }) => workbook.sheets.findIndex((sheet) => sheet.id === sheetId),
    write({ sheetId }, value, session) {
      const count = session.workbook.sheets.length;
      if (typeof value !== "number" || !(value >= 0 && value < count))
        throw invalidArgument(`${String(value)} is no position`);
      session.workbook.moveSheet(sheetId, value);
    },
  },
  Visibility: {
    read: sheetScalar((sheet) => sheet.visibility),
    write({ sheetId }, value, session) {
      session.workbook.setVisibility(sheetId, parseVisibility(value));
    },
  },
  TabColor: {
    read: sheetScalar((sheet) => sheet.tabColor),
    write: ({ sheetId }, value, { workbook }) =>
      workbook.setTabColor(sheetId, textValue(value, "a tab's colour")),
  },
  ShowGridlines: { read: sheetScalar((sheet) => sheet.showGridlines) },
  Gridlines: switchMember((workbook, sheetId, isShown) => workbook.setShowGridlines(sheetId, isShown)),
  ShowHeadings: { read: sheetScalar((sheet) => sheet.showHeadings) },
  Headings: switchMember((workbook, sheetId, isShown) => workbook.setShowHeadings(sheetId, isShown)),
};

/** `Excel.Worksheet`. */
export const worksheetClass: ClassDefinition<Target> = {
  identity: ({ sheetId }) => ({ Id: sheetId }),
  scalars,
  navigations: {
    Charts: ({ sheetId }) => hostObject("ChartCollection", { sheetId }),
    FreezePanes: ({ sheetId }) => hostObject("WorksheetFreezePanes", { sheetId }),
    Names: ({ sheetId }) => hostObject("NamedItemCollection", { sheetId }),
    PageLayout: ({ sheetId }) => hostObject("PageLayout", { sheetId }),
    PivotTables: ({ sheetId }) => hostObject("PivotTableCollection", { sheetId }),
    Protection: ({ sheetId }) => hostObject("WorksheetProtection", { sheetId }),
    Tables: ({ sheetId }) => hostObject("TableCollection", { sheetId }),
  },
  methods: {
    Activate: ({ sheetId }, _args, { workbook }) => workbook.activateSheet(sheetId),
    Calculate: (_target, _args, { workbook }) => workbook.recalculate(),
    GetCell: ({ sheetId }, args) =>
      hostObject("Range", { sheetId, area: cellOf(wholeSheet, args.integer(0), args.integer(1)) }),
    GetRange: ({ sheetId }, args, session) =>
      hostObject("Range", rangeAt(session, sheetId, args.optionalText(0))),
    GetRangeByIndexes: ({ sheetId }, args) =>
      hostObject("Range", {
        sheetId,
        area: checkedArea({
          rowIndex: args.integer(0),
          columnIndex: args.integer(1),
          rowCount: args.integer(2),
          columnCount: args.integer(3),
        }),
      }),
    GetUsedRange: (target, args, session) =>
      usedRange(target, session, args.flag(0, false)) ??
      hostObject("Range", { sheetId: target.sheetId, area: cellOf(wholeSheet, 0, 0) }),
    GetUsedRangeOrNullObject: (target, args, session) => usedRange(target, session, args.flag(0, false)),
    _GetAnotherWorksheetById: (_target, args) => hostObject("Worksheet", { sheetId: args.text(0) }),
    _GetSheetById: (_target, args) => hostObject("Worksheet", { sheetId: args.text(0) }),
  },
  changes: {
    Copy({ sheetId }, args, session) {
      const copy = session.workbook.copySheet(sheetId, copyPosition(args, session), "addIn");
      return hostObject("Worksheet", { sheetId: copy.id });
    },
    Delete: ({ sheetId }, _args, { workbook }) => workbook.deleteSheet(sheetId, "addIn"),
  },
  events: { types: worksheetEventTypes, targetId: ({ sheetId }) => sheetId },
  since: {
    ...worksheetEventSince,
    Calculate: "1.6",
    Copy: "1.10",
    FreezePanes: "1.7",
    GetRangeByIndexes: "1.7",
    GetUsedRangeOrNullObject: "1.4",
    Gridlines: "1.8",
    Headings: "1.8",
    Names: "1.4",
    PageLayout: "1.9",
    PivotTables: "1.3",
    Protection: "1.2",
    ShowGridlines: "1.8",
    ShowHeadings: "1.8",
    TabColor: "1.7",
  },
};
