import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { areaContains, formatCell } from "../src/preview/workbook/a1";
import type { Area, CellValue, PreviewWorkbook } from "../src/preview/workbook/previewWorkbook";
import { readXlsx } from "../src/preview/xlsx/readXlsx";
import { saveXlsx } from "../src/preview/xlsx/saveXlsx";
import type { CellContent, SheetContent } from "../src/preview/xlsx/workbookContent";
import { fillObjects } from "../test/unit/preview/xlsx/objectsSample";
import { fillSample } from "../test/unit/preview/xlsx/sampleWorkbook";
import { bundleWorkbook } from "./bundleWorkbook";
import { readFlatDocument, type SheetValues } from "./readFlatDocument";
import type { createUniverWorkbook } from "../src/preview/workbook/univerWorkbook";

/**
 * Opens .xlsx files in LibreOffice and compares every cell's value with the one that the file states.
 *
 *     npx tsx tools/checkInLibreOffice.ts [--recalculate] [file.xlsx …]
 *
 * Without a file it saves the tests' sample workbooks and checks those. `--recalculate` takes the results of formulas
 * out of the file first, so that LibreOffice has to calculate them; it does not know every function of Excel, so
 * differences are listed but are no failure then.
 */
async function checkInLibreOffice(args: readonly string[]): Promise<number> {
  if (spawnSync("soffice", ["--version"]).status !== 0) {
    console.log("LibreOffice (soffice) is not installed: nothing was checked.");
    return 0;
  }
  const recalculates = args.includes("--recalculate");
  const folder = mkdtempSync(join(tmpdir(), "libreoffice-"));
  try {
    const given = args.filter((arg) => !arg.startsWith("--"));
    const files =
      given.length > 0
        ? given
        : [await saveSample(folder, "sample", fillSample), await saveSample(folder, "objects", fillObjects)];
    const differences = files.map((file) => checkFile(file, folder, recalculates));
    return recalculates || differences.every((count) => count === 0) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function saveSample(
  folder: string,
  name: string,
  fill: (workbook: PreviewWorkbook) => Promise<void>,
): Promise<string> {
  const path = await bundleWorkbook();
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the bundle is CommonJS
  const bundle = require(path) as { createUniverWorkbook: typeof createUniverWorkbook };
  const workbook = bundle.createUniverWorkbook();
  await fill(workbook);
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, await saveXlsx(workbook));
  workbook.dispose();
  return file;
}

/** Compares one file and prints what differs; gives how many cells do. */
function checkFile(file: string, folder: string, recalculates: boolean): number {
  const bytes = new Uint8Array(readFileSync(file));
  const copy = join(folder, `${basename(file, ".xlsx")}-copy.xlsx`);
  writeFileSync(copy, recalculates ? withoutResults(bytes) : bytes);
  const sheets = openInLibreOffice(copy, folder);
  let cellCount = 0;
  const differences: string[] = [];
  const unknown: string[] = [];
  for (const sheet of readXlsx(bytes).content.sheets) {
    const found = sheets.get(sheet.name);
    if (!found) differences.push(`${sheet.name}: the sheet is missing`);
    for (const pivot of sheet.pivots) {
      const lost = lostPivotNumbers(pivot.area, sheet, found);
      if (lost.length > 0) differences.push(`${sheet.name}: ${pivot.name} lacks ${lost.join(", ")}`);
    }
    for (const { rowIndex, cells } of sheet.rows) {
      for (const cell of cells) {
        // LibreOffice lays pivot tables out anew, in its own words and with a row more for several values.
        if (sheet.pivots.some(({ area }) => areaContains(area, cellArea(rowIndex, cell.columnIndex))))
          continue;
        const address = formatCell(rowIndex, cell.columnIndex);
        const actual = found?.get(address) ?? "";
        cellCount += 1;
        if (isSame(cell, actual)) continue;
        const formula = cell.formula === undefined ? "" : `  ${cell.formula}`;
        const list = isUnknownThere(cell, actual) ? unknown : differences;
        list.push(
          `${sheet.name}!${address}: ${show(cell.value)} in the file, ${show(actual)} shown${formula}`,
        );
      }
    }
  }
  console.log(`${basename(file)}: ${cellCount} cells, ${differences.length} differ.`);
  for (const difference of differences) console.log(`  ${difference}`);
  if (unknown.length > 0)
    console.log(`  ${unknown.length} more have formulas that LibreOffice lacks functions for:`);
  for (const one of unknown) console.log(`    ${one}`);
  return differences.length;
}

/** Numbers of a pivot table that are not among those of the one that LibreOffice calculated. */
function lostPivotNumbers(
  area: Area,
  sheet: SheetContent,
  found: ReadonlyMap<string, CellValue> | undefined,
): readonly number[] {
  const reach = 3;
  const shown: number[] = [];
  for (let row = area.rowIndex; row < area.rowIndex + area.rowCount + reach; row += 1) {
    for (let column = area.columnIndex; column < area.columnIndex + area.columnCount + reach; column += 1) {
      const value = found?.get(formatCell(row, column));
      if (typeof value === "number") shown.push(value);
    }
  }
  const wanted = sheet.rows.flatMap(({ rowIndex, cells }) =>
    cells.flatMap(({ columnIndex, value }) =>
      typeof value === "number" && areaContains(area, cellArea(rowIndex, columnIndex)) ? [value] : [],
    ),
  );
  return wanted.filter((value) => {
    const place = shown.findIndex((one) => Math.abs(one - value) <= 1e-9 * Math.max(1, Math.abs(value)));
    if (place >= 0) shown.splice(place, 1);
    return place < 0;
  });
}

function cellArea(rowIndex: number, columnIndex: number): Area {
  return { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
}

/** The values of all cells by sheet and address, as LibreOffice has them after opening the file. */
function openInLibreOffice(file: string, folder: string): SheetValues {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const args = [profile, "--headless", "--norestore", "--convert-to", "fods", "--outdir", folder, file];
  const { status, stderr } = spawnSync("soffice", args, { timeout: 300_000 });
  if (status !== 0) throw new Error(`LibreOffice could not open ${file}: ${String(stderr)}`);
  return readFlatDocument(readFileSync(file.replace(/\.xlsx$/, ".fods"), "utf8"));
}

/** LibreOffice keeps the file's results but for arrays and errors, which it calculates: it may lack the function. */
function isUnknownThere(cell: CellContent, actual: CellValue): boolean {
  const isFormula = cell.formula !== undefined || cell.isSpilled === true;
  const isLacking = typeof actual === "string" && /^(?:#NAME\?|Err:5\d\d)$/.test(actual);
  // The cells of `B1#` are unknown where B1 is.
  return isFormula && (isLacking || /[A-Z]\d+#/i.test(cell.formula ?? ""));
}

/** LibreOffice's TRUE is a 1 with a format. */
function isSame(cell: CellContent, actual: CellValue): boolean {
  if (typeof cell.value === "boolean") return Number(cell.value) === Number(actual);
  if (typeof cell.value !== "number" || typeof actual !== "number") return cell.value === actual;
  return Math.abs(cell.value - actual) <= 1e-9 * Math.max(1, Math.abs(cell.value));
}

/** The file without results of formulas. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, content] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) continue;
    const xml = strFromU8(content).replace(/(<\/f>|<f[^>]*\/>)<v(?: [^>]*)?>[^<]*<\/v>/g, "$1");
    parts[path] = strToU8(xml);
  }
  return zipSync(parts);
}

function show(value: CellValue): string {
  return JSON.stringify(value);
}

checkInLibreOffice(process.argv.slice(2)).then(
  (exitCode) => (process.exitCode = exitCode),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
