import { numfmt } from "@univerjs/core";
import type { CellValue } from "./previewWorkbook";

/** What a cell shows for a value in a number format; a format that cannot be read shows the value itself. */
export function displayText(value: CellValue, numberFormat: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value === "") return "";
  if (typeof value === "string" && !numberFormat.includes("@")) return value;
  try {
    return numfmt.format(numberFormat, value, { locale: "ja", nbsp: false });
  } catch {
    return String(value);
  }
}
