import type { PivotAreas, PivotDesign } from "../../../workbook/previewPivot";
import { requirePivot, type HostSession } from "../hostSession";
import { choiceValue, flagValue, textValue } from "../memberValues";
import {
  hostObject,
  type ClassDefinition,
  type HostObject,
  type ScalarMember,
  type TargetByClass,
} from "../objectModel";
import { itemNotFound } from "../richApiError";

type Target = TargetByClass["PivotLayout"];

function flagMember(
  name: "showRowGrandTotals" | "showColumnGrandTotals" | "autoFormat",
): ScalarMember<Target> {
  return {
    read: ({ pivotId }, session) => requirePivot(session, pivotId)[name],
    write: ({ pivotId }, value, { workbook }) =>
      void workbook.updatePivot(pivotId, { [name]: flagValue(value, name) }),
  };
}

function choiceMember<Name extends "layoutType" | "subtotalLocation">(
  name: Name,
  choices: readonly PivotDesign[Name][],
): ScalarMember<Target> {
  return {
    read: ({ pivotId }, session) => requirePivot(session, pivotId)[name],
    write: ({ pivotId }, value, { workbook }) =>
      void workbook.updatePivot(pivotId, { [name]: choiceValue<PivotDesign[Name]>(value, choices, name) }),
  };
}

function areaOf(part: keyof PivotAreas) {
  return ({ pivotId }: Target, _args: unknown, session: HostSession): HostObject => {
    const { areas, sheetId } = requirePivot(session, pivotId);
    const area = areas[part];
    if (!area) throw itemNotFound("the pivot table has no such cells");
    return hostObject("Range", { sheetId, area });
  };
}

/** `Excel.PivotLayout`. Blank lines, repeated labels and field buttons are not built. */
export const pivotLayoutClass: ClassDefinition<Target> = {
  scalars: {
    LayoutType: choiceMember("layoutType", ["Compact", "Outline", "Tabular"]),
    SubtotalLocation: choiceMember("subtotalLocation", ["AtTop", "AtBottom", "Off"]),
    ShowRowGrandTotals: flagMember("showRowGrandTotals"),
    ShowColumnGrandTotals: flagMember("showColumnGrandTotals"),
    AutoFormat: flagMember("autoFormat"),
    EmptyCellText: {
      read: ({ pivotId }, session) => requirePivot(session, pivotId).emptyCellText,
      write: ({ pivotId }, value, { workbook }) =>
        void workbook.updatePivot(pivotId, { emptyCellText: textValue(value, "the text of empty cells") }),
    },
  },
  methods: {
    GetRange: areaOf("table"),
    GetDataBodyRange: areaOf("values"),
    GetRowLabelRange: areaOf("rowLabels"),
    GetColumnLabelRange: areaOf("columnLabels"),
    GetFilterAxisRange: areaOf("filters"),
  },
  since: { AutoFormat: "1.9", EmptyCellText: "1.13" },
};
