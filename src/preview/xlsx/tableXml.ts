import { formatArea } from "../workbook/a1";
import { columnFormula } from "./columnFormula";
import type { FileContext } from "./fileContext";
import type { SheetContent, TableContent } from "./workbookContent";
import { element, escapeCellText } from "./xmlText";

const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Where Excel keeps the id by which add-ins find a table again; older readers are told to pass over it. */
const revisionNamespaces = {
  "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
  "mc:Ignorable": "xr",
  "xmlns:xr": "http://schemas.microsoft.com/office/spreadsheetml/2014/revision",
};

/** The part of one table; `id` is its number in the workbook, from 1. */
export function tableXml(
  table: TableContent,
  options: { readonly id: number; readonly sheet: SheetContent; readonly context: FileContext },
): string {
  const ref = formatArea(table.area);
  const hasFilter = table.showFilterButton && table.showHeaders;
  const columns = table.columns.map((column, index) => {
    const formula = columnFormula(table, index, options);
    const attributes = { array: formula?.isArray ? 1 : undefined };
    const formulaXml = formula
      ? element("calculatedColumnFormula", attributes, escapeCellText(formula.text))
      : "";
    return element("tableColumn", { id: column.id, name: column.name }, formulaXml);
  });
  const style = element("tableStyleInfo", {
    name: table.style === "" ? undefined : table.style,
    showFirstColumn: 0,
    showLastColumn: 0,
    showRowStripes: table.showBandedRows ? 1 : 0,
    showColumnStripes: 0,
  });
  return element(
    "table",
    {
      xmlns: mainNamespace,
      ...(table.id === undefined ? {} : revisionNamespaces),
      id: options.id,
      "xr:uid": table.id,
      name: table.name,
      displayName: table.name,
      ref,
      headerRowCount: table.showHeaders ? undefined : 0,
      totalsRowShown: 0,
    },
    (hasFilter ? element("autoFilter", { ref }) : "") +
      element("tableColumns", { count: columns.length }, columns.join("")) +
      style,
  );
}
