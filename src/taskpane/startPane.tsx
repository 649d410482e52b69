import { createRoot } from "react-dom/client";
import { createActionRunner } from "../actions/actionRunner";
import { sameCommand } from "../commands/registerCommands";
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

/** A remembered language is worth waiting for that long before the pane is first drawn. */
const rememberedLanguageMs = 200;

/** What the page's entry knows when the pane's turn has come. */
interface PaneStart {
  /** The Office application around the page; `undefined` without Office's script, `null` outside Office. */
  readonly host: Office.HostType | null | undefined;
  readonly tellCommands: (commands: Commands) => void;
}

/** Draws the pane and tells the ribbon's commands what they do; wires the pane to Excel and to the functions. */
export async function startPane({ host, tellCommands }: PaneStart): Promise<void> {
  const state = hostState(hostFacts(host), requiredExcelApi);
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

function hostFacts(host: PaneStart["host"]): HostFacts | undefined {
  if (host === undefined) return undefined;
  return { isInOffice: Boolean(host), isExcel: host === Office.HostType.Excel, isSupported };
}
