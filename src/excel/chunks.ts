import type { WorkbookChange } from "../workbook/workbookChange";
import { piecesOf } from "./changePieces";

/** Excel on the web refuses requests above 5 MB; the rest is for what surrounds the cells in a request. */
export const payloadLimitBytes = 4_500_000;

/** Changes that one request can carry, and about how many bytes they make of it. */
export interface Batch {
  readonly changes: readonly WorkbookChange[];
  readonly bytes: number;
}

/**
 * The same changes in the same order, grouped so that each group's request stays below `limitBytes`.
 *
 * What is made of rows or of single cells is split between them where it must be; each piece is filled as far as it
 * goes. One row above the limit makes a group of its own.
 */
export function splitIntoBatches(
  changes: readonly WorkbookChange[],
  { limitBytes }: { limitBytes: number },
): readonly Batch[] {
  const batches: Batch[] = [];
  let batch: WorkbookChange[] = [];
  let usedBytes = 0;
  const known = new Map<string, number>();
  const startBatch = (): void => {
    if (batch.length > 0) batches.push({ changes: batch, bytes: usedBytes });
    batch = [];
    usedBytes = 0;
  };
  for (const change of changes) {
    const pieces = piecesOf(change, known);
    if (pieces === undefined) {
      if (usedBytes + otherChangeBytes > limitBytes) startBatch();
      batch.push(change);
      usedBytes += otherChangeBytes;
      continue;
    }
    let first = 0;
    let pieceBytes = otherChangeBytes;
    for (let index = 0; index < pieces.count; index += 1) {
      const bytes = pieces.bytesOf(index);
      const isFull = usedBytes + pieceBytes + bytes > limitBytes && (batch.length > 0 || index > first);
      if (isFull) {
        if (index > first) {
          batch.push(pieces.slice(first, index));
          usedBytes += pieceBytes;
        }
        startBatch();
        first = index;
        pieceBytes = otherChangeBytes;
      }
      pieceBytes += bytes;
    }
    if (first < pieces.count) {
      batch.push(first === 0 ? change : pieces.slice(first, pieces.count));
      usedBytes += pieceBytes;
    }
  }
  startBatch();
  return batches;
}

/** A generous guess at a change without cell values: its object paths and actions as JSON. */
const otherChangeBytes = 4_000;
