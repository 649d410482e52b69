import { cellFindingId } from "./findingId";
import { type MatchedTables, rowAt } from "./matchTables";
import type { FindingEffect, MergeCell, MergeFinding } from "./mergeTypes";
import { cellAt, sameCell } from "./sameCell";

/** Adds what is found in the cells of a row that sheet and seed have, in the order of the sheet's columns. */
export function mergeCells(
  tables: MatchedTables,
  place: { readonly key: string; readonly sheetRow: number; readonly inSeed: number },
  findings: MergeFinding[],
): void {
  const { key, sheetRow, inSeed } = place;
  const row = rowAt(tables.sheet.rows, sheetRow);
  const seedRow = rowAt(tables.seed.rows, inSeed);
  const baseRow = tables.base.rows[tables.baseOfSeed[inSeed] ?? -1];
  for (const column of tables.compared) {
    const sheet = cellAt(row, column.inSheet);
    const seed = cellAt(seedRow, column.inSeed);
    if (sameCell(sheet, seed)) continue;
    const base =
      baseRow === undefined || column.inBase === undefined ? undefined : cellAt(baseRow, column.inBase);
    findings.push({
      kind: "cell",
      id: cellFindingId(key, column.id),
      ...(base === undefined
        ? judgeWithoutBase(tables, { sheet, seed, hasBaseRow: baseRow !== undefined })
        : judge({ base, sheet, seed })),
      key,
      column: column.id,
      sheetRow,
      sheetColumn: column.inSheet,
      base,
      sheet,
      seed,
    });
  }
}

interface Judgement {
  readonly rule: string;
  readonly effect: FindingEffect;
}

/** Who changed a cell in which sheet and seed are not equal. */
function judge({ base, sheet, seed }: Record<"base" | "sheet" | "seed", MergeCell>): Judgement {
  if (sameCell(sheet, base)) return { rule: "M3", effect: "update" };
  if (!sameCell(seed, base)) return { rule: "M5", effect: "conflict" };
  return { rule: isFormulaOrError(sheet) ? "M14" : "M2", effect: "edit" };
}

function judgeWithoutBase(
  { baseKind }: MatchedTables,
  { sheet, seed, hasBaseRow }: { sheet: MergeCell; seed: MergeCell; hasBaseRow: boolean },
): Judgement {
  if (baseKind !== "known") {
    return { rule: "M21", effect: baseKind === "unedited" ? "update" : "conflict" };
  }
  if (!hasBaseRow) return { rule: "M22", effect: "conflict" };
  // Nothing was written in a new column yet, so a blank is what it started from.
  return { rule: "M19", effect: judge({ base: null, sheet, seed }).effect };
}

function isFormulaOrError(cell: MergeCell): boolean {
  return typeof cell === "string" ? errorValue.test(cell) : typeof cell === "object" && cell !== null;
}

/** `#N/A`, `#REF!`, `#NAME?`, `#DIV/0!` and the like. */
const errorValue = /^#[A-Z][A-Z0-9/_]*[!?]?$/;
