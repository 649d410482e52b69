import type { FunctionScreenMessages } from "../../messages/functionScreenMessages";
import { functionScreenMessagesFor } from "../../messages/functionScreenMessages";
import { useMessages } from "../messagesContext";

/** The words of the screen for formulas, in the language that the person has chosen. */
export function useFunctionWords(): FunctionScreenMessages {
  return functionScreenMessagesFor(useMessages().language);
}
