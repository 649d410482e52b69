import type { ChartSeries } from "../../../workbook/previewChart";
import { partMember, readPart, requireSeries, seriesLabels, seriesPart, writePart } from "../chartParts";
import { requireChart, type HostSession } from "../hostSession";
import { choiceValue, flagValue, numberValue, textValue } from "../memberValues";
import {
  hostObject,
  type ChartPart,
  type ClassDefinition,
  type HostObject,
  type ScalarMember,
  type TargetByClass,
} from "../objectModel";
import { apiNotFound, invalidArgument, itemNotFound } from "../richApiError";

type Target = TargetByClass["ChartSeries"];

/** A property of a series, through its part. */
function seriesMember(member: ScalarMember<ChartPart<ChartSeries>>): ScalarMember<Target> {
  return {
    read: ({ chartId, seriesId }, session) => member.read?.(seriesPart(chartId, seriesId), session),
    write: ({ chartId, seriesId }, value, session) =>
      member.write?.(seriesPart(chartId, seriesId), value, session),
  };
}

function dataOf({ chartId, seriesId }: Target, session: HostSession) {
  const chart = requireChart(session, chartId);
  const index = chart.series.indexOf(requireSeries(chart, seriesId));
  const data = session.workbook.chartData(chartId);
  return { categories: data.categories, series: data.series[index] };
}

function dimensionValues(target: Target, dimension: unknown, session: HostSession): readonly unknown[] {
  const { categories, series } = dataOf(target, session);
  const kind = choiceValue(dimension, ["Categories", "Values", "XValues", "YValues"], "dimension");
  return kind === "Categories" || kind === "XValues"
    ? categories
    : (series?.values.map((value) => value ?? null) ?? []);
}

/** `Excel.ChartSeries`; lines, markers, trends and axes of their own are not built. */
export const chartSeriesClass: ClassDefinition<Target> = {
  scalars: {
    Name: {
      read: (target, session) => dataOf(target, session).series?.name ?? "",
      write({ chartId, seriesId }, value, session) {
        const part = seriesPart(chartId, seriesId);
        writePart(part, { ...readPart(part, session), ownName: textValue(value, "a series' name") }, session);
      },
    },
    ChartType: {
      read: ({ chartId }, session) => requireChart(session, chartId).type,
      write({ chartId }, value, session) {
        if (requireChart(session, chartId).type !== value) throw apiNotFound("charts of mixed kinds");
      },
    },
    GapWidth: seriesMember(
      partMember("gapWidth", (value) => numberValue(value, "gap in percent", { least: 0, most: 500 })),
    ),
    Overlap: seriesMember(
      partMember("overlap", (value) => numberValue(value, "overlap in percent", { least: -100, most: 100 })),
    ),
    HasDataLabels: seriesMember(partMember("hasDataLabels", (value) => flagValue(value, "hasDataLabels"))),
  },
  navigations: {
    DataLabels: ({ chartId, seriesId }) => hostObject("ChartDataLabels", seriesLabels(chartId, seriesId)),
    Format: (target) => hostObject("ChartSeriesFormat", target),
    Points: (target) => hostObject("ChartPointsCollection", target),
  },
  methods: {
    GetDimensionValues: (target, args, session) => dimensionValues(target, args.values[0], session),
  },
  changes: {
    Delete({ chartId, seriesId }, _args, session) {
      const { series } = requireChart(session, chartId);
      session.workbook.updateChart(chartId, { series: series.filter(({ id }) => id !== seriesId) });
    },
    SetValues: ({ chartId, seriesId }, args, session) =>
      setArea(seriesPart(chartId, seriesId), args.object(0), "values", session),
    SetXAxisValues: ({ chartId, seriesId }, args, session) =>
      setArea(seriesPart(chartId, seriesId), args.object(0), "categories", session),
  },
  since: {
    Delete: "1.7",
    GapWidth: "1.7",
    GetDimensionValues: "1.12",
    HasDataLabels: "1.7",
    Overlap: "1.8",
    SetValues: "1.7",
    SetXAxisValues: "1.7",
  },
};

function setArea(
  part: ChartPart<ChartSeries>,
  range: HostObject | undefined,
  name: "values" | "categories",
  session: HostSession,
): void {
  if (range?.className !== "Range") throw invalidArgument("a range is expected");
  const { sheetId, area } = range.target;
  writePart(part, { ...readPart(part, session), [name]: { sheetId, area } }, session);
}

type Collection = TargetByClass["ChartSeriesCollection"];

function seriesOf({ chartId }: Collection, session: HostSession): readonly HostObject[] {
  return requireChart(session, chartId).series.map(({ id }) =>
    hostObject("ChartSeries", { chartId, seriesId: id }),
  );
}

/** `Excel.ChartSeriesCollection`; adding series one by one is not built: give the chart a source instead. */
export const chartSeriesCollectionClass: ClassDefinition<Collection> = {
  scalars: { Count: { read: (target, session) => seriesOf(target, session).length } },
  items: seriesOf,
  methods: {
    GetCount: (target, _args, session) => seriesOf(target, session).length,
    GetItemAt(target, args, session) {
      const series = seriesOf(target, session)[args.integer(0)];
      if (!series) throw itemNotFound(`series ${args.integer(0)}`);
      return series;
    },
  },
  since: { GetCount: "1.4" },
};

type Points = TargetByClass["ChartPointsCollection"];

function pointsOf(target: Points, session: HostSession): readonly HostObject[] {
  const values = dataOf(target, session).series?.values ?? [];
  return values.map((_value, index) => hostObject("ChartPoint", { ...target, index }));
}

/** `Excel.ChartPointsCollection`. */
export const chartPointsCollectionClass: ClassDefinition<Points> = {
  scalars: { Count: { read: (target, session) => pointsOf(target, session).length } },
  items: pointsOf,
  methods: {
    GetCount: (target, _args, session) => pointsOf(target, session).length,
    GetItemAt(target, args, session) {
      const point = pointsOf(target, session)[args.integer(0)];
      if (!point) throw itemNotFound(`point ${args.integer(0)}`);
      return point;
    },
  },
  since: { GetCount: "1.4" },
};

/** `Excel.ChartPoint`: its value and its fill. */
export const chartPointClass: ClassDefinition<TargetByClass["ChartPoint"]> = {
  scalars: {
    Value: { read: (target, session) => dataOf(target, session).series?.values[target.index] ?? null },
  },
  navigations: { Format: (target) => hostObject("ChartPointFormat", target) },
};
