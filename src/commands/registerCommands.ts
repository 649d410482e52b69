/** What Office hands to a ribbon command; Office waits for `completed`. */
export interface CommandEvent {
  completed(): void;
}

const commandIds = [
  "insertMeasureTable",
  "insertSet",
  "checkUpdates",
  "applyRevision",
  "showCurrent",
  "showRevised",
  "showEdited",
  "showConflicts",
  "showMissing",
] as const;

/** Ribbon buttons by the function names that the manifest gives them. */
export type CommandId = (typeof commandIds)[number];

/** What each ribbon button does. */
export type Commands = Readonly<Record<CommandId, () => Promise<void>>>;

/**
 * Ties the ribbon's buttons to what they do. Every command tells Office that it has ended, whatever came of it.
 *
 * To be called before anything is waited for: a button may be what starts the add-in, and Office refuses one that is
 * not tied to anything yet. What the buttons do may come later.
 */
export function registerCommands(
  associate: (id: CommandId, handler: (event: CommandEvent) => void) => void,
  commands: Promise<Commands>,
): void {
  for (const id of commandIds) {
    associate(id, (event) => {
      void commands.then((known) => known[id]()).finally(() => event.completed());
    });
  }
}

/** Commands of which each does the same. */
export function sameCommand(command: () => Promise<void>): Commands {
  return Object.fromEntries(commandIds.map((id) => [id, command])) as Commands;
}
