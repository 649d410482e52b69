import type { AddInHost } from "./addInHost";
import type { ManifestRibbon } from "./manifestRibbon";
import { part } from "./pageChrome";

/** Fills the pane's header with the add-in's name and icon, and lets its buttons work. */
export function drawPaneHeader(manifest: ManifestRibbon, addIn: AddInHost): void {
  part("paneName").textContent = manifest.addInName;
  const icon = part("paneIcon") as HTMLImageElement;
  icon.src = manifest.iconAddress;
  icon.hidden = false;
  part("paneReload").addEventListener("click", () => void addIn.reloadPane());
  part("paneClose").addEventListener("click", () => addIn.closePane());
}
