import type { PointRectangle, PreviewChart } from "../../../workbook/previewChart";
import type { Area } from "../../../workbook/previewWorkbook";
import type { CallArguments } from "../callArguments";
import { allLabels, chartPart } from "../chartParts";
import { requireChart, sheetIdFor, type HostSession } from "../hostSession";
import { choiceValue, numberValue, textValue } from "../memberValues";
import {
  hostObject,
  type ClassDefinition,
  type HostObject,
  type RangeTarget,
  type ScalarMember,
  type TargetByClass,
} from "../objectModel";
import { invalidArgument, itemNotFound } from "../richApiError";

type Target = TargetByClass["Chart"];
type Collection = TargetByClass["ChartCollection"];

function pointsMember(name: keyof PointRectangle): ScalarMember<Target> {
  return {
    read: ({ chartId }, session) => requireChart(session, chartId).position[name],
    write({ chartId }, value, session) {
      const { position } = requireChart(session, chartId);
      const points = numberValue(value, `${name} in points`, { least: 0 });
      session.workbook.updateChart(chartId, { position: { ...position, [name]: points } });
    },
  };
}

/** What a chart covers that reaches over an area of cells, in points. */
function rectangleOver(area: Area, sheetId: string, { workbook }: HostSession): PointRectangle {
  const columns = (first: number, count: number): number =>
    Array.from({ length: count }, (_, at) => workbook.columnWidth(sheetId, first + at)).reduce(
      (a, b) => a + b,
      0,
    );
  const rows = (first: number, count: number): number =>
    Array.from({ length: count }, (_, at) => workbook.rowHeight(sheetId, first + at)).reduce(
      (a, b) => a + b,
      0,
    );
  return {
    left: columns(0, area.columnIndex),
    top: rows(0, area.rowIndex),
    width: columns(area.columnIndex, area.columnCount),
    height: rows(area.rowIndex, area.rowCount),
  };
}

function setPosition({ chartId }: Target, args: CallArguments, session: HostSession): void {
  const { sheetId, position } = requireChart(session, chartId);
  const onSheet = (index: number): RangeTarget => {
    const range = args.range(index, sheetIdFor(session, sheetId));
    if (range.sheetId !== sheetId) throw invalidArgument("the cell is on another sheet than the chart");
    return range;
  };
  const start = onSheet(0).area;
  if (args.isMissing(1)) {
    const { left, top } = rectangleOver(start, sheetId, session);
    session.workbook.updateChart(chartId, { position: { ...position, left, top } });
    return;
  }
  const end = onSheet(1).area;
  const rowCount = end.rowIndex + end.rowCount - start.rowIndex;
  const columnCount = end.columnIndex + end.columnCount - start.columnIndex;
  if (rowCount < 1 || columnCount < 1) throw invalidArgument("the end cell lies before the start cell");
  const covered = rectangleOver({ ...start, rowCount, columnCount }, sheetId, session);
  session.workbook.updateChart(chartId, { position: covered });
}

function seriesByOf(args: CallArguments, index: number): "Auto" | "Columns" | "Rows" {
  return choiceValue(args.values[index] ?? "Auto", ["Auto", "Columns", "Rows"], "way to take series");
}

function sourceOf(args: CallArguments, index: number): RangeTarget {
  const range = args.object(index);
  if (range?.className !== "Range") throw invalidArgument("the source of a chart is a range");
  return { sheetId: range.target.sheetId, area: range.target.area };
}

/** `Excel.Chart`; pictures of it, data tables and pivot buttons are not built. */
export const chartClass: ClassDefinition<Target> = {
  identity: ({ chartId }) => ({ Id: chartId }),
  scalars: {
    Id: { read: ({ chartId }) => chartId },
    Name: {
      read: ({ chartId }, session) => requireChart(session, chartId).name,
      write: ({ chartId }, value, { workbook }) =>
        void workbook.updateChart(chartId, { name: textValue(value, "a chart's name") }),
    },
    ChartType: {
      read: ({ chartId }, session) => requireChart(session, chartId).type,
      write: ({ chartId }, value, { workbook }) =>
        void workbook.updateChart(chartId, { type: textValue(value, "a chart's kind") }),
    },
    PlotBy: { read: ({ chartId }, session) => requireChart(session, chartId).seriesBy },
    Left: pointsMember("left"),
    Top: pointsMember("top"),
    Width: pointsMember("width"),
    Height: pointsMember("height"),
  },
  navigations: {
    Axes: (target) => hostObject("ChartAxes", target),
    DataLabels: ({ chartId }) => hostObject("ChartDataLabels", allLabels(chartId)),
    Format: (target) => hostObject("ChartAreaFormat", target),
    Legend: ({ chartId }) => hostObject("ChartLegend", chartPart(chartId, "legend")),
    Series: (target) => hostObject("ChartSeriesCollection", target),
    Title: ({ chartId }) => hostObject("ChartTitle", chartPart(chartId, "title")),
    Worksheet: ({ chartId }, session) =>
      hostObject("Worksheet", { sheetId: requireChart(session, chartId).sheetId }),
  },
  changes: {
    Delete: ({ chartId }, _args, { workbook }) => workbook.deleteChart(chartId),
    SetData: ({ chartId }, args, { workbook }) =>
      void workbook.setChartSource(chartId, sourceOf(args, 0), seriesByOf(args, 1)),
    SetPosition: setPosition,
  },
  since: { ChartType: "1.7", Id: "1.7", PlotBy: "1.8", Worksheet: "1.2" },
};

function chartObject({ id }: PreviewChart): HostObject {
  return hostObject("Chart", { chartId: id });
}

function chartsOf({ sheetId }: Collection, { workbook }: HostSession): readonly PreviewChart[] {
  return workbook.charts.filter((chart) => chart.sheetId === sheetId);
}

function find(target: Collection, key: unknown, session: HostSession): HostObject | undefined {
  const text = String(key);
  const charts = chartsOf(target, session);
  const chart =
    charts.find(({ id }) => id === text) ??
    charts.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  return chart && chartObject(chart);
}

/** `Excel.ChartCollection` of a sheet. */
export const chartCollectionClass: ClassDefinition<Collection> = {
  scalars: { Count: { read: (target, session) => chartsOf(target, session).length } },
  items: (target, session) => chartsOf(target, session).map(chartObject),
  item: find,
  methods: {
    GetCount: (target, _args, session) => chartsOf(target, session).length,
    GetItem(target, args, session) {
      const chart = find(target, args.values[0], session);
      if (!chart) throw itemNotFound(`the chart ${String(args.values[0])}`);
      return chart;
    },
    GetItemAt(target, args, session) {
      const chart = chartsOf(target, session)[args.integer(0)];
      if (!chart) throw itemNotFound(`chart ${args.integer(0)}`);
      return chartObject(chart);
    },
    GetItemOrNullObject: (target, args, session) => find(target, args.values[0], session),
  },
  changes: {
    Add: ({ sheetId }, args, { workbook }) =>
      chartObject(
        workbook.addChart({
          sheetId,
          type: args.text(0),
          source: sourceOf(args, 1),
          seriesBy: seriesByOf(args, 2),
        }),
      ),
  },
  since: { GetCount: "1.4", GetItemOrNullObject: "1.4" },
};
