/** What the splitter moves, in CSS pixels. */
export interface SplitterOptions {
  readonly separator: HTMLElement;
  /** The element that holds both sides; its width bounds the pane's. */
  readonly container: HTMLElement;
  readonly startWidth: number;
  readonly onWidth: (width: number) => void;
}

/** The narrowest pane that an add-in must cope with, and what always stays of the grid. */
export const paneWidthLimits = { pane: 320, grid: 280 } as const;

/** The width nearest to the wanted one that leaves room for both sides; the pane's minimum comes first. */
export function clampPaneWidth(wanted: number, containerWidth: number): number {
  const widest = Math.max(paneWidthLimits.pane, containerWidth - paneWidthLimits.grid);
  return Math.round(Math.min(Math.max(wanted, paneWidthLimits.pane), widest));
}

/** The width after a key on the separator, which stands at the pane's left edge; `undefined` for other keys. */
export function widthAfterKey(key: string, width: number, containerWidth: number): number | undefined {
  const step = 16;
  switch (key) {
    case "ArrowLeft":
      return clampPaneWidth(width + step, containerWidth);
    case "ArrowRight":
      return clampPaneWidth(width - step, containerWidth);
    case "Home":
      return clampPaneWidth(0, containerWidth);
    case "End":
      return clampPaneWidth(containerWidth, containerWidth);
    default:
      return undefined;
  }
}

/** Makes the separator resize the pane by pointer and by arrow keys, and keeps its ARIA values true. */
export function attachSplitter(options: SplitterOptions): void {
  const { separator, container } = options;
  let width = options.startWidth;
  const apply = (wanted: number) => {
    const containerWidth = container.clientWidth;
    width = clampPaneWidth(wanted, containerWidth);
    separator.setAttribute("aria-valuemin", String(paneWidthLimits.pane));
    separator.setAttribute("aria-valuemax", String(clampPaneWidth(containerWidth, containerWidth)));
    separator.setAttribute("aria-valuenow", String(width));
    options.onWidth(width);
  };

  separator.addEventListener("keydown", (event) => {
    const next = widthAfterKey(event.key, width, container.clientWidth);
    if (next === undefined) return;
    event.preventDefault();
    apply(next);
  });
  separator.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    separator.setPointerCapture(event.pointerId);
    // The pane's frame would swallow the pointer as soon as it moves over it.
    container.classList.add("isResizing");
  });
  separator.addEventListener("pointermove", (event) => {
    if (!separator.hasPointerCapture(event.pointerId)) return;
    apply(container.getBoundingClientRect().right - event.clientX);
  });
  const release = () => container.classList.remove("isResizing");
  separator.addEventListener("lostpointercapture", release);
  window.addEventListener("resize", () => apply(width));
  apply(width);
}
