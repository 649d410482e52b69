import { functionMessagesFor } from "../messages/functionMessages";
import { shortened } from "../messages/shortened";
import { isBlank, refuseError } from "./argumentCell";
import { invalidValue } from "./functionError";
import { functionLanguage } from "./functionLanguage";

const byDefault = 10;

/** Reads how many results are wanted: ten where nothing is said; other than a whole number from 1 throws `#VALUE!`. */
export function readMax(given: unknown): number {
  refuseError(given);
  if (isBlank(given)) return byDefault;
  const max = typeof given === "boolean" ? Number.NaN : Number(given);
  if (Number.isInteger(max) && max >= 1) return max;
  const messages = functionMessagesFor(functionLanguage());
  throw invalidValue(messages.badArgument("max", shortened(String(given)), [messages.wholeNumberFrom1]));
}
