import { sheetLimits } from "../../../workbook/a1";
import type { PageLayout, PageMargin } from "../../../workbook/pageLayout";
import type { Area } from "../../../workbook/previewWorkbook";
import type { CallArguments } from "../callArguments";
import { sheetIdFor, type HostSession } from "../hostSession";
import { choiceValue, flagValue, numberValue, textValue } from "../memberValues";
import {
  hostObject,
  type ClassDefinition,
  type HostObject,
  type ScalarMember,
  type TargetByClass,
} from "../objectModel";
import { invalidArgument, itemNotFound } from "../richApiError";

type Target = TargetByClass["PageLayout"];

type NameOf<Value> = {
  [Name in keyof PageLayout]: PageLayout[Name] extends Value ? Name : never;
}[keyof PageLayout];

function flagMember(name: NameOf<boolean>): ScalarMember<Target> {
  return {
    read: ({ sheetId }, { workbook }) => workbook.pageLayout(sheetId)[name],
    write: ({ sheetId }, value, { workbook }) =>
      workbook.setPageLayout(sheetId, { [name]: flagValue(value, name) }),
  };
}

function marginMember(name: NameOf<number>): ScalarMember<Target> {
  return {
    read: ({ sheetId }, { workbook }) => workbook.pageLayout(sheetId)[name],
    write: ({ sheetId }, value, { workbook }) =>
      workbook.setPageLayout(sheetId, { [name]: numberValue(value, "margin in points", { least: 0 }) }),
  };
}

const papers = [
  "Letter",
  "Legal",
  "A3",
  "A4",
  "A5",
  "B4",
  "B5",
  "Tabloid",
  "Statement",
  "Executive",
] as const;

const zoom: ScalarMember<Target> = {
  read({ sheetId }, { workbook }) {
    const { scale, fitToPagesWide, fitToPagesTall } = workbook.pageLayout(sheetId);
    if (scale !== undefined) return { scale };
    return { horizontalFitToPages: fitToPagesWide ?? null, verticalFitToPages: fitToPagesTall ?? null };
  },
  write({ sheetId }, value, { workbook }) {
    if (typeof value !== "object" || value === null) throw invalidArgument("zoom is an object");
    const parts = new Map(Object.entries(value).map(([name, part]) => [name.toLowerCase(), part as unknown]));
    const pages = (name: string): number | undefined => {
      const part = parts.get(name) ?? undefined;
      return part === undefined ? undefined : numberValue(part, "number of pages", { least: 1 });
    };
    const fitToPagesWide = pages("horizontalfittopages");
    const fitToPagesTall = pages("verticalfittopages");
    const isFitted = fitToPagesWide !== undefined || fitToPagesTall !== undefined;
    const scale = isFitted
      ? undefined
      : numberValue(parts.get("scale") ?? 100, "percentage", { least: 10, most: 400 });
    workbook.setPageLayout(sheetId, { scale, fitToPagesWide, fitToPagesTall });
  },
};

function areaOf(target: Target, args: CallArguments, session: HostSession): Area {
  const range = args.range(0, sheetIdFor(session, target.sheetId));
  if (range.sheetId !== target.sheetId) throw invalidArgument("the range is on another sheet");
  return range.area;
}

function printAreas(target: Target, args: CallArguments, session: HostSession): readonly Area[] {
  const given = args.object(0);
  return given?.className === "RangeAreas" ? given.target.areas : [areaOf(target, args, session)];
}

function printArea({ sheetId }: Target, session: HostSession): HostObject | null {
  const areas = session.workbook.pageLayout(sheetId).printAreas;
  return areas.length > 0 ? hostObject("RangeAreas", { sheetId, areas }) : null;
}

function titleRows({ sheetId }: Target, session: HostSession): HostObject | null {
  const rows = session.workbook.pageLayout(sheetId).printTitleRows;
  const area = rows && { ...rows, columnIndex: 0, columnCount: sheetLimits.columnCount };
  return area ? hostObject("Range", { sheetId, area }) : null;
}

function titleColumns({ sheetId }: Target, session: HostSession): HostObject | null {
  const columns = session.workbook.pageLayout(sheetId).printTitleColumns;
  const area = columns && { ...columns, rowIndex: 0, rowCount: sheetLimits.rowCount };
  return area ? hostObject("Range", { sheetId, area }) : null;
}

function required(find: (target: Target, session: HostSession) => HostObject | null, what: string) {
  return (target: Target, _args: unknown, session: HostSession): HostObject => {
    const found = find(target, session);
    if (!found) throw itemNotFound(what);
    return found;
  };
}

const pointsPerUnit: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function setMargins({ sheetId }: Target, args: CallArguments, { workbook }: HostSession): null {
  const factor = pointsPerUnit[args.text(0)];
  const given = args.values[1];
  if (factor === undefined || typeof given !== "object" || given === null)
    throw invalidArgument("margins are given in Points, Inches or Centimeters");
  const change: Record<string, number> = {};
  for (const [name, length] of Object.entries(given)) {
    const side = choiceValue(
      name.toLowerCase(),
      ["left", "right", "top", "bottom", "header", "footer"],
      "margin",
    );
    if (length !== null) change[`${side}Margin`] = numberValue(length, "margin", { least: 0 }) * factor;
  }
  workbook.setPageLayout(sheetId, change);
  return null;
}

/** `Excel.PageLayout`. Print order, comments, errors, draft and first page number are not built. */
export const pageLayoutClass: ClassDefinition<Target> = {
  scalars: {
    Orientation: {
      read: ({ sheetId }, { workbook }) => workbook.pageLayout(sheetId).orientation,
      write: ({ sheetId }, value, { workbook }) =>
        workbook.setPageLayout(sheetId, {
          orientation: choiceValue(value, ["Portrait", "Landscape"], "orientation"),
        }),
    },
    PaperSize: {
      read: ({ sheetId }, { workbook }) => workbook.pageLayout(sheetId).paperSize,
      write: ({ sheetId }, value, { workbook }) =>
        workbook.setPageLayout(sheetId, { paperSize: choiceValue(value, papers, "size of paper") }),
    },
    Zoom: zoom,
    CenterHorizontally: flagMember("centerHorizontally"),
    CenterVertically: flagMember("centerVertically"),
    PrintGridlines: flagMember("printGridlines"),
    PrintHeadings: flagMember("printHeadings"),
    BlackAndWhite: flagMember("blackAndWhite"),
    LeftMargin: marginMember("leftMargin"),
    RightMargin: marginMember("rightMargin"),
    TopMargin: marginMember("topMargin"),
    BottomMargin: marginMember("bottomMargin"),
    HeaderMargin: marginMember("headerMargin"),
    FooterMargin: marginMember("footerMargin"),
  },
  navigations: { HeadersFooters: (target) => hostObject("HeaderFooterGroup", target) },
  methods: {
    GetPrintArea: required(printArea, "the print area"),
    GetPrintAreaOrNullObject: (target, _args, session) => printArea(target, session),
    GetPrintTitleRows: required(titleRows, "the title rows"),
    GetPrintTitleRowsOrNullObject: (target, _args, session) => titleRows(target, session),
    GetPrintTitleColumns: required(titleColumns, "the title columns"),
    GetPrintTitleColumnsOrNullObject: (target, _args, session) => titleColumns(target, session),
  },
  changes: {
    SetPrintArea: (target, args, session) =>
      session.workbook.setPageLayout(target.sheetId, { printAreas: printAreas(target, args, session) }),
    SetPrintTitleRows(target, args, session) {
      const { rowIndex, rowCount } = areaOf(target, args, session);
      session.workbook.setPageLayout(target.sheetId, { printTitleRows: { rowIndex, rowCount } });
    },
    SetPrintTitleColumns(target, args, session) {
      const { columnIndex, columnCount } = areaOf(target, args, session);
      session.workbook.setPageLayout(target.sheetId, { printTitleColumns: { columnIndex, columnCount } });
    },
    SetPrintMargins: setMargins,
  },
};

function marginText(end: "header" | "footer", side: keyof PageMargin): ScalarMember<Target> {
  return {
    read: ({ sheetId }, { workbook }) => workbook.pageLayout(sheetId)[end][side],
    write({ sheetId }, value, { workbook }) {
      const text = textValue(value, `a page's ${end}`);
      workbook.setPageLayout(sheetId, { [end]: { ...workbook.pageLayout(sheetId)[end], [side]: text } });
    },
  };
}

/** `Excel.HeaderFooterGroup`: the same head and foot on every page; others are not built. */
export const headerFooterGroupClass: ClassDefinition<Target> = {
  scalars: { State: { read: () => "Default" } },
  navigations: { DefaultForAllPages: (target) => hostObject("HeaderFooter", target) },
};

/** `Excel.HeaderFooter`; `&P` and the other codes are kept as they are. */
export const headerFooterClass: ClassDefinition<Target> = {
  scalars: {
    LeftHeader: marginText("header", "left"),
    CenterHeader: marginText("header", "center"),
    RightHeader: marginText("header", "right"),
    LeftFooter: marginText("footer", "left"),
    CenterFooter: marginText("footer", "center"),
    RightFooter: marginText("footer", "right"),
  },
};
