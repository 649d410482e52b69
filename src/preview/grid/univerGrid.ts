import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";
import "@univerjs/sheets-filter-ui/lib/index.css";
import "@univerjs/sheets-table-ui/lib/index.css";
import "@univerjs/sheets/facade";
import "@univerjs/ui/facade";
import "@univerjs/sheets-ui/facade";
import {
  DEFAULT_STYLES,
  IUniverInstanceService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  Univer,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { FontCache, UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsFilterUIPlugin } from "@univerjs/sheets-filter-ui";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import { UniverSheetsTableUIPlugin } from "@univerjs/sheets-table-ui";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import { defaultTheme, type Theme } from "@univerjs/themes";
import { ILayoutService, UniverUIPlugin } from "@univerjs/ui";
import { registerCorePlugins } from "../workbook/corePlugins";
import { gridLocales } from "./gridLocales";
import { hiddenMenus } from "./hiddenMenus";

/** Where and how the grid is drawn. */
export interface UniverGridOptions {
  readonly container: HTMLElement;
  readonly language: "ja" | "en";
  readonly isDark: boolean;
  /** The font of cells that nobody formatted. */
  readonly fontName: string;
}

/** A Univer that draws into the page, without a workbook yet. */
export interface UniverGrid {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** The page's own accent instead of Univer's blue. */
const theme: Theme = {
  ...defaultTheme,
  primary: {
    50: "#f0f7f6",
    100: "#dfeeec",
    200: "#bfdcd9",
    300: "#93c3be",
    400: "#56a09a",
    500: "#348781",
    600: "#1d6f6a",
    700: "#1d6360",
    800: "#174f4d",
    900: "#123d3b",
  },
};

/** Creates the spreadsheet: grid, formula bar, toolbar, sheet tabs. */
export function createUniverGrid(options: UniverGridOptions): UniverGrid {
  // Univer draws a cell without a font in this one, whatever the workbook's default style says.
  DEFAULT_STYLES.ff = options.fontName;
  const univer = new Univer({
    theme,
    locale: options.language === "ja" ? LocaleType.JA_JP : LocaleType.EN_US,
    locales: gridLocales,
    darkMode: options.isDark,
    logLevel: LogLevel.WARN,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container: options.container,
    ribbonType: "simple",
    headerMenu: false,
    disableAutoFocus: true,
    customFontFamily: { override: true, list: fontChoices },
  });
  univer.registerPlugin(UniverDocsUIPlugin);
  registerCorePlugins(univer);
  univer.registerPlugin(UniverSheetsUIPlugin, { disableAutoFocus: true, menu: hiddenMenus });
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsFilterUIPlugin);
  // The name tab above a table would push the frozen header row down.
  univer.registerPlugin(UniverSheetsTableUIPlugin, { hideAnchor: true });
  return { univer, api: FUniver.newAPI(univer) };
}

/** Resolves when the sheet has been drawn for the first time. */
export function whenDrawn(api: FUniver): Promise<void> {
  return new Promise((resolve) => {
    const watch = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < LifecycleStages.Rendered) return;
      watch.dispose();
      resolve();
    });
  });
}

/** Writes the letters and numbers at the sheets' edges in the page's font; Univer's own may be missing. */
export function dressHeaders(api: FUniver, fontName: string): void {
  const headerStyle = { fontFamily: `"${fontName}", sans-serif` };
  api.customizeColumnHeader({ headerStyle });
  api.customizeRowHeader({ headerStyle });
}

/** Moves the keyboard to the sheet: what is typed next goes into the selected cell. */
export function focusGrid(grid: UniverGrid, unitId: string): void {
  const injector = grid.univer.__getInjector();
  injector.get(IUniverInstanceService).focusUnit(unitId);
  injector.get(ILayoutService).focus();
}

/** Measures and draws all text anew, after fonts have arrived that the canvas had done without. */
export function redrawText(api: FUniver): void {
  FontCache.globalFontMeasureCache.clear();
  api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
}

const fontChoices = [
  "Noto Sans JP",
  "Yu Gothic",
  "Meiryo",
  "MS PGothic",
  "MS PMincho",
  "Arial",
  "Times New Roman",
].map((name) => ({ value: name, label: name }));
