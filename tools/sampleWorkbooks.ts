import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import type { PreviewApi } from "../src/preview/grid/previewApi";
import { tableMessagesFor } from "../src/messages/tableMessages";
import { launchBrowser } from "./browser";
import { startPreviewServer } from "./previewServer";

const folder = path.resolve(__dirname, "../src/preview/samples");

/** What a person of each language does to the inserted table, so that the sample shows edits and a conflict too. */
const samples = {
  ja: {
    ...headersOf("ja"),
    locale: "ja-JP",
    memo: "担当メモ",
    note: "部内で確認済み",
    sheet: "試算",
    total: "一覧の合計（億円）",
  },
  en: {
    ...headersOf("en"),
    locale: "en-US",
    memo: "Our notes",
    note: "Checked with the team",
    sheet: "Estimate",
    total: "Total of the list (¥100m)",
  },
} as const;

type Sample = (typeof samples)["ja" | "en"];

function headersOf(language: "ja" | "en"): { readonly name: string; readonly amount: string } {
  const { name, amountOku } = tableMessagesFor(language).tables.measures.headers;
  return { name, amount: amountOku };
}

/** Makes the workbooks that the preview opens as made with the data before the revision. */
async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const server = await startPreviewServer({ port: 0, liveReload: false });
  const browser = await launchBrowser();
  for (const [language, sample] of Object.entries(samples)) {
    const bytes = await makeSample(browser, `${server.origin}/preview.html?locale=${sample.locale}`, sample);
    writeFileSync(path.join(folder, `older-${language}.xlsx`), bytes);
  }
  await browser.close();
  await server.stop();
}

/** The table as the add-in inserts it, then noted in, corrected and sorted, with formulas over it on another sheet. */
async function makeSample(browser: Browser, address: string, sample: Sample): Promise<Uint8Array> {
  const { name, amount, memo, note, sheet, total } = sample;
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => window.previewWorkbook !== undefined);
  await page.evaluate(() => window.previewWorkbook?.ready);
  const { call } = pageCalls(page);
  const [first] = await call("sheets");
  const command = (await call("commands")).find(({ id }) => id.endsWith("InsertMeasureTable"));
  if (!first || !command) throw new Error("The ribbon has no button for the table of measures.");
  await call("runCommand", command.id);
  const [table] = await call("tables");
  if (!table) throw new Error("No table was inserted.");
  await call("insertTableColumn", table.name, memo);
  const top = Number(/!\D+(\d+):/.exec(table.address)?.[1]);
  const ids = await call("readRange", `${table.sheet}!A${top + 1}:A${top + table.rowCount}`);
  const at = (header: string, id: string): string => {
    const column = String.fromCharCode(65 + [...table.columns, memo].indexOf(header));
    return `${table.sheet}!${column}${top + 1 + ids.findIndex(([cell]) => cell?.value === id)}`;
  };
  await call("type", at(memo, "ind-05"), note);
  await call("type", at(memo, "ind-07"), note);
  await call("type", at(amount, "ind-29"), "130");
  const measure = String((await call("readCell", at(name, "ind-29"))).value);
  await call("sortTable", table.name, amount, false);
  await call("renameSheet", first.name, sheet);
  await call("type", `${sheet}!A1`, measure);
  await call("type", `${sheet}!B1`, "=MEASURE_AMOUNT(A1)");
  await call("type", `${sheet}!A2`, total);
  await call("type", `${sheet}!B2`, `=SUM(${table.name}[${amount}])`);
  await call("whenCalculated");
  const numbers = await page.evaluate(async () => [...((await window.previewWorkbook?.saveXlsx()) ?? [])]);
  await context.close();
  return Uint8Array.from(numbers);
}

type Callable = {
  [Name in keyof PreviewApi]: PreviewApi[Name] extends (...parameters: never[]) => unknown ? Name : never;
}[keyof PreviewApi];

/** Calls members of `window.previewWorkbook` from outside the page. */
function pageCalls(page: Page) {
  return {
    call: <Name extends Callable>(
      name: Name,
      ...parameters: Parameters<PreviewApi[Name]>
    ): Promise<Awaited<ReturnType<PreviewApi[Name]>>> =>
      page.evaluate(
        ([member, values]) => {
          const api = window.previewWorkbook as unknown as Record<string, (...all: unknown[]) => unknown>;
          return api[member]?.(...values);
        },
        [name as string, parameters as unknown[]] as const,
      ) as never,
  };
}

void main();
