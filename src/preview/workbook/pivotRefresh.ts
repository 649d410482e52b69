import type { Calculation } from "./calculation";
import { isWorkbookRefusal } from "./previewWorkbook";

/** Reads pivot tables' sources again when the calculation that was under way at their last reading is done. */
export class PivotRefresh {
  private readonly expected = new Set<string>();
  private waiting: Promise<void> | undefined;

  constructor(
    private readonly calculation: Calculation,
    private readonly refresh: (pivotId: string) => void,
  ) {}

  /** The pivot table's source holds formulas that may not be calculated yet. */
  expect(pivotId: string): void {
    this.expected.add(pivotId);
    this.waiting ??= this.run();
  }

  /** Resolves when every pivot table has read calculated cells. */
  async whenDone(): Promise<void> {
    while (this.waiting) await this.waiting;
  }

  private async run(): Promise<void> {
    await this.calculation.whenDone();
    const pivotIds = [...this.expected];
    this.expected.clear();
    for (const pivotId of pivotIds) {
      try {
        if (!this.calculation.isOver) this.refresh(pivotId);
      } catch (thrown) {
        // What has come into its way meanwhile leaves the pivot table as it is.
        if (!isWorkbookRefusal(thrown)) throw thrown;
      }
    }
    await this.calculation.whenDone();
    this.waiting = this.expected.size > 0 ? this.run() : undefined;
  }
}
