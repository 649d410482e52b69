/** How a file says what kind a chart is. */
export interface ChartTypeParts {
  readonly group: "barChart" | "lineChart" | "areaChart" | "pieChart" | "doughnutChart" | "scatterChart";
  readonly direction?: "bar" | "col";
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  readonly hasMarkers?: boolean;
}

const chartTypeParts: Readonly<Record<string, ChartTypeParts>> = {
  ColumnClustered: { group: "barChart", direction: "col", grouping: "clustered" },
  ColumnStacked: { group: "barChart", direction: "col", grouping: "stacked" },
  ColumnStacked100: { group: "barChart", direction: "col", grouping: "percentStacked" },
  BarClustered: { group: "barChart", direction: "bar", grouping: "clustered" },
  BarStacked: { group: "barChart", direction: "bar", grouping: "stacked" },
  BarStacked100: { group: "barChart", direction: "bar", grouping: "percentStacked" },
  Line: { group: "lineChart", grouping: "standard", hasMarkers: false },
  LineStacked: { group: "lineChart", grouping: "stacked", hasMarkers: false },
  LineMarkers: { group: "lineChart", grouping: "standard", hasMarkers: true },
  LineMarkersStacked: { group: "lineChart", grouping: "stacked", hasMarkers: true },
  Area: { group: "areaChart", grouping: "standard" },
  AreaStacked: { group: "areaChart", grouping: "stacked" },
  Pie: { group: "pieChart" },
  Doughnut: { group: "doughnutChart" },
  XYScatter: { group: "scatterChart" },
};

/** How a file says a kind of chart; an unknown one is drawn as columns. */
export function partsOfChartType(type: string): ChartTypeParts {
  return chartTypeParts[type] ?? { group: "barChart", direction: "col", grouping: "clustered" };
}

/** Excel's name of the kind that a file says; `undefined` for one that is not kept here. */
export function chartTypeOf(parts: {
  readonly group: string;
  readonly direction?: string | undefined;
  readonly grouping?: string | undefined;
  readonly hasMarkers: boolean;
}): string | undefined {
  return Object.entries(chartTypeParts).find(
    ([, one]) =>
      one.group === parts.group &&
      (one.direction === undefined || one.direction === parts.direction) &&
      (one.grouping === undefined || one.grouping === parts.grouping) &&
      (one.hasMarkers === undefined || one.hasMarkers === parts.hasMarkers),
  )?.[0];
}

/** Where a kind of chart may put labels of its values; elsewhere Excel takes the file for damaged. */
export function labelPositions({ group, grouping }: ChartTypeParts): Readonly<Record<string, string>> {
  const inside = { Center: "ctr", InsideBase: "inBase", InsideEnd: "inEnd" };
  if (group === "barChart") return grouping === "clustered" ? { ...inside, OutsideEnd: "outEnd" } : inside;
  if (group === "pieChart")
    return { BestFit: "bestFit", Center: "ctr", InsideEnd: "inEnd", OutsideEnd: "outEnd" };
  if (group === "lineChart" || group === "scatterChart")
    return { Top: "t", Bottom: "b", Left: "l", Right: "r", Center: "ctr" };
  return {};
}
