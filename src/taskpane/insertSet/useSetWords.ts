import type { SetMessages } from "../../messages/setMessages";
import { setMessagesFor } from "../../messages/setMessages";
import { useMessages } from "../messagesContext";

/** The words about inserting a set, in the language that the person has chosen. */
export function useSetWords(): SetMessages {
  return setMessagesFor(useMessages().language);
}
