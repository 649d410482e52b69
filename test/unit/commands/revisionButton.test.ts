import { createRevisionButton, revisionButton } from "../../../src/commands/revisionButton";
import type { RibbonPlace } from "../../../src/commands/revisionButton";

function follow(enable: (isEnabled: boolean) => Promise<void> = async () => undefined) {
  const asked: [RibbonPlace, boolean][] = [];
  const tell = createRevisionButton(async ({ isEnabled, ...place }) => {
    asked.push([place, isEnabled]);
    await enable(isEnabled);
  });
  return { asked, tell };
}

describe("the button that brings a revision to the sheets", () => {
  it("is asked for only when it changes: every change of the ribbon clears Excel's undo", () => {
    const { asked, tell } = follow();
    tell(undefined);
    tell({ kind: "current", count: 0 });
    tell({ kind: "edited", count: 2 });
    expect(asked).toEqual([]);
    tell({ kind: "revised", count: 3 });
    tell({ kind: "revised", count: 2 });
    tell({ kind: "conflict", count: 1 });
    expect(asked).toEqual([[revisionButton, true]]);
    tell({ kind: "missing", count: 1 });
    tell(undefined);
    expect(asked).toEqual([
      [revisionButton, true],
      [revisionButton, false],
    ]);
  });

  it("goes on where Excel refuses", async () => {
    const { asked, tell } = follow(() => Promise.reject(new Error("no ribbon")));
    tell({ kind: "revised", count: 3 });
    await Promise.resolve();
    tell({ kind: "current", count: 0 });
    expect(asked.map(([, isEnabled]) => isEnabled)).toEqual([true, false]);
  });
});
