import { compareItems, itemLabel } from "../workbook/pivotData";
import { pivotLabels, type PivotLabels } from "../workbook/pivotLabels";
import { pivotLines, type PivotLine } from "../workbook/pivotLayout";
import type { PivotDesign, PivotField } from "../workbook/previewPivot";
import type { PivotCacheContent } from "./pivotCaches";
import type { PivotContent } from "./workbookContent";

/** Items as a file names them: empty cells have no word of their own. */
const fileLabels: PivotLabels = { ...pivotLabels.ja, blank: "" };

/** The items of a pivot table's axes in their order, and the lines that they make. */
export class PivotAxes {
  readonly rows: readonly PivotLine[];
  readonly columns: readonly PivotLine[];
  private readonly orders = new Map<string, readonly number[]>();

  constructor(
    pivot: PivotContent,
    private readonly cache: PivotCacheContent,
  ) {
    const design: PivotDesign = { ...pivot, values: pivot.values.map((value) => ({ ...value, id: "" })) };
    const fields = cache.fields.map(({ name }) => name);
    const lines = pivotLines({ fields, rows: cache.rows, hasFormulas: false }, design, fileLabels);
    this.rows = lines.rows;
    this.columns = lines.columns;
    for (const field of pivot.rows) this.orders.set(field.field, this.order(field, lines.rows, pivot.rows));
    for (const field of pivot.columns)
      this.orders.set(field.field, this.order(field, lines.columns, pivot.columns));
    for (const field of pivot.filters) this.orders.set(field.field, this.order(field, [], []));
  }

  /** The places of a field's items in the cache, in the order shown; none for a field on no axis. */
  itemsOf(field: string): readonly number[] {
    return this.orders.get(field) ?? [];
  }

  /** The text of an item of the cache. */
  labelOf(field: string, place: number): string {
    const item = this.cache.fields.find(({ name }) => name === field)?.items[place];
    return item ? itemLabel(item, fileLabels) : "";
  }

  /** Where an item stands in its field's order. */
  positionOf(field: string, label: string): number {
    const key = label.toLowerCase();
    return Math.max(
      0,
      this.itemsOf(field).findIndex((place) => this.labelOf(field, place).toLowerCase() === key),
    );
  }

  private order(
    field: PivotField,
    lines: readonly PivotLine[],
    axis: readonly PivotField[],
  ): readonly number[] {
    const items = this.cache.fields.find(({ name }) => name === field.field)?.items ?? [];
    const compare = compareItems(fileLabels.collation);
    const byLabel = items
      .map((datum, place) => ({ datum, place }))
      .sort((a, b) => compare(a.datum, b.datum))
      .map(({ place }) => place);
    if (field.sort?.by !== "value") return field.sort?.descending ? byLabel.reverse() : byLabel;
    const level = axis.indexOf(field);
    const shown = [...new Set(lines.flatMap(({ path }) => path[level]?.toLowerCase() ?? []))];
    const rank = (place: number): number => {
      const found = shown.indexOf(this.labelOfItem(items[place]).toLowerCase());
      return found < 0 ? shown.length : found;
    };
    return byLabel.sort((a, b) => rank(a) - rank(b));
  }

  private labelOfItem(item: PivotCacheContent["rows"][number][number] | undefined): string {
    return item ? itemLabel(item, fileLabels) : "";
  }
}
