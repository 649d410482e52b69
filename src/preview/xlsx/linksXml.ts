import { formatCell } from "../workbook/a1";
import type { PlacedLink } from "../workbook/cellLink";
import type { PackageWriter } from "./packageWriter";
import { element } from "./xmlText";

/** The links of a sheet's cells; addresses outside the workbook are related to the sheet's part. */
export function linksXml(links: readonly PlacedLink[], sheetPath: string, parts: PackageWriter): string {
  const elements = links.map(({ rowIndex, columnIndex, link }) =>
    element("hyperlink", {
      ref: formatCell(rowIndex, columnIndex),
      "r:id":
        link.address === undefined ? undefined : parts.relateOutside(sheetPath, "hyperlink", link.address),
      location: link.documentReference,
      tooltip: link.screenTip,
      display: link.textToDisplay,
    }),
  );
  return elements.length === 0 ? "" : element("hyperlinks", {}, elements.join(""));
}
