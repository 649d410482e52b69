import { registerCommands } from "../../../src/commands/registerCommands";
import type { CommandEvent } from "../../../src/commands/registerCommands";

function register(command: () => Promise<void>) {
  const handlers = new Map<string, (event: CommandEvent) => void>();
  registerCommands((id, handler) => handlers.set(id, handler), {
    insertMeasureTable: command,
    insertSet: command,
    checkUpdates: command,
    applyRevision: command,
  });
  const click = (): Promise<string> =>
    new Promise((resolve) => handlers.get("insertMeasureTable")?.({ completed: () => resolve("completed") }));
  return { handlers, click };
}

describe("the ribbon's commands", () => {
  it("are found under the names that the manifest gives them", () => {
    expect([...register(async () => undefined).handlers.keys()]).toEqual([
      "insertMeasureTable",
      "insertSet",
      "checkUpdates",
      "applyRevision",
    ]);
  });

  it("tell Office that they have ended, after they have", async () => {
    let isDone = false;
    const { click } = register(async () => {
      await Promise.resolve();
      isDone = true;
    });
    expect(await click()).toBe("completed");
    expect(isDone).toBe(true);
  });
});
