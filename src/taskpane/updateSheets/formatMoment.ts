/** A moment as the history has it: `2026-03-31 14:05`, by the clock on the wall. */
export function formatMoment(moment: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  const day = [String(moment.getFullYear()), two(moment.getMonth() + 1), two(moment.getDate())].join("-");
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
