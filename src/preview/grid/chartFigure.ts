import type { ChartData } from "../workbook/previewChart";
import { pixelsPerPoint } from "../workbook/textWidth";
import { drawChart } from "./chartDrawing";
import type { ChartView } from "./chartView";
import type { PageTexts } from "./pageTexts";

/** A chart as it lies over the grid: a picture for the eye, and for screen readers a name and a table of its values. */
export function createChartFigure(view: ChartView, texts: PageTexts): HTMLElement {
  const { chart, data } = view;
  const figure = document.createElement("figure");
  figure.className = "chartFigure";
  figure.tabIndex = 0;
  figure.setAttribute("role", "group");
  const [firstLine = ""] = chart.title.isVisible ? chart.title.text.split("\n") : [];
  const title = firstLine === "" ? chart.name : firstLine;
  figure.setAttribute("aria-label", texts.chartName(title));
  const { width, height } = chart.position;
  const size = { width: Math.max(1, width * pixelsPerPoint), height: Math.max(1, height * pixelsPerPoint) };
  figure.append(drawChart(view, size), createDataTable(data, title));
  return figure;
}

function createDataTable(data: ChartData, title: string): HTMLTableElement {
  const table = document.createElement("table");
  table.className = "chartTable";
  table.createCaption().textContent = title;
  const header = table.createTHead().insertRow();
  header.append(cell("td", ""), ...data.series.map(({ name }) => cell("th", name, "col")));
  const body = table.createTBody();
  for (const [index, category] of data.categories.entries()) {
    const row = body.insertRow();
    row.append(
      cell("th", category, "row"),
      ...data.series.map(({ texts }) => cell("td", texts[index] ?? "")),
    );
  }
  return table;
}

function cell(name: "td" | "th", text: string, scope?: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  if (scope !== undefined) element.setAttribute("scope", scope);
  return element;
}
