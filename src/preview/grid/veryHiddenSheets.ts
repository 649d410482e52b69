import type { PreviewWorkbook } from "../workbook/previewWorkbook";

/** What Univer's lists of sheets are made of. */
const entries = '[role="menuitem"], [data-u-comp="menu"] li';

/** Keeps very hidden sheets out of the grid's lists of sheets, where a person could show hidden ones again; gives what ends it. */
export function attachVeryHiddenSheets(workbook: Pick<PreviewWorkbook, "sheets">): () => void {
  const amend = (): void => {
    const listed = [...document.querySelectorAll<HTMLElement>(entries)];
    if (listed.length === 0) return;
    const names = workbook.sheets.flatMap(({ name, visibility }) =>
      visibility === "VeryHidden" ? [name] : [],
    );
    for (const entry of listed) {
      const isHidden = names.includes(entry.textContent?.trim() ?? "");
      if (entry.hidden === isHidden) continue;
      entry.hidden = isHidden;
      // Univer's own display would win over the attribute.
      entry.style.display = isHidden ? "none" : "";
    }
  };
  const observer = new MutationObserver(amend);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}
