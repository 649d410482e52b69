import { strFromU8, unzipSync } from "fflate";
import { openXlsx } from "../../../../src/preview/xlsx/openXlsx";
import { readContent } from "../../../../src/preview/xlsx/readContent";
import { readXlsx } from "../../../../src/preview/xlsx/readXlsx";
import { saveXlsx } from "../../../../src/preview/xlsx/saveXlsx";
import { createTestWorkbook } from "../../../support/loadWorkbook";
import { fillObjects } from "./objectsSample";

describe("pivot tables and charts in a file", () => {
  const workbook = createTestWorkbook();
  let bytes = new Uint8Array();
  let parts: Readonly<Record<string, string>> = {};

  beforeAll(async () => {
    await fillObjects(workbook);
    bytes = new Uint8Array(await saveXlsx(workbook));
    parts = Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
    );
  });
  afterAll(() => workbook.dispose());

  const part = (path: string): string => parts[path] ?? "";

  it("declares and relates every part", () => {
    for (const path of ["pivotTables/pivotTable1", "pivotCache/pivotCacheDefinition1", "charts/chart3"]) {
      expect(part("[Content_Types].xml")).toContain(`PartName="/xl/${path}.xml"`);
    }
    const related = Object.entries(parts)
      .filter(([path]) => path.endsWith(".rels"))
      .flatMap(([, xml]) => [...xml.matchAll(/Target="\/([^"]+)"/g)].map(([, path]) => path ?? ""));
    expect(related.filter((path) => !(path in parts))).toEqual([]);
    expect(part("xl/workbook.xml")).toMatch(/<pivotCaches><pivotCache cacheId="1" r:id="rId\d+"\/>/);
    expect(part("xl/worksheets/sheet3.xml")).toMatch(/<drawing r:id="rId1"\/>/);
  });

  it("keeps a pivot table's source, items and rows, and has Excel read them anew", () => {
    const cache = part("xl/pivotCache/pivotCacheDefinition1.xml");
    expect(cache).toContain('refreshOnLoad="1"');
    expect(cache).toContain('<worksheetSource name="施策"/>');
    expect(cache).toContain(
      '<sharedItems count="3"><s v="厚労省"/><s v="文科省"/><s v="経産省"/></sharedItems>',
    );
    expect(cache).toContain(
      '<sharedItems containsBlank="1" count="3"><s v="新規"/><s v="継続"/><m/></sharedItems>',
    );
    expect(cache).toContain(
      '<sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" minValue="5" maxValue="200"/>',
    );
    expect(part("xl/pivotCache/pivotCacheRecords1.xml")).toContain(
      '<r><x v="1"/><x v="0"/><x v="1"/><n v="50.1"/></r>',
    );
  });

  it("says how the pivot table is laid out", () => {
    const pivot = part("xl/pivotTables/pivotTable1.xml");
    expect(pivot).toContain('<location ref="A4:D9" firstHeaderRow="1" firstDataRow="2" firstDataCol="1"');
    expect(pivot).toContain(
      '<rowItems count="4"><i><x/></i><i><x v="1"/></i><i><x v="2"/></i><i t="grand"><x/></i></rowItems>',
    );
    // By value: 厚労省, 経産省, 文科省.
    expect(pivot).toContain('<item x="0"/><item x="2"/><item x="1"/><item t="default"/>');
    expect(pivot).toContain('<item h="1" x="2"/>');
    expect(pivot).toContain('sortType="descending"');
    expect(pivot).toMatch(/<dataField name="金額 計" fld="3" baseField="0" baseItem="0" numFmtId="\d+"\/>/);
    const nested = part("xl/pivotTables/pivotTable2.xml");
    expect(nested).toContain(
      '<rowItems count="7"><i><x/><x v="1"/></i><i r="1"><x v="2"/></i><i t="default"><x/></i>' +
        '<i><x v="1"/><x/></i><i r="1"><x v="1"/></i><i t="default"><x v="1"/></i><i t="grand"><x/></i></rowItems>',
    );
    expect(nested).toContain(
      '<colFields count="1"><field x="-2"/></colFields><colItems count="2"><i><x/></i><i i="1"><x v="1"/></i></colItems>',
    );
  });

  it("writes a chart's texts, looks and data with what the cells show now", () => {
    const chart = part("xl/charts/chart1.xml");
    expect(chart).toContain('<c:barDir val="bar"/><c:grouping val="clustered"/>');
    expect(chart).toContain("<a:t>府省別の予算額</a:t>");
    expect(chart).toMatch(
      /sz="900" b="0" i="0"><a:solidFill><a:srgbClr val="595959"\/>.{0,60}<a:t>\(億円、令和8年度\)<\/a:t>/,
    );
    expect(chart).toContain("<c:f>図!$B$2:$B$4</c:f><c:numCache><c:formatCode>#,##0.0</c:formatCode>");
    expect(chart).toContain('<c:pt idx="0"><c:v>305</c:v></c:pt>');
    expect(chart).toContain(
      '<c:f>図!$A$2:$A$4</c:f><c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>厚生労働省</c:v>',
    );
    expect(chart).toContain('<c:dLblPos val="outEnd"/>');
    expect(chart).toContain('<c:gapWidth val="60"/>');
    expect(chart).toContain('<c:orientation val="maxMin"/>');
    expect(chart).toContain('<a:srgbClr val="1F5C99"/>');
    expect(chart).not.toContain("<c:legend>");
    expect(part("xl/charts/chart2.xml")).toContain('<c:legendPos val="r"/>');
    // Excel takes labels outside a stack for damage, and lays its parts over each other.
    expect(part("xl/charts/chart2.xml")).toContain('<c:overlap val="100"/>');
    expect(part("xl/drawings/drawing1.xml")).toContain('name="府省別 &lt;棒&gt;"');
    expect(part("xl/drawings/drawing1.xml")).toContain('<xdr:ext cx="6096000" cy="3429000"/>');
  });

  it("reads from the file all that was written to it", () => {
    const { content, losses } = readXlsx(bytes);
    expect(losses.all).toEqual([]);
    expect(content).toEqual(readContent(workbook));
  });

  it("gives another workbook the same pivot tables and charts, which live on there", async () => {
    const other = createTestWorkbook();
    const report = await openXlsx(bytes, other);
    expect(report.losses).toEqual([]);
    expect(readContent(other)).toEqual(readContent(workbook));
    expect(other.pivots.map(({ name, area }) => [name, area])).toEqual(
      workbook.pivots.map(({ name, area }) => [name, area]),
    );
    const [chart] = other.charts;
    expect(other.chartData(chart?.id ?? "")).toEqual(workbook.chartData(workbook.charts[0]?.id ?? ""));
    const list = other.sheets[0]?.id ?? "";
    other.writeCells(list, { rowIndex: 1, columnIndex: 3, rowCount: 1, columnCount: 1 }, [[1000]], "person");
    await other.whenCalculated();
    const [pivot] = other.pivots;
    other.refreshPivot(pivot?.id ?? "");
    const total = { rowIndex: 8, columnIndex: 3, rowCount: 1, columnCount: 1 };
    expect(other.readCells(pivot?.sheetId ?? "", total)[0]?.[0]?.value).toBe(1320.3);
    expect(other.chartData(chart?.id ?? "").series[0]?.values[0]).toBe(1205);
    expect(await saveXlsx(workbook)).toEqual(bytes);
    other.dispose();
  });
});
