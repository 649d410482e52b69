import { without } from "../../../workbook/without";
import { innerPart, partMember, readPart, seriesPart, wholeFont, writePart } from "../chartParts";
import { colorValue, flagValue, numberValue, textValue } from "../memberValues";
import { hostObject, type ChartPart, type ClassDefinition, type TargetByClass } from "../objectModel";
import { apiNotFound } from "../richApiError";

type Font = TargetByClass["ChartFont"];
type Fill = TargetByClass["ChartFill"];

/** `Excel.ChartFont`. */
export const chartFontClass: ClassDefinition<Font> = {
  scalars: {
    Bold: partMember("bold", (value) => flagValue(value, "bold")),
    Italic: partMember("italic", (value) => flagValue(value, "italic")),
    Color: partMember("color", colorValue),
    Size: partMember("size", (value) => numberValue(value, "size in points", { least: 1, most: 409 })),
    Name: {
      read: (part, session) => readPart(part, session).name ?? "",
      write: (part, value, session) =>
        writePart(part, { ...readPart(part, session), name: textValue(value, "a font's name") }, session),
    },
    Underline: {
      read: () => "None",
      write(_part, value) {
        if (value !== "None") throw apiNotFound(`ChartFont.underline = ${String(value)}`);
      },
    },
  },
};

/** `Excel.ChartFill`. */
export const chartFillClass: ClassDefinition<Fill> = {
  changes: {
    Clear: (part, _args, session) => writePart(part, undefined, session),
    SetSolidColor: (part, args, session) => writePart(part, colorValue(args.values[0]), session),
  },
};

/** The font of anything that has one. */
function fontOf<Part extends { readonly font: Font extends ChartPart<infer Value> ? Value : never }>(
  part: ChartPart<Part>,
) {
  const font = innerPart(part, "font");
  return hostObject("ChartFont", font as Font);
}

/** `Excel.ChartTitleFormat` and its like: only fonts are built. That of a title is one of all its text. */
export const chartTitleFormatClass: ClassDefinition<TargetByClass["ChartTitleFormat"]> = {
  navigations: {
    Font: (part) =>
      fontOf({
        ...part,
        write: (chart, title) => part.write(chart, { ...title, ownFonts: undefined }),
      }),
  },
};
/** `Excel.ChartFormatString`: some characters of a title. */
export const chartFormatStringClass: ClassDefinition<TargetByClass["ChartFormatString"]> = {
  navigations: { Font: fontOf },
};
export const chartAxisTitleFormatClass: ClassDefinition<TargetByClass["ChartAxisTitleFormat"]> = {
  navigations: { Font: fontOf },
};
export const chartAxisFormatClass: ClassDefinition<TargetByClass["ChartAxisFormat"]> = {
  navigations: { Font: fontOf },
};
export const chartLegendFormatClass: ClassDefinition<TargetByClass["ChartLegendFormat"]> = {
  navigations: { Font: fontOf },
};
export const chartDataLabelFormatClass: ClassDefinition<TargetByClass["ChartDataLabelFormat"]> = {
  navigations: { Font: fontOf },
};

/** `Excel.ChartAreaFormat`: the background and the font of everything. */
export const chartAreaFormatClass: ClassDefinition<TargetByClass["ChartAreaFormat"]> = {
  navigations: {
    Fill: ({ chartId }) =>
      hostObject("ChartFill", {
        chartId,
        read: (chart) => chart.fillColor,
        write: (_chart, color) => ({ fillColor: color ?? "#FFFFFF" }),
      }),
    Font: ({ chartId }) => hostObject("ChartFont", wholeFont(chartId)),
  },
};

/** `Excel.ChartSeriesFormat`; lines take the fill's colour. */
export const chartSeriesFormatClass: ClassDefinition<TargetByClass["ChartSeriesFormat"]> = {
  navigations: {
    Fill({ chartId, seriesId }) {
      const series = seriesPart(chartId, seriesId);
      return hostObject("ChartFill", {
        chartId,
        read: (chart) => series.read(chart).fillColor,
        write(chart, color) {
          const looks = without(series.read(chart), "fillColor");
          return series.write(chart, color === undefined ? looks : { ...looks, fillColor: color });
        },
      });
    },
  },
};

/** `Excel.ChartPointFormat`: the fill of one bar or slice. */
export const chartPointFormatClass: ClassDefinition<TargetByClass["ChartPointFormat"]> = {
  navigations: {
    Fill({ chartId, seriesId, index }) {
      const series = seriesPart(chartId, seriesId);
      return hostObject("ChartFill", {
        chartId,
        read: (chart) => series.read(chart).pointColors[index],
        write(chart, color) {
          const former = series.read(chart);
          const others = Object.entries(former.pointColors).filter(([at]) => Number(at) !== index);
          const own = color === undefined ? [] : [[index, color] as const];
          return series.write(chart, { ...former, pointColors: Object.fromEntries([...others, ...own]) });
        },
      });
    },
  },
};
