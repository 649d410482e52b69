import { registerCommands, sameCommand } from "../../../src/commands/registerCommands";
import type { CommandEvent, Commands } from "../../../src/commands/registerCommands";

function register(command: () => Promise<void>) {
  const handlers = new Map<string, (event: CommandEvent) => void>();
  let tell: (commands: Commands) => void = () => undefined;
  registerCommands(
    (id, handler) => handlers.set(id, handler),
    new Promise<Commands>((resolve) => (tell = resolve)),
  );
  const start = (): void => tell(sameCommand(command));
  const click = (): Promise<string> =>
    new Promise((resolve) => handlers.get("insertMeasureTable")?.({ completed: () => resolve("completed") }));
  return { handlers, click, start };
}

describe("the ribbon's commands", () => {
  it("are found under the names that the manifest gives them", () => {
    expect([...register(async () => undefined).handlers.keys()]).toEqual([
      "insertMeasureTable",
      "insertSet",
      "checkUpdates",
      "applyRevision",
      "showCurrent",
      "showRevised",
      "showEdited",
      "showConflicts",
      "showMissing",
    ]);
  });

  it("tell Office that they have ended, after they have", async () => {
    let isDone = false;
    const { click, start } = register(async () => {
      await Promise.resolve();
      isDone = true;
    });
    start();
    expect(await click()).toBe("completed");
    expect(isDone).toBe(true);
  });

  it("are there before the add-in knows what they do, and do it then", async () => {
    let count = 0;
    const { click, start } = register(async () => void (count += 1));
    const ended = click();
    await Promise.resolve();
    expect(count).toBe(0);
    start();
    expect(await ended).toBe("completed");
    expect(count).toBe(1);
  });
});
