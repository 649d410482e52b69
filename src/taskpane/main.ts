import { registerCommands } from "../commands/registerCommands";
import type { Commands } from "../commands/registerCommands";
import { whenHostRests } from "./startUp/whenHostRests";
import "./taskpane.css";

/**
 * The page's entry: the ribbon's buttons are tied at once, then the functions have their turn, and the pane comes last.
 * React and Fluent are in this script as well, but nothing of them runs before.
 */
async function start(): Promise<void> {
  let tellCommands: (commands: Commands) => void = () => undefined;
  const commands = new Promise<Commands>((resolve) => (tellCommands = resolve));
  if (officeActions() !== undefined) registerCommands(associate, commands);
  // Outside Office the promise resolves as well, with no host.
  const host = typeof Office === "undefined" ? undefined : (await Office.onReady()).host;
  // Formulas that waited for the functions are called.
  if (host) await whenHostRests(window);
  const { startPane } = await import(/* webpackMode: "eager" */ "./startPane");
  // The runtime collects answers for 50 ms. The pane was evaluated meanwhile; before it is drawn they go out.
  if (host) await new Promise((resolve) => setTimeout(resolve));
  await startPane({ host, tellCommands });
}

/** Without Office's own script, and where it found no Office around it, there is no ribbon. */
function officeActions(): Office.Actions | undefined {
  return typeof Office === "undefined" ? undefined : (Office as Partial<typeof Office>).actions;
}

function associate(...[id, handler]: Parameters<Parameters<typeof registerCommands>[0]>): void {
  Office.actions.associate(id, handler);
}

void start();
