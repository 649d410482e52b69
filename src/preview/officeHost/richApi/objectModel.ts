import type {
  ChartAxis,
  ChartDesign,
  ChartFont,
  ChartLabels,
  ChartLegend,
  ChartTitle,
  PreviewChart,
} from "../../workbook/previewChart";
import type { Area } from "../../workbook/previewWorkbook";
import type { CallArguments } from "./callArguments";
import type { HostSession } from "./hostSession";

/** A rectangle on a sheet, with the id under which the add-in keeps it (`_KeepReference`), if it does. */
export interface RangeTarget {
  readonly sheetId: string;
  readonly area: Area;
  referenceId?: string;
}

interface ChartTarget {
  readonly chartId: string;
}
interface SeriesTarget extends ChartTarget {
  readonly seriesId: string;
}
interface PivotTarget {
  readonly pivotId: string;
}
interface PivotFieldTarget extends PivotTarget {
  readonly field: string;
}

/** Part of a chart: how to read it there, and what of the chart changes when it becomes another. */
export interface ChartPart<Part> extends ChartTarget {
  readonly read: (chart: PreviewChart) => Part;
  readonly write: (chart: PreviewChart, part: Part) => Partial<ChartDesign>;
}

/** What an object of each class stands for. */
export interface TargetByClass {
  Application: null;
  Chart: ChartTarget;
  ChartAreaFormat: ChartTarget;
  ChartAxes: ChartTarget;
  ChartAxis: ChartPart<ChartAxis>;
  ChartAxisFormat: ChartPart<ChartAxis>;
  ChartAxisTitle: ChartPart<ChartTitle>;
  ChartAxisTitleFormat: ChartPart<ChartTitle>;
  ChartCollection: { readonly sheetId: string };
  ChartDataLabelFormat: ChartPart<ChartLabels>;
  ChartDataLabels: ChartPart<ChartLabels>;
  ChartFill: ChartPart<string | undefined>;
  ChartFont: ChartPart<ChartFont>;
  ChartFormatString: ChartPart<{ readonly font: ChartFont }>;
  ChartGridlines: ChartPart<boolean>;
  ChartLegend: ChartPart<ChartLegend>;
  ChartLegendFormat: ChartPart<ChartLegend>;
  ChartPoint: SeriesTarget & { readonly index: number };
  ChartPointFormat: SeriesTarget & { readonly index: number };
  ChartPointsCollection: SeriesTarget;
  ChartSeries: SeriesTarget;
  ChartSeriesCollection: ChartTarget;
  ChartSeriesFormat: SeriesTarget;
  ChartTitle: ChartPart<ChartTitle>;
  ChartTitleFormat: ChartPart<ChartTitle>;
  DataPivotHierarchy: { readonly pivotId: string; readonly valueId: string };
  DataPivotHierarchyCollection: PivotTarget;
  DocumentProperties: null;
  Filter: { readonly tableId: string; readonly columnId: number };
  FilterPivotHierarchy: PivotFieldTarget;
  FilterPivotHierarchyCollection: PivotTarget;
  HeaderFooter: { readonly sheetId: string };
  HeaderFooterGroup: { readonly sheetId: string };
  NamedItem: { readonly name: string; readonly sheetId?: string };
  NamedItemCollection: { readonly sheetId: string | undefined };
  PageLayout: { readonly sheetId: string };
  PivotField: PivotFieldTarget;
  PivotFieldCollection: PivotFieldTarget;
  PivotHierarchy: PivotFieldTarget;
  PivotHierarchyCollection: PivotTarget;
  PivotItem: PivotFieldTarget & { readonly label: string };
  PivotItemCollection: PivotFieldTarget;
  PivotLayout: PivotTarget;
  PivotTable: PivotTarget;
  PivotTableCollection: { readonly sheetId: string | undefined };
  Range: RangeTarget;
  RangeAreas: { readonly sheetId: string; readonly areas: readonly Area[]; referenceId?: string };
  RangeCollection: { readonly sheetId: string; readonly areas: readonly Area[] };
  RangeFill: RangeTarget;
  RangeFont: RangeTarget;
  RangeFormat: RangeTarget;
  RowColumnPivotHierarchy: PivotFieldTarget & { readonly axis: "rows" | "columns" };
  RowColumnPivotHierarchyCollection: PivotTarget & { readonly axis: "rows" | "columns" };
  Runtime: null;
  Setting: { readonly key: string };
  SettingCollection: null;
  Table: { readonly tableId: string };
  TableCollection: { readonly sheetId: string | undefined };
  TableColumn: { readonly tableId: string; readonly columnId: number };
  TableColumnCollection: { readonly tableId: string };
  TableRow: { readonly tableId: string; readonly index: number };
  TableRowCollection: { readonly tableId: string };
  TableSort: { readonly tableId: string };
  TableScopedCollection: { readonly tableIds: readonly string[] };
  Workbook: null;
  WorkbookProtection: null;
  Worksheet: { readonly sheetId: string };
  WorksheetCollection: null;
  WorksheetFreezePanes: { readonly sheetId: string };
  WorksheetProtection: { readonly sheetId: string };
}

export type ClassName = keyof TargetByClass;

/** An object of the model that a path of a request leads to. */
export type HostObject = {
  [Name in ClassName]: { readonly className: Name; readonly target: TargetByClass[Name] };
}[ClassName];

/** Makes the object of a class that stands for `target`. */
export function hostObject<Name extends ClassName>(className: Name, target: TargetByClass[Name]): HostObject {
  return { className, target } as HostObject;
}

/** Whether a value that a member gave is an object of the model rather than plain data. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "className" in value && "target" in value;
}

/** Reads the plain value of a property. */
export type ScalarReader<Target> = (target: Target, session: HostSession) => unknown;

/** A property with a plain value. */
export interface ScalarMember<Target> {
  /** Left out where this host can set the property but not say what it is. */
  read?: ScalarReader<Target>;
  write?: (target: Target, value: unknown, session: HostSession) => void;
}

/** Gives an object, plain data, or `null` for a null object or no result. */
export type MethodMember<Target> = (target: Target, args: CallArguments, session: HostSession) => unknown;

/** How a class of Excel's object model behaves. Members go by their names on the wire (PascalCase). */
export interface ClassDefinition<Target> {
  /** What the client needs to find the object again after the request (`Id`, `_Id`, `_ReferenceId`). */
  identity?: (target: Target, session: HostSession) => Readonly<Record<string, unknown>>;
  scalars?: Readonly<Record<string, ScalarMember<Target>>>;
  navigations?: Readonly<Record<string, (target: Target, session: HostSession) => HostObject | null>>;
  /** Methods that leave the workbook as it is. */
  methods?: Readonly<Record<string, MethodMember<Target>>>;
  /** Methods that change the workbook; a read-only workbook refuses them. */
  changes?: Readonly<Record<string, MethodMember<Target>>>;
  /** For collections: the objects in it, and the one with a key (a name or an id). */
  items?: (target: Target, session: HostSession) => readonly HostObject[];
  item?: (target: Target, key: unknown, session: HostSession) => HostObject | undefined;
  /** Event numbers by the name inside `_Register…Event`, and the id that pushes to this object carry. */
  events?: {
    readonly types: Readonly<Record<string, number>>;
    readonly targetId: (target: Target) => string;
  };
  /** Least ExcelApi version of members newer than 1.1; a host that declares less refuses them. */
  since?: Readonly<Record<string, string>>;
}

/** The definition of every class that is built. */
export type ClassRegistry = { readonly [Name in ClassName]: ClassDefinition<TargetByClass[Name]> };
