import { LocaleService, LocaleType, type Injector } from "@univerjs/core";

/** The language in which Excel itself would name things. */
export function excelLanguage(injector: Injector): "ja" | "en" {
  return injector.get(LocaleService).getCurrentLocale() === LocaleType.JA_JP ? "ja" : "en";
}
