/** A link on a cell, as `Range.hyperlink` takes and gives it. */
export interface CellLink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

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
  readonly tabColors: Map<string, string>;
  readonly hiddenGridlines: Set<string>;
  readonly hiddenHeadings: Set<string>;
  /** Links by `sheetId!row,column`. */
  readonly links: Map<string, CellLink>;
}

/** The state of a workbook just opened. */
export function createHostState(workbookName: string): HostState {
  return {
    workbookName,
    isDirty: false,
    workbookPassword: undefined,
    settings: new Map(),
    sheetPasswords: new Map(),
    tabColors: new Map(),
    hiddenGridlines: new Set(),
    hiddenHeadings: new Set(),
    links: new Map(),
  };
}
