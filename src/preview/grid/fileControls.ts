import type { PreviewWorkbook } from "../workbook/previewWorkbook";
import type { OpenReport } from "../xlsx/openReport";

/** Saving and opening .xlsx files; the code for it is loaded when it is first needed. */
export interface FileControls {
  saveXlsx(): Promise<Uint8Array>;
  openXlsx(bytes: Uint8Array): Promise<OpenReport>;
}

/** Makes the workbook savable, and a file openable in its place. */
export function createFileControls(workbook: PreviewWorkbook): FileControls {
  return {
    async saveXlsx() {
      const { saveXlsx } = await import(/* webpackChunkName: "xlsx" */ "../xlsx/saveXlsx");
      return saveXlsx(workbook);
    },
    async openXlsx(bytes) {
      const { openXlsx } = await import(/* webpackChunkName: "xlsx" */ "../xlsx/openXlsx");
      return openXlsx(bytes, workbook);
    },
  };
}
