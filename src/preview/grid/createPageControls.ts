import { createHostFaults } from "../officeHost/hostFaults";
import type { AddInHost } from "./addInHost";
import type { PageControls } from "./createPreviewApi";
import type { ManifestRibbon } from "./manifestRibbon";

/** The members of `window.previewWorkbook` that are about the pane, the ribbon and the host. */
export function createPageControls(options: {
  addIn: AddInHost;
  manifest: ManifestRibbon;
  ready: Promise<void>;
}): PageControls {
  const { addIn, manifest, ready } = options;
  const buttons = manifest.tabs.flatMap((tab) => tab.groups).flatMap((group) => group.buttons);
  return {
    ready,
    isPaneOpen: () => addIn.pane.isOpen,
    openPane: addIn.openPane,
    closePane: addIn.closePane,
    reloadPane: addIn.reloadPane,
    killPane: addIn.killPane,
    commands: () => buttons.map(({ id, label }) => ({ id, label })),
    runCommand: async (controlId) => {
      const button = buttons.find((candidate) => candidate.id === controlId);
      if (!button) throw new Error(`The ribbon has no button "${controlId}".`);
      await addIn.press(button);
    },
    faults: addIn.host.faults,
    clearFaults: () => void Object.assign(addIn.host.faults, createHostFaults()),
    traffic: addIn.host.traffic,
  };
}
