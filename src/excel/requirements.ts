/**
 * The least requirement set the add-in needs of Excel, as the manifest declares it.
 *
 * 1.9 brings what the newest indispensable calls need: screen updating suspended for a sync, the tables that touch a
 * range, and change events of all sheets. Anything newer is asked for with `isSupported` and done without.
 */
export const requiredExcelApi = "1.9";

/** Whether this Excel has a newer requirement set, such as `1.13`. */
export function isSupported(excelApi: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", excelApi);
}
