import { computePivot, type PivotCache, type PivotNode } from "./pivotData";
import type { PivotLabels } from "./pivotLabels";
import type { PivotDatum } from "./pivotSummary";
import type { PivotDesign } from "./previewPivot";

/** One cell of a laid out pivot table. */
export interface PivotCell {
  readonly datum: PivotDatum;
  readonly role: "header" | "label" | "value" | "blank";
  /** Levels that a label stands in from the left, in compact form. */
  readonly indent: number;
  readonly isBold: boolean;
  readonly numberFormat?: string;
}

/** A line of the pivot table: a row or a column of its body. */
export interface PivotLine {
  readonly kind: "item" | "header" | "subtotal" | "grandTotal";
  readonly path: readonly string[];
  readonly node?: PivotNode;
  /** For columns: the value field; for rows undefined. */
  readonly valueIndex: number;
}

/** A laid out pivot table, filters not included. */
export interface PivotLayoutResult {
  readonly cells: readonly (readonly PivotCell[])[];
  readonly headerRowCount: number;
  readonly labelColumnCount: number;
  /** Rows and columns of the body, counted from its first, that are single items: what a chart of it shows. */
  readonly itemRows: readonly number[];
  readonly itemColumns: readonly number[];
  readonly hasGrandTotalRow: boolean;
  readonly hasGrandTotalColumn: boolean;
  /** Rows of the table that are drawn as totals. */
  readonly totalRows: readonly number[];
}

const nothing: PivotDatum = { value: "", isError: false };
const blank: PivotCell = { datum: nothing, role: "blank", indent: 0, isBold: false };

/** Lays a pivot table out as Excel does; `undefined` where it has no row, column or value field. */
export function layOutPivot(
  cache: PivotCache,
  design: PivotDesign,
  labels: PivotLabels,
): PivotLayoutResult | undefined {
  if (design.rows.length + design.columns.length + design.values.length === 0) return undefined;
  const result = computePivot(cache, design, labels);
  const rows = rowLines(result.rowRoot, design);
  const columns = columnLines(result.columnRoot, design);
  const labelColumnCount = labelColumns(design);
  const header = headerRows(design, labels, columns, labelColumnCount);
  const body = rows.map((row) => {
    const isTotal = row.kind === "grandTotal" || row.kind === "subtotal";
    const isBold = isTotal || (row.path.length < design.rows.length && design.layoutType !== "Tabular");
    const values = columns.map((column): PivotCell => {
      const value = design.values[column.valueIndex];
      if (!value || row.kind === "header") return { ...blank, isBold };
      const tally = result.tally(row.path, column.path, column.valueIndex);
      const datum = tally?.result(value.summarizeBy) ?? { value: design.emptyCellText, isError: false };
      return { datum, role: "value", indent: 0, isBold, numberFormat: value.numberFormat };
    });
    return [...rowLabels(row, { design, labels, labelColumnCount, isBold }), ...values];
  });
  mergeTabularLabels(body, rows, design);
  const itemsOf = (lines: readonly PivotLine[], depth: number): number[] =>
    lines.flatMap((line, index) => (line.kind === "item" && line.path.length === depth ? [index] : []));
  return {
    cells: [...header, ...body],
    headerRowCount: header.length,
    labelColumnCount,
    itemRows: itemsOf(rows, design.rows.length),
    itemColumns: itemsOf(columns, design.columns.length),
    hasGrandTotalRow: rows.at(-1)?.kind === "grandTotal",
    hasGrandTotalColumn: columns.at(-1)?.kind === "grandTotal",
    totalRows: rows.flatMap((row, index) => (row.kind === "grandTotal" ? [header.length + index] : [])),
  };
}

/** The rows and columns of a pivot table's body, as a file lists them. */
export function pivotLines(
  cache: PivotCache,
  design: PivotDesign,
  labels: PivotLabels,
): { readonly rows: readonly PivotLine[]; readonly columns: readonly PivotLine[] } {
  const result = computePivot(cache, design, labels);
  return { rows: rowLines(result.rowRoot, design), columns: columnLines(result.columnRoot, design) };
}

function labelColumns({ rows, columns, values, layoutType }: PivotDesign): number {
  if (rows.length === 0) return columns.length > 0 || values.length === 0 ? 1 : 0;
  return layoutType === "Compact" ? 1 : rows.length;
}

function rowLines(root: PivotNode, design: PivotDesign): PivotLine[] {
  const lines: PivotLine[] = [];
  const depth = design.rows.length;
  const add = (kind: PivotLine["kind"], node: PivotNode): void => {
    lines.push({ kind, path: node.path, node, valueIndex: -1 });
  };
  const visit = (node: PivotNode): void => {
    const level = node.path.length;
    if (level === depth) return add("item", node);
    const hasSubtotal = design.subtotalLocation !== "Off" && design.rows[level - 1]?.showSubtotals !== false;
    const isTabular = design.layoutType === "Tabular";
    const isAtTop = hasSubtotal && !isTabular && design.subtotalLocation === "AtTop";
    if (!isTabular) add(isAtTop ? "item" : "header", node);
    node.children.forEach(visit);
    if (hasSubtotal && !isAtTop) add("subtotal", node);
  };
  root.children.forEach(visit);
  if (depth === 0) add("item", root);
  else if (design.showColumnGrandTotals) add("grandTotal", root);
  return lines;
}

function columnLines(root: PivotNode, design: PivotDesign): PivotLine[] {
  const lines: PivotLine[] = [];
  const depth = design.columns.length;
  // Without a value field the column items still stand there.
  const valueIndexes = design.values.length === 0 ? [-1] : design.values.map((_value, index) => index);
  const add = (kind: PivotLine["kind"], node: PivotNode): void => {
    for (const valueIndex of valueIndexes) lines.push({ kind, path: node.path, node, valueIndex });
  };
  const visit = (node: PivotNode): void => {
    if (node.path.length === depth) return add("item", node);
    node.children.forEach(visit);
    const field = design.columns[node.path.length - 1];
    if (design.subtotalLocation !== "Off" && field?.showSubtotals !== false) add("subtotal", node);
  };
  if (depth === 0) {
    if (design.values.length > 0) add("item", root);
    return lines;
  }
  root.children.forEach(visit);
  if (design.showRowGrandTotals) add("grandTotal", root);
  return lines;
}

function headerCell(text: string): PivotCell {
  return { datum: { value: text, isError: false }, role: "header", indent: 0, isBold: true };
}

/** One row with captions; with column fields one more for each field, and one for captions of several values. */
function headerRows(
  design: PivotDesign,
  labels: PivotLabels,
  columns: readonly PivotLine[],
  labelColumnCount: number,
): PivotCell[][] {
  const { values } = design;
  const isCompact = design.layoutType === "Compact";
  const fieldCaptions = isCompact
    ? [design.rows.length > 0 ? labels.rowLabels : ""]
    : design.rows.map(({ caption }) => caption);
  const captions = Array.from({ length: labelColumnCount }, (_column, index) =>
    headerCell(fieldCaptions[index] ?? ""),
  );
  const empty = Array.from({ length: labelColumnCount }, () => headerCell(""));
  if (design.columns.length === 0) {
    return [[...captions, ...columns.map(({ valueIndex }) => headerCell(values[valueIndex]?.caption ?? ""))]];
  }
  const [single] = values;
  const corner = empty.map((cell, index) =>
    index === 0 && values.length === 1 && design.rows.length > 0 ? headerCell(single?.caption ?? "") : cell,
  );
  const fieldNames = columns.map((_line, index) => {
    if (index >= design.columns.length) return headerCell("");
    if (isCompact) return headerCell(index === 0 ? labels.columnLabels : "");
    return headerCell(design.columns[index]?.caption ?? "");
  });
  const levels = design.columns.length + (values.length > 1 ? 1 : 0);
  const levelRows = Array.from({ length: levels }, (_row, level) => {
    const left = level === levels - 1 ? captions : empty;
    return [
      ...left,
      ...columns.map((_line, index) => headerCell(columnHeader(level, index, columns, design, labels))),
    ];
  });
  return [[...corner, ...fieldNames], ...levelRows];
}

function columnHeader(
  level: number,
  index: number,
  columns: readonly PivotLine[],
  design: PivotDesign,
  labels: PivotLabels,
): string {
  const line = columns[index];
  const caption = design.values[line?.valueIndex ?? -1]?.caption ?? "";
  const isSeveral = design.values.length > 1;
  if (!line) return "";
  if (line.kind === "grandTotal") {
    if (level > 0) return "";
    return isSeveral ? labels.totalOf(caption) : labels.grandTotal;
  }
  if (level === design.columns.length) return line.kind === "subtotal" ? "" : caption;
  if (line.kind === "subtotal") {
    if (level !== line.path.length - 1) return "";
    const item = line.path.at(-1) ?? "";
    return isSeveral ? `${item} ${caption}` : labels.subtotalOf(item);
  }
  // An item's label stands over its first column only.
  const former = columns[index - 1];
  const isFirst =
    !former ||
    former.kind !== "item" ||
    line.path.slice(0, level + 1).some((item, at) => former.path[at] !== item);
  return isFirst ? (line.path[level] ?? "") : "";
}

function rowLabels(
  row: PivotLine,
  context: { design: PivotDesign; labels: PivotLabels; labelColumnCount: number; isBold: boolean },
): PivotCell[] {
  const { design, labels, labelColumnCount, isBold } = context;
  const isCompact = design.layoutType === "Compact";
  const level = Math.max(0, row.path.length - 1);
  const datum = (text: string): PivotDatum => ({ value: text, isError: false });
  const [single] = design.values;
  const label = ((): PivotDatum => {
    if (row.kind === "grandTotal") return datum(labels.grandTotal);
    if (design.rows.length === 0)
      return datum(design.values.length === 1 ? (single?.caption ?? "") : labels.total);
    if (row.kind === "subtotal") return datum(labels.subtotalOf(row.path.at(-1) ?? ""));
    const item = row.node?.datum ?? nothing;
    return item.value === "" ? datum(labels.blank) : item;
  })();
  const place = isCompact || row.kind === "grandTotal" ? 0 : level;
  return Array.from({ length: labelColumnCount }, (_column, index) =>
    index === place
      ? { datum: label, role: "label" as const, indent: isCompact ? level : 0, isBold }
      : { ...blank, role: "label" as const, isBold },
  );
}

/** In tabular form the label of a group stands in the row of its first item. */
function mergeTabularLabels(body: PivotCell[][], rows: readonly PivotLine[], design: PivotDesign): void {
  if (design.layoutType !== "Tabular") return;
  const shown: string[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.kind !== "item") continue;
    for (const [level, item] of row.path.slice(0, -1).entries()) {
      const key = row.path.slice(0, level + 1).join("\u0001");
      if (shown[level] === key) continue;
      shown[level] = key;
      const line = body[index];
      if (line)
        line[level] = { datum: { value: item, isError: false }, role: "label", indent: 0, isBold: false };
    }
  }
}
