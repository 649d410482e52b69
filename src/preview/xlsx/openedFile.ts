import type { CellFormat } from "../workbook/previewWorkbook";
import { readThemeColors } from "./fileColors";
import { readNumberFormats, readStyles, type FileStyle } from "./fileStyles";
import type { LossList } from "./openReport";
import type { PackageReader } from "./packageReader";
import { scanXml } from "./xmlScanner";
import { unescapeCellText } from "./xmlText";

/** What the sheets of a file share while they are read. */
export interface OpenedFile {
  readonly strings: readonly string[];
  readonly styles: readonly FileStyle[];
  /** The distinct formats of the styles; the first is that of cells nobody formatted. */
  readonly formats: readonly Required<CellFormat>[];
  /** For each style the place of its format. */
  readonly formatIndexes: readonly number[];
  /** A number format by its number. */
  readonly formatCode: (id: number) => string;
  /** The colours of the theme in the order of their numbers, `RRGGBB`. */
  readonly theme: readonly string[];
  /** Whether dates count from 1904, as on old Macintoshes. */
  readonly counts1904: boolean;
  readonly losses: LossList;
}

/** Reads what the sheets share; `pathOf` gives a related part of the workbook by its type. */
export function readSharedParts(
  parts: PackageReader,
  pathOf: (type: string) => string | undefined,
  options: { readonly counts1904: boolean; readonly losses: LossList },
): OpenedFile {
  const theme = readThemeColors(parts.tree(pathOf("theme") ?? ""));
  const stylesRoot = parts.tree(pathOf("styles") ?? "");
  const styles = readStyles(stylesRoot, theme);
  const codes = readNumberFormats(stylesRoot);
  const formatCode = (id: number): string => codes.get(id) ?? "General";
  const formats: Required<CellFormat>[] = [];
  const places = new Map<string, number>();
  const formatIndexes = styles.map(({ format }) => {
    const key = JSON.stringify(format);
    const place = places.get(key) ?? formats.length;
    if (place === formats.length) formats.push(format);
    places.set(key, place);
    return place;
  });
  const strings = readStrings(parts.text(pathOf("sharedStrings") ?? ""), options.losses);
  return { strings, styles, formats, formatIndexes, formatCode, theme, ...options };
}

/** The texts that cells refer to. Readings in kana beside a text are left out. */
function readStrings(xml: string | undefined, losses: LossList): readonly string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let entry = "";
  let content = "";
  let isPhonetic = false;
  scanXml(xml, {
    opened(name) {
      content = "";
      if (name === "si") entry = "";
      else if (name === "rPh") isPhonetic = true;
      else if (name === "rPr") losses.add("richText");
    },
    text(text) {
      content += text;
    },
    closed(name) {
      if (name === "t" && !isPhonetic) entry += content;
      else if (name === "rPh") isPhonetic = false;
      else if (name === "si") strings.push(unescapeCellText(entry));
    },
  });
  return strings;
}
