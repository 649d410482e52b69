import type { ChartData } from "../workbook/previewChart";

/** Where the marks of each series begin and end along the value axis. */
export interface SeriesStacks {
  readonly isStacked: boolean;
  /** By series and point; `undefined` for cells without a number. */
  readonly spans: readonly (readonly ({ readonly from: number; readonly to: number } | undefined)[])[];
  /** Every value that the axis has to hold. */
  readonly extremes: readonly number[];
}

/** Stacks the series where the chart's kind says so; negative values pile up downwards. */
export function stackSeries(type: string, data: ChartData): SeriesStacks {
  const isShare = type.endsWith("100");
  const isStacked = isShare || type.endsWith("Stacked");
  const above: number[] = [];
  const below: number[] = [];
  const totals = data.categories.map((_category, index) =>
    data.series.reduce((sum, { values }) => sum + Math.abs(values[index] ?? 0), 0),
  );
  const spans = data.series.map(({ values }) =>
    values.map((value, index) => {
      if (value === undefined) return undefined;
      if (!isStacked) return { from: 0, to: value };
      const part = isShare ? value / (totals[index] || 1) : value;
      const pile = part >= 0 ? above : below;
      const from = pile[index] ?? 0;
      pile[index] = from + part;
      return { from, to: from + part };
    }),
  );
  return { isStacked, spans, extremes: spans.flat().flatMap((span) => span?.to ?? []) };
}
