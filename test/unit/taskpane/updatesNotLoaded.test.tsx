import "../../support/taskpaneSetup";
import { act, render, screen } from "@testing-library/react";
import type { LaterUpdates } from "../../../src/taskpane/laterUpdates";
import { LaterUpdatesScreen } from "../../../src/taskpane/laterUpdatesScreen";
import { createLiveValue } from "../../../src/taskpane/liveValue";
import type { PaneEnvironment } from "../../../src/taskpane/paneEnvironment";
import type { PaneView } from "../../../src/taskpane/paneNav";
import type { PaneTasks } from "../../../src/taskpane/paneTasks";
import { createRibbonCommands } from "../../../src/taskpane/ribbonCommands";
import type { UpdateSession } from "../../../src/taskpane/updateSheets/updateSession";
import { click } from "./renderPane";

const notFetched = Object.assign(new Error("Loading chunk 7 failed"), { name: "ChunkLoadError" });

/** What looks after the tables, where its code does not arrive. */
function unreachable(): LaterUpdates & { readonly tries: () => number } {
  const session = createLiveValue<UpdateSession | undefined>(undefined);
  const problem = createLiveValue<unknown>(undefined);
  let tries = 0;
  const load = async (): Promise<UpdateSession> => {
    tries += 1;
    problem.set(notFetched);
    throw notFetched;
  };
  return { session, problem, load, tryToLoad: () => void load().catch(() => undefined), tries: () => tries };
}

const show = (updates: LaterUpdates) =>
  render(<LaterUpdatesScreen environment={{} as PaneEnvironment} updates={updates} />);

describe("the screen for updates before its code is there", () => {
  it("says that it is being fetched", () => {
    show(unreachable());
    expect(screen.getByRole("status")).toHaveTextContent("確認しています…");
  });

  it("says why it could not be fetched, and tries again", async () => {
    const updates = unreachable();
    show(updates);
    await act(async () => updates.tryToLoad());
    expect(screen.getByRole("alert")).toHaveTextContent(/アドインの一部を読み込めませんでした/);
    await click("再試行");
    expect(updates.tries()).toBe(2);
  });
});

it("the ribbon leads to that screen, and its commands end", async () => {
  const updates = unreachable();
  const view = createLiveValue<PaneView>("measures");
  let shown = 0;
  const commands = createRibbonCommands({
    tasks: {} as PaneTasks,
    updates,
    view,
    showPane: async () => void (shown += 1),
  });
  for (const command of [commands.checkUpdates, commands.applyRevision, commands.showRevised])
    await command();
  expect(view.get()).toBe("updates");
  expect([shown, updates.tries()]).toEqual([3, 3]);
});
