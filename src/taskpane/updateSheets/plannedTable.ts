import type { CheckedTable } from "../../actions/updateTypes";
import type { CellFinding, MergeFinding, RowFinding } from "../../merge/mergeTypes";
import type { NoteReason } from "../../messages/updateMessages";

/** How a table without a known base is treated. */
export type UnknownBaseChoice = "unedited" | "ask";

/** One finding that a person can decide about, with what it is called. */
export interface PlannedChange {
  readonly ref: string;
  readonly id: string;
  readonly finding: CellFinding | RowFinding;
  /** What it asks for, the treatment of an unknown base considered. */
  readonly effect: "update" | "conflict" | "edit";
  readonly rowName: string;
  /** `undefined` for a whole row. */
  readonly header: string | undefined;
}

/** The changes of one row: a measure, or whatever the table lists. */
export interface PlannedRow {
  readonly key: string;
  readonly name: string;
  readonly changes: readonly PlannedChange[];
}

/** Something that is said about a table and asks for nothing. */
export interface PlannedNote {
  readonly reason: NoteReason;
  /** Headers of columns, or names of rows. */
  readonly names: readonly string[];
}

/** What the screen lists of a table. */
export interface PlannedTable {
  readonly table: CheckedTable;
  readonly rows: readonly PlannedRow[];
  readonly notes: readonly PlannedNote[];
}

/**
 * Groups what was found in a table by its rows, in the order of the findings.
 *
 * A table that is left alone (newer data, no id column, a base that is unknown until the person says how to treat it)
 * has no rows: nothing of it can be chosen.
 */
export function planTable(table: CheckedTable, unknownBase: UnknownBaseChoice | undefined): PlannedTable {
  const isLeftAlone =
    table.state === "newerData" || (table.state === "unknownBase" && unknownBase === undefined);
  if (table.merge.kind === "unreadable" || isLeftAlone) return { table, rows: [], notes: [] };
  const rows = new Map<string, PlannedRow & { readonly changes: PlannedChange[] }>();
  const notes = new Map<NoteReason, string[]>();
  const treatment = table.state === "unknownBase" ? unknownBase : undefined;
  for (const finding of table.merge.findings) {
    const change = plannedChange(finding, { table, treatment });
    if (change === undefined) addNote(notes, finding, table);
    else addChange(rows, change);
  }
  return {
    table,
    rows: [...rows.values()],
    notes: [...notes].map(([reason, names]) => ({ reason, names })),
  };
}

function plannedChange(
  finding: MergeFinding,
  { table, treatment }: { readonly table: CheckedTable; readonly treatment: UnknownBaseChoice | undefined },
): PlannedChange | undefined {
  if (finding.kind === "column" || finding.effect === "note") return undefined;
  // Nobody can tell a withdrawn row from one of the person's own: that stays a question.
  const isTaken = treatment === "unedited" && (finding.kind === "cell" || finding.change !== "withdrawn");
  return {
    ref: table.ref,
    id: finding.id,
    finding,
    effect: isTaken && finding.effect === "conflict" ? "update" : finding.effect,
    rowName: rowNameOf(finding.key, table),
    header: finding.kind === "cell" ? headerOf(finding.column, table) : undefined,
  };
}

function addChange(
  rows: Map<string, PlannedRow & { changes: PlannedChange[] }>,
  change: PlannedChange,
): void {
  const { key } = change.finding;
  const row = rows.get(key);
  if (row === undefined) rows.set(key, { key, name: change.rowName, changes: [change] });
  else row.changes.push(change);
}

const columnNotes = {
  missingInSheet: "missingColumn",
  withdrawn: "withdrawnColumn",
  newInSeed: "newColumn",
} as const;

function addNote(notes: Map<NoteReason, string[]>, finding: MergeFinding, table: CheckedTable): void {
  if (finding.kind === "cell") return;
  const reason =
    finding.kind === "column"
      ? columnNotes[finding.change]
      : finding.change === "duplicate"
        ? "duplicate"
        : "ownRows";
  const name = finding.kind === "column" ? headerOf(finding.column, table) : rowNameOf(finding.key, table);
  const names = notes.get(reason);
  if (names === undefined) notes.set(reason, [name]);
  else names.push(name);
}

/** What a row is called: its name, or its id where nobody knows a name. */
function rowNameOf(key: string, { rowNames }: CheckedTable): string {
  return rowNames[key] ?? key;
}

/** What a column is called in the workbook. */
export function headerOf(column: string, { headers }: CheckedTable): string {
  return headers[column] ?? column;
}
