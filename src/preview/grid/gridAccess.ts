import type { PageTexts } from "./pageTexts";

/** What keyboards and screen readers need of the grid that Univer leaves out. */
export interface GridAccessOptions {
  readonly container: HTMLElement;
  readonly texts: PageTexts;
  /** Moves the keyboard into the selected cell. */
  readonly focusCells: () => void;
}

/** Names Univer's buttons and puts its canvases in their place in the Tab order, now and whenever it redraws them. */
export function attachGridAccess(options: GridAccessOptions): void {
  const { container, texts, focusCells } = options;
  const names: readonly (readonly [string, string])[] = [
    ['[data-u-comp="defined-name"] input', texts.nameBox],
    ['[data-u-comp="defined-name"] a', texts.nameList],
    ['[data-u-comp="formula-bar"] button', texts.moreFormula],
    ['[data-u-comp="sheet-bar-append-button"]', texts.addSheet],
    ['[aria-haspopup="menu"] > [data-u-comp="sheet-bar-append-button"]', texts.listSheets],
    ['[data-u-command="sheet.command.toggle-gridlines"]', texts.gridlines],
    ['button:has(> .univerjs-icon-reduce-icon)[data-u-comp="button"]', texts.zoomOut],
    ['button:has(> .univerjs-icon-increase-icon)[data-u-comp="button"]', texts.zoomIn],
    ['[data-part="track"] > a', "100%"],
    ['[data-part="handle"]', texts.zoom],
    ['canvas[id^="univer-sheet-main-canvas"]', texts.cells],
  ];
  const amend = () => {
    // These are no roles that exist.
    for (const element of container.querySelectorAll('[role="track"], [role="handle"]')) {
      element.setAttribute("data-part", element.getAttribute("role") ?? "");
      element.removeAttribute("role");
    }
    for (const [selector, name] of names) {
      for (const element of container.querySelectorAll(selector)) setAttribute(element, "aria-label", name);
    }
    for (const link of container.querySelectorAll('[data-u-comp="defined-name"] a'))
      setAttribute(link, "role", "button");
    // A tabindex above 0 would put the canvas before everything else on the page.
    for (const canvas of container.querySelectorAll<HTMLCanvasElement>('canvas[tabindex="1"]')) {
      const isSheet = canvas.id.startsWith("univer-sheet-main-canvas");
      canvas.tabIndex = isSheet ? 0 : -1;
      if (!isSheet) continue;
      canvas.setAttribute("role", "application");
      canvas.addEventListener("focus", () => {
        // A click is Univer's own business.
        if (canvas.matches(":focus-visible")) focusCells();
      });
    }
  };
  new MutationObserver(amend).observe(container, { childList: true, subtree: true });
  container.addEventListener("focus", focusCells);
  amend();
}

/** Univer may not see its own DOM change for nothing. */
function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
