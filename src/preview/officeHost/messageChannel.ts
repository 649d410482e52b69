import type { HostTransport } from "./hostTransport";
import { reportHostFault } from "./reportHostFault";

/** Kinds of message, of request and of response, and the outcome of a call; numbers as on the wire. */
const messageTypes = { request: 0, response: 1 } as const;
const requestTypes = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const responseTypes = { forCall: 0, forEvent: 1 } as const;
const callOutcomes = { ok: 0, failed: -2 } as const;
const serializerVersion = 1;

interface AddInRequest {
  readonly actionName: string;
  readonly correlationId: number;
  readonly requestType: number;
  readonly data: unknown;
}

/** The conversation with one load of the add-in: calls from it, events to it, notices to it. */
export interface HostMessageChannel {
  /** Sends an event to the add-in; `false` where it has not registered for it. */
  pushEvent(eventName: string, data: unknown): boolean;
  isRegistered(eventName: string): boolean;
  /** Sends a notice (`Office_notifyAgave`): its number, then what goes with it. */
  notify(actionId: number, ...details: readonly unknown[]): void;
  close(): void;
}

function parseRequest(text: string, conversationId: string): AddInRequest | undefined {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    // Other scripts post other things to the window.
    return undefined;
  }
  if (typeof message !== "object" || message === null) return undefined;
  const fields = message as Readonly<Record<string, unknown>>;
  if (fields._messageType !== messageTypes.request || fields._conversationId !== conversationId)
    return undefined;
  if (typeof fields._actionName !== "string" || typeof fields._correlationId !== "number") return undefined;
  return {
    actionName: fields._actionName,
    correlationId: fields._correlationId,
    requestType: typeof fields._actionType === "number" ? fields._actionType : requestTypes.invoke,
    data: fields._data,
  };
}

/**
 * Opens the conversation.
 *
 * `answerCall` gives the answer to a call; where it throws, the add-in's call fails. `onRegistered` tells that the
 * add-in listens to an event from now on.
 */
export function createMessageChannel(options: {
  transport: HostTransport;
  conversationId: string;
  answerCall: (actionName: string, data: unknown) => unknown;
  onRegistered?: (eventName: string) => void;
}): HostMessageChannel {
  const { transport, conversationId } = options;
  const registered = new Set<string>();
  let noticeCount = 0;
  let isOpen = true;

  const send = (message: Readonly<Record<string, unknown>>): void => {
    if (isOpen) transport.post(JSON.stringify({ ...message, _serializerVersion: serializerVersion }));
  };

  const respond = (request: AddInRequest, outcome: number, data: unknown): void =>
    send({
      _messageType: messageTypes.response,
      _actionName: request.actionName,
      _conversationId: conversationId,
      _correlationId: request.correlationId,
      _errorCode: outcome,
      _responseType: responseTypes.forCall,
      _data: data,
    });

  const answerCall = async (request: AddInRequest): Promise<void> => {
    try {
      respond(request, callOutcomes.ok, await options.answerCall(request.actionName, request.data));
    } catch (thrown) {
      reportHostFault(`The preview's host could not answer ${request.actionName}.`, thrown);
      respond(request, callOutcomes.failed, String(thrown));
    }
  };

  const stopListening = transport.onMessage((text) => {
    const request = parseRequest(text, conversationId);
    if (!request) return;
    if (request.requestType === requestTypes.invoke) {
      void answerCall(request);
      return;
    }
    if (request.requestType === requestTypes.registerEvent) registered.add(request.actionName);
    else registered.delete(request.actionName);
    respond(request, callOutcomes.ok, { Error: 0 });
    if (registered.has(request.actionName)) options.onRegistered?.(request.actionName);
  });

  return {
    isRegistered: (eventName) => registered.has(eventName),
    pushEvent(eventName, data) {
      if (!registered.has(eventName)) return false;
      send({
        _messageType: messageTypes.response,
        _actionName: eventName,
        _conversationId: conversationId,
        _correlationId: -1,
        _errorCode: callOutcomes.ok,
        _responseType: responseTypes.forEvent,
        _data: data,
      });
      return true;
    },
    notify(actionId, ...details) {
      noticeCount += 1;
      send({
        _messageType: messageTypes.request,
        _actionName: "Office_notifyAgave",
        _conversationId: `${conversationId}_ntf`,
        _correlationId: noticeCount,
        _origin: transport.origin,
        _data: [actionId, ...details],
        _actionType: requestTypes.invoke,
      });
    },
    close() {
      isOpen = false;
      registered.clear();
      stopListening();
    },
  };
}
