/** Why there is no workbook to work on. */
export type Unavailable =
  | { readonly kind: "officeMissing" }
  | { readonly kind: "notInOffice" }
  | { readonly kind: "notExcel" }
  | { readonly kind: "tooOld"; readonly required: string };

/** What Office says of itself once it is ready. */
export interface HostFacts {
  /** `false` in a plain browser tab. */
  readonly isInOffice: boolean;
  readonly isExcel: boolean;
  /** Whether Excel has a version of its requirement set, such as `1.9`. */
  readonly isSupported: (excelApi: string) => boolean;
}

/** Whether the add-in can work here, and if not, why; without facts, Office's script is missing. */
export function hostState(
  facts: HostFacts | undefined,
  requiredExcelApi: string,
): { readonly kind: "ready" } | Unavailable {
  if (facts === undefined) return { kind: "officeMissing" };
  if (!facts.isInOffice) return { kind: "notInOffice" };
  if (!facts.isExcel) return { kind: "notExcel" };
  if (!facts.isSupported(requiredExcelApi))
    return { kind: "tooOld", required: `ExcelApi ${requiredExcelApi}` };
  return { kind: "ready" };
}
