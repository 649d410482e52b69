import type { CellInput } from "../workbook/cellContent";
import type { WorkbookChange } from "../workbook/workbookChange";

/** A change that may be sent in pieces: so many parts, each of a size, and the change over some of them. */
export interface ChangePieces {
  readonly count: number;
  readonly bytesOf: (index: number) => number;
  readonly slice: (from: number, to: number) => WorkbookChange;
}

/** The rows or single cells that a change is made of; `undefined` for one that is whole or not at all. */
export function piecesOf(change: WorkbookChange, known: Map<string, number>): ChangePieces | undefined {
  if (change.kind === "writeCells") {
    const { rowIndex } = change;
    return rowPieces(change.values, known, (from, values) => ({
      ...change,
      rowIndex: rowIndex + from,
      values,
    }));
  }
  if (change.kind === "writeFormulas") {
    const { rowIndex } = change;
    return rowPieces(change.formulas, known, (from, formulas) => ({
      ...change,
      rowIndex: rowIndex + from,
      formulas,
    }));
  }
  if (change.kind === "writeTableCells") {
    const { row } = change;
    return rowPieces(change.values, known, (from, values) => ({ ...change, row: row + from, values }));
  }
  if (change.kind === "writeTableFormulas") {
    const { row } = change;
    return rowPieces(change.formulas, known, (from, formulas) => ({ ...change, row: row + from, formulas }));
  }
  if (change.kind === "addTableRows") {
    const { before } = change;
    const at = (from: number) => (before === undefined ? {} : { before: before + from });
    return rowPieces(change.rows, known, (from, rows) => ({ ...change, ...at(from), rows }));
  }
  if (change.kind === "deleteTableRows") {
    // From the last one up, so that the numbers of those in later pieces hold.
    const all = [...change.rows].sort((first, second) => second - first);
    return callPieces(all, 1, (rows) => ({ ...change, rows }));
  }
  if (change.kind === "fillTableCells" || change.kind === "fillCells") {
    return callPieces(change.cells, 2, (cells) => ({ ...change, cells }));
  }
  return undefined;
}

function rowPieces<Cell extends CellInput | { readonly formula: string }>(
  rows: readonly (readonly Cell[])[],
  known: Map<string, number>,
  changeOver: (from: number, rows: readonly (readonly Cell[])[]) => WorkbookChange,
): ChangePieces {
  return {
    count: rows.length,
    bytesOf: (index) => rowBytes(rows[index] ?? [], known),
    slice: (from, to) => changeOver(from, rows.slice(from, to)),
  };
}

function callPieces<Item>(
  items: readonly Item[],
  callsPerItem: number,
  changeOver: (items: readonly Item[]) => WorkbookChange,
): ChangePieces {
  return {
    count: items.length,
    bytesOf: () => callsPerItem * smallCallBytes,
    slice: (from, to) => changeOver(items.slice(from, to)),
  };
}

/** A call for one row or cell as JSON: its paths and its action. */
const smallCallBytes = 400;

function rowBytes(
  row: readonly (CellInput | { readonly formula: string })[],
  known: Map<string, number>,
): number {
  let bytes = 2;
  for (const cell of row) {
    const value = typeof cell === "object" && cell !== null ? cell.formula : cell;
    bytes += typeof value === "string" ? knownTextBytes(value, known) : String(value).length + 1;
  }
  return bytes;
}

/**
 * Long texts recur from row to row in the tables that are written; counting each once is enough. Very long ones are
 * many rows that are remembered, each another one.
 */
function knownTextBytes(text: string, known: Map<string, number>): number {
  if (text.length < 16 || text.length > 1_000) return textBytes(text);
  let bytes = known.get(text);
  if (bytes === undefined) known.set(text, (bytes = textBytes(text)));
  return bytes;
}

/** UTF-8 length of a text as JSON, with its quotes, a comma and the apostrophe it may get. */
function textBytes(text: string): number {
  let bytes = 4;
  for (let index = 0; index < text.length; index += 1) bytes += bytesOfCode[text.charCodeAt(index)] ?? 0;
  return bytes;
}

/** For each UTF-16 code; half of a pair stands for two of its four bytes. */
const bytesOfCode = Uint8Array.from({ length: 0x1_0000 }, (_, code) => {
  if (code < 0x20) return 6;
  if (code === 0x22 || code === 0x5c) return 2;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code >= 0xd800 && code < 0xe000 ? 2 : 3;
});
