import { updateMessagesFor } from "../../messages/updateMessages";
import type { UpdateMessages } from "../../messages/updateMessages";
import { useMessages } from "../messagesContext";

/** The words about bringing sheets up to date, in the language that the person has chosen. */
export function useUpdateWords(): UpdateMessages {
  return updateMessagesFor(useMessages().language);
}
