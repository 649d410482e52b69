import type { IDisposable } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { createElement } from "react";
import type { CellView, PreviewWorkbook } from "../workbook/previewWorkbook";
import type { PageTexts } from "./pageTexts";

/** What the hint needs of the page. */
export interface CellErrorHintOptions {
  readonly workbook: PreviewWorkbook;
  readonly api: FUniver;
  /** Says the error to screen readers; the canvas says nothing. */
  readonly announcer: HTMLElement;
  readonly texts: PageTexts;
}

/** Shows beside the selected cell why its formula failed, with the function's own message. */
export function attachCellErrorHint(options: CellErrorHintOptions): void {
  const { workbook, api, announcer, texts } = options;
  let shown = "";
  let popup: IDisposable | undefined;
  let isEditing = false;
  let isScheduled = false;

  const hide = () => {
    popup?.dispose();
    popup = undefined;
    shown = "";
    announcer.textContent = "";
  };
  const update = () => {
    isScheduled = false;
    const { sheetId, area } = workbook.selection();
    const cell = workbook.readCells(sheetId, { ...area, rowCount: 1, columnCount: 1 })[0]?.[0];
    if (!cell?.isError || isEditing) return hide();
    const words = describeCellError(cell, texts);
    const key = [sheetId, area.rowIndex, area.columnIndex, words.code, words.message].join("\n");
    if (key === shown) return;
    hide();
    shown = key;
    announcer.textContent = [words.code, words.title, words.message].filter(Boolean).join(" ");
    const range = api
      .getActiveWorkbook()
      ?.getSheetBySheetId(sheetId)
      ?.getRange(area.rowIndex, area.columnIndex);
    popup =
      range?.attachPopup({
        componentKey: () => drawHint(words),
        direction: "bottom",
        offset: [0, 6],
        portal: true,
      }) ?? undefined;
  };
  const schedule = () => {
    if (isScheduled) return;
    isScheduled = true;
    requestAnimationFrame(update);
  };

  workbook.subscribe(schedule);
  api.addEvent(api.Event.SheetEditStarted, () => {
    isEditing = true;
    schedule();
  });
  api.addEvent(api.Event.SheetEditEnded, () => {
    isEditing = false;
    schedule();
  });
}

/** The words about a failed cell: Excel's code, what it means, and what the function said. */
export interface CellErrorWords {
  readonly code: string;
  readonly title: string;
  readonly message: string;
}

/** Puts a failed cell into words; a message of the function is never left out. */
export function describeCellError(cell: CellView, texts: PageTexts): CellErrorWords {
  const code = String(cell.value);
  return { code, title: texts.errorTitles[code] ?? texts.otherError, message: cell.errorMessage ?? "" };
}

function drawHint(words: CellErrorWords) {
  return createElement(
    "div",
    { className: "cellErrorHint", "aria-hidden": true },
    createElement("strong", null, createElement("span", null, words.code), words.title),
    words.message === "" ? null : createElement("p", null, words.message),
  );
}
