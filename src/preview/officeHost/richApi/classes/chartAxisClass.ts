import type { ChartAxis, ChartTitle } from "../../../workbook/previewChart";
import { without } from "../../../workbook/without";
import { chartPart, innerPart, partMember, readPart, writePart } from "../chartParts";
import { flagValue, numberValue, textValue } from "../memberValues";
import {
  hostObject,
  type ChartPart,
  type ClassDefinition,
  type ScalarMember,
  type TargetByClass,
} from "../objectModel";
import { apiNotFound } from "../richApiError";

type Axis = TargetByClass["ChartAxis"];

/** Text and visibility of a title: text shows it, as in Excel. */
export const titleScalars: Readonly<Record<string, ScalarMember<ChartPart<ChartTitle>>>> = {
  Text: partMember("text", (value) => textValue(value, "a title"), { isVisible: true, ownFonts: undefined }),
  Visible: partMember("isVisible", (value) => flagValue(value, "visible")),
};

/** `Excel.ChartAxisTitle`. */
export const chartAxisTitleClass: ClassDefinition<TargetByClass["ChartAxisTitle"]> = {
  scalars: titleScalars,
  navigations: { Format: (part) => hostObject("ChartAxisTitleFormat", part) },
};

/** A limit or step of the value axis; `""` lets Excel choose again. */
function scaleMember(name: "minimum" | "maximum" | "majorUnit"): ScalarMember<Axis> {
  return {
    read: (part, session) => readPart(part, session)[name] ?? "",
    write(part, value, session) {
      const axis = without(readPart(part, session), name);
      const limit = value === "" ? {} : { [name]: numberValue(value, name) };
      writePart(part, { ...axis, ...limit } as ChartAxis, session);
    },
  };
}

/** `Excel.ChartAxis`; tick marks, crossings, units and logarithms are not built. */
export const chartAxisClass: ClassDefinition<Axis> = {
  scalars: {
    Visible: partMember("isVisible", (value) => flagValue(value, "visible")),
    NumberFormat: partMember("numberFormat", (value) => textValue(value, "a number format"), {
      isFormatLinked: false,
    }),
    LinkNumberFormat: partMember("isFormatLinked", (value) => flagValue(value, "linkNumberFormat")),
    ReversePlotOrder: partMember("reversePlotOrder", (value) => flagValue(value, "reversePlotOrder")),
    Minimum: scaleMember("minimum"),
    Maximum: scaleMember("maximum"),
    MajorUnit: scaleMember("majorUnit"),
  },
  navigations: {
    Title: (part) => hostObject("ChartAxisTitle", innerPart(part, "title")),
    Format: (part) => hostObject("ChartAxisFormat", part),
    MajorGridlines: (part) => hostObject("ChartGridlines", innerPart(part, "hasMajorGridlines")),
  },
  since: { LinkNumberFormat: "1.9", NumberFormat: "1.8", ReversePlotOrder: "1.7", Visible: "1.7" },
};

/** `Excel.ChartGridlines`. */
export const chartGridlinesClass: ClassDefinition<TargetByClass["ChartGridlines"]> = {
  scalars: {
    Visible: {
      read: readPart,
      write: (part, value, session) => writePart(part, flagValue(value, "visible"), session),
    },
  },
};

/** `Excel.ChartAxes`: categories and values; secondary axes are not built. */
export const chartAxesClass: ClassDefinition<TargetByClass["ChartAxes"]> = {
  navigations: {
    CategoryAxis: ({ chartId }) => hostObject("ChartAxis", chartPart(chartId, "categoryAxis")),
    ValueAxis: ({ chartId }) => hostObject("ChartAxis", chartPart(chartId, "valueAxis")),
  },
  methods: {
    GetItem({ chartId }, args) {
      const type = args.text(0);
      if (type === "Category" || type === "Value")
        return hostObject("ChartAxis", chartPart(chartId, type === "Value" ? "valueAxis" : "categoryAxis"));
      throw apiNotFound(`ChartAxes.getItem of ${type}`);
    },
  },
  since: { GetItem: "1.7" },
};
