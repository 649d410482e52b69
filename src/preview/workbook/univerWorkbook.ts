import {
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type IWorkbookData,
  type Workbook,
} from "@univerjs/core";
import { registerAnchorArray } from "./anchorArray";
import { registerSingleValue } from "./singleValue";
import { defaultFont } from "./cellStyle";
import { coreLocales, registerCorePlugins } from "./corePlugins";
import { installIteratorHelpers } from "./iteratorHelpers";
import { newId } from "./newId";
import { emptySheetData } from "./sheets";
import { UniverPreviewWorkbook } from "./univerPreviewWorkbook";
import { applyUniverPatches, type UniverPatch } from "./univerPatches";
import { UniverSession } from "./univerSession";
import { WorkbookEvents } from "./workbookEvents";

/** How a workbook is made. */
export interface UniverWorkbookOptions {
  /**
   * A Univer with its plugins registered (`registerCorePlugins` among them) and no workbook yet: a page makes one
   * that draws. Left out, the workbook makes one without a user interface.
   */
  readonly univer?: Univer;
  /** The language of default names and of Univer's own texts, where no `univer` is given. */
  readonly language?: "ja" | "en";
  /** The font of cells that nobody formatted; a page that brings its own font names it. */
  readonly fontName?: string;
  readonly sheetNames?: readonly string[];
  /** Leaves corrections of Univer out, so that a test can see what each is for. */
  readonly withoutPatches?: readonly UniverPatch[];
}

/**
 * Makes an empty workbook with Excel's rules over Univer, with or without a grid.
 *
 * The result is a `PreviewWorkbook`; `univer` and `unitId` on it are for the page that draws it.
 */
export function createUniverWorkbook(options: UniverWorkbookOptions = {}): UniverPreviewWorkbook {
  installIteratorHelpers();
  const univer = options.univer ?? createHeadlessUniver(options.language ?? "ja");
  const workbook = univer.createUnit<IWorkbookData, Workbook>(
    UniverInstanceType.UNIVER_SHEET,
    emptyWorkbookData(options),
  );
  const injector = univer.__getInjector();
  // Undo works on the unit in focus, and without a grid nothing else would put one there.
  injector.get(IUniverInstanceService).focusUnit(workbook.getUnitId());
  applyUniverPatches(injector, options.withoutPatches);
  registerAnchorArray(injector);
  registerSingleValue(injector);
  return new UniverPreviewWorkbook(new UniverSession(univer, workbook, new WorkbookEvents()));
}

function createHeadlessUniver(language: "ja" | "en"): Univer {
  const locale = language === "ja" ? LocaleType.JA_JP : LocaleType.EN_US;
  const univer = new Univer({ locale, locales: coreLocales, logLevel: LogLevel.ERROR });
  registerCorePlugins(univer);
  return univer;
}

function emptyWorkbookData(options: UniverWorkbookOptions): Partial<IWorkbookData> {
  const sheets = (options.sheetNames ?? ["Sheet1"]).map((name) => emptySheetData(newId(), name));
  return {
    // Univer keeps parsed formulas for all workbooks together, by this id.
    id: newId(),
    name: "",
    sheetOrder: sheets.map((sheet) => sheet.id ?? ""),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    defaultStyle: { ff: options.fontName ?? defaultFont.name, fs: defaultFont.size },
  };
}
