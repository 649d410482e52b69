/** A value axis: its ends and the values that are marked. */
export interface ChartScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly number[];
}

/** Chooses ends and marks in steps of 1, 2 or 5 that hold all values and, as for bars, zero; given ends come first. */
export function chooseScale(
  values: readonly number[],
  given: {
    readonly minimum?: number | undefined;
    readonly maximum?: number | undefined;
    readonly majorUnit?: number | undefined;
    /** About how many marks there is room for. */
    readonly tickCount: number;
  },
): ChartScale {
  const least = given.minimum ?? Math.min(0, ...values);
  const most = given.maximum ?? Math.max(0, ...values);
  const span = most > least ? most - least : 1;
  const step = given.majorUnit ?? niceStep(span / Math.max(1, given.tickCount));
  const minimum = given.minimum ?? Math.floor(least / step + 1e-9) * step;
  // The longest bar does not touch the end.
  const end = most === 0 && least < 0 ? 0 : Math.ceil((least + span) / step - 1e-9) * step;
  const maximum = given.maximum ?? (most > 0 && end - most < step * 0.05 ? end + step : end);
  const count = Math.min(200, Math.floor((maximum - minimum) / step + 1e-9));
  return {
    minimum,
    maximum,
    ticks: Array.from({ length: count + 1 }, (_tick, index) =>
      Number((minimum + index * step).toPrecision(12)),
    ),
  };
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}
