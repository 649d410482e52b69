import type { ChartLabels } from "../../../workbook/previewChart";
import { partMember, readPart, titleSubstring, writePart } from "../chartParts";
import { choiceValue, flagValue, textValue } from "../memberValues";
import {
  hostObject,
  type ChartPart,
  type ClassDefinition,
  type ScalarMember,
  type TargetByClass,
} from "../objectModel";
import { apiNotFound } from "../richApiError";
import { titleScalars } from "./chartAxisClass";

/** `Excel.ChartTitle`; its place is Excel's own. */
export const chartTitleClass: ClassDefinition<TargetByClass["ChartTitle"]> = {
  scalars: titleScalars,
  navigations: { Format: (part) => hostObject("ChartTitleFormat", part) },
  methods: {
    GetSubstring: (part, args) =>
      hostObject(
        "ChartFormatString",
        titleSubstring(part, { start: args.integer(0), length: args.integer(1) }),
      ),
  },
  since: { GetSubstring: "1.7" },
};

/** `Excel.ChartLegend`; single entries and free places are not built. */
export const chartLegendClass: ClassDefinition<TargetByClass["ChartLegend"]> = {
  scalars: {
    Visible: partMember("isVisible", (value) => flagValue(value, "visible")),
    Position: partMember("position", (value) =>
      choiceValue(value, ["Top", "Bottom", "Left", "Right", "Corner"], "place of a legend"),
    ),
    Overlay: {
      read: () => false,
      write(_part, value) {
        if (value !== false) throw apiNotFound("ChartLegend.overlay = true");
      },
    },
  },
  navigations: { Format: (part) => hostObject("ChartLegendFormat", part) },
};

type ShowName = "showValue" | "showCategoryName" | "showSeriesName" | "showPercentage";

function showMember(name: ShowName): ScalarMember<ChartPart<ChartLabels>> {
  return partMember<ChartLabels, ShowName>(name, (value) => flagValue(value, name));
}

const places = [
  "None",
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
  "Callout",
] as const;

/** `Excel.ChartDataLabels`. */
export const chartDataLabelsClass: ClassDefinition<TargetByClass["ChartDataLabels"]> = {
  scalars: {
    ShowValue: showMember("showValue"),
    ShowCategoryName: showMember("showCategoryName"),
    ShowSeriesName: showMember("showSeriesName"),
    ShowPercentage: showMember("showPercentage"),
    Position: {
      read: (part, session) => readPart(part, session).position ?? null,
      write: (part, value, session) =>
        writePart(
          part,
          { ...readPart(part, session), position: choiceValue(value, places, "place of a label") },
          session,
        ),
    },
    Separator: partMember("separator", (value) => textValue(value, "a separator")),
    NumberFormat: partMember("numberFormat", (value) => textValue(value, "a number format"), {
      isFormatLinked: false,
    }),
    LinkNumberFormat: partMember("isFormatLinked", (value) => flagValue(value, "linkNumberFormat")),
  },
  navigations: { Format: (part) => hostObject("ChartDataLabelFormat", part) },
  since: { LinkNumberFormat: "1.9", NumberFormat: "1.8" },
};
