import { attachGridAccess } from "../../../../src/preview/grid/gridAccess";
import { pageTexts } from "../../../../src/preview/grid/pageTexts";

const drawn = `
  <div data-u-comp="defined-name"><input value="A1"></div>
  <canvas id="univer-sheet-main-canvas_1" tabindex="1"></canvas>
  <canvas id="univer-doc-main-canvas" tabindex="1"></canvas>
  <button data-u-comp="sheet-bar-append-button"></button>
  <div role="track"><button role="handle"></button></div>`;

describe("the grid for keyboards and screen readers", () => {
  it("names what Univer leaves nameless, also what it draws later", async () => {
    const container = document.createElement("main");
    attachGridAccess({ container, texts: pageTexts.ja, focusCells: () => {} });
    container.innerHTML = drawn;
    await Promise.resolve();
    const nameOf = (selector: string) => container.querySelector(selector)?.getAttribute("aria-label");
    expect(nameOf("input")).toBe("名前ボックス");
    expect(nameOf('[data-u-comp="sheet-bar-append-button"]')).toBe("シートを追加");
    expect(nameOf('[data-part="handle"]')).toBe("表示の倍率");
    expect(container.querySelector('[role="track"], [role="handle"]')).toBeNull();
  });

  it("keeps the canvases from jumping the Tab order", () => {
    const container = document.createElement("main");
    container.innerHTML = drawn;
    attachGridAccess({ container, texts: pageTexts.ja, focusCells: () => {} });
    expect([...container.querySelectorAll("canvas")].map((canvas) => canvas.tabIndex)).toEqual([0, -1]);
  });
});
