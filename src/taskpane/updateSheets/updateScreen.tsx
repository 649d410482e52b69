import type { SheetStatus } from "../../messages/messages";
import type { SettableValue } from "../liveValue";
import type { PaneEnvironment } from "../paneEnvironment";

/** The screen that shows what changed in the data and in the sheets, and brings the sheets up to date. */
export function UpdateScreen({
  environment,
}: {
  readonly environment: PaneEnvironment;
  /** What the way to this screen says; the screen keeps it true. */
  readonly status: SettableValue<SheetStatus | undefined>;
}) {
  return <article>{environment.budget.version}</article>;
}
