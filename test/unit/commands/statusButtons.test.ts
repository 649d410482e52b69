import { createStatusButtons, statusButtons } from "../../../src/commands/statusButtons";
import type { ButtonState } from "../../../src/commands/statusButtons";
import type { SheetStatus } from "../../../src/messages/messages";

function follow(enable: () => Promise<void> = async () => undefined) {
  const asked: (readonly ButtonState[])[] = [];
  const on = new Set<string>();
  const tell = createStatusButtons(async (buttons) => {
    asked.push(buttons);
    for (const { controlId, isEnabled } of buttons) {
      if (isEnabled) on.add(controlId);
      else on.delete(controlId);
    }
    await enable();
  });
  return { asked, tell, pressable: () => [...on].sort() };
}

describe("the buttons that say how the sheets stand", () => {
  const expected: [SheetStatus["kind"] | undefined, string[]][] = [
    ["current", ["BudgetTab.Current"]],
    ["revised", ["BudgetTab.ApplyRevision", "BudgetTab.Revised"]],
    ["edited", ["BudgetTab.Edited"]],
    ["conflict", ["BudgetTab.ApplyRevision", "BudgetTab.Conflict"]],
    ["missing", ["BudgetTab.Missing"]],
    ["newerData", []],
    [undefined, []],
  ];

  it.each(expected)("%s: only those can be pressed that are true, whatever it was before", (kind, wanted) => {
    for (const [before] of expected) {
      const { tell, pressable } = follow();
      tell(before === undefined ? undefined : { kind: before, count: 2 });
      tell(kind === undefined ? undefined : { kind, count: 1 });
      expect(pressable()).toEqual(wanted);
    }
  });

  it("are asked for in one request, and only when they change: every change of the ribbon clears Excel's undo", () => {
    const { asked, tell } = follow();
    tell(undefined);
    expect(asked).toEqual([]);
    tell({ kind: "revised", count: 3 });
    tell({ kind: "revised", count: 2 });
    expect(asked).toHaveLength(1);
    tell({ kind: "conflict", count: 1 });
    expect(asked).toHaveLength(2);
    expect(asked[1]?.map(({ controlId }) => controlId)).toEqual(["BudgetTab.Revised", "BudgetTab.Conflict"]);
  });

  it("are all set at the first status, as an earlier pane may have left one on; without tables of ours none is", () => {
    const { asked, tell } = follow();
    tell(undefined);
    expect(asked).toEqual([]);
    tell({ kind: "edited", count: 1 });
    expect(asked.map((buttons) => buttons.length)).toEqual([Object.keys(statusButtons).length]);
  });

  it("are asked for again where Excel refused", async () => {
    const { asked, tell } = follow(() => Promise.reject(new Error("no ribbon")));
    tell({ kind: "revised", count: 3 });
    await new Promise((resolve) => setImmediate(resolve));
    tell({ kind: "revised", count: 3 });
    expect(asked).toHaveLength(2);
    expect(asked[1]).toEqual(asked[0]);
  });
});
