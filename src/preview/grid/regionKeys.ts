/** A part of the page that F6 goes to. */
export interface PageRegion {
  readonly element: HTMLElement;
  /** Whether it can be gone to now. */
  readonly isReachable: () => boolean;
  readonly focus: () => void;
}

/** Lets F6 go from part to part and Shift+F6 back, as in Excel; Tab belongs to the cells. */
export function attachRegionKeys(regions: readonly PageRegion[]): void {
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      event.stopPropagation();
      const target = nextRegion(regions, document.activeElement, event.shiftKey);
      target?.focus();
    },
    { capture: true },
  );
}

/** The reachable part after (or before) the one that holds the focus; from outside all parts, the first (or last). */
export function nextRegion(
  regions: readonly PageRegion[],
  focused: Element | null,
  isBackward: boolean,
): PageRegion | undefined {
  const reachable = regions.filter((region) => region.isReachable());
  const place = reachable.findIndex((region) => region.element.contains(focused));
  if (place < 0) return reachable.at(isBackward ? -1 : 0);
  return reachable.at((place + (isBackward ? -1 : 1)) % reachable.length);
}
