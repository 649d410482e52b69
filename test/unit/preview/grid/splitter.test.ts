import { attachSplitter, clampPaneWidth, widthAfterKey } from "../../../../src/preview/grid/splitter";

describe("the splitter", () => {
  it("never makes the pane narrower than 320 px, even where the window is", () => {
    expect(clampPaneWidth(100, 1440)).toBe(320);
    expect(clampPaneWidth(500, 400)).toBe(320);
  });

  it("leaves 280 px of the grid", () => {
    expect(clampPaneWidth(2000, 1000)).toBe(720);
  });

  it("moves by keys: towards the grid widens the pane", () => {
    expect(widthAfterKey("ArrowLeft", 360, 1440)).toBe(376);
    expect(widthAfterKey("ArrowRight", 360, 1440)).toBe(344);
    expect(widthAfterKey("Home", 360, 1440)).toBe(320);
    expect(widthAfterKey("End", 360, 1440)).toBe(1160);
    expect(widthAfterKey("a", 360, 1440)).toBeUndefined();
  });

  it("tells screen readers the width and its bounds", () => {
    const container = document.createElement("div");
    Object.defineProperty(container, "clientWidth", { value: 1440 });
    const separator = document.createElement("div");
    const widths: number[] = [];
    attachSplitter({ separator, container, startWidth: 360, onWidth: (width) => widths.push(width) });
    separator.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowLeft" }));
    expect(widths).toEqual([360, 376]);
    expect(separator.getAttribute("aria-valuenow")).toBe("376");
    expect(separator.getAttribute("aria-valuemin")).toBe("320");
    expect(separator.getAttribute("aria-valuemax")).toBe("1160");
  });
});
