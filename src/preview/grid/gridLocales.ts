import { LocaleType, mergeLocales } from "@univerjs/core";
import designEn from "@univerjs/design/locale/en-US";
import designJa from "@univerjs/design/locale/ja-JP";
import docsUiEn from "@univerjs/docs-ui/locale/en-US";
import docsUiJa from "@univerjs/docs-ui/locale/ja-JP";
import filterUiEn from "@univerjs/sheets-filter-ui/locale/en-US";
import filterUiJa from "@univerjs/sheets-filter-ui/locale/ja-JP";
import formulaUiEn from "@univerjs/sheets-formula-ui/locale/en-US";
import formulaUiJa from "@univerjs/sheets-formula-ui/locale/ja-JP";
import numfmtUiEn from "@univerjs/sheets-numfmt-ui/locale/en-US";
import numfmtUiJa from "@univerjs/sheets-numfmt-ui/locale/ja-JP";
import tableUiEn from "@univerjs/sheets-table-ui/locale/en-US";
import tableUiJa from "@univerjs/sheets-table-ui/locale/ja-JP";
import sheetsUiEn from "@univerjs/sheets-ui/locale/en-US";
import sheetsUiJa from "@univerjs/sheets-ui/locale/ja-JP";
import uiEn from "@univerjs/ui/locale/en-US";
import uiJa from "@univerjs/ui/locale/ja-JP";
import { coreLocales } from "../workbook/corePlugins";

/** The words of the grid's own menus and tips in the two languages of the page. */
export const gridLocales = {
  [LocaleType.JA_JP]: mergeLocales(
    coreLocales[LocaleType.JA_JP] ?? {},
    designJa,
    uiJa,
    docsUiJa,
    sheetsUiJa,
    formulaUiJa,
    numfmtUiJa,
    filterUiJa,
    tableUiJa,
  ),
  [LocaleType.EN_US]: mergeLocales(
    coreLocales[LocaleType.EN_US] ?? {},
    designEn,
    uiEn,
    docsUiEn,
    sheetsUiEn,
    formulaUiEn,
    numfmtUiEn,
    filterUiEn,
    tableUiEn,
  ),
};
