import { createHostFaults } from "../officeHost/hostFaults";
import type { AddInHost } from "./addInHost";
import type { PageControls } from "./createPreviewApi";
import type { ManifestRibbon } from "./manifestRibbon";
import type { RevisionControls } from "./revision";
import type { Ribbon } from "./ribbon";

/** The members of `window.previewWorkbook` that are about the pane, the ribbon and the host. */
export function createPageControls(options: {
  addIn: AddInHost;
  manifest: ManifestRibbon;
  ribbon: Ribbon;
  revision: RevisionControls;
  ready: Promise<void>;
}): PageControls {
  const { addIn, manifest, ribbon, revision, ready } = options;
  const buttons = manifest.tabs.flatMap((tab) => tab.groups).flatMap((group) => group.buttons);
  return {
    ready,
    isPaneOpen: () => addIn.pane.isOpen,
    openPane: addIn.openPane,
    closePane: addIn.closePane,
    reloadPane: addIn.reloadPane,
    killPane: addIn.killPane,
    seeds: revision.seeds,
    useSeeds: revision.useSeeds,
    openOlderWorkbook: revision.openOlderWorkbook,
    commands: () => buttons.map(({ id, label }) => ({ id, label, isEnabled: ribbon.isEnabled(id) })),
    runCommand: async (controlId) => {
      const button = buttons.find((candidate) => candidate.id === controlId);
      if (!button) throw new Error(`The ribbon has no button "${controlId}".`);
      if (!ribbon.isEnabled(controlId)) throw new Error(`The ribbon's button "${controlId}" is greyed out.`);
      await addIn.press(button);
    },
    faults: addIn.host.faults,
    clearFaults: () => void Object.assign(addIn.host.faults, createHostFaults()),
    onNextRequest: (run) => {
      addIn.host.faults.beforeBatch = () => {
        addIn.host.faults.beforeBatch = undefined;
        run();
      };
    },
    traffic: addIn.host.traffic,
  };
}
