import type { Definitions, NamedFormula, TablePlace } from "../workbook/definitions";
import type { ReadRequest } from "../workbook/readRequest";
import { areaOf } from "./rangeAt";

const placeProperties = "rowIndex,columnIndex,rowCount,columnCount";

/** Queues what the names in formulas stand for; the answers are there after the next sync. */
export function queueDefinitions(
  workbook: Excel.Workbook,
  { tables, sheets }: NonNullable<ReadRequest["definitions"]>,
) {
  return {
    tables: tables.map((name) => queueTable(workbook, name)),
    sheets: sheets.map((sheetName) => {
      const sheet = workbook.worksheets.getItemOrNullObject(sheetName).load("name");
      return { sheet, names: sheet.names.load("items/name,items/formula") };
    }),
    names: workbook.names.load("items/name,items/formula"),
  };
}

/** What the questions were answered with. */
export function definitionsOf({ tables, sheets, names }: ReturnType<typeof queueDefinitions>): Definitions {
  return {
    tables: tables.flatMap(tablePlace),
    names: [
      ...sheets.flatMap(({ sheet, names: own }) =>
        sheet.isNullObject ? [] : own.items.map((item) => ({ ...namedFormula(item), sheetName: sheet.name })),
      ),
      ...names.items.map(namedFormula),
    ],
  };
}

/** A table's place, queued; of a table that does not exist, everything is a null object. */
function queueTable(workbook: Excel.Workbook, name: string) {
  const table = workbook.tables.getItemOrNullObject(name).load("name");
  return {
    table,
    sheet: table.worksheet.load("name"),
    columns: table.columns.load("items/name"),
    range: table.getRange().load(placeProperties),
    body: table.getDataBodyRange().load(placeProperties),
  };
}

function tablePlace({ table, sheet, columns, range, body }: ReturnType<typeof queueTable>): TablePlace[] {
  if (table.isNullObject) return [];
  return [
    {
      name: table.name,
      sheetName: sheet.name,
      area: areaOf(range),
      body: areaOf(body),
      columns: columns.items.map((column) => column.name),
    },
  ];
}

function namedFormula({ name, formula }: Excel.NamedItem): NamedFormula {
  return { name, formula: String(formula) };
}
