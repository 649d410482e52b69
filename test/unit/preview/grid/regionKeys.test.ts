import { nextRegion, type PageRegion } from "../../../../src/preview/grid/regionKeys";

const region = (id: string, isReachable = true): PageRegion => {
  const element = document.createElement("section");
  element.id = id;
  element.append(document.createElement("button"));
  return { element, isReachable: () => isReachable, focus: () => {} };
};
const ribbon = region("ribbon");
const grid = region("grid");
const closedPane = region("pane", false);
const openPane = region("pane");
const inside = (one: PageRegion) => one.element.querySelector("button");

describe("F6", () => {
  it("goes round the parts of the page", () => {
    const regions = [ribbon, grid, openPane];
    expect(nextRegion(regions, inside(ribbon), false)).toBe(grid);
    expect(nextRegion(regions, inside(grid), false)).toBe(openPane);
    expect(nextRegion(regions, inside(openPane), false)).toBe(ribbon);
  });

  it("goes back with Shift", () => {
    expect(nextRegion([ribbon, grid, openPane], inside(ribbon), true)).toBe(openPane);
  });

  it("leaves out a closed pane", () => {
    expect(nextRegion([ribbon, grid, closedPane], inside(grid), false)).toBe(ribbon);
  });

  it("starts at the ribbon from anywhere else", () => {
    expect(nextRegion([ribbon, grid], document.body, false)).toBe(ribbon);
  });
});
