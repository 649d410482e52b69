import type { CellInput, WorkbookChange, WriteCells, WriteTableCells } from "../workbook/workbookPort";

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
 * Written cells are split between rows where they must be; each piece is filled as far as it goes. One row above the
 * limit makes a group of its own.
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
    if (change.kind !== "writeCells" && change.kind !== "writeTableCells") {
      const bytes = changeBytes(change);
      if (usedBytes + bytes > limitBytes) startBatch();
      batch.push(change);
      usedBytes += bytes;
      continue;
    }
    let firstRow = 0;
    let pieceBytes = otherChangeBytes;
    change.values.forEach((row, index) => {
      const bytes = rowBytes(row, known);
      const isFull = usedBytes + pieceBytes + bytes > limitBytes && (batch.length > 0 || index > firstRow);
      if (isFull) {
        if (index > firstRow) {
          batch.push(rowsOf(change, { from: firstRow, to: index }));
          usedBytes += pieceBytes;
        }
        startBatch();
        firstRow = index;
        pieceBytes = otherChangeBytes;
      }
      pieceBytes += bytes;
    });
    if (firstRow < change.values.length)
      batch.push(rowsOf(change, { from: firstRow, to: change.values.length }));
    usedBytes += pieceBytes;
  }
  startBatch();
  return batches;
}

/** A generous guess at a change without cell values: its object paths and actions as JSON. */
const otherChangeBytes = 4_000;

function changeBytes(change: WorkbookChange): number {
  const known = new Map<string, number>();
  const bytesOf = (rows: readonly (readonly CellInput[])[]): number =>
    rows.reduce((bytes, row) => bytes + rowBytes(row, known), otherChangeBytes);
  if ("formulas" in change) return bytesOf(change.formulas);
  if (change.kind === "addTableRows") return bytesOf(change.values);
  if (change.kind === "deleteTableRows") return otherChangeBytes + change.rows.length * smallCallBytes;
  if (change.kind === "fillTableCells") return otherChangeBytes + change.cells.length * 2 * smallCallBytes;
  return otherChangeBytes;
}

/** A call for one row or cell as JSON: its paths and its action. */
const smallCallBytes = 400;

type WrittenRows = WriteCells | WriteTableCells;

function rowsOf(change: WrittenRows, { from, to }: { from: number; to: number }): WrittenRows {
  if (from === 0 && to === change.values.length) return change;
  const values = change.values.slice(from, to);
  return change.kind === "writeCells"
    ? { ...change, rowIndex: change.rowIndex + from, values }
    : { ...change, row: change.row + from, values };
}

function rowBytes(row: readonly CellInput[], known: Map<string, number>): number {
  let bytes = 2;
  for (const value of row) {
    bytes += typeof value === "string" ? knownTextBytes(value, known) : String(value).length + 1;
  }
  return bytes;
}

/** Long texts recur from row to row in the tables that are written; counting each once is enough. */
function knownTextBytes(text: string, known: Map<string, number>): number {
  if (text.length < 16) return textBytes(text);
  const bytes = known.get(text) ?? textBytes(text);
  known.set(text, bytes);
  return bytes;
}

/** UTF-8 length of a text as JSON, with its quotes, a comma and the apostrophe it may get. */
function textBytes(text: string): number {
  let bytes = 4 + text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x800) bytes += code >= 0xd800 && code < 0xe000 ? 1 : 2;
    else if (code >= 0x80 || code === 0x22 || code === 0x5c) bytes += 1;
    else if (code < 0x20) bytes += 5;
  }
  return bytes;
}
