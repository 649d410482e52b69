import type { ManifestRibbon, RibbonButton } from "../../../../src/preview/grid/manifestRibbon";
import { drawRibbon } from "../../../../src/preview/grid/ribbon";

const button: RibbonButton = {
  id: "Insert",
  label: "施策一覧を挿入",
  tipTitle: "施策一覧を挿入",
  tipText: "新しいシートに入れます。",
  iconAddress: "https://localhost/icon.png",
  isEnabled: true,
  action: { kind: "executeFunction", functionName: "insert" },
};
const manifest: ManifestRibbon = {
  addInId: "",
  addInName: "創薬予算",
  iconAddress: "",
  runtimeAddress: "",
  functionMetadataAddress: undefined,
  tabs: [{ id: "Tab", label: "創薬予算", groups: [{ id: "Group", label: "施策", buttons: [button] }] }],
};

function draw(isEnabled = true) {
  const tabs = document.createElement("div");
  const strips = document.createElement("div");
  document.body.replaceChildren(tabs, strips);
  const shown: string[] = [];
  const pressed: string[] = [];
  const ribbon = drawRibbon({
    tabs,
    strips,
    manifest: {
      ...manifest,
      tabs: manifest.tabs.map((tab) => ({
        ...tab,
        groups: tab.groups.map((group) => ({ ...group, buttons: [{ ...button, isEnabled }] })),
      })),
    },
    homeLabel: "ホーム",
    onTab: (tabId) => shown.push(tabId),
    onButton: (one) => pressed.push(one.id),
  });
  return { ribbon, tabs, strips, shown, pressed };
}

describe("the ribbon", () => {
  it("opens on the add-in's tab", () => {
    const { tabs, shown } = draw();
    const handles = [...tabs.querySelectorAll('[role="tab"]')];
    expect(handles.map((handle) => handle.textContent)).toEqual(["ホーム", "創薬予算"]);
    expect(handles.map((handle) => handle.getAttribute("aria-selected"))).toEqual(["false", "true"]);
    expect(shown).toEqual(["Tab"]);
  });

  it("presses the button of the manifest and explains it", () => {
    const { strips, pressed } = draw();
    const element = strips.querySelector<HTMLButtonElement>("button");
    element?.click();
    expect(pressed).toEqual(["Insert"]);
    expect(element?.textContent).toBe("施策一覧を挿入");
    const tip = document.getElementById(element?.getAttribute("aria-describedby") ?? "");
    expect(tip?.textContent).toContain("新しいシートに入れます。");
  });

  it("changes tabs with the arrow keys, and focus goes along", () => {
    const { tabs, shown } = draw();
    tabs.querySelector<HTMLButtonElement>('[aria-selected="true"]')?.focus();
    tabs.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
    expect(shown).toEqual(["Tab", "home"]);
    expect(document.activeElement?.textContent).toBe("ホーム");
  });

  it("greys a button out until the add-in makes it usable", () => {
    const { ribbon, strips, pressed } = draw(false);
    const element = strips.querySelector<HTMLButtonElement>("button");
    expect([element?.getAttribute("aria-disabled"), ribbon.isEnabled("Insert")]).toEqual(["true", false]);
    element?.click();
    expect(pressed).toEqual([]);
    expect(ribbon.setEnabled("Insert", true)).toBe(true);
    element?.click();
    expect([pressed, element?.hasAttribute("aria-disabled")]).toEqual([["Insert"], false]);
    expect(ribbon.setEnabled("Nowhere", true)).toBe(false);
  });
});
