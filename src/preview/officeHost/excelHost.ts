import type { CustomFunctionDescription, PreviewWorkbook } from "../workbook/previewWorkbook";
import { defaultRequirementSets, type RequirementSets } from "./appContext";
import { createCustomFunctionHost, type CustomFunctionHost } from "./customFunctions";
import type { FrameAddress, HostLocale } from "./frameAddress";
import { createHostFaults, type HostFaults } from "./hostFaults";
import { createHostState, type HostState } from "./hostState";
import { createHostTraffic, type HostTraffic } from "./hostTraffic";
import type { HostTransport } from "./hostTransport";
import { connectPane, type PaneConnection } from "./paneConnection";
import type { PaneNotice } from "./paneNotice";
import type { RuntimeState } from "./paneServices";
import { workbookEventTypes, workbookTargetId } from "./richApi/classes/eventTypes";
import { formatEntries, richApiMessage } from "./richApiEntry";

/** Numbers of the notices to the pane, as on the wire. */
const focusNotices = { first: 11, last: 12 } as const;
const visibilityEvent = { category: 65536, type: 65539, targetId: "" } as const;

export interface ExcelHostOptions {
  readonly workbook: PreviewWorkbook;
  readonly locale: HostLocale;
  /** The add-in's custom functions, from `parseFunctionMetadata`. */
  readonly functions?: readonly CustomFunctionDescription[];
  readonly requirementSets?: RequirementSets;
  readonly faults?: HostFaults;
  readonly workbookName?: string;
  /** The add-in asked for its pane to be shown or hidden (`Office.addin`). */
  readonly onShowTaskpane?: () => void;
  readonly onHideTaskpane?: () => void;
  /** The add-in makes a ribbon control usable or not; gives whether there is one. Left out, there are none. */
  readonly onControlEnabled?: (controlId: string, isEnabled: boolean) => boolean;
  /** The keyboard leaves the pane; see `PaneNotice` for where to. */
  readonly onFocusLeaves?: (notice: PaneNotice) => void;
  readonly onNotice?: (notice: PaneNotice) => void;
  /** A load of the page has booted. */
  readonly onPaneReady?: () => void;
}

/** Excel on the web as far as the add-in can tell: one workbook, and one load of the add-in's page at a time. */
export interface ExcelHost {
  readonly faults: HostFaults;
  readonly traffic: HostTraffic;
  readonly state: HostState;
  readonly customFunctions: CustomFunctionHost;
  readonly isPaneReady: boolean;
  /**
   * Connects a new load of the page; a load before it is closed first.
   *
   * Give the frame its name, put it into the page, connect, and only then set its address: the page speaks first.
   */
  connectPane(options: { transport: HostTransport; frame: FrameAddress }): PaneConnection;
  /** The pane is closed: its runtime ends, custom function calls wait for the next. */
  closePane(): void;
  /** Runs a ribbon command; resolves at its `event.completed()`. Rejects where no page is loaded. */
  invokeCommand(actionId: string, controlId?: string): Promise<void>;
  /** Runs an action as a keyboard shortcut does. */
  dispatchAction(actionId: string): void;
  /** Tells the page that its pane was shown or hidden without it asking. */
  setPaneVisible(isVisible: boolean): void;
  /** Moves the keyboard into the pane, to its first or last control. */
  focusPane(end: "first" | "last"): void;
  /** The workbook's window got the focus: `workbook.onActivated`. */
  activateWindow(): void;
  dispose(): void;
}

const leavingKinds: readonly PaneNotice["kind"][] = ["leftForward", "leftBackward", "escaped", "leftForCell"];

/** Puts a workbook behind the protocol that Excel on the web speaks to office.js. */
export function createExcelHost(options: ExcelHostOptions): ExcelHost {
  const { workbook, locale } = options;
  const requirementSets = options.requirementSets ?? defaultRequirementSets;
  const faults = options.faults ?? createHostFaults();
  const state = createHostState(options.workbookName ?? "Book1.xlsx");
  const traffic = createHostTraffic();
  const customFunctions = createCustomFunctionHost(workbook, options.functions ?? []);
  let pane: PaneConnection | undefined;
  let runtimeState: RuntimeState = "Visible";
  let startState: RuntimeState = "Inactive";

  const setRuntimeState = (next: RuntimeState): void => {
    if (next === runtimeState) return;
    runtimeState = next;
    const visibility = next === "Visible" ? "Visible" : "Hidden";
    const entry = { ...visibilityEvent, message: { visibility }, isRemote: false };
    pane?.channel.pushEvent(richApiMessage, formatEntries([entry]));
  };

  const services = {
    runtimeState: () => runtimeState,
    startState: () => startState,
    onStartState: (next: RuntimeState) => void (startState = next),
    onControlEnabled: (controlId: string, isEnabled: boolean) =>
      options.onControlEnabled?.(controlId, isEnabled) ?? false,
    onRuntimeState(next: RuntimeState) {
      setRuntimeState(next);
      if (next === "Visible") options.onShowTaskpane?.();
      else options.onHideTaskpane?.();
    },
  };

  const closePane = (): void => {
    pane?.close();
    pane = undefined;
  };

  const onNotice = (notice: PaneNotice): void => {
    options.onNotice?.(notice);
    if (leavingKinds.includes(notice.kind)) options.onFocusLeaves?.(notice);
  };

  return {
    faults,
    traffic,
    state,
    customFunctions,
    get isPaneReady() {
      return pane?.isReady ?? false;
    },
    connectPane({ transport, frame }) {
      closePane();
      runtimeState = "Visible";
      pane = connectPane({
        workbook,
        state,
        transport,
        frame,
        locale,
        requirementSets,
        faults,
        customFunctions,
        services,
        countRequest: traffic.count,
        onNotice,
        onReady: () => options.onPaneReady?.(),
      });
      return pane;
    },
    closePane,
    invokeCommand(actionId, controlId = actionId) {
      if (!pane) return Promise.reject(new Error(`No page is loaded that could run ${actionId}.`));
      return pane.commands.invoke(actionId, controlId);
    },
    dispatchAction: (actionId) => pane?.commands.dispatch(actionId),
    setPaneVisible: (isVisible) => setRuntimeState(isVisible ? "Visible" : "Background"),
    focusPane: (end) => pane?.channel.notify(focusNotices[end]),
    activateWindow: () =>
      pane?.events.push({ type: workbookEventTypes.Activated, targetIds: [workbookTargetId], message: {} }),
    dispose() {
      closePane();
      customFunctions.dispose();
    },
  };
}
