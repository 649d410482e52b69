import { citation } from "../budget/citation";
import { tableTitle } from "../tables/tableCatalog";
import { policyCitation, policyDocument } from "../tables/tableNotes";
import { formatAddress } from "../workbook/cellAddress";
import type { WorkbookPort } from "../workbook/workbookPort";
import type { AreaSnapshot } from "../workbook/workbookSnapshot";
import { rowKey } from "../merge/rowKeys";
import type { MergeCell } from "../merge/mergeTypes";
import { compareFollowed } from "./compareFollowed";
import type { ComparedTable } from "./compareFollowed";
import { describeCheck } from "./describeCheck";
import { readFollowed } from "./readFollowed";
import type { CellOrigin, UpdateContext } from "./updateTypes";

/** What the selected cell is, and which line of which document it comes from; reads only. Rejects with a `WorkbookError`. */
export async function readCellOrigin(port: WorkbookPort, context: UpdateContext): Promise<CellOrigin> {
  const { area } = await port.read({ area: { from: "activeCell", rowCount: 1, columnCount: 1 } });
  if (area === undefined) return { kind: "outside", sheetName: "", address: "" };
  const place = { sheetName: area.sheetName, address: formatAddress(area.area) };
  if (area.tableNames.length === 0) return { kind: "outside", ...place };
  const state = await readFollowed(port, { known: area.tableNames });
  const compared = compareFollowed(state, context);
  const table = compared.find(({ cells }) => area.tableNames.includes(cells.name));
  if (table === undefined) return { kind: "outside", ...place };
  const described = describeCheck([table], { state, context }).tables[0];
  const cell = cellIn(table, area);
  const header = cell?.column === undefined ? undefined : described?.headers[cell.column];
  if (cell === undefined || header === undefined || described === undefined) {
    const title = tableTitle(table.followed.tableId, context.language);
    return { kind: kindOfOther(table, area), tableTitle: title, ...place };
  }
  const finding = findingOf(table, cell);
  return {
    kind: "cell",
    ...place,
    tableTitle: described.title,
    rowName: described.rowNames[cell.key] ?? cell.key,
    header,
    citation: citationOf(table, { key: cell.key, context }),
    sheetValue: cell.value,
    documentValue: cell.documentValue,
    findingId: finding?.id,
    effect: finding?.effect,
    ref: described.ref,
  };
}

interface FoundCell {
  readonly key: string;
  readonly column: string;
  readonly value: MergeCell;
  readonly documentValue: MergeCell;
}

/** The cell as one of ours: in a row and a column that the data know; a key that stands twice is ours the first time. */
function cellIn(
  { cells, followed, sheet, seed, drawn }: ComparedTable,
  { area }: AreaSnapshot,
): FoundCell | undefined {
  const row = area.rowIndex - cells.area.rowIndex - 1;
  const at = area.columnIndex - cells.area.columnIndex;
  const keyAt = followed.columns.indexOf(drawn.columns[0]?.key);
  const key = rowKey(sheet.rows[row]?.[keyAt]);
  const column = followed.columns[at];
  const seedAt = column === undefined ? -1 : seed.columns.indexOf(column);
  const seedRow = seed.rows.find(([first]) => rowKey(first) === key);
  const isFirst = sheet.rows.findIndex((candidate) => rowKey(candidate[keyAt]) === key) === row;
  if (key === undefined || column === undefined || seedAt < 0 || seedRow === undefined || !isFirst)
    return undefined;
  return { key, column, value: sheet.rows[row]?.[at] ?? null, documentValue: seedRow[seedAt] ?? null };
}

/** What a cell is that the data do not have. */
function kindOfOther(
  { cells, followed, sheet, seed, drawn }: ComparedTable,
  { area }: AreaSnapshot,
): "own" | "header" | "withdrawn" {
  const row = area.rowIndex - cells.area.rowIndex - 1;
  if (row < 0) return "header";
  const column = followed.columns[area.columnIndex - cells.area.columnIndex];
  const key = rowKey(sheet.rows[row]?.[followed.columns.indexOf(drawn.columns[0]?.key)]);
  const knew = followed.saved?.base;
  const isOldColumn = column !== undefined && !seed.columns.includes(column);
  const isOldRow =
    column !== undefined &&
    !seed.rows.some(([first]) => rowKey(first) === key) &&
    knew?.rows.some(([first]) => rowKey(first) === key) === true;
  return isOldColumn || isOldRow ? "withdrawn" : "own";
}

function findingOf({ merge }: ComparedTable, { key, column }: FoundCell) {
  if (merge.kind !== "merged") return undefined;
  return merge.findings.find(
    (finding) => finding.kind === "cell" && finding.key === key && finding.column === column,
  );
}

/** The full citation of the measure that the row is about; of other rows, the document and the section they come from. */
function citationOf(
  { followed, seed }: ComparedTable,
  { key, context }: { key: string; context: UpdateContext },
): string {
  const { budget, policy, language } = context;
  const [measureId = key] = key.split(":");
  const measure = budget.measures.find(({ id }) => id === measureId);
  if (measure !== undefined) {
    const basis = followed.tableId === "amounts" ? key.slice(measureId.length + 1) : undefined;
    const amount = measure.amounts.find((one) => one.basis === basis);
    return citation(budget, measure, { style: "full", language, amount });
  }
  const sourceAt = seed.columns.indexOf("source");
  const source = seed.rows.find(([first]) => rowKey(first) === key)?.[sourceAt];
  if (typeof source === "string") return source;
  const document = policyDocument(context);
  const sectionId = policy.sections[0]?.id;
  return followed.tableId === "links" && document !== undefined && sectionId !== undefined
    ? policyCitation(context, sectionId)
    : (budget.documents[0]?.title ?? "");
}
