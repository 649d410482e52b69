import type { CustomFunctionHost, EntrySender } from "./customFunctions";
import { flagValue } from "./richApi/memberValues";
import { invalidArgument, itemNotFound } from "./richApi/richApiError";
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
  /** `Office.ribbon.requestUpdate()` makes a control usable or not. Gives whether the manifest has it. */
  onControlEnabled(controlId: string, isEnabled: boolean): boolean;
}

function parseState(value: unknown): RuntimeState {
  if (value === "Visible" || value === "Background" || value === "Inactive") return value;
  throw invalidArgument(`${String(value)} is no state of a runtime`);
}

/** The services that exist here. Others (showing a tab, shortcuts) answer `ApiNotFound`. */
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
    "Microsoft.DynamicRibbon.DynamicRibbon": {},
    // Asking for a tab without changing it: its controls stand beside it, not below.
    "Microsoft.DynamicRibbon.DynamicRibbon.GetTab": {},
    "Microsoft.DynamicRibbon.DynamicRibbon.GetButton": {
      Enabled: ([isEnabled, controlId]) => {
        const isKnown =
          typeof controlId === "string" &&
          callbacks.onControlEnabled(controlId, flagValue(isEnabled, "enabled"));
        if (!isKnown) throw itemNotFound(`the control ${String(controlId)}`);
      },
    },
    "Microsoft.ExcelServices.CustomFunctions": customFunctions.serviceFor(send),
  };
}
