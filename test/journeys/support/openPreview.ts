import { readFileSync } from "node:fs";
import path from "node:path";
import { type Browser, type BrowserContext, type FrameLocator, type Page } from "playwright-core";
import type { CellReading, PreviewApi } from "../../../src/preview/grid/previewApi";
import type { HostFaults } from "../../../src/preview/officeHost/hostFaults";
import { launchBrowser } from "../../../tools/browser";

/** What a journey has before it: the page with its grid, the pane in it, and the workbook to read and type into. */
export interface Preview {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Everything the page asked for that is not of its own origin: must stay empty. */
  readonly foreignRequests: readonly string[];
  /** What the console and the page complained about: must stay empty. */
  readonly complaints: readonly string[];
  /** Runs a member of `window.previewWorkbook`. */
  call<Name extends CallableMember>(
    name: Name,
    ...parameters: Parameters<PreviewApi[Name]>
  ): Promise<Awaited<ReturnType<PreviewApi[Name]>>>;
  /** Types into a cell, waits for the calculation, and reads the cell. */
  typeAndRead(address: string, text: string): Promise<CellReading>;
  /** Lets the host misbehave from now on. */
  misbehave(faults: Partial<HostFaults>): Promise<void>;
  close(): Promise<void>;
}

type CallableMember = {
  [Name in keyof PreviewApi]: PreviewApi[Name] extends (...parameters: never[]) => unknown ? Name : never;
}[keyof PreviewApi];

/** How the preview is opened: its query (`src/preview/grid/pageOptions.ts`) and what the person's browser is like. */
export interface PreviewOptions {
  readonly query?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
  readonly reducedMotion?: "reduce" | "no-preference";
  /** Changes the window before the page is opened in it. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

let browser: Promise<Browser> | undefined;

/** The address of the preview server that the journeys share. */
export function previewOrigin(): string {
  return readFileSync(path.resolve(__dirname, "../../../.cache/preview-address"), "utf8");
}

/** Opens the preview in a window of its own, with a new workbook, and waits until the add-in runs. */
export async function openPreview(options: PreviewOptions = {}): Promise<Preview> {
  browser ??= launchBrowser();
  const context = await (
    await browser
  ).newContext({
    ignoreHTTPSErrors: true,
    viewport: options.viewport ?? { width: 1440, height: 900 },
    colorScheme: options.colorScheme ?? "light",
    forcedColors: options.forcedColors ?? "none",
    reducedMotion: options.reducedMotion ?? "no-preference",
  });
  context.setDefaultTimeout(10_000);
  await options.prepare?.(context);
  const page = await context.newPage();
  const foreignRequests = watchRequests(page);
  const complaints = watchComplaints(page);
  await page.goto(`${previewOrigin()}/preview.html${options.query ?? ""}`);
  await page.waitForFunction(() => window.previewWorkbook !== undefined);
  await page.evaluate(() => window.previewWorkbook?.ready);
  return createPreview({ context, page, foreignRequests, complaints });
}

/** Ends the browser that the journeys of a file shared. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

function createPreview(parts: {
  context: BrowserContext;
  page: Page;
  foreignRequests: readonly string[];
  complaints: readonly string[];
}): Preview {
  const { context, page } = parts;
  const call: Preview["call"] = (name, ...parameters) =>
    page.evaluate(
      ([member, values]) => {
        const workbook = window.previewWorkbook as unknown as Record<
          string,
          (...values: unknown[]) => unknown
        >;
        return workbook[member]?.(...values);
      },
      [name as string, parameters as unknown[]] as const,
    ) as never;
  return {
    page,
    pane: page.frameLocator("iframe"),
    foreignRequests: parts.foreignRequests,
    complaints: parts.complaints,
    call,
    typeAndRead: async (address, text) => {
      await call("type", address, text);
      await call("whenCalculated");
      return call("readCell", address);
    },
    misbehave: (faults) =>
      page.evaluate((fields) => void Object.assign(window.previewWorkbook?.faults ?? {}, fields), faults),
    close: () => context.close(),
  };
}

function watchRequests(page: Page): string[] {
  const foreign: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(previewOrigin()) && !/^(data|blob|about):/.test(url)) {
      foreign.push(url);
    }
  });
  return foreign;
}

function watchComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") {
      complaints.push(message.text());
    }
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return complaints;
}
