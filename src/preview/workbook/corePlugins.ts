import { LocaleType, mergeLocales, type ILocales, type Univer } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
import sheetsFilterEnUS from "@univerjs/sheets-filter/locale/en-US";
import sheetsFilterJaJP from "@univerjs/sheets-filter/locale/ja-JP";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import sheetsFormulaEnUS from "@univerjs/sheets-formula/locale/en-US";
import sheetsFormulaJaJP from "@univerjs/sheets-formula/locale/ja-JP";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsSortPlugin } from "@univerjs/sheets-sort";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import sheetsTableEnUS from "@univerjs/sheets-table/locale/en-US";
import sheetsTableJaJP from "@univerjs/sheets-table/locale/ja-JP";
import sheetsEnUS from "@univerjs/sheets/locale/en-US";
import sheetsJaJP from "@univerjs/sheets/locale/ja-JP";

/**
 * Registers the plugins that the workbook itself needs, without any user interface.
 *
 * A page with a grid calls this too, after the render and UI plugins and before the UI plugins of single features.
 */
export function registerCorePlugins(univer: Univer): void {
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
}

/** The texts of the core plugins in Japanese and English; Univer refuses to start without texts. */
export const coreLocales: ILocales = {
  [LocaleType.JA_JP]: mergeLocales(sheetsJaJP, sheetsFormulaJaJP, sheetsFilterJaJP, sheetsTableJaJP),
  [LocaleType.EN_US]: mergeLocales(sheetsEnUS, sheetsFormulaEnUS, sheetsFilterEnUS, sheetsTableEnUS),
};
