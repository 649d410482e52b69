/**
 * Lets buttons of one of the ribbon's tabs be pressed or not, by the ids that the manifest gives tab, groups and buttons.
 *
 * An Excel that cannot change its ribbon leaves them as the manifest has them. Rejects with Office's own error.
 */
export async function enableRibbonButtons(
  tabId: string,
  buttons: readonly { readonly groupId: string; readonly controlId: string; readonly isEnabled: boolean }[],
): Promise<void> {
  if (!Office.context.requirements.isSetSupported("RibbonApi", "1.1")) return;
  const groupIds = [...new Set(buttons.map(({ groupId }) => groupId))];
  const groups = groupIds.map((id) => ({
    id,
    controls: buttons
      .filter(({ groupId }) => groupId === id)
      .map(({ controlId, isEnabled }) => ({ id: controlId, enabled: isEnabled })),
  }));
  await Office.ribbon.requestUpdate({ tabs: [{ id: tabId, groups }] });
}
