import { createRoot } from "react-dom/client";
import { createActionRunner } from "../actions/actionRunner";
import { registerCommands, sameCommand } from "../commands/registerCommands";
import type { Commands } from "../commands/registerCommands";
import { createStatusButtons, ribbonTabId } from "../commands/statusButtons";
import { isSupported, requiredExcelApi } from "../excel/requirements";
import { enableRibbonButtons } from "../excel/ribbonButtons";
import { languageOf } from "../messages/language";
import type { SheetStatus } from "../messages/messages";
import { seedBudget } from "../seeds/seedBudget";
import type { WorkbookPort } from "../workbook/workbookPort";
import { App } from "./app";
import type { AppProps } from "./app";
import { createLaterPort } from "./laterPort";
import type { SetParts } from "./insertSet/setTask";
import { createLaterUpdates } from "./laterUpdates";
import { createLiveValue } from "./liveValue";
import type { PaneView } from "./paneNav";
import { createPaneTasks } from "./paneTasks";
import { createRibbonCommands } from "./ribbonCommands";
import { hostStorage } from "./settings/hostStorage";
import { createLanguageChoice } from "./settings/languageChoice";
import { hostState } from "./startUp/hostState";
import type { HostFacts } from "./startUp/hostState";
import { watchColorScheme } from "./theme/colorScheme";
import "./taskpane.css";

/** A remembered language is worth waiting for that long before the pane is first drawn. */
const rememberedLanguageMs = 200;

async function start(): Promise<void> {
  let tellCommands: (commands: Commands) => void = () => undefined;
  const commands = new Promise<Commands>((resolve) => (tellCommands = resolve));
  if (typeof Office !== "undefined" && officeActions() !== undefined) registerCommands(associate, commands);
  const state = hostState(typeof Office === "undefined" ? undefined : await readHost(), requiredExcelApi);
  const isInOffice = state.kind !== "officeMissing" && state.kind !== "notInOffice";
  const language = createLanguageChoice({
    initial: languageOf(isInOffice ? Office.context.displayLanguage : navigator.language),
    storage: hostStorage(),
  });
  const colorScheme = watchColorScheme(() => (isInOffice ? Office.context.officeTheme : undefined), window);
  const showPane = (): Promise<void> => Office.addin.showAsTaskpane();

  let content: AppProps["content"];
  if (state.kind === "ready") {
    const basis = {
      port: createLaterPort(loadExcelWorkbook),
      budget: seedBudget,
      runner: createActionRunner(),
      language: language.get,
    };
    const tasks = createPaneTasks({ ...basis, loadSet });
    const environment = { ...basis, tasks, loadPolicy: async () => (await loadSet()).policy, callFunction };
    const view = createLiveValue<PaneView>("measures");
    const sheetStatus = createLiveValue<SheetStatus | undefined>(undefined);
    // Not what the pane finds by itself after an edit: a change of the ribbon clears Excel's own undo.
    const onAnswer = createStatusButtons((buttons) => enableRibbonButtons(ribbonTabId, buttons));
    const updates = createLaterUpdates({ environment, status: sheetStatus, onAnswer });
    content = { kind: "ready", environment, sheetStatus, view, updates };
    tellCommands(createRibbonCommands({ tasks, updates, view, showPane }));
  } else {
    content = state;
    // The ribbon of an Excel that is too old can only lead to the sentence that says so.
    if (isInOffice) tellCommands(sameCommand(showPane));
  }

  await Promise.race([
    language.remembered,
    new Promise((resolve) => setTimeout(resolve, rememberedLanguageMs)),
  ]);
  const root = document.getElementById("root");
  if (root === null) throw new Error("The page has no element #root");
  createRoot(root).render(<App language={language} colorScheme={colorScheme} content={content} />);
}

/** Nothing is read or written before the pane is drawn: Excel's side comes with the pane's later parts. */
async function loadExcelWorkbook(): Promise<WorkbookPort> {
  const { createExcelWorkbook } = await import(/* webpackChunkName: "later" */ "../excel/excelWorkbook");
  return createExcelWorkbook();
}

/** The set's action and the policy's data: what only it needs comes when it is first asked for. */
async function loadSet(): Promise<SetParts> {
  const [{ insertSet }, { seedPolicy }] = await Promise.all([
    import(/* webpackChunkName: "set" */ "../actions/insertSet"),
    import(/* webpackChunkName: "set" */ "../seeds/seedPolicy"),
  ]);
  return { insertSet, policy: seedPolicy };
}

/** The functions' own script is on the page already: only the list of them comes when it is first asked for. */
async function callFunction(id: string, given: readonly unknown[]): Promise<unknown> {
  const { functionsById } = await import(/* webpackChunkName: "formulas" */ "../functions/functionsById");
  const called: ((...values: never[]) => unknown) | undefined = functionsById[id];
  if (called === undefined) throw new Error(`There is no function ${id}`);
  return called(...(given as never[]));
}

async function readHost(): Promise<HostFacts> {
  const { host } = await Office.onReady();
  // Outside Office the promise resolves as well, with no host.
  return { isInOffice: Boolean(host), isExcel: host === Office.HostType.Excel, isSupported };
}

/** Without Office's own script, and where it found no Office around it, there is no ribbon. */
function officeActions(): Office.Actions | undefined {
  return (Office as Partial<typeof Office>).actions;
}

function associate(...[id, handler]: Parameters<Parameters<typeof registerCommands>[0]>): void {
  Office.actions.associate(id, handler);
}

void start();
