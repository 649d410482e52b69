import { measureAmount, measureInfo, measureSource, printedPackageTotal, seedVersion } from "./functions";

/** A custom function as Excel calls it: arguments left out are `null`, ranges are rows of cells. */
export type CallableFunction = (...given: never[]) => unknown;

/** Every custom function by its id, for whoever asks one without a cell. */
export const functionsById: Readonly<Record<string, CallableFunction>> = {
  MEASUREAMOUNT: measureAmount,
  MEASUREINFO: measureInfo,
  MEASURESOURCE: measureSource,
  PACKAGETOTAL: printedPackageTotal,
  SEEDVERSION: seedVersion,
};
