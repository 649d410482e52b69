import { defaultRequirementSets } from "../officeHost/appContext";
import { createExcelHost, type ExcelHost } from "../officeHost/excelHost";
import { createFrameAddress } from "../officeHost/frameAddress";
import { createHostFaults, type HostFaults } from "../officeHost/hostFaults";
import { createIframeTransport } from "../officeHost/iframeTransport";
import type { PaneNotice } from "../officeHost/paneNotice";
import type { CustomFunctionDescription, PreviewWorkbook } from "../workbook/previewWorkbook";
import type { ManifestRibbon, RibbonButton } from "./manifestRibbon";
import type { PageOptions } from "./pageOptions";
import { createPaneFrame, type PaneFrame } from "./paneFrame";

/** What the add-in needs of the page to run. */
export interface AddInHostOptions {
  readonly workbook: PreviewWorkbook;
  readonly workbookName: string;
  readonly manifest: ManifestRibbon;
  readonly functions: readonly CustomFunctionDescription[];
  readonly page: PageOptions;
  readonly workspace: HTMLElement;
  readonly paneBody: HTMLElement;
  /** Called with the window of every load of the add-in's page. */
  readonly onPage: (pane: Window) => void;
  /** The keyboard wants to leave the pane. */
  readonly onFocusLeaves: (notice: PaneNotice) => void;
}

/** The add-in in its pane, with the Excel that it talks to. */
export interface AddInHost {
  readonly host: ExcelHost;
  readonly pane: PaneFrame;
  /** Resolves when the running add-in has started; at once where it already has. */
  whenStarted(): Promise<void>;
  /** Shows the pane, starting the add-in where it does not run. */
  openPane(): Promise<void>;
  closePane(): void;
  reloadPane(): Promise<void>;
  killPane(): void;
  /** Moves the keyboard to the first control of the open pane. */
  focusPane(): void;
  /** Does what a ribbon button says; resolves when it is done. */
  press(button: RibbonButton): Promise<void>;
}

/** Puts the workbook behind a host and the add-in's page into the pane. */
export function createAddInHost(options: AddInHostOptions): AddInHost {
  const { workbook, manifest, page } = options;
  let onStarted: (() => void)[] = [];
  const host = createExcelHost({
    workbook,
    locale: page.locale,
    functions: options.functions,
    requirementSets: { ...defaultRequirementSets, ...page.requirements },
    faults: requestedFaults(page),
    workbookName: options.workbookName,
    onShowTaskpane: () => pane.open(),
    onHideTaskpane: () => pane.close(),
    onFocusLeaves: options.onFocusLeaves,
    onPaneReady: () => {
      const waiting = onStarted;
      onStarted = [];
      for (const resolve of waiting) resolve();
    },
  });
  const pane = createPaneFrame({
    workspace: options.workspace,
    body: options.paneBody,
    title: manifest.addInName,
    onPage: options.onPage,
    startLife: () => {
      const frame = createFrameAddress({
        addInUrl: manifest.runtimeAddress,
        hostOrigin: window.location.origin,
        locale: page.locale,
        addInId: manifest.addInId,
      });
      return {
        frameName: frame.name,
        frameAddress: frame.src,
        connect: (iframe) => {
          const addInOrigin = new URL(frame.src, window.location.href).origin;
          host.connectPane({ transport: createIframeTransport({ iframe, addInOrigin }), frame });
          if (!pane.isOpen) host.setPaneVisible(false);
          return () => host.closePane();
        },
      };
    },
  });

  const whenStarted = () =>
    host.isPaneReady ? Promise.resolve() : new Promise<void>((resolve) => onStarted.push(resolve));
  const openPane = () => {
    pane.open();
    host.setPaneVisible(true);
    return whenStarted();
  };
  return {
    host,
    pane,
    whenStarted,
    openPane,
    closePane: () => {
      pane.close();
      host.setPaneVisible(false);
    },
    reloadPane: () => {
      pane.reload();
      return whenStarted();
    },
    killPane: () => pane.kill(),
    focusPane: () => {
      pane.focus();
      host.focusPane("first");
    },
    press: async ({ action, id }) => {
      if (action.kind === "showTaskpane") return openPane();
      pane.wake();
      await whenStarted();
      await host.invokeCommand(action.functionName, id);
    },
  };
}

function requestedFaults(page: PageOptions): HostFaults {
  return Object.assign(createHostFaults(), {
    isCellBeingEdited: page.isCellEdited,
    lagMilliseconds: page.lagMilliseconds,
    failBatch:
      page.failingSync === undefined ? undefined : { nth: page.failingSync, code: "GeneralException" },
  } satisfies Partial<HostFaults>);
}
