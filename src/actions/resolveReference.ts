import { isSameName } from "../workbook/freeName";
import type { CellArea, CellPlace, SheetBlock } from "../workbook/cellArea";
import type { Definitions } from "../workbook/definitions";
import { parseReference } from "./formulaReference";
import { tableCells } from "./tableCells";

/** What references can mean in a workbook, beside plain addresses. */
export interface ReferenceContext extends Definitions {
  /** The areas that formulas asked about fill. */
  readonly spills: readonly SheetBlock[];
}

/**
 * The cells that an argument means in the formula of a cell, where it is a reference and nothing else: `A2:A20`,
 * `'名簿 1'!B3`, `A2#`, `[@事業名]`, `表1[事業名]`, a defined name, each with `@` or without.
 *
 * `undefined` for what only Excel can work out, and for what is not in this workbook.
 */
export function resolveReference(
  argument: string,
  { place, context }: { readonly place: CellPlace; readonly context: ReferenceContext },
): SheetBlock | undefined {
  const text = argument.trim();
  if (text.startsWith("@")) {
    const block = resolveReference(text.slice(1), { place, context });
    return block && besidePlace(block, place);
  }
  return (
    parseReference(text, place) ??
    spillOf(text, { place, context }) ??
    tableCells(text, { place, tables: context.tables }) ??
    namedCells(text, { place, context })
  );
}

/** The cell that a spill reference such as `'名簿 1'!A2#` counts from. */
export function spillAnchor(text: string, place: Pick<CellPlace, "sheetName">): CellPlace | undefined {
  if (!text.endsWith("#")) return undefined;
  const block = parseReference(text.replace(/^@/, "").slice(0, -1), place);
  if (block === undefined || block.area.rowCount * block.area.columnCount !== 1) return undefined;
  const { rowIndex, columnIndex } = block.area;
  return { sheetName: block.sheetName, rowIndex, columnIndex };
}

/** Whether an argument may be a name or a reference to a table. */
export function mayNeedDefinitions(argument: string): boolean {
  if (parseReference(argument.replace(/^@/, ""), { sheetName: "" }) !== undefined) return false;
  return definedName.test(argument) || /^@?(?:[^"(){},+\-*/^&=<>]*)\[[^]*\]$/u.test(argument);
}

interface Where {
  readonly place: CellPlace;
  readonly context: ReferenceContext;
}

const definedName = /^@?(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?([\p{L}_\\][\p{L}\p{N}_.\\?]*)$/u;

function spillOf(text: string, { place, context }: Where): SheetBlock | undefined {
  const anchor = spillAnchor(text, place);
  return (
    anchor &&
    context.spills.find(
      ({ sheetName, area }) =>
        isSameName(sheetName, anchor.sheetName) &&
        area.rowIndex === anchor.rowIndex &&
        area.columnIndex === anchor.columnIndex,
    )
  );
}

/** What a name stands for; one that stands for another one is followed so often and no more. */
function namedCells(text: string, { place, context }: Where, follow = 4): SheetBlock | undefined {
  const [, quoted, plain, name] = definedName.exec(text) ?? [];
  if (name === undefined || follow === 0) return undefined;
  const scope = quoted?.replaceAll("''", "'") ?? plain;
  const named =
    context.names.find(
      (one) =>
        isSameName(one.name, name) &&
        one.sheetName !== undefined &&
        isSameName(one.sheetName, scope ?? place.sheetName),
    ) ?? context.names.find((one) => isSameName(one.name, name) && one.sheetName === undefined);
  if (named === undefined) {
    const table = context.tables.find((one) => isSameName(one.name, name));
    return table && { sheetName: table.sheetName, area: table.body };
  }
  const meaning = named.formula.replace(/^=/, "").trim();
  const block = parseReference(meaning, { sheetName: named.sheetName ?? place.sheetName });
  // Excel gives a relative name as it is seen from the active cell, not from this one.
  if (block !== undefined) return isAbsolute(meaning) ? block : undefined;
  return (
    spillOf(meaning, { place, context }) ??
    tableCells(meaning, { place, tables: context.tables }) ??
    namedCells(meaning, { place, context }, follow - 1)
  );
}

function isAbsolute(reference: string): boolean {
  const address = reference.slice(reference.lastIndexOf("!") + 1);
  return address.split(":").every((cell) => /^(?:\$[A-Z]+)?(?:\$\d+)?$/i.test(cell));
}

/** The cell of a row or column that stands beside a formula: what `@` takes of it. */
function besidePlace({ sheetName, area }: SheetBlock, place: CellPlace): SheetBlock | undefined {
  const row = { ...area, rowIndex: place.rowIndex, rowCount: 1 };
  const column = { ...area, columnIndex: place.columnIndex, columnCount: 1 };
  const beside: CellArea | undefined =
    area.rowCount === 1 && area.columnCount === 1
      ? area
      : area.columnCount === 1 && isWithin(place.rowIndex, area.rowIndex, area.rowCount)
        ? row
        : area.rowCount === 1 && isWithin(place.columnIndex, area.columnIndex, area.columnCount)
          ? column
          : undefined;
  return beside && { sheetName, area: beside };
}

function isWithin(index: number, start: number, count: number): boolean {
  return index >= start && index < start + count;
}
