import type { EditSource, WorkbookEvent } from "./previewWorkbook";

/** Tells the subscribers what happened, and who is doing it: whoever `runAs` names, else the person at the grid. */
export class WorkbookEvents {
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();
  private readonly sources: EditSource[] = [];

  /** Who is changing the workbook right now. */
  get source(): EditSource {
    return this.sources.at(-1) ?? "person";
  }

  /** Whether a call of ours is changing the workbook, as opposed to the person through the grid's own commands. */
  get isRunning(): boolean {
    return this.sources.length > 0;
  }

  /** Runs a change in the name of `source`. */
  runAs<Result>(source: EditSource, run: () => Result): Result {
    this.sources.push(source);
    try {
      return run();
    } finally {
      this.sources.pop();
    }
  }

  emit(event: WorkbookEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  subscribe(listener: (event: WorkbookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  clear(): void {
    this.listeners.clear();
  }
}
