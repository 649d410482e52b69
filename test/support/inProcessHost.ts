import type { RequirementSets } from "../../src/preview/officeHost/appContext";
import {
  createExcelHost,
  type ExcelHost,
  type ExcelHostOptions,
} from "../../src/preview/officeHost/excelHost";
import { createFrameAddress, type HostLocale } from "../../src/preview/officeHost/frameAddress";
import type { HostFaults } from "../../src/preview/officeHost/hostFaults";
import type { PreviewWorkbook } from "../../src/preview/workbook/previewWorkbook";
import { createInProcessWindow, hostOrigin } from "./inProcessOffice";
import { createTestWorkbook } from "./loadWorkbook";

export interface InProcessExcelOptions extends Partial<
  Omit<ExcelHostOptions, "workbook" | "locale" | "requirementSets">
> {
  /** A workbook of one's own; otherwise a new empty one is made and disposed of at the end. */
  readonly workbook?: PreviewWorkbook;
  readonly locale?: HostLocale;
  readonly requirementSets?: RequirementSets;
  /** Members above the declared sets throw where they are used, as `npm` office.js does not do by itself. */
  readonly checkApiSupport?: boolean;
}

export interface InProcessExcel {
  readonly workbook: PreviewWorkbook;
  readonly host: ExcelHost;
  readonly faults: HostFaults;
  /** Loads the page anew, as closing and opening the pane does; objects of the old `Excel` are dead. */
  reload(): Promise<void>;
  stop(): void;
}

/** office.js's own switch, which its last lines set on the wrong object. */
function checkApiSupport(): void {
  const library = OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  library.CommonUtility._doApiNotSupportedCheck = true;
}

/** How long office.js may take to boot; it takes about a tenth of a second. */
const bootLimitMilliseconds = 4000;

/** Resolves when the page takes actions and custom function calls, which it reports after `Office.onReady`. */
async function whenRuntimeReady(host: ExcelHost): Promise<void> {
  const end = Date.now() + bootLimitMilliseconds;
  while (!(host.isPaneReady && host.customFunctions.isRuntimeReady)) {
    if (Date.now() > end) throw new Error("office.js did not start its runtime in time.");
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/**
 * Starts the complete, unmodified office.js in this jsdom window against a workbook.
 *
 * Afterwards the globals `Office`, `Excel`, `OfficeExtension` and `CustomFunctions` are the real ones. One at a time;
 * after `stop` the next may start, in the same test file too.
 */
export async function startInProcessExcel(options: InProcessExcelOptions = {}): Promise<InProcessExcel> {
  const { workbook: given, checkApiSupport: isChecked, locale = "ja-JP", ...hostOptions } = options;
  const workbook = given ?? createTestWorkbook();
  const host = createExcelHost({ ...hostOptions, workbook, locale });
  let hosted = createInProcessWindow();

  const load = async (): Promise<void> => {
    const frame = createFrameAddress({
      addInUrl: window.location.href,
      hostOrigin,
      locale,
      addInId: "00000000-0000-4000-8000-000000000001",
    });
    host.connectPane({ transport: hosted.transport, frame });
    await hosted.loadOffice(frame);
    if (isChecked) checkApiSupport();
    await whenRuntimeReady(host);
  };

  await load();
  return {
    workbook,
    host,
    faults: host.faults,
    async reload() {
      host.closePane();
      hosted.unloadOffice();
      hosted = createInProcessWindow();
      await load();
    },
    stop() {
      host.dispose();
      hosted.unloadOffice();
      if (!given) workbook.dispose();
    },
  };
}
