import type { StopWatching, WorkbookHint } from "../workbook/workbookPort";
import { toWorkbookError } from "./hostErrors";
import { isSupported } from "./requirements";

/**
 * Tells the listener whenever cells, tables or the selection changed anywhere in the workbook, until stopped.
 *
 * Rejects with a `WorkbookError`. What the add-in itself writes is not told: events are off around it.
 */
export async function watchWorkbook(listener: (hint: WorkbookHint) => void): Promise<StopWatching> {
  try {
    const handlers = await Excel.run(async (context) => {
      const { tables, worksheets: sheets } = context.workbook;
      const tellChange = async (): Promise<void> => listener({ kind: "cellsChanged" });
      return [
        sheets.onChanged.add(tellChange),
        sheets.onSelectionChanged.add(async () => listener({ kind: "selectionChanged" })),
        // A sheet or table that goes, or a table that is made a range, is no change of cells to Excel.
        sheets.onDeleted.add(tellChange),
        ...(isSupported("1.9") ? [tables.onAdded.add(tellChange), tables.onDeleted.add(tellChange)] : []),
      ];
    });
    let stopped: Promise<void> | undefined;
    return () => (stopped ??= removeHandlers(handlers));
  } catch (error) {
    throw toWorkbookError(error);
  }
}

interface Handler {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

async function removeHandlers(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  if (first === undefined) return;
  try {
    // Both were added in one request context; removing works in that context only.
    await Excel.run(first.context as Excel.RequestContext, async () => {
      for (const handler of handlers) handler.remove();
    });
  } catch (error) {
    throw toWorkbookError(error);
  }
}
