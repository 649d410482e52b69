import { parseArea } from "./a1";
import { WorkbookRefusal } from "./previewWorkbook";

/** Names that Excel keeps for itself. */
const reservedSheetNames: ReadonlySet<string> = new Set(["history", "履歴"]);
const longestSheetName = 31;
const longestName = 255;

/** Whether two names are one to Excel, which ignores case. */
export function isSameName(first: string, second: string): boolean {
  return nameKey(first) === nameKey(second);
}

/** What a name is looked up by. */
export function nameKey(name: string): string {
  return name.toLowerCase();
}

/** Refuses a sheet name that Excel does not take, or that another sheet has. */
export function refuseBadSheetName(name: string, otherNames: readonly string[]): void {
  const isLegal =
    name.length > 0 &&
    name.length <= longestSheetName &&
    !/[:\\/?*[\]\0]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    !reservedSheetNames.has(nameKey(name));
  if (!isLegal) throw new WorkbookRefusal("InvalidArgument", `"${name}" cannot be a sheet name.`);
  if (otherNames.some((other) => isSameName(other, name))) {
    throw new WorkbookRefusal("ItemAlreadyExists", `There is already a sheet named "${name}".`);
  }
}

/** Whether text can name a table or a cell range: it starts as a word, has no space and is no cell address. */
export function isLegalName(name: string): boolean {
  if (name.length === 0 || name.length > longestName) return false;
  if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name)) return false;
  const readsAsReference = parseArea(name) !== undefined || /^[rc]$/i.test(name) || /^r\d*c\d*$/i.test(name);
  return !readsAsReference;
}

/** Refuses a table's or range's name that Excel does not take, or that is taken in the workbook. */
export function refuseBadName(name: string, takenNames: readonly string[]): void {
  if (!isLegalName(name)) throw new WorkbookRefusal("InvalidArgument", `"${name}" cannot be a name.`);
  if (takenNames.some((taken) => isSameName(taken, name))) {
    throw new WorkbookRefusal("ItemAlreadyExists", `The name "${name}" is already taken.`);
  }
}

/** The first of `base1`, `base2`, … that nobody has. */
export function freeName(base: string, takenNames: readonly string[]): string {
  const taken = new Set(takenNames.map(nameKey));
  let number = 1;
  while (taken.has(nameKey(`${base}${number}`))) number += 1;
  return `${base}${number}`;
}

/** Column names as Excel makes them: never empty, and a number behind one that stands already to the left. */
export function uniqueColumnNames(headers: readonly string[], emptyName: string): string[] {
  const names: string[] = [];
  for (const [index, header] of headers.entries()) {
    const base = header === "" ? `${emptyName}${index + 1}` : header;
    let name = base;
    for (let number = 2; names.some((taken) => isSameName(taken, name)); number += 1)
      name = `${base}${number}`;
    names.push(name);
  }
  return names;
}
