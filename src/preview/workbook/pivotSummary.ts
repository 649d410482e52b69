import type { CellValue } from "./previewWorkbook";
import type { PivotSummary } from "./previewPivot";

/** One source cell, as a pivot table keeps it. */
export interface PivotDatum {
  readonly value: CellValue;
  readonly isError: boolean;
}

/** Collects the values of one cell of a pivot table. */
export class PivotTally {
  private filled = 0;
  private readonly numbers: number[] = [];
  private error: CellValue | undefined;

  add({ value, isError }: PivotDatum): void {
    if (value === "" && !isError) return;
    this.filled += 1;
    if (isError) this.error ??= value;
    else if (typeof value === "number") this.numbers.push(value);
  }

  /** What the cell shows; `undefined` for nothing. Text counts as 0 in a sum, an error spoils all but a count. */
  result(summary: PivotSummary): PivotDatum | undefined {
    if (this.filled === 0) return undefined;
    if (summary === "Count") return number(this.filled);
    if (summary === "CountNumbers") return number(this.numbers.length);
    if (this.error !== undefined) return { value: this.error, isError: true };
    const { numbers } = this;
    switch (summary) {
      case "Sum":
        return number(sum(numbers));
      case "Average":
        return numbers.length === 0
          ? { value: "#DIV/0!", isError: true }
          : number(sum(numbers) / numbers.length);
      case "Max":
        return number(numbers.reduce((most, one) => Math.max(most, one), numbers[0] ?? 0));
      case "Min":
        return number(numbers.reduce((least, one) => Math.min(least, one), numbers[0] ?? 0));
      case "Product":
        return number(numbers.reduce((product, one) => product * one, numbers.length === 0 ? 0 : 1));
    }
  }
}

function number(value: number): PivotDatum {
  return { value, isError: false };
}

/** Amounts like 0.1 add up to what a person gets on paper: 15 digits are all that Excel shows. */
function sum(numbers: readonly number[]): number {
  return Number(numbers.reduce((total, one) => total + one, 0).toPrecision(15));
}
