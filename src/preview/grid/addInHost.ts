import { defaultRequirementSets } from "../officeHost/appContext";
import { createExcelHost, type ExcelHost } from "../officeHost/excelHost";
import { createFrameAddress } from "../officeHost/frameAddress";
import { createHostFaults, type HostFaults } from "../officeHost/hostFaults";
import { createIframeTransport } from "../officeHost/iframeTransport";
import type { PaneNotice } from "../officeHost/paneNotice";
import type { CustomFunctionDescription, PreviewWorkbook } from "../workbook/previewWorkbook";
import type { ManifestRibbon, RibbonButton } from "./manifestRibbon";
import type { PageOptions } from "./pageOptions";
import { withSeeds, type SeedChoice } from "./seedChoice";
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
  /** The add-in makes a button of the ribbon usable or not; gives whether there is one. */
  readonly onControlEnabled: (controlId: string, isEnabled: boolean) => boolean;
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
  /** The data that the add-in works with. */
  readonly seeds: SeedChoice;
  /** Starts the add-in anew with other data; resolves when it has started. */
  useSeeds(seeds: SeedChoice): Promise<void>;
  killPane(): void;
  /** Moves the keyboard to the first control of the open pane. */
  focusPane(): void;
  /** Does what a ribbon button says; resolves when it is done. */
  press(button: RibbonButton): Promise<void>;
}

/** Puts the workbook behind a host and the add-in's page into the pane. */
export function createAddInHost(options: AddInHostOptions): AddInHost {
  const { workbook, manifest, page } = options;
  const starts = createStarts();
  let seeds = page.seeds;
  const host = createExcelHost({
    workbook,
    locale: page.locale,
    functions: options.functions,
    requirementSets: { ...defaultRequirementSets, ...page.requirements },
    faults: requestedFaults(page),
    workbookName: options.workbookName,
    onShowTaskpane: () => pane.open(),
    onHideTaskpane: () => pane.close(),
    onControlEnabled: options.onControlEnabled,
    onFocusLeaves: options.onFocusLeaves,
    onPaneReady: starts.tell,
  });
  const pane = createPaneFrame({
    workspace: options.workspace,
    body: options.paneBody,
    title: manifest.addInName,
    onPage: options.onPage,
    startLife: () => {
      const frame = createFrameAddress({
        addInUrl: withSeeds(new URL(manifest.runtimeAddress, document.baseURI).href, seeds),
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

  const whenStarted = () => (host.isPaneReady ? Promise.resolve() : starts.next());
  const openPane = () => {
    pane.open();
    host.setPaneVisible(true);
    return whenStarted();
  };
  const reloadPane = () => (pane.reload(), whenStarted());
  return {
    host,
    pane,
    whenStarted,
    openPane,
    closePane: () => {
      pane.close();
      host.setPaneVisible(false);
    },
    reloadPane,
    get seeds() {
      return seeds;
    },
    useSeeds: (choice) => {
      seeds = choice;
      return reloadPane();
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

/** Those who wait until the add-in has started. */
function createStarts(): { readonly next: () => Promise<void>; readonly tell: () => void } {
  let waiting: (() => void)[] = [];
  return {
    next: () => new Promise((resolve) => waiting.push(resolve)),
    tell: () => {
      const started = waiting;
      waiting = [];
      for (const resolve of started) resolve();
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
