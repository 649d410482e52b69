import type { CustomFunctionHost, EntrySender } from "./customFunctions";
import { invalidArgument } from "./richApi/richApiError";
import type { ServiceDirectory } from "./richApi/serviceRequest";

/** Whether the pane is shown, runs hidden, or does not run. */
export type RuntimeState = "Visible" | "Background" | "Inactive";

/** What the add-in's page asks its host for outside the workbook. */
export interface PaneServiceCallbacks {
  runtimeState(): RuntimeState;
  /** `Office.addin.showAsTaskpane()` and `hide()`. */
  onRuntimeState(state: RuntimeState): void;
  startState(): RuntimeState;
  /** `Office.addin.setStartupBehavior()`. */
  onStartState(state: RuntimeState): void;
  onActionsReady(): void;
}

function parseState(value: unknown): RuntimeState {
  if (value === "Visible" || value === "Background" || value === "Inactive") return value;
  throw invalidArgument(`${String(value)} is no state of a runtime`);
}

/** The services that exist here. Others (changing the ribbon, shortcuts) answer `ApiNotFound`. */
export function createPaneServices(options: {
  callbacks: PaneServiceCallbacks;
  customFunctions: CustomFunctionHost;
  send: EntrySender;
}): ServiceDirectory {
  const { callbacks, customFunctions, send } = options;
  return {
    "Microsoft.InternalService.AddinInternalService": {
      NotifyActionHandlerReady: () => callbacks.onActionsReady(),
    },
    "Microsoft.AppRuntime.AppRuntimeService": {
      GetAppRuntimeState: () => callbacks.runtimeState(),
      SetAppRuntimeState: ([state]) => callbacks.onRuntimeState(parseState(state)),
    },
    "Microsoft.AppRuntime.AppRuntimePersistenceService": {
      GetAppRuntimeStartState: () => callbacks.startState(),
      SetAppRuntimeStartState: ([state]) => callbacks.onStartState(parseState(state)),
    },
    "Microsoft.ExcelServices.CustomFunctions": customFunctions.serviceFor(send),
  };
}
