/**
 * Enables or disables a button of the ribbon, by the ids that the manifest gives tab, group and button.
 *
 * An Excel that cannot change its ribbon leaves the button as the manifest has it. Rejects with Office's own error.
 */
export async function enableRibbonButton(button: {
  readonly tabId: string;
  readonly groupId: string;
  readonly controlId: string;
  readonly isEnabled: boolean;
}): Promise<void> {
  const { tabId, groupId, controlId, isEnabled } = button;
  if (!Office.context.requirements.isSetSupported("RibbonApi", "1.1")) return;
  await Office.ribbon.requestUpdate({
    tabs: [{ id: tabId, groups: [{ id: groupId, controls: [{ id: controlId, enabled: isEnabled }] }] }],
  });
}
