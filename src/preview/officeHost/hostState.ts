/**
 * What Excel keeps with a workbook beyond `PreviewWorkbook`, for as long as the host lives; it outlives the pane.
 *
 * The grid does not show these: they are what the add-in set and may read back.
 */
export interface HostState {
  readonly workbookName: string;
  isDirty: boolean;
  workbookPassword: string | undefined;
  /** The add-in's document settings (key → value as plain data). */
  readonly settings: Map<string, unknown>;
  readonly sheetPasswords: Map<string, string>;
}

/** The state of a workbook just opened. */
export function createHostState(workbookName: string): HostState {
  return {
    workbookName,
    isDirty: false,
    workbookPassword: undefined,
    settings: new Map(),
    sheetPasswords: new Map(),
  };
}
