import type { ChartSeries } from "../workbook/previewChart";

/** The page's colours for series that nobody coloured: told apart by lightness too. */
const palette = [
  "#1D6360",
  "#D08A2E",
  "#5B7DB1",
  "#8C4F6E",
  "#7A8B3C",
  "#B5524A",
  "#4BA3A0",
  "#6B6F7A",
] as const;

/** The colour of a series. */
export function seriesColor(series: ChartSeries | undefined, index: number): string {
  return series?.fillColor ?? paletteColor(index);
}

/** The colour of one point: its own, its series' or, where each point has one, its place's. */
export function pointColor(series: ChartSeries | undefined, index: number, otherwise: string): string {
  return series?.pointColors[index] ?? otherwise;
}

/** The colour of a slice or series by its place. */
export function paletteColor(index: number): string {
  return palette[index % palette.length] ?? palette[0];
}

/** Ink that reads on a colour. */
export function inkOn(color: string): string {
  const channel = (at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  return 0.299 * channel(1) + 0.587 * channel(3) + 0.114 * channel(5) > 140 ? "#1B2330" : "#FFFFFF";
}
