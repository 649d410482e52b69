import type { PreviewWorkbook } from "../workbook/previewWorkbook";
import { createAppContext, type RequirementSets } from "./appContext";
import { createCommandCalls, type CommandCalls } from "./commandCalls";
import type { CustomFunctionHost, EntrySender } from "./customFunctions";
import { createEventPusher, type EventPusher } from "./eventPusher";
import type { FrameAddress, HostLocale } from "./frameAddress";
import type { HostFaults } from "./hostFaults";
import type { HostState } from "./hostState";
import type { HostTransport } from "./hostTransport";
import { createMessageChannel, type HostMessageChannel } from "./messageChannel";
import { createDispatcher } from "./methodDispatch";
import { createPaneServices, type PaneServiceCallbacks } from "./paneServices";
import { readPaneNotice, type PaneNotice } from "./paneNotice";
import { createHostSession } from "./richApi/hostSession";
import { createMemberAccess } from "./richApi/memberAccess";
import { formatEntries, richApiMessage } from "./richApiEntry";
import { createRichApiExecutor } from "./richApiExecutor";

/** One load of the add-in's page, from its first question until it is closed. */
export interface PaneConnection {
  readonly channel: HostMessageChannel;
  readonly commands: CommandCalls;
  readonly events: EventPusher;
  /** Whether the page has booted so far that it takes actions. */
  readonly isReady: boolean;
  close(): void;
}

export interface PaneConnectionOptions {
  readonly workbook: PreviewWorkbook;
  readonly state: HostState;
  readonly transport: HostTransport;
  readonly frame: FrameAddress;
  readonly locale: HostLocale;
  readonly requirementSets: RequirementSets;
  readonly faults: HostFaults;
  readonly customFunctions: CustomFunctionHost;
  readonly services: Omit<PaneServiceCallbacks, "onActionsReady">;
  readonly countRequest: (bytes: number) => void;
  readonly onNotice: (notice: PaneNotice) => void;
  readonly onReady: () => void;
}

/** Opens the connection to a load of the page; what it kept and registered ends with it. */
export function connectPane(options: PaneConnectionOptions): PaneConnection {
  const { workbook, state, faults, customFunctions, requirementSets, frame, locale } = options;
  let isClosed = false;
  let isReady = false;

  const answerCall = (actionName: string, data: unknown): unknown => {
    if (faults.connection === "silent") return new Promise(() => undefined);
    switch (actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return createAppContext({ frame, locale, state, requirementSets, isReadOnly: faults.isReadOnly });
      case "ContextActivationManager_notifyHost":
        options.onNotice(readPaneNotice(data));
        return null;
      case "executeMethod":
        return dispatch(data);
      default:
        throw new Error(`This host has not built the call ${actionName}.`);
    }
  };

  const channel = createMessageChannel({
    transport: options.transport,
    conversationId: frame.conversationId,
    answerCall,
    onRegistered: (eventName) => commands.listensTo(eventName),
  });
  const send: EntrySender = (entries) => {
    if (faults.connection !== "silent") channel.pushEvent(richApiMessage, formatEntries(entries));
  };
  const commands = createCommandCalls(() => channel);
  const session = createHostSession({ workbook, state, isReadOnly: faults.isReadOnly });
  const events = createEventPusher(workbook, session, channel);
  const onActionsReady = (): void => {
    isReady = true;
    options.onReady();
  };
  const executor = createRichApiExecutor({
    workbook,
    session,
    access: createMemberAccess(session, () => requirementSets.ExcelApi ?? "0"),
    services: createPaneServices({
      callbacks: { ...options.services, onActionsReady },
      customFunctions,
      send,
    }),
    faults,
    countRequest: options.countRequest,
    isClosed: () => isClosed,
  });
  const dispatch = createDispatcher({ executor, commands, state, events });

  return {
    channel,
    commands,
    events,
    get isReady() {
      return isReady;
    },
    close() {
      if (isClosed) return;
      isClosed = true;
      commands.close();
      events.stop();
      executor.stop();
      customFunctions.detach(send);
      channel.close();
    },
  };
}
