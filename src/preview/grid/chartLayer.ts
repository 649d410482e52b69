import { ICommandService } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { displayText } from "../workbook/displayText";
import type { PreviewChart } from "../workbook/previewChart";
import type { PreviewWorkbook } from "../workbook/previewWorkbook";
import { pixelsPerPoint } from "../workbook/textWidth";
import { createChartFigure } from "./chartFigure";
import type { PageTexts } from "./pageTexts";
import type { UniverGrid } from "./univerGrid";

/** What the charts over the grid need of the page. */
export interface ChartLayerOptions {
  readonly container: HTMLElement;
  readonly workbook: PreviewWorkbook & { readonly unitId: string };
  readonly grid: UniverGrid;
  readonly texts: PageTexts;
}

/** Room that the grid's own scroll bars take, in pixels. */
const scrollBar = 12;

/** Draws the active sheet's charts over the grid, and keeps them on their cells while it scrolls, zooms or changes. */
export function attachChartLayer(options: ChartLayerOptions): void {
  const { container, workbook, grid, texts } = options;
  const layer = document.createElement("div");
  layer.className = "chartLayer";
  const figures = new Map<string, { readonly figure: HTMLElement; readonly drawn: string }>();
  let isScheduled = false;
  let isStale = true;
  let drawnSizes = "";

  const redraw = (charts: readonly PreviewChart[]): void => {
    const wanted = new Set(charts.map(({ id }) => id));
    for (const [id, { figure }] of figures) {
      if (wanted.has(id)) continue;
      figure.remove();
      figures.delete(id);
    }
    for (const chart of charts) {
      const data = workbook.chartData(chart.id);
      const drawn = JSON.stringify([chart, data]);
      const former = figures.get(chart.id);
      if (former?.drawn === drawn) continue;
      const figure = createChartFigure({ chart, data, formatNumber: displayText }, texts);
      // The wheel scrolls the sheet under the chart too.
      figure.addEventListener("wheel", (event) => passOnWheel(event, container), { passive: false });
      if (former) former.figure.replaceWith(figure);
      else layer.append(figure);
      figures.set(chart.id, { figure, drawn });
    }
  };

  const update = (): void => {
    isScheduled = false;
    // The grid empties its container when it mounts.
    if (!layer.isConnected) container.append(layer);
    const charts = workbook.charts.filter(({ sheetId }) => sheetId === workbook.activeSheetId);
    const sizes = charts.map(({ position }) => `${position.width}×${position.height}`).join();
    if (isStale || sizes !== drawnSizes) redraw(charts);
    isStale = false;
    drawnSizes = sizes;
    const canvas = container.querySelector<HTMLCanvasElement>('canvas[id^="univer-sheet-main-canvas"]');
    const view = readView(grid, workbook.unitId);
    layer.hidden = !canvas || !view || figures.size === 0;
    if (!canvas || !view) return;
    const outer = container.getBoundingClientRect();
    const { left, top, width, height } = canvas.getBoundingClientRect();
    Object.assign(layer.style, {
      left: `${left - outer.left}px`,
      top: `${top - outer.top}px`,
      width: `${width - scrollBar}px`,
      height: `${height - scrollBar}px`,
    });
    for (const chart of charts) {
      const placed = figures.get(chart.id);
      if (placed) placeFigure(placed.figure, chart, view);
    }
  };
  const schedule = (): void => {
    if (isScheduled) return;
    isScheduled = true;
    requestAnimationFrame(update);
  };

  workbook.subscribe(() => {
    isStale = true;
    schedule();
  });
  // Scrolling, zooming, freezing and widening columns are all commands of the grid.
  grid.univer.__getInjector().get(ICommandService).onCommandExecuted(schedule);
  new ResizeObserver(schedule).observe(container);
}

/** How the grid shows its sheet: how far it is scrolled and zoomed, and where what scrolls begins. */
interface GridView {
  readonly scale: number;
  readonly scroll: { readonly x: number; readonly y: number };
  readonly headers: { readonly x: number; readonly y: number };
  /** The first pixel that scrolls, unscaled: behind the headers and what is frozen. */
  readonly main: { readonly x: number; readonly y: number };
}

function readView({ univer, api }: UniverGrid, unitId: string): GridView | undefined {
  const render = univer.__getInjector().get(IRenderManagerService).getRenderById(unitId);
  const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const sheet = api.getActiveWorkbook()?.getActiveSheet().getSheet();
  if (!render || !viewport || !sheet) return undefined;
  const { rowHeader, columnHeader } = sheet.getConfig();
  const { scaleX } = render.scene.getAncestorScale();
  return {
    scale: scaleX,
    scroll: { x: viewport.viewportScrollX, y: viewport.viewportScrollY },
    headers: { x: rowHeader.width, y: columnHeader.height },
    main: { x: viewport.left, y: viewport.top },
  };
}

function placeFigure(figure: HTMLElement, chart: PreviewChart, view: GridView): void {
  const { position } = chart;
  const x = placeOn("x", position.left * pixelsPerPoint, view);
  const y = placeOn("y", position.top * pixelsPerPoint, view);
  Object.assign(figure.style, {
    width: `${position.width * pixelsPerPoint * view.scale}px`,
    height: `${position.height * pixelsPerPoint * view.scale}px`,
    transform: `translate(${x.at}px, ${y.at}px)`,
    // What scrolls goes under the headers and under what is frozen.
    clipPath: `inset(${Math.max(-2, y.least - y.at)}px -2px -2px ${Math.max(-2, x.least - x.at)}px)`,
  });
}

/** The place of a chart's edge in the layer, and the least that is not covered; a chart on frozen cells stays put. */
function placeOn(
  axis: "x" | "y",
  pixels: number,
  view: GridView,
): { readonly at: number; readonly least: number } {
  const fromStart = view.headers[axis] + pixels;
  const isFrozen = fromStart < view.main[axis];
  const at = (isFrozen ? fromStart : fromStart - view.scroll[axis]) * view.scale;
  return { at, least: (isFrozen ? view.headers[axis] : view.main[axis]) * view.scale };
}

function passOnWheel(event: WheelEvent, container: HTMLElement): void {
  const canvas = container.querySelector('canvas[id^="univer-sheet-main-canvas"]');
  event.preventDefault();
  canvas?.dispatchEvent(new WheelEvent("wheel", event));
}
