import { findFormulasMessagesFor } from "../../messages/findFormulasMessages";
import type { FindFormulasMessages } from "../../messages/findFormulasMessages";
import { useMessages } from "../messagesContext";

/** The words about finding and repairing formulas, in the language that the person has chosen. */
export function useFindWords(): FindFormulasMessages {
  return findFormulasMessagesFor(useMessages().language);
}
