/** What stands in a cell of an answer, an error as the cell shows it with its message. */
export function shown(cell: unknown): unknown {
  return cell instanceof CustomFunctions.Error ? `${cell.code} ${cell.message ?? ""}` : cell;
}

/** The error that a call as a whole ends with, thrown or rejected. */
export async function failure(call: () => unknown): Promise<string> {
  try {
    await call();
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return String(shown(error));
    throw error;
  }
  throw new Error("did not fail");
}

/** Runs in an Excel that speaks English. */
export async function inEnglishExcel(run: () => unknown): Promise<void> {
  Object.assign(globalThis, { Office: { context: { displayLanguage: "en-US" } } });
  try {
    await run();
  } finally {
    Reflect.deleteProperty(globalThis, "Office");
  }
}

/** A formula may pass any text where the enum is expected. */
export function anyText<Label>(text: string): Label {
  return text as Label;
}

/** A column of spilled rows by its header. */
export function column(rows: readonly (readonly unknown[])[], header: string): unknown[] {
  const at = rows[0]?.indexOf(header) ?? -1;
  if (at < 0) throw new Error(`no column ${header} in ${String(rows[0])}`);
  return rows.slice(1).map((row) => row[at]);
}
