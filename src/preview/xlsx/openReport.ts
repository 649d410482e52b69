/** What of a file a workbook here does not take up. */
export type LossKind =
  | "alignment"
  | "autoFilter"
  | "borders"
  | "chart"
  | "chartSheet"
  | "columnFormula"
  | "comment"
  | "conditionalFormatting"
  | "customXml"
  | "dataTable"
  | "dataValidation"
  | "date1904"
  | "externalLink"
  | "fontEffects"
  | "headerlessTable"
  | "hiddenColumns"
  | "hiddenRows"
  | "hyperlink"
  | "localName"
  | "macros"
  | "mergedArea"
  | "name"
  | "outline"
  | "password"
  | "patternFill"
  | "picture"
  | "pivotTable"
  | "printSettings"
  | "protectionDetails"
  | "queryConnection"
  | "richText"
  | "sheetName"
  | "sparkline"
  | "table"
  | "tableStyle"
  | "totalsRow"
  | "view";

/** One thing that was not taken up, where and how often. */
export interface OpenLoss {
  readonly kind: LossKind;
  /** The sheet in the file; left out for what belongs to the whole workbook. */
  readonly sheetName?: string;
  /** How many, in cells, areas or objects. */
  readonly count: number;
  /** Names, or the reason in a few words; `""` where the kind says all. */
  readonly detail: string;
}

/** What came of opening a file. */
export interface OpenReport {
  readonly sheetCount: number;
  readonly losses: readonly OpenLoss[];
}

/** Collects what is lost and counts what recurs. */
export class LossList {
  private readonly found = new Map<
    string,
    { kind: LossKind; sheetName: string | undefined; count: number; details: Set<string> }
  >();

  add(
    kind: LossKind,
    where: { readonly sheetName?: string; readonly detail?: string; readonly count?: number } = {},
  ): void {
    const key = `${kind}\n${where.sheetName ?? ""}`;
    const entry = this.found.get(key) ?? {
      kind,
      sheetName: where.sheetName,
      count: 0,
      details: new Set<string>(),
    };
    this.found.set(key, entry);
    entry.count += where.count ?? 1;
    if (where.detail !== undefined && entry.details.size < 20) entry.details.add(where.detail);
  }

  get all(): readonly OpenLoss[] {
    return [...this.found.values()].map(({ kind, sheetName, count, details }) => ({
      kind,
      ...(sheetName === undefined ? {} : { sheetName }),
      count,
      detail: [...details].join(", "),
    }));
  }
}
