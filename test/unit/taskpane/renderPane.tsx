import { act, fireEvent, render, screen } from "@testing-library/react";
import { createActionRunner } from "../../../src/actions/actionRunner";
import { functionsById } from "../../../src/functions/functionsById";
import type { Language } from "../../../src/messages/language";
import type { SheetStatus } from "../../../src/messages/messages";
import { messagesFor } from "../../../src/messages/messagesFor";
import { seedBudget } from "../../../src/seeds/seedBudget";
import { insertSet } from "../../../src/actions/insertSet";
import { seedPolicy } from "../../../src/seeds/seedPolicy";
import type { SetParts } from "../../../src/taskpane/insertSet/setTask";
import { App } from "../../../src/taskpane/app";
import { createLaterUpdates } from "../../../src/taskpane/laterUpdates";
import { createLiveValue } from "../../../src/taskpane/liveValue";
import type { PaneView } from "../../../src/taskpane/paneNav";
import { createPaneTasks } from "../../../src/taskpane/paneTasks";
import { createLanguageChoice } from "../../../src/taskpane/settings/languageChoice";
import type { UpdateParts } from "../../../src/taskpane/updateSheets/updateParts";
import { paneWorkbook } from "./paneWorkbook";
import type { PaneWorkbook } from "./paneWorkbook";
import { scriptedUpdates } from "./scriptedUpdates";

/** The whole pane, with the real data and the real actions, over a workbook of the test's. */
export async function renderPane({
  workbook = paneWorkbook(),
  language = "ja",
  insertsSet = insertSet,
  updateParts = scriptedUpdates(),
}: {
  workbook?: PaneWorkbook;
  language?: Language;
  insertsSet?: SetParts["insertSet"];
  updateParts?: UpdateParts;
} = {}) {
  const choice = createLanguageChoice({ initial: language, storage: undefined });
  const runner = createActionRunner();
  const basis = { port: workbook, budget: seedBudget, runner, language: choice.get };
  const tasks = createPaneTasks({
    ...basis,
    loadSet: async () => ({ insertSet: insertsSet, policy: seedPolicy }),
  });
  const sheetStatus = createLiveValue<SheetStatus | undefined>(undefined);
  const callFunction = async (id: string, given: readonly unknown[]): Promise<unknown> =>
    functionsById[id]?.(...(given as never[]));
  const environment = { ...basis, tasks, loadPolicy: async () => seedPolicy, callFunction };
  const view = createLiveValue<PaneView>("measures");
  const updates = createLaterUpdates({
    environment,
    status: sheetStatus,
    onAnswer: () => undefined,
    loadParts: async () => updateParts,
  });
  const content = { kind: "ready", environment, sheetStatus, view, updates } as const;
  // The parts that come later are there before the test begins, as they are before a person does anything.
  await act(async () => {
    render(<App language={choice} colorScheme={createLiveValue("light")} content={content} />);
    await Promise.all([
      import("../../../src/taskpane/findMeasure/measureDetail"),
      import("../../../src/taskpane/insertFormula/insertFormula"),
      import("../../../src/taskpane/functionBuilder/functionScreen"),
      import("../../../src/taskpane/updateSheets/updateDock"),
      import("../../../src/taskpane/updateSheets/updateScreen"),
      updates.load(),
      import("../../../src/taskpane/insertSet/setDock"),
      import("../../../src/taskpane/insertSet/setScreen"),
      import("../../../src/taskpane/status/report"),
      import("../../../src/taskpane/status/setProgress"),
      import("../../../src/taskpane/status/progress"),
    ]);
  });
  return { workbook, tasks, sheetStatus, view, updates, messages: messagesFor(language), choice };
}

/** The search field. */
export function searchField(): HTMLInputElement {
  return screen.getByRole("searchbox");
}

/** Types into the search field, as one change. */
export async function search(text: string): Promise<void> {
  await act(async () => void fireEvent.change(searchField(), { target: { value: text } }));
}

/** Presses a key where the focus is. */
export async function press(key: string): Promise<void> {
  await act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key }));
}

/** Clicks a button by its name. */
export async function click(name: string | RegExp): Promise<void> {
  await act(async () => void fireEvent.click(screen.getByRole("button", { name })));
}

/** Opens a measure from the list by the start of what its row says. */
export async function openMeasure(name: string): Promise<void> {
  await search(name);
  const row = screen.getAllByRole("button").find((button) => button.dataset["measure"] !== undefined);
  if (row === undefined) throw new Error(`Nothing found for ${name}`);
  await act(async () => void fireEvent.click(row));
}

/** The rows of the list that is shown, as texts. */
export function rowTexts(): readonly string[] {
  return screen
    .queryAllByRole("button")
    .filter((button) => button.dataset["measure"] !== undefined)
    .map((button) => button.textContent);
}
