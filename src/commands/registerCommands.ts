/** What Office hands to a ribbon command; Office waits for `completed`. */
export interface CommandEvent {
  completed(): void;
}

/** Ribbon buttons by the function names that the manifest gives them. */
export type CommandId = "insertMeasureTable" | "insertSet" | "checkUpdates" | "applyRevision";

/** Ties the ribbon's buttons to what they do. Every command tells Office that it has ended, whatever came of it. */
export function registerCommands(
  associate: (id: CommandId, handler: (event: CommandEvent) => void) => void,
  commands: Readonly<Record<CommandId, () => Promise<void>>>,
): void {
  for (const id of Object.keys(commands) as CommandId[]) {
    associate(id, (event) => {
      void commands[id]().finally(() => event.completed());
    });
  }
}
