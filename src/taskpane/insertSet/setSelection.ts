import type { SetRequest } from "../status/paneStatus";
import type { Language } from "../../messages/language";
import { chartChoices } from "../../tables/chartCatalog";
import type { ChartChoice } from "../../tables/chartCatalog";
import { pivotFields, pivotLayout, pivotPresets } from "../../tables/pivotCatalog";
import type { PivotChoice, PivotLayout, PivotPreset, PivotSource } from "../../tables/pivotCatalog";
import { tableCatalog, withNeeded } from "../../tables/tableCatalog";
import type { TableId } from "../../tables/tableCatalog";

/** What a person has chosen to insert; kept while the pane is open. */
export interface SetSelection {
  readonly tables: readonly TableId[];
  readonly presets: readonly PivotPreset[];
  readonly isOwnChosen: boolean;
  readonly own: PivotLayout;
  readonly charts: readonly ChartChoice[];
  readonly place: "newSheets" | "activeCell";
  /** `undefined`: the pane's own language, whatever that is by then. */
  readonly language: Language | undefined;
}

/** Every preset there is, in the order it is offered. */
export const presetChoices = Object.keys(pivotPresets) as readonly PivotPreset[];
/** Every table that a pivot table may be made over, in the order it is offered. */
export const pivotSources = Object.keys(pivotFields) as readonly PivotSource[];

/** The whole set on new sheets, as the ribbon inserts it and as the screen begins. */
export const wholeSelection: SetSelection = {
  tables: tableCatalog.filter(({ isInSet }) => isInSet).map(({ id }) => id),
  presets: presetChoices,
  isOwnChosen: false,
  own: firstLayout("measures"),
  charts: chartChoices,
  place: "newSheets",
  language: undefined,
};

/** What to ask of the workbook for a selection. */
export function setRequest(selection: SetSelection, paneLanguage: Language): SetRequest {
  return {
    tables: selection.tables,
    pivots: chosenPivots(selection),
    charts: selection.charts,
    place: selection.place,
    language: selection.language ?? paneLanguage,
    ifPresent: "ask",
  };
}

/** The pivot tables that are chosen, the person's own last. */
export function chosenPivots({ presets, isOwnChosen, own }: SetSelection): readonly PivotChoice[] {
  return isOwnChosen ? [...presets, own] : presets;
}

/** The tables that will be there: those chosen, and those that anything chosen calculates from. */
export function tablesWithNeeded(selection: SetSelection): readonly TableId[] {
  return withNeeded([
    ...selection.tables,
    ...chosenPivots(selection).map((choice) => pivotLayout(choice).source),
    ...(selection.charts.length > 0 ? (["measures"] as const) : []),
  ]);
}

/** The list with the item put in or taken out, in the order of `all`. */
export function toggled<Item>(all: readonly Item[], chosen: readonly Item[], item: Item): readonly Item[] {
  const isChosen = chosen.includes(item);
  return all.filter((other) => (other === item ? !isChosen : chosen.includes(other)));
}

/** A layout to begin with when a person turns to another table. */
export function firstLayout(source: PivotSource): PivotLayout {
  const { groups, sums } = pivotFields[source];
  const [firstSum] = sums;
  return {
    source,
    rows: groups.slice(0, 1),
    columns: [],
    value: firstSum ?? "id",
    summary: firstSum === undefined ? "count" : "sum",
    onlyNew: canLeaveOutContinuing(source),
  };
}

/** Whether the table's lines tell continuing measures from those of the supplementary budget. */
export function canLeaveOutContinuing(source: PivotSource): boolean {
  return pivotFields[source].groups.includes("status");
}
