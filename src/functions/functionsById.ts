import {
  measureAmount,
  measureInfo,
  measures,
  measureSource,
  measureTotal,
  printedPackageTotal,
  seedVersion,
} from "./functions";
import { budgetCheck, cardOfMeasure, flagsOfMeasure, searchForMeasures } from "./measureFunctions";
import { policyOfMeasure, policyPriorities, policyProject, policySteps } from "./policyFunctions";

/** A custom function as Excel calls it: arguments left out are `null`, ranges are rows of cells. */
export type CallableFunction = (...given: never[]) => unknown;

/** Every custom function by its id, for whoever asks one without a cell. */
export const functionsById: Readonly<Record<string, CallableFunction>> = {
  MEASUREAMOUNT: measureAmount,
  MEASUREINFO: measureInfo,
  MEASURESOURCE: measureSource,
  PACKAGETOTAL: printedPackageTotal,
  SEEDVERSION: seedVersion,
  MEASURES: measures,
  MEASURETOTAL: measureTotal,
  MEASUREFLAGS: flagsOfMeasure,
  MEASURECARD: cardOfMeasure,
  MEASURESEARCH: searchForMeasures,
  BUDGETCHECK: budgetCheck,
  POLICYPROJECT: policyProject,
  POLICYPRIORITIES: policyPriorities,
  POLICYSTEPS: policySteps,
  MEASUREPOLICY: policyOfMeasure,
};
