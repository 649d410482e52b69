import { createContext, useContext } from "react";
import type { Messages } from "../messages/messages";
import { messagesFor } from "../messages/messagesFor";

/** The catalogue of the language that the person has chosen. */
export const MessagesContext = createContext<Messages>(messagesFor("ja"));

/** The words to use, in the language that the person has chosen. */
export function useMessages(): Messages {
  return useContext(MessagesContext);
}
