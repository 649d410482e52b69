import type { TableId } from "./tableCatalog";

/** A pivot table that is ready to be inserted. */
export type PivotPreset = "ministryByPillar" | "byStatus" | "prioritiesByProject";

/** A table that a pivot table may be made over. */
export type PivotSource = Extract<TableId, "measures" | "amounts" | "overview" | "priorities" | "links">;

/** A pivot table of a person's own: which fields stand in rows and columns, and what is summed or counted. */
export interface PivotLayout {
  readonly source: PivotSource;
  /** Column keys of the source, outermost first. */
  readonly rows: readonly string[];
  /** Column keys of the source; may be empty. */
  readonly columns: readonly string[];
  /** The column key that is summed or counted. */
  readonly value: string;
  readonly summary: "sum" | "count";
  /** Only the lines of the supplementary budget: the continuing ones belong to no total of the package. */
  readonly onlyNew: boolean;
}

/** A preset by its name, or a layout of the person's own. */
export type PivotChoice = PivotPreset | PivotLayout;

/** The presets' layouts. */
export const pivotPresets: Readonly<Record<PivotPreset, PivotLayout>> = {
  ministryByPillar: {
    source: "measures",
    rows: ["ministries"],
    columns: ["pillar"],
    value: "amountOku",
    summary: "sum",
    onlyNew: true,
  },
  byStatus: {
    source: "measures",
    rows: ["status", "pillar"],
    columns: [],
    value: "amountOku",
    summary: "sum",
    onlyNew: false,
  },
  prioritiesByProject: {
    source: "priorities",
    rows: ["project"],
    columns: ["activity"],
    value: "id",
    summary: "count",
    onlyNew: false,
  },
};

/** The fields of each source that are worth a row, a column or a value of a pivot table. */
export const pivotFields: Readonly<
  Record<PivotSource, { readonly groups: readonly string[]; readonly sums: readonly string[] }>
> = {
  measures: {
    groups: ["pillar", "ministries", "status", "basis", "approximate", "parent", "name"],
    sums: ["amountOku"],
  },
  amounts: { groups: ["list", "status", "basis", "approximate", "isFirst", "name"], sums: ["amountOku"] },
  overview: { groups: ["pillar", "ministries", "status", "name"], sums: ["amountOku"] },
  priorities: { groups: ["project", "focus", "activity", "topic"], sums: [] },
  links: { groups: ["project", "evidence", "status", "measure", "section"], sums: [] },
};

/** The layout that a choice stands for. */
export function pivotLayout(choice: PivotChoice): PivotLayout {
  return typeof choice === "string" ? pivotPresets[choice] : choice;
}
