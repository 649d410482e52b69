import type { ManifestRibbon, RibbonButton, RibbonGroup } from "./manifestRibbon";

/** Where the ribbon is drawn and what its buttons call. */
export interface RibbonOptions {
  readonly tabs: HTMLElement;
  readonly strips: HTMLElement;
  readonly manifest: ManifestRibbon;
  readonly homeLabel: string;
  /** Called with the tab that comes to the front: `"home"` or a tab's id in the manifest. */
  readonly onTab: (tabId: string) => void;
  readonly onButton: (button: RibbonButton) => void;
}

/** The drawn ribbon. */
export interface Ribbon {
  readonly showTab: (tabId: string) => void;
  /** Makes a button usable or greys it out; gives whether there is one. */
  readonly setEnabled: (controlId: string, isEnabled: boolean) => boolean;
  readonly isEnabled: (controlId: string) => boolean;
}

/** The id of the page's own tab, where the grid's toolbar is. */
export const homeTabId = "home";

/** Draws the tabs and buttons that the manifest declares, with the page's own tab first. */
export function drawRibbon(options: RibbonOptions): Ribbon {
  const home = { id: homeTabId, label: options.homeLabel, strip: createStrip(homeTabId) };
  const own = options.manifest.tabs.map((tab) => {
    const strip = createStrip(tab.id);
    strip.append(...tab.groups.map((group) => drawGroup(group, options.onButton)));
    return { id: tab.id, label: tab.label, strip };
  });
  const tabs = [home, ...own].map((tab) => ({ ...tab, handle: createTabHandle(tab.id, tab.label) }));

  const showTab = (tabId: string) => {
    for (const tab of tabs) {
      const isShown = tab.id === tabId;
      tab.handle.setAttribute("aria-selected", String(isShown));
      tab.handle.tabIndex = isShown ? 0 : -1;
      tab.strip.hidden = !isShown;
    }
    options.onTab(tabId);
  };
  for (const tab of tabs) tab.handle.addEventListener("click", () => showTab(tab.id));
  options.tabs.addEventListener("keydown", (event) => {
    const place = tabs.findIndex((tab) => tab.handle === document.activeElement);
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? tabs.length - 1 : 0;
    const next = tabs[(place + step) % tabs.length];
    if (place < 0 || step === 0 || !next) return;
    event.preventDefault();
    showTab(next.id);
    next.handle.focus();
  });
  options.tabs.replaceChildren(...tabs.map((tab) => tab.handle));
  options.strips.replaceChildren(...tabs.map((tab) => tab.strip));
  showTab(own[0]?.id ?? homeTabId);
  const buttonOf = (controlId: string) =>
    [...options.strips.querySelectorAll<HTMLElement>("[data-control-id]")].find(
      (element) => element.dataset["controlId"] === controlId,
    );
  return {
    showTab,
    setEnabled: (controlId, isEnabled) => {
      const button = buttonOf(controlId);
      if (button) setEnabled(button, isEnabled);
      return button !== undefined;
    },
    isEnabled: (controlId) => buttonOf(controlId)?.getAttribute("aria-disabled") !== "true",
  };
}

/** A greyed-out button stays in reach of keyboard and pointer, so that its explanation does too. */
function setEnabled(button: HTMLElement, isEnabled: boolean): void {
  if (isEnabled) button.removeAttribute("aria-disabled");
  else button.setAttribute("aria-disabled", "true");
}

function createTabHandle(id: string, label: string): HTMLButtonElement {
  const handle = document.createElement("button");
  handle.type = "button";
  handle.className = "ribbonTab";
  handle.id = `tab-${id}`;
  handle.setAttribute("role", "tab");
  handle.setAttribute("aria-controls", `strip-${id}`);
  handle.textContent = label;
  return handle;
}

function createStrip(id: string): HTMLElement {
  const strip = document.createElement("div");
  strip.className = "ribbonStrip";
  strip.id = `strip-${id}`;
  strip.setAttribute("role", "tabpanel");
  strip.setAttribute("aria-labelledby", `tab-${id}`);
  return strip;
}

function drawGroup(group: RibbonGroup, onButton: (button: RibbonButton) => void): HTMLElement {
  const element = document.createElement("div");
  element.className = "ribbonGroup";
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", group.label);
  element.append(...group.buttons.map((button) => drawButton(button, onButton)));
  return element;
}

function drawButton(button: RibbonButton, onButton: (button: RibbonButton) => void): HTMLElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "ribbonButton";
  element.dataset["controlId"] = button.id;
  const icon = document.createElement("img");
  icon.src = button.iconAddress;
  icon.alt = "";
  icon.width = 24;
  icon.height = 24;
  const label = document.createElement("span");
  label.textContent = button.label;
  const tip = document.createElement("span");
  tip.className = "ribbonTip";
  tip.id = `tip-${button.id}`;
  tip.setAttribute("role", "tooltip");
  const tipTitle = document.createElement("strong");
  tipTitle.textContent = button.tipTitle;
  tip.append(tipTitle, button.tipText);
  element.setAttribute("aria-describedby", tip.id);
  element.append(icon, label);
  setEnabled(element, button.isEnabled);
  element.addEventListener("click", () => {
    if (element.getAttribute("aria-disabled") === "true") return;
    // Once pressed, the explanation is in the way.
    tip.hidden = true;
    onButton(button);
  });
  element.addEventListener("pointerleave", () => (tip.hidden = false));
  element.addEventListener("blur", () => (tip.hidden = false));
  const holder = document.createElement("span");
  holder.className = "ribbonButtonHolder";
  holder.append(element, tip);
  return holder;
}
