/** Every custom function by the name that formulas call it by. */
export const functionNames = [
  "MEASURE_AMOUNT",
  "MEASURE_INFO",
  "MEASURE_CARD",
  "MEASURE_SOURCE",
  "MEASURE_FLAGS",
  "MEASURES",
  "MEASURE_SEARCH",
  "MEASURE_TOTAL",
  "PACKAGE_TOTAL",
  "BUDGET_CHECK",
  "POLICY_PROJECT",
  "POLICY_PRIORITIES",
  "POLICY_STEPS",
  "MEASURE_POLICY",
  "SEED_VERSION",
] as const;

/** The name of one custom function. */
export type FunctionName = (typeof functionNames)[number];
