import type { PivotSummary } from "./previewPivot";

/** The words that Excel itself writes into pivot tables and charts. */
export interface PivotLabels {
  readonly rowLabels: string;
  readonly columnLabels: string;
  readonly grandTotal: string;
  readonly total: string;
  readonly blank: string;
  readonly all: string;
  readonly several: string;
  readonly subtotalOf: (item: string) => string;
  readonly totalOf: (caption: string) => string;
  readonly captionOf: (summary: PivotSummary, field: string) => string;
  readonly collation: string;
}

const summaryJa: Readonly<Record<PivotSummary, string>> = {
  Sum: "合計",
  Count: "個数",
  Average: "平均",
  Max: "最大",
  Min: "最小",
  CountNumbers: "数値の個数",
  Product: "積",
};
const summaryEn: Readonly<Record<PivotSummary, string>> = {
  Sum: "Sum",
  Count: "Count",
  Average: "Average",
  Max: "Max",
  Min: "Min",
  CountNumbers: "Count",
  Product: "Product",
};

/** Those words in Excel's two languages here. */
export const pivotLabels: Readonly<Record<"ja" | "en", PivotLabels>> = {
  ja: {
    rowLabels: "行ラベル",
    columnLabels: "列ラベル",
    grandTotal: "総計",
    total: "集計",
    blank: "(空白)",
    all: "(すべて)",
    several: "(複数のアイテム)",
    subtotalOf: (item) => `${item} 集計`,
    totalOf: (caption) => `全体の ${caption}`,
    captionOf: (summary, field) => `${summaryJa[summary]} / ${field}`,
    collation: "ja",
  },
  en: {
    rowLabels: "Row Labels",
    columnLabels: "Column Labels",
    grandTotal: "Grand Total",
    total: "Total",
    blank: "(blank)",
    all: "(All)",
    several: "(Multiple Items)",
    subtotalOf: (item) => `${item} Total`,
    totalOf: (caption) => `Total ${caption}`,
    captionOf: (summary, field) => `${summaryEn[summary]} of ${field}`,
    collation: "en",
  },
};
