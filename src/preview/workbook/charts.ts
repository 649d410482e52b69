import { areaContains, areasOverlap, formatArea } from "./a1";
import { numberFormatOf } from "./cellStyle";
import type { CellReader } from "./cellReader";
import { anchorAt, moveAnchor, rectangleOf, type ChartAnchor, type LineSizes } from "./chartAnchor";
import { chartTypes, newChartLooks, newChartSize, newSeriesLooks } from "./chartDefaults";
import { readChartSource } from "./chartSource";
import { excelLanguage } from "./excelLanguage";
import type { Formats } from "./formats";
import { isSameName } from "./nameRules";
import type { MoveArea } from "./moveArea";
import { newId } from "./newId";
import { readPivotChart } from "./pivotChart";
import { wholeArea, type PivotState } from "./pivotModel";
import type { Pivots } from "./pivots";
import type {
  ChartData,
  ChartDesign,
  ChartSeries,
  PointRectangle,
  PreviewChart,
  SheetArea,
} from "./previewChart";
import { WorkbookRefusal, type CellView } from "./previewWorkbook";
import { refuseOutside, type UniverSession } from "./univerSession";
import { without } from "./without";

/** More points or series than this no chart of Excel's has. */
const mostSeries = 255;

/** The charts of the workbook: what they show is read from their source cells whenever it is asked for. */
export class Charts {
  private charts: PreviewChart[] = [];
  private readonly anchors = new Map<string, ChartAnchor>();
  private readonly lastNumbers = new Map<string, number>();

  constructor(
    private readonly session: UniverSession,
    private readonly around: {
      readonly reader: CellReader;
      readonly formats: Formats;
      readonly pivots: Pivots;
    },
  ) {}

  get all(): readonly PreviewChart[] {
    return this.charts.map((chart) => this.placed(chart));
  }

  /** The chart of that id; refuses an unknown one. */
  get(chartId: string): PreviewChart {
    const chart = this.charts.find(({ id }) => id === chartId);
    if (!chart) throw new WorkbookRefusal("ItemNotFound", `There is no chart with the id ${chartId}.`);
    return this.placed(chart);
  }

  add(options: {
    sheetId: string;
    type: string;
    source: SheetArea;
    seriesBy: "Auto" | "Columns" | "Rows";
    name?: string;
    position?: PointRectangle;
  }): PreviewChart {
    const { sheetId, type } = options;
    this.session.sheet(sheetId);
    refuseUnknownType(type);
    const name = options.name ?? this.newName(sheetId);
    this.refuseTakenName(sheetId, name, undefined);
    const data = this.readSource(options.source, options.seriesBy, []);
    const chart: PreviewChart = {
      id: newId(),
      sheetId,
      name,
      type,
      position: options.position ?? this.placeBeside(sheetId, options.source),
      ...newChartLooks(type, data.series.length),
      ...data,
    };
    this.charts.push(chart);
    return this.put(withAutoTitle(chart, this.nameOf(chart, 0)));
  }

  update(chartId: string, change: Partial<ChartDesign>): PreviewChart {
    const chart = this.get(chartId);
    if (change.type !== undefined) refuseUnknownType(change.type);
    if (change.name !== undefined) this.refuseTakenName(chart.sheetId, change.name, chartId);
    if (change.position) this.anchors.delete(chartId);
    return this.put({ ...chart, ...change });
  }

  setSource(chartId: string, source: SheetArea, seriesBy: "Auto" | "Columns" | "Rows"): PreviewChart {
    const chart = without(this.get(chartId), "pivotId");
    return this.put({ ...chart, ...this.readSource(source, seriesBy, chart.series) });
  }

  delete(chartId: string): PreviewChart {
    const chart = this.get(chartId);
    this.charts = this.charts.filter(({ id }) => id !== chartId);
    this.anchors.delete(chartId);
    return chart;
  }

  /** Charts of a deleted sheet go with it; charts of its data keep their last source, as `#REF!` has none. */
  forgetSheet(sheetId: string): void {
    this.charts = this.charts.filter((chart) => chart.sheetId !== sheetId);
  }

  /** Lets the sources of charts move with rows and columns that a person inserts or deletes. */
  follow(sheetId: string, move: MoveArea): void {
    for (const { id } of this.charts.filter((chart) => chart.sheetId === sheetId)) {
      const anchor = this.anchors.get(id);
      if (anchor) this.anchors.set(id, moveAnchor(anchor, move));
    }
    const moved = <Place extends SheetArea | undefined>(place: Place): Place =>
      place?.sheetId === sheetId ? { ...place, area: move(place.area) ?? place.area } : place;
    this.charts = this.charts.map((chart) => ({
      ...chart,
      ...(chart.source ? { source: moved(chart.source) } : {}),
      series: chart.series.map((series) => ({
        ...series,
        values: moved(series.values),
        ...(series.nameArea ? { nameArea: moved(series.nameArea) } : {}),
        ...(series.categories ? { categories: moved(series.categories) } : {}),
      })),
    }));
  }

  /** Charts of a pivot table show its items anew. Gives the sheets whose charts have changed. */
  followPivot(pivotId: string): readonly string[] {
    const followers = this.charts.filter((chart) => chart.pivotId === pivotId);
    for (const chart of followers) {
      const pivot = this.around.pivots.get(pivotId);
      const reading = readPivotChart(pivot);
      this.put({
        ...chart,
        source: { sheetId: pivot.sheetId, area: pivot.areas.table },
        series: dress(reading.series, chart.series),
      });
    }
    return [...new Set(followers.map(({ sheetId }) => sheetId))];
  }

  /** Charts of a deleted pivot table become charts of the cells that it had. */
  releasePivot(pivotId: string): void {
    this.charts = this.charts.map((chart) => (chart.pivotId === pivotId ? without(chart, "pivotId") : chart));
  }

  data(chartId: string): ChartData {
    const chart = this.get(chartId);
    const pivot = chart.pivotId === undefined ? undefined : this.around.pivots.get(chart.pivotId);
    const pivotData = pivot && readPivotChart(pivot).data;
    if (pivotData) return this.withFormats(pivotData, chart);
    const [first] = chart.series;
    const series = chart.series.map((one, index) => {
      const cells = this.cellsOf(one.values);
      return {
        name: this.nameOf(chart, index),
        values: cells.map(({ value, isError }) =>
          typeof value === "number" && !isError ? value : undefined,
        ),
        texts: cells.map(({ text }) => text),
        numberFormat: this.formatOf(one.values),
      };
    });
    const length = Math.max(0, ...series.map(({ values }) => values.length));
    const labels = first?.categories ? this.categoryLabels(first.categories) : [];
    const categories = Array.from({ length }, (_label, index) => labels[index] ?? String(index + 1));
    return { categories, series };
  }

  private put(chart: PreviewChart): PreviewChart {
    this.charts = this.charts.map((one) => (one.id === chart.id ? chart : one));
    if (!this.anchors.has(chart.id))
      this.anchors.set(chart.id, anchorAt(chart.position, this.sizesOn(chart.sheetId)));
    return this.placed(chart);
  }

  /** The chart where its cells are now. */
  private placed(chart: PreviewChart): PreviewChart {
    const anchor = this.anchors.get(chart.id);
    return anchor ? { ...chart, position: rectangleOf(anchor, this.sizesOn(chart.sheetId)) } : chart;
  }

  private sizesOn(sheetId: string): LineSizes {
    const { formats } = this.around;
    return {
      columnWidth: (columnIndex) => formats.columnWidth(sheetId, columnIndex),
      rowHeight: (rowIndex) => formats.rowHeight(sheetId, rowIndex),
    };
  }

  private newName(sheetId: string): string {
    const number = (this.lastNumbers.get(sheetId) ?? 0) + 1;
    this.lastNumbers.set(sheetId, number);
    const name = excelLanguage(this.session.injector) === "ja" ? `グラフ ${number}` : `Chart ${number}`;
    const isTaken = this.charts.some((chart) => chart.sheetId === sheetId && isSameName(chart.name, name));
    return isTaken ? this.newName(sheetId) : name;
  }

  private refuseTakenName(sheetId: string, name: string, ownId: string | undefined): void {
    if (name === "") throw new WorkbookRefusal("InvalidArgument", "A chart needs a name.");
    const isTaken = this.charts.some(
      (chart) => chart.id !== ownId && chart.sheetId === sheetId && isSameName(chart.name, name),
    );
    if (isTaken) throw new WorkbookRefusal("ItemAlreadyExists", `There is already a chart named "${name}".`);
  }

  private readSource(
    source: SheetArea,
    seriesBy: "Auto" | "Columns" | "Rows",
    former: readonly ChartSeries[],
  ): Pick<PreviewChart, "source" | "seriesBy" | "series" | "pivotId"> {
    refuseOutside(source.area);
    this.session.sheet(source.sheetId);
    const pivot = this.pivotAt(source);
    if (pivot) {
      const { series } = readPivotChart(pivot);
      return { source, seriesBy: "Columns", series: dress(series, former), pivotId: pivot.id };
    }
    const cells = this.around.reader.readCells(source.sheetId, source.area);
    const reading = readChartSource(source, cells, seriesBy);
    if (reading.series.length > mostSeries) {
      throw new WorkbookRefusal(
        "InvalidArgument",
        `${formatArea(source.area)} would be ${reading.series.length} series; a chart has at most ${mostSeries}.`,
      );
    }
    return { source, seriesBy: reading.seriesBy, series: dress(reading.series, former) };
  }

  /** A source inside a pivot table means the whole pivot table, as in Excel. */
  private pivotAt({ sheetId, area }: SheetArea): PivotState | undefined {
    return this.around.pivots
      .touching(sheetId, area)
      .find(
        (pivot) =>
          pivot.layout &&
          (areaContains(wholeArea(pivot.areas), area) || areasOverlap(area, pivot.areas.table)),
      );
  }

  private nameOf(chart: PreviewChart, index: number): string {
    const series = chart.series[index];
    if (series?.ownName !== undefined) return series.ownName;
    const text =
      series?.nameArea &&
      this.cellsOf(series.nameArea)
        .map((cell) => cell.text)
        .join(" ");
    if (text) return text;
    return `${excelLanguage(this.session.injector) === "ja" ? "系列" : "Series"}${index + 1}`;
  }

  private withFormats(data: ChartData, chart: PreviewChart): ChartData {
    return {
      ...data,
      series: data.series.map((series, index) => {
        const ownName = chart.series[index]?.ownName;
        return ownName === undefined ? series : { ...series, name: ownName };
      }),
    };
  }

  private cellsOf({ sheetId, area }: SheetArea): readonly CellView[] {
    if (!this.session.workbook.getSheetBySheetId(sheetId)) return [];
    return this.around.reader.readCells(sheetId, area).flat();
  }

  private formatOf({ sheetId, area }: SheetArea): string {
    const sheet = this.session.workbook.getSheetBySheetId(sheetId);
    return numberFormatOf(sheet?.getComposedCellStyle(area.rowIndex, area.columnIndex));
  }

  /** Several columns (or rows, where the series lie in rows) of labels are one label each, the outer level first. */
  private categoryLabels({ sheetId, area }: SheetArea): string[] {
    if (!this.session.workbook.getSheetBySheetId(sheetId)) return [];
    const cells = this.around.reader.readCells(sheetId, area);
    const isAcross = area.columnCount > area.rowCount;
    const points = isAcross
      ? Array.from({ length: area.columnCount }, (_column, at) => cells.map((row) => row[at]?.text ?? ""))
      : cells.map((row) => row.map(({ text }) => text));
    return points.map((levels) => levels.filter((text) => text !== "").join(" "));
  }

  /** A new chart stands to the right of its source on the same sheet, else at the sheet's start. */
  private placeBeside(sheetId: string, source: SheetArea): PointRectangle {
    const gap = 12;
    if (source.sheetId !== sheetId) return { left: gap, top: gap, ...newChartSize };
    const { rowIndex, columnIndex, columnCount } = source.area;
    const corner = { row: rowIndex, column: columnIndex + columnCount, right: gap, down: 0 };
    const { left, top } = rectangleOf({ start: corner, end: corner }, this.sizesOn(sheetId));
    return { left, top, ...newChartSize };
  }
}

function refuseUnknownType(type: string): void {
  if ((chartTypes as readonly string[]).includes(type)) return;
  throw new WorkbookRefusal("InvalidArgument", `There is no chart of the kind "${type}".`);
}

/** Series with the looks that the series in their place had. */
function dress(
  series: readonly Pick<ChartSeries, "nameArea" | "values" | "categories">[],
  former: readonly ChartSeries[],
): ChartSeries[] {
  return series.map((one, index) => {
    const looks = without(
      former[index] ?? { id: newId(), values: one.values, ...newSeriesLooks },
      "nameArea",
      "categories",
    );
    return { ...looks, ...one };
  });
}

function withAutoTitle(chart: PreviewChart, firstName: string): PreviewChart {
  const isSingle = chart.series.length === 1;
  return { ...chart, title: { ...chart.title, text: isSingle ? firstName : "", isVisible: isSingle } };
}
