import type {
  ChartAxis,
  ChartDesign,
  ChartFont,
  ChartLabels,
  ChartSeries,
  ChartTitle,
  PreviewChart,
} from "../../workbook/previewChart";
import { titleFontAt, withTitleFont, type TextSpan } from "../../workbook/chartTitle";
import { requireChart, type HostSession } from "./hostSession";
import type { ChartPart, ScalarMember } from "./objectModel";
import { itemNotFound } from "./richApiError";

/** What a part of a chart is now. */
export function readPart<Part>(part: ChartPart<Part>, session: HostSession): Part {
  return part.read(requireChart(session, part.chartId));
}

/** Makes a part of a chart another. */
export function writePart<Part>(part: ChartPart<Part>, value: Part, session: HostSession): void {
  session.workbook.updateChart(part.chartId, part.write(requireChart(session, part.chartId), value));
}

/** A property of a part. `parse` refuses what Excel would not take; `also` is what Excel changes with it. */
export function partMember<Part, Name extends keyof Part>(
  name: Name,
  parse: (value: unknown) => Part[Name],
  also: NoInfer<Partial<Part>> = {},
): ScalarMember<ChartPart<Part>> {
  return {
    read: (part, session) => readPart(part, session)[name] ?? null,
    write(part, given, session) {
      const value = parse(given);
      writePart(part, { ...readPart(part, session), ...also, [name]: value }, session);
    },
  };
}

/** The part of a part, such as the font of a title. */
export function innerPart<Outer, Name extends keyof Outer>(
  outer: ChartPart<Outer>,
  name: Name,
): ChartPart<Outer[Name]> {
  return {
    chartId: outer.chartId,
    read: (chart) => outer.read(chart)[name],
    write: (chart, value) => outer.write(chart, { ...outer.read(chart), [name]: value }),
  };
}

/** Some characters of a title. */
export function titleSubstring(
  title: ChartPart<ChartTitle>,
  span: TextSpan,
): ChartPart<{ readonly font: ChartFont }> {
  return {
    chartId: title.chartId,
    read: (chart) => ({ font: titleFontAt(title.read(chart), span.start) }),
    write: (chart, { font }) => title.write(chart, withTitleFont(title.read(chart), span, font)),
  };
}

/** A part that the chart itself has by that name. */
export function chartPart<Name extends keyof ChartDesign>(
  chartId: string,
  name: Name,
): ChartPart<ChartDesign[Name]> {
  return {
    chartId,
    read: (chart) => chart[name],
    write: (_chart, value) => ({ [name]: value }) as Partial<ChartDesign>,
  };
}

/** The series of that id; `ItemNotFound` where the chart has other data meanwhile. */
export function requireSeries(chart: PreviewChart, seriesId: string): ChartSeries {
  const series = chart.series.find(({ id }) => id === seriesId);
  if (!series) throw itemNotFound("the series is gone");
  return series;
}

/** One series as a part. */
export function seriesPart(chartId: string, seriesId: string): ChartPart<ChartSeries> {
  return {
    chartId,
    read: (chart) => requireSeries(chart, seriesId),
    write: (chart, value) => ({
      series: chart.series.map((series) => (series.id === seriesId ? value : series)),
    }),
  };
}

/** The labels of one series; setting anything of them shows them, as in Excel. */
export function seriesLabels(chartId: string, seriesId: string): ChartPart<ChartLabels> {
  const series = seriesPart(chartId, seriesId);
  return {
    chartId,
    read: (chart) => series.read(chart).labels,
    write: (chart, labels) => series.write(chart, { ...series.read(chart), labels, hasDataLabels: true }),
  };
}

/** The labels of all series; they read as those of the first. */
export function allLabels(chartId: string): ChartPart<ChartLabels> {
  return {
    chartId,
    read(chart) {
      const [first] = chart.series;
      if (!first) throw itemNotFound("the chart has no series");
      return first.labels;
    },
    write: (chart, labels) => ({
      series: chart.series.map((series) => ({ ...series, labels, hasDataLabels: true })),
    }),
  };
}

/** The font of all of a chart's text; it reads as that of the category axis. */
export function wholeFont(chartId: string): ChartPart<ChartFont> {
  const dressAxis = (axis: ChartAxis, font: ChartFont): ChartAxis => ({
    ...axis,
    font,
    title: { ...axis.title, font },
  });
  return {
    chartId,
    read: (chart) => chart.categoryAxis.font,
    write: (chart, font) => ({
      title: { ...chart.title, font, ownFonts: undefined },
      categoryAxis: dressAxis(chart.categoryAxis, font),
      valueAxis: dressAxis(chart.valueAxis, font),
      legend: { ...chart.legend, font },
      series: chart.series.map((series) => ({ ...series, labels: { ...series.labels, font } })),
    }),
  };
}
