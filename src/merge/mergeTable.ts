import { columnFindings } from "./columnFindings";
import { rowFindingId } from "./findingId";
import { type MatchedTables, matchTables, rowAt, seedRowOf } from "./matchTables";
import { mergeCells } from "./mergeCells";
import type { MergeFinding, MergeInput, TableMerge } from "./mergeTypes";
import { absentRowFinding, ownRowFinding, unknownRowFinding, withdrawnRowFinding } from "./rowFindings";
import { rowKey } from "./rowKeys";
import { isBlankCell } from "./sameCell";

/**
 * Compares what the add-in last wrote, what stands in the workbook and what the data say now (SPEC.md).
 *
 * The findings come in the order of M30; what is equal yields none. Nothing is decided here: `resolveMerge` turns
 * findings and choices into edits.
 */
export function mergeTable(input: MergeInput): TableMerge {
  const tables = matchTables(input);
  if (tables === undefined) return { kind: "unreadable", problem: "noKeyColumn" };
  const findings: MergeFinding[] = [];
  const metInSeed = new Uint8Array(tables.seed.rows.length);
  const walk: Walk = { tables, findings, metInSeed, metElsewhere: new Map() };
  tables.seedRows.rewind();
  for (let sheetRow = 0; sheetRow < tables.sheet.rows.length; sheetRow += 1) mergeSheetRow(walk, sheetRow);
  for (const [inSeed, key] of tables.seedRows.keys.entries()) {
    if (key !== undefined && metInSeed[inSeed] !== 1) findings.push(absentRowFinding(tables, key, inSeed));
  }
  findings.push(...columnFindings(tables));
  return { kind: "merged", input, findings };
}

interface Walk {
  readonly tables: MatchedTables;
  readonly findings: MergeFinding[];
  /** 1 for each of the seed's rows that the sheet has; an array of bytes, since there may be very many. */
  readonly metInSeed: Uint8Array;
  /** How often a key stood in the sheet so far, for keys that the seed does not have or that stood before. */
  readonly metElsewhere: Map<string, number>;
}

function mergeSheetRow(walk: Walk, sheetRow: number): void {
  const { tables, findings, metInSeed } = walk;
  const row = rowAt(tables.sheet.rows, sheetRow);
  const keyCell = row[tables.keyColumn.inSheet];
  const inSeed = seedRowOf(tables, keyCell);
  const key = inSeed === undefined ? rowKey(keyCell) : tables.seedRows.keys[inSeed];
  if (key !== undefined && inSeed !== undefined && metInSeed[inSeed] !== 1) {
    metInSeed[inSeed] = 1;
    mergeCells(tables, { key, sheetRow, inSeed }, findings);
    return;
  }
  if (row.every(isBlankCell)) return;
  const withdrawnAt = inSeed === undefined && key !== undefined ? tables.withdrawnRows.get(key) : undefined;
  const occurrence = countOccurrence(walk, key ?? "", inSeed !== undefined);
  const place = { key: key ?? "", sheetRow, inSeed, id: rowFindingId(key ?? "", occurrence) };
  const isOursTwice = (inSeed !== undefined || withdrawnAt !== undefined) && occurrence > 1;
  if (isOursTwice) {
    findings.push(ownRowFinding(tables, place, "duplicate"));
  } else if (withdrawnAt !== undefined) {
    findings.push(withdrawnRowFinding(tables, place, withdrawnAt));
  } else if (key !== undefined && tables.baseKind !== "known" && occurrence === 1) {
    findings.push(unknownRowFinding(tables, place));
  } else {
    findings.push(ownRowFinding(tables, place, "addedByPerson"));
  }
}

/** The number of the row among those with its key; the first one with a key of the seed was counted already. */
function countOccurrence({ metElsewhere }: Walk, key: string, isInSeed: boolean): number {
  const occurrence = (metElsewhere.get(key) ?? (isInSeed ? 1 : 0)) + 1;
  metElsewhere.set(key, occurrence);
  return occurrence;
}
