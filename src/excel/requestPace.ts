/** A request that Excel has carried out: what was in it, and how long that took. */
export interface SentRequest {
  /** Steps, or parts of one. */
  readonly stepCount: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

/** So long should a request take at most: until it ends, nobody sees progress or can cancel. */
const wantedMilliseconds = 1_000;

/**
 * How many of the next steps, given by their bytes, one request takes: as many as should be through within a second,
 * judged by the request before, and as `limitBytes` allow.
 *
 * The first request takes one, since nothing is known yet; so does every one of a slow Excel. 0 only for no steps.
 */
export function countNextSteps(
  stepBytes: readonly number[],
  { last, limitBytes }: { last: SentRequest | undefined; limitBytes: number },
): number {
  if (last === undefined) return Math.min(1, stepBytes.length);
  // A small step may take as long as a large one, or only its bytes may count: the slower guess is the safe one.
  const perStep = last.milliseconds / Math.max(1, last.stepCount);
  const perByte = last.milliseconds / Math.max(1, last.bytes);
  let bytes = 0;
  const end = stepBytes.findIndex((own, index) => {
    bytes += own;
    const expected = Math.max(perStep * (index + 1), perByte * bytes);
    return index > 0 && (bytes > limitBytes || expected > wantedMilliseconds);
  });
  return end === -1 ? stepBytes.length : end;
}
