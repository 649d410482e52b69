import type { MinistryId } from "./measure";

/** What people call a ministry for short. */
export const ministryShortNames: Readonly<Record<MinistryId, string>> = {
  mhlw: "厚労省",
  mext: "文科省",
  cao: "内閣府",
  meti: "経産省",
};
