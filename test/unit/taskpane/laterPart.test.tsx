import "../../support/taskpaneSetup";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { Suspense } from "react";
import type { ComponentType } from "react";
import { createLaterPart } from "../../../src/taskpane/laterPart";
import { click } from "./renderPane";

const notFetched = (): Error =>
  Object.assign(new Error("Loading chunk 7 failed"), { name: "ChunkLoadError" });
const Screen = () => <button type="button">届いた画面</button>;

/** A part whose code is fetched with the next of these outcomes, beside something that must stay. */
async function show(...outcomes: readonly (Error | ComponentType)[]) {
  let fetches = 0;
  const Part = createLaterPart<object>(async () => {
    const outcome = outcomes[Math.min(fetches, outcomes.length - 1)];
    fetches += 1;
    if (outcome === undefined || outcome instanceof Error) throw outcome;
    return outcome;
  });
  const page = (isShown: boolean) => (
    <>
      <nav>
        <button type="button" aria-current="page">
          データ更新
        </button>
      </nav>
      <Suspense fallback={<p>確認しています…</p>}>{isShown && <Part />}</Suspense>
    </>
  );
  const { rerender } = await act(async () => render(page(true)));
  return { fetches: () => fetches, draw: (isShown: boolean) => act(async () => rerender(page(isShown))) };
}

describe("a part of the pane whose code comes later", () => {
  let silenced: jest.SpyInstance;
  beforeEach(() => (silenced = jest.spyOn(console, "error").mockImplementation(() => undefined)));
  afterEach(() => silenced.mockRestore());

  it("says alone that it could not be fetched, and is fetched anew when asked", async () => {
    const { fetches } = await show(notFetched(), notFetched(), Screen);
    expect(screen.getByRole("alert")).toHaveTextContent(/アドインの一部を読み込めませんでした/);
    expect(screen.getByRole("button", { name: "データ更新" })).toBeVisible();
    expect(fetches()).toBe(1);
    await click("再試行");
    expect(screen.getByRole("alert")).toBeVisible();
    await click("再試行");
    expect(screen.getByText("届いた画面")).toBeVisible();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(fetches()).toBe(3);
  });

  it("is fetched anew when it is drawn the next time", async () => {
    const { draw } = await show(notFetched(), Screen);
    await draw(false);
    await draw(true);
    expect(screen.getByText("届いた画面")).toBeVisible();
  });

  it("gives the focus to the way on, and back to the way to the screen", async () => {
    await show(notFetched(), Screen);
    expect(screen.getByRole("button", { name: "再試行" })).toHaveFocus();
    await click("再試行");
    expect(screen.getByRole("button", { name: "データ更新" })).toHaveFocus();
  });

  it("does not take the keyboard from Excel", async () => {
    const hasFocus = jest.spyOn(document, "hasFocus").mockReturnValue(false);
    await show(notFetched());
    expect(document.body).toHaveFocus();
    hasFocus.mockRestore();
  });

  it("keeps a failure of its own to itself, and does not blame the connection", async () => {
    let isBroken = true;
    const Fragile = () => {
      if (isBroken) throw new Error("broken");
      return <Screen />;
    };
    await show(Fragile);
    expect(screen.getByRole("alert")).toHaveTextContent(
      "この部分を表示できませんでした。この不具合によってブックの内容が変わることはありません。",
    );
    isBroken = false;
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "再試行" })));
    expect(screen.getByText("届いた画面")).toBeVisible();
  });
});
