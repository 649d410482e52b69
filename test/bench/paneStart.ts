import type { Browser } from "playwright-core";
import { launchBrowser } from "../../tools/browser";
import type { BenchBuilds } from "./builds";
import { type Figure, figureAtMost, median } from "./figure";
import { serveFolder } from "../support/serveFolder";

const starts = 9;
const formulaStarts = 5;
const cpuThrottle = 4;

/**
 * When the first function has answered and when the pane's content is visible after its navigation began, in the same
 * starts, on a processor slowed down four times.
 */
export async function measurePaneStart(builds: BenchBuilds): Promise<Figure[]> {
  const ownServer = await serveFolder(builds.addIn);
  const peerServer = await serveFolder(builds.peer);
  const browser = await launchBrowser();
  const own: number[] = [];
  const answers: number[] = [];
  const besides: number[] = [];
  const peer: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    own.push((await timeStart(browser, `${ownServer.origin}/preview.html`)).visibleAfter);
    peer.push((await timeStart(browser, `${peerServer.origin}/preview.html`)).visibleAfter);
  }
  // In starts of their own: the grid's calculation runs in the same thread and keeps the pane from drawing.
  for (let start = 0; start < formulaStarts; start += 1) {
    const { visibleAfter, answeredAfter } = await timeStart(browser, `${ownServer.origin}/preview.html`, {
      formula: '=MEASURE_AMOUNT("ind-28")',
    });
    answers.push(answeredAfter);
    besides.push(visibleAfter);
  }
  await browser.close();
  ownServer.stop();
  peerServer.stop();
  const ratio = median(own) / median(peer);
  return [
    figureAtMost({
      name: `first function result from the runtime, ${cpuThrottle}× CPU throttle, median of ${formulaStarts}`,
      value: median(answers) / median(besides),
      unit: "×",
      peer: `the pane's content in the same starts (${median(answers).toFixed(0)} ms against ${median(besides).toFixed(0)} ms)`,
      goal: 1,
      decimals: 2,
    }),
    {
      name: `pane's content visible, ${cpuThrottle}× CPU throttle, median of ${starts}`,
      value: `${ratio.toFixed(2)}× (${median(own).toFixed(0)} ms)`,
      peer: `React 19 + Fluent field, button, message (${median(peer).toFixed(0)} ms)`,
      goal: "",
      isMet: undefined,
    },
  ];
}

/**
 * Opens the preview without its pane, slows the processor down, opens the pane, and waits for its search field; a
 * formula stands in a cell before and is answered once the functions are there.
 */
async function timeStart(
  browser: Browser,
  address: string,
  { formula }: { readonly formula?: string } = {},
): Promise<{ visibleAfter: number; answeredAfter: number }> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.addInitScript(() => {
    if (window.parent === window) {
      return;
    }
    const observer = new MutationObserver(() => {
      if (document.querySelector('[role="searchbox"]') !== null) {
        observer.disconnect();
        // Two frames: what was laid out in the first is on the screen in the second.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            document.documentElement.dataset["visibleAfter"] = String(performance.now());
          }),
        );
      }
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  // The fonts that the preview lends are its own: on an Office machine both panes draw with fonts that are there.
  await page.goto(`${address}?pane=closed&fonts=machine`);
  await page.waitForFunction(() => window.previewWorkbook !== undefined);
  await page.evaluate(async () => {
    await window.previewWorkbook?.ready;
    window.previewWorkbook?.killPane();
  });
  if (formula !== undefined) await page.evaluate((text) => window.previewWorkbook?.type("A1", text), formula);
  await page.waitForTimeout(500);
  const devTools = await context.newCDPSession(page);
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: cpuThrottle });
  await page.evaluate(() => {
    // The runtime's first message with results; when the grid has them in its cell is the grid's time.
    window.onmessage = ({ data }) => {
      if (!JSON.stringify(data).includes("SetInvocation")) return;
      document.documentElement.dataset["answeredAt"] ??= String(performance.timeOrigin + performance.now());
    };
    void window.previewWorkbook?.openPane();
  });
  const html = page.frameLocator("iframe").locator("html[data-visible-after]");
  await html.waitFor({ state: "attached" });
  const visibleAfter = Number(await html.getAttribute("data-visible-after"));
  const openedAt = await html.evaluate(() => performance.timeOrigin);
  let answeredAfter = Number.NaN;
  if (formula !== undefined) {
    await page.evaluate(() => window.previewWorkbook?.whenCalculated());
    const answeredAt = await page.locator("html").first().getAttribute("data-answered-at");
    answeredAfter = Number(answeredAt) - openedAt;
  }
  await context.close();
  return { visibleAfter, answeredAfter };
}
