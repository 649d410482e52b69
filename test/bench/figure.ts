/** One line of the bench: a value against a named peer or limit of the same run. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly peer: string;
  /** The goal in words; empty where there is none. */
  readonly goal: string;
  /** Whether the goal is met; `undefined` where there is none. */
  readonly isMet: boolean | undefined;
}

/** A figure that must not be larger than its goal. */
export function figureAtMost(options: {
  name: string;
  value: number;
  unit: string;
  peer: string;
  goal: number;
  decimals?: number;
}): Figure {
  const { name, value, unit, peer, goal, decimals = 0 } = options;
  const format = (number: number): string => `${number.toFixed(decimals)}${unit}`;
  return { name, value: format(value), peer, goal: `≤ ${format(goal)}`, isMet: value <= goal };
}

/** The middle one of the values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
