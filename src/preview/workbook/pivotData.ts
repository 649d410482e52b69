import { PivotTally, type PivotDatum } from "./pivotSummary";
import type { PivotLabels } from "./pivotLabels";
import type { PivotDesign, PivotField } from "./previewPivot";

/** What a pivot table remembers of its source: headers and rows as of the last refresh. */
export interface PivotCache {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly PivotDatum[])[];
  /** Whether formulas are among the source's cells, so that calculating may change them. */
  readonly hasFormulas: boolean;
}

/** An item of an axis with the items inside it; the root has the label `""`. */
export interface PivotNode {
  readonly label: string;
  readonly datum: PivotDatum;
  readonly path: readonly string[];
  readonly children: readonly PivotNode[];
}

/** The tallies of a pivot table by the paths of its row and column items. */
export interface PivotResult {
  readonly rowRoot: PivotNode;
  readonly columnRoot: PivotNode;
  tally(
    rowPath: readonly string[],
    columnPath: readonly string[],
    valueIndex: number,
  ): PivotTally | undefined;
}

/** The text of an item: what the source cell holds, or Excel's word for nothing. */
export function itemLabel({ value }: PivotDatum, labels: PivotLabels): string {
  if (value === "") return labels.blank;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** Sorts the source's rows into items and tallies them. */
export function computePivot(cache: PivotCache, design: PivotDesign, labels: PivotLabels): PivotResult {
  const columnOf = ({ field }: { readonly field: string }): number => cache.fields.indexOf(field);
  const rowColumns = design.rows.map(columnOf);
  const columnColumns = design.columns.map(columnOf);
  const valueColumns = design.values.map(columnOf);
  const filters = [...design.filters, ...design.rows, ...design.columns].filter(
    ({ hiddenItems }) => hiddenItems.length > 0,
  );
  const hidden = filters.map((field) => ({ column: columnOf(field), items: new Set(field.hiddenItems) }));
  const tallies = new Map<string, PivotTally[]>();
  const rowTree = new TreeBuilder();
  const columnTree = new TreeBuilder();
  const nothing: PivotDatum = { value: "", isError: false };
  for (const row of cache.rows) {
    const at = (column: number): PivotDatum => row[column] ?? nothing;
    if (hidden.some(({ column, items }) => items.has(itemLabel(at(column), labels)))) continue;
    const rowPath = rowTree.add(rowColumns.map(at), labels);
    const columnPath = columnTree.add(columnColumns.map(at), labels);
    for (let depth = 0; depth <= rowPath.length; depth += 1) {
      for (let across = 0; across <= columnPath.length; across += 1) {
        const key = keyOf(rowPath.slice(0, depth), columnPath.slice(0, across));
        let cell = tallies.get(key);
        if (!cell) tallies.set(key, (cell = valueColumns.map(() => new PivotTally())));
        for (const [index, column] of valueColumns.entries()) cell[index]?.add(at(column));
      }
    }
  }
  const tally: PivotResult["tally"] = (rowPath, columnPath, valueIndex) =>
    tallies.get(keyOf(rowPath, columnPath))?.[valueIndex];
  const totalOf = (index: number) => (path: readonly string[], isRow: boolean) => {
    const result = (isRow ? tally(path, [], index) : tally([], path, index))?.result(
      design.values[index]?.summarizeBy ?? "Sum",
    );
    return typeof result?.value === "number" ? result.value : 0;
  };
  const sorter = (fields: readonly PivotField[], isRow: boolean) =>
    fields.map(({ sort }) => {
      const byLabel = compareItems(labels.collation);
      const direction = sort?.descending ? -1 : 1;
      if (sort?.by !== "value")
        return (a: PivotNode, b: PivotNode): number => direction * byLabel(a.datum, b.datum);
      const index = design.values.findIndex(({ caption }) => caption === sort.valueCaption);
      const total = totalOf(Math.max(0, index));
      return (a: PivotNode, b: PivotNode): number =>
        direction * (total(a.path, isRow) - total(b.path, isRow)) || byLabel(a.datum, b.datum);
    });
  return {
    rowRoot: rowTree.toNode(sorter(design.rows, true)),
    columnRoot: columnTree.toNode(sorter(design.columns, false)),
    tally,
  };
}

/** Numbers before text before logical values before nothing, as Excel sorts. */
export function compareItems(collation: string): (a: PivotDatum, b: PivotDatum) => number {
  const collator = new Intl.Collator(collation, { numeric: false });
  const rank = ({ value, isError }: PivotDatum): number => {
    if (isError) return 3;
    if (value === "") return 4;
    return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
  };
  return (a, b) => {
    const difference = rank(a) - rank(b);
    if (difference !== 0) return difference;
    if (typeof a.value === "number" && typeof b.value === "number") return a.value - b.value;
    return collator.compare(String(a.value), String(b.value));
  };
}

interface BuildingNode {
  readonly label: string;
  readonly datum: PivotDatum;
  readonly children: Map<string, BuildingNode>;
}

/** Grows the items of one axis from the paths of the rows. */
class TreeBuilder {
  private readonly root: BuildingNode = {
    label: "",
    datum: { value: "", isError: false },
    children: new Map(),
  };

  /** Adds the items of one row and gives their path. Items that differ only in case are one, as in Excel. */
  add(data: readonly PivotDatum[], labels: PivotLabels): string[] {
    let node = this.root;
    return data.map((datum) => {
      const label = itemLabel(datum, labels);
      const key = label.toLowerCase();
      let child = node.children.get(key);
      if (!child) node.children.set(key, (child = { label, datum, children: new Map() }));
      node = child;
      return child.label;
    });
  }

  toNode(sorters: readonly ((a: PivotNode, b: PivotNode) => number)[]): PivotNode {
    const convert = (node: BuildingNode, path: readonly string[]): PivotNode => {
      const children = [...node.children.values()].map((child) => convert(child, [...path, child.label]));
      const sorter = sorters[path.length];
      return {
        label: node.label,
        datum: node.datum,
        path,
        children: sorter ? children.sort(sorter) : children,
      };
    };
    return convert(this.root, []);
  }
}

function keyOf(rowPath: readonly string[], columnPath: readonly string[]): string {
  return `${rowPath.join("\u0001")}\u0002${columnPath.join("\u0001")}`;
}
