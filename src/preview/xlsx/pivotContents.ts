import { pivotLabels, type PivotLabels } from "../workbook/pivotLabels";
import type { PivotField, PivotSource } from "../workbook/previewPivot";
import type { PreviewWorkbook } from "../workbook/previewWorkbook";
import type { PivotContent, PivotSourceContent } from "./workbookContent";

/** The pivot tables of a sheet as a file holds them. Those whose source is gone are left as plain cells. */
export function pivotContents(workbook: PreviewWorkbook, sheetId: string): readonly PivotContent[] {
  const { blank } = labelsOf(workbook);
  const withFileItems = (fields: readonly PivotField[]): readonly PivotField[] =>
    fields.map((field) => ({
      ...field,
      hiddenItems: field.hiddenItems.map((item) => (item === blank ? "" : item)),
    }));
  return workbook.pivots
    .filter((pivot) => pivot.sheetId === sheetId)
    .flatMap((pivot): PivotContent[] => {
      const source = sourceContent(workbook, pivot.source);
      if (!source) return [];
      const { id: _id, sheetId: _sheet, anchor: _anchor, areas, refreshOnOpen: _refresh, ...design } = pivot;
      return [
        {
          ...design,
          source,
          rows: withFileItems(pivot.rows),
          columns: withFileItems(pivot.columns),
          filters: withFileItems(pivot.filters),
          values: pivot.values.map(({ id: _value, ...value }) => value),
          tableArea: areas.table,
        },
      ];
    });
}

/** The words that the workbook writes into pivot tables, told by how it names a sum. */
export function labelsOf(workbook: PreviewWorkbook): PivotLabels {
  const own = workbook.pivotCaption("Sum", "x");
  const found = Object.values(pivotLabels).find((labels) => labels.captionOf("Sum", "x") === own);
  return found ?? pivotLabels.ja;
}

function sourceContent(workbook: PreviewWorkbook, source: PivotSource): PivotSourceContent | undefined {
  if (source.kind === "table") {
    const table = workbook.tables.find(({ id }) => id === source.tableId);
    return table && { kind: "table", tableName: table.name };
  }
  const sheet = workbook.sheets.find(({ id }) => id === source.sheetId);
  return sheet && { kind: "area", sheetName: sheet.name, area: source.area };
}
