import { strFromU8, unzipSync } from "fflate";
import { saveXlsx } from "../../../../src/preview/xlsx/saveXlsx";
import { createTestWorkbook } from "../../../support/loadWorkbook";
import { areaAt, fillSample, writeRows } from "./sampleWorkbook";

describe("saveXlsx", () => {
  const workbook = createTestWorkbook();
  let parts: Readonly<Record<string, string>> = {};

  beforeAll(async () => {
    await fillSample(workbook);
    const bytes = await saveXlsx(workbook);
    parts = Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
    );
  });
  afterAll(() => workbook.dispose());

  const part = (path: string): string => parts[path] ?? "";
  /** A cell's element on the sheet with sums, by its address. */
  const cell = (address: string): string =>
    new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`).exec(part("xl/worksheets/sheet2.xml"))?.[0] ?? "";
  /** The text that a cell refers to. */
  const text = (address: string): string => {
    const number = Number(/<v>(\d+)<\/v>/.exec(cell(address))?.[1]);
    return [...part("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)][number]?.[1] ?? "";
  };
  /** Whether a cell's style says that an apostrophe stands before the text. */
  const isLiteral = (address: string): boolean => {
    const number = Number(/ s="(\d+)"/.exec(cell(address))?.[1] ?? 0);
    const styles = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(part("xl/styles.xml"))?.[1] ?? "";
    return ([...styles.matchAll(/<xf [^>]*>/g)][number]?.[0] ?? "").includes('quotePrefix="1"');
  };

  it("declares and relates every part", () => {
    const declared = [...part("[Content_Types].xml").matchAll(/PartName="\/([^"]+)"/g)].map(
      ([, path]) => path,
    );
    const related = Object.entries(parts)
      .filter(([path]) => path.endsWith(".rels"))
      .flatMap(([, xml]) => [...xml.matchAll(/Target="\/([^"]+)"/g)].map(([, path]) => path));
    const written = Object.keys(parts).filter(
      (path) => path !== "[Content_Types].xml" && !path.endsWith(".rels"),
    );
    expect([...declared].sort()).toEqual([...written].sort());
    expect([...related].sort()).toEqual([...written].sort());
  });

  it("keeps the sheets in order with their visibility", () => {
    const sheets = [
      ...part("xl/workbook.xml").matchAll(/<sheet name="([^"]*)" sheetId="\d"(?: state="(\w+)")?/g),
    ];
    expect(sheets.map(([, name, state]) => [name, state])).toEqual([
      ["一覧", undefined],
      ["集計 (府省)", undefined],
      ["控え", "hidden"],
      ["_基", "veryHidden"],
    ]);
  });

  it("writes every kind of value as its type", () => {
    expect(cell("B1")).toBe('<c r="B1"><v>42</v></c>');
    expect(cell("B3")).toBe('<c r="B3"><v>1.2345678901234567e+30</v></c>');
    expect(cell("B4")).toBe('<c r="B4" t="b"><v>1</v></c>');
    expect(cell("B5")).toBe('<c r="B5" t="b"><v>0</v></c>');
    expect(cell("B6")).toBe('<c r="B6" t="e"><v>#N/A</v></c>');
    expect(cell("B9")).toMatch(/<v>46113<\/v>/);
    expect(text("B15")).toBe('<t xml:space="preserve">一行目\n二行目</t>');
    expect(text("B16")).toBe('<t xml:space="preserve">  両端  </t>');
    expect(text("B17")).toBe('<t>&lt;a href="x"&gt;&amp;amp; _x005F_x0041_ 😀&lt;/a&gt;</t>');
  });

  it.each([
    ["B7", "00123"],
    ["B8", "2026/4/1"],
    ["B10", "TRUE"],
    ["B11", "#N/A"],
    ["B12", '=HYPERLINK("http://example.com")'],
    ["B13", "'引用"],
    ["B14", "+81-3"],
  ])("keeps the text in %s text, with its apostrophe", (address, expected) => {
    expect(cell(address)).toMatch(/ t="s"/);
    expect(text(address)).toBe(`<t>${expected}</t>`);
    expect(isLiteral(address)).toBe(true);
    expect(isLiteral("A1")).toBe(false);
  });

  it("writes formulas with their results, of every type", () => {
    expect(cell("B18")).toBe('<c r="B18"><f>SUM(施策[金額(億円)])</f><v>3511.75</v></c>');
    expect(cell("B21")).toBe(
      '<c r="B21" t="str"><f>"合計: "&amp;TEXT(B18,"#,##0.00")</f><v>合計: 3,511.75</v></c>',
    );
    expect(cell("B22")).toBe('<c r="B22" t="b"><f>B1&gt;1</f><v>1</v></c>');
    expect(cell("B23")).toBe('<c r="B23" t="e"><f>1/0</f><v>#DIV/0!</v></c>');
    expect(cell("B24")).toBe('<c r="B24" t="str"><f>IF(TRUE,"","x")</f><v></v></c>');
  });

  it("writes an add-in's functions as Excel does, with their results", () => {
    expect(cell("B25")).toBe('<c r="B25"><f>_xldudf_MEASURE_AMOUNT("創薬ベンチャー支援")</f><v>3500</v></c>');
    expect(cell("B26")).toBe('<c r="B26" t="e"><f>_xldudf_MEASURE_AMOUNT("無い施策")</f><v>#N/A</v></c>');
  });

  it("writes spilling and array formulas as dynamic arrays with the cells they fill", () => {
    expect(cell("D1")).toBe(
      '<c r="D1" t="str" cm="1"><f t="array" ref="D1:D2">_xlfn._xlws.FILTER(施策[施策名],施策[府省]="厚生労働省")</f>' +
        "<v>=1+1</v></c>",
    );
    expect(cell("D2")).toBe('<c r="D2" t="str"><v>基金 (仮)</v></c>');
    expect(cell("B29")).toMatch(/^<c r="B29" cm="1"><f t="array" ref="B29">SUM\(\(施策\[府省\]/);
    expect(part("xl/metadata.xml")).toContain('fDynamic="1"');
  });

  it("writes the table with its columns, style, missing filter buttons and column formula", () => {
    expect(part("xl/tables/table1.xml")).toMatch(
      /<table xmlns="http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main" .*mc:Ignorable="xr" .* id="1" xr:uid="\{[0-9A-F-]{36}\}" name=/,
    );
    expect(part("xl/tables/table1.xml")).toContain(
      ' name="施策" displayName="施策"' +
        ' ref="B3:E6" totalsRowShown="0"><tableColumns count="4"><tableColumn id="1" name="施策名"/>' +
        '<tableColumn id="2" name="金額(億円)"/><tableColumn id="3" name="府省"/><tableColumn id="4" name="倍">' +
        "<calculatedColumnFormula>施策[[#This Row],[金額(億円)]]*2</calculatedColumnFormula></tableColumn></tableColumns>" +
        '<tableStyleInfo name="TableStyleLight9"',
    );
  });

  it("writes names with prefixes, comments and visibility", () => {
    const workbookXml = part("xl/workbook.xml");
    expect(workbookXml).toContain(
      '<definedName name="施策金額" comment="金額を引く">_xlfn.LAMBDA(_xlpm.x,_xlfn.XLOOKUP(_xlpm.x,施策[施策名],施策[金額(億円)]))',
    );
    expect(workbookXml).toContain('<definedName name="単位" hidden="1">100</definedName>');
    expect(workbookXml).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">一覧!$3:$3</definedName>',
    );
    expect(workbookXml).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="0">一覧!$A$1:$E$6</definedName>',
    );
  });

  it("does not make Excel calculate on opening, which would lose an absent add-in's values", () => {
    expect(part("xl/workbook.xml")).toContain('<calcPr calcId="191029"/>');
  });

  it("writes widths, heights, panes, merged cells, protection, links and printing", () => {
    const first = part("xl/worksheets/sheet1.xml");
    expect(first).toContain('<col min="2" max="2" width="30" customWidth="1"/>');
    expect(first).toContain('<row r="1" ht="30" customHeight="1">');
    expect(first).toContain(
      '<pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/>',
    );
    expect(first).toContain('<mergeCell ref="A1:E1"/>');
    expect(first).toContain(`<hyperlink ref="A1" location="'集計 (府省)'!A1" tooltip="集計へ"/>`);
    expect(part("xl/worksheets/_rels/sheet1.xml.rels")).toContain(
      'Target="https://www.mhlw.go.jp/?a=1&amp;b=2" TargetMode="External"',
    );
    expect(first).toContain(
      '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/>',
    );
    expect(part("xl/worksheets/sheet2.xml")).toContain(
      '<sheetProtection sheet="1" objects="1" scenarios="1"/>',
    );
  });

  it("puts the sections of a sheet in the order that Excel demands", () => {
    const order =
      "sheetPr dimension sheetViews sheetFormatPr cols sheetData mergeCells hyperlinks pageMargins pageSetup headerFooter tableParts";
    const places = order
      .split(" ")
      .map((name) => part("xl/worksheets/sheet1.xml").search(new RegExp(`<${name}[ >/]`)));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it("writes formats", () => {
    const styles = part("xl/styles.xml");
    expect(styles).toContain('formatCode="#,##0.0&quot;億円&quot;"');
    expect(styles).toContain('<b/><i/><sz val="16"/><color rgb="FF1F3864"/><name val="游ゴシック"/>');
    expect(styles).toContain('<fgColor rgb="FFFFF2CC"/>');
    expect(styles).toContain('<alignment horizontal="right" vertical="center"/>');
    expect(styles).toContain('<alignment wrapText="1"/>');
  });

  it("writes the same workbook as the same bytes", async () => {
    expect(await saveXlsx(workbook)).toEqual(await saveXlsx(workbook));
  });
});

describe("saveXlsx with cells far apart", () => {
  it("refuses rather than to stand still", async () => {
    const workbook = createTestWorkbook();
    const sheetId = workbook.activeSheetId;
    writeRows(workbook, sheetId, { rowIndex: 0, columnIndex: 0 }, [[1]]);
    writeRows(workbook, sheetId, { rowIndex: 1_048_575, columnIndex: 16_383 }, [[2]]);
    await expect(saveXlsx(workbook)).rejects.toMatchObject({ kind: "tooLarge" });
    workbook.dispose();
  });
});

describe("saveXlsx with what Excel would repair", () => {
  it("makes a table's headers text, whatever the cells hold, and line breaks in them escapes", async () => {
    const workbook = createTestWorkbook();
    const sheetId = workbook.activeSheetId;
    writeRows(workbook, sheetId, { rowIndex: 0, columnIndex: 0 }, [
      [2026, "額\n(億円)"],
      [1, 2],
    ]);
    workbook.addTable({ sheetId, area: areaAt(0, 0, 2, 2), hasHeaders: true, source: "addIn" });
    const parts = unzipSync(await saveXlsx(workbook));
    const table = strFromU8(parts["xl/tables/table1.xml"] ?? new Uint8Array());
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    const columns = workbook.tables[0]?.columns.map(({ name }) => name);
    expect(columns).toEqual(["2026", "額\n(億円)"]);
    expect(table).toContain('name="2026"');
    expect(table).toContain('name="額_x000a_(億円)"');
    expect(sheet).toMatch(/<c r="A1"[^>]* t="s">/);
    workbook.dispose();
  });

  it("writes what XML cannot hold as escapes", async () => {
    const workbook = createTestWorkbook();
    writeRows(workbook, workbook.activeSheetId, { rowIndex: 0, columnIndex: 0 }, [["'a\u0007b\ud800c"]]);
    const strings = strFromU8(
      unzipSync(await saveXlsx(workbook))["xl/sharedStrings.xml"] ?? new Uint8Array(),
    );
    expect(strings).toContain("<t>a_x0007_b\ufffdc</t>");
    workbook.dispose();
  });
});
