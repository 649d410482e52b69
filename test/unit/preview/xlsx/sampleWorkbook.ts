import type {
  Area,
  CellValue,
  CustomFunctionDescription,
  PreviewWorkbook,
} from "../../../../src/preview/workbook/previewWorkbook";

const source = "addIn" as const;

/** What the sample's own function answers, by the name it is asked for. */
const amounts: Readonly<Record<string, number>> = { 創薬ベンチャー支援: 3500, "基金 (仮)": 12.25 };

const measureAmount: CustomFunctionDescription = {
  id: "MEASURE_AMOUNT",
  name: "MEASURE_AMOUNT",
  description: "The amount of a measure",
  parameters: [{ name: "name", description: "", optional: false, isMatrix: false }],
};

/** A cell's or area's address as the workbook takes it. */
export function areaAt(rowIndex: number, columnIndex: number, rowCount = 1, columnCount = 1): Area {
  return { rowIndex, columnIndex, rowCount, columnCount };
}

/** Writes rows of cells with their first cell at a place. */
export function writeRows(
  workbook: PreviewWorkbook,
  sheetId: string,
  place: { rowIndex: number; columnIndex: number },
  rows: readonly (readonly (CellValue | null)[])[],
): void {
  workbook.writeCells(
    sheetId,
    { ...place, rowCount: rows.length, columnCount: rows[0]?.length ?? 0 },
    rows,
    source,
  );
}

/** Gives a workbook the one custom function that the sample calls. */
export function registerSampleFunctions(workbook: PreviewWorkbook): void {
  workbook.registerCustomFunctions([measureAmount], (_id, [name]) =>
    Promise.resolve(amounts[String(name)] ?? { error: "#N/A", message: "no such measure" }),
  );
}

/** Makes a workbook with every kind of cell that a file has to carry, on sheets 一覧, 集計, 控え and 基. */
export async function fillSample(workbook: PreviewWorkbook): Promise<void> {
  registerSampleFunctions(workbook);
  const first = workbook.sheets[0]?.id ?? "";
  workbook.renameSheet(first, "一覧", source);
  const sums = workbook.addSheet({ name: "集計 (府省)", source }).id;
  const hidden = workbook.addSheet({ name: "控え", source }).id;
  const base = workbook.addSheet({ name: "_基", source }).id;
  fillTable(workbook, first);
  workbook.addName({
    name: "施策金額",
    formula: "=LAMBDA(x,XLOOKUP(x,施策[施策名],施策[金額(億円)]))",
    comment: "金額を引く",
    visible: true,
  });
  workbook.addName({ name: "単位", formula: "=100", comment: "", visible: false });
  fillSums(workbook, sums);
  writeRows(workbook, hidden, { rowIndex: 0, columnIndex: 0 }, [["控え", 1]]);
  writeRows(workbook, base, { rowIndex: 0, columnIndex: 0 }, [['{"版":1}', true]]);
  workbook.setVisibility(hidden, "Hidden");
  workbook.setVisibility(base, "VeryHidden");
  workbook.setProtected(sums, true);
  await workbook.whenCalculated();
}

function fillTable(workbook: PreviewWorkbook, sheetId: string): void {
  writeRows(workbook, sheetId, { rowIndex: 2, columnIndex: 1 }, [
    ["施策名", "金額(億円)", "府省", "倍"],
    ["創薬ベンチャー支援", 3500, "経済産業省", ""],
    ["'=1+1", -0.5, "厚生労働省", ""],
    ["基金 (仮)", 12.25, "厚生労働省", ""],
  ]);
  const table = workbook.addTable({
    sheetId,
    area: areaAt(2, 1, 4, 4),
    hasHeaders: true,
    name: "施策",
    source,
  });
  workbook.updateTable(table.id, { style: "TableStyleLight9", showFilterButton: false }, source);
  writeRows(workbook, sheetId, { rowIndex: 3, columnIndex: 4 }, [
    ["=[@[金額(億円)]]*2"],
    ["=[@[金額(億円)]]*2"],
    ["=[@[金額(億円)]]*2"],
  ]);
  writeRows(workbook, sheetId, { rowIndex: 0, columnIndex: 0 }, [["施策一覧　令和8年度"]]);
  workbook.mergeCells(sheetId, areaAt(0, 0, 1, 5));
  workbook.formatCells(sheetId, areaAt(0, 0), {
    bold: true,
    italic: true,
    fontSize: 16,
    fontColor: "#1F3864",
    fillColor: "#FFF2CC",
  });
  workbook.formatCells(sheetId, areaAt(3, 2, 3, 1), {
    numberFormat: '#,##0.0"億円"',
    horizontalAlignment: "Right",
    verticalAlignment: "Center",
  });
  workbook.formatCells(sheetId, areaAt(3, 1, 3, 1), { wrapText: true, fontName: "Meiryo UI" });
  workbook.formatCells(sheetId, areaAt(0, 7, 1_048_576, 2), { numberFormat: "0.0%" });
  workbook.setColumnWidth(sheetId, 1, 1, 180);
  workbook.setColumnWidth(sheetId, 3, 2, 90);
  workbook.setRowHeight(sheetId, 0, 1, 30);
  workbook.freezePanes(sheetId, { rows: 3, columns: 2 });
  workbook.setTabColor(sheetId, "#4472C4");
  workbook.setShowGridlines(sheetId, false);
  workbook.setPageLayout(sheetId, {
    orientation: "Landscape",
    scale: undefined,
    fitToPagesWide: 1,
    printTitleRows: { rowIndex: 2, rowCount: 1 },
    printAreas: [areaAt(0, 0, 6, 5)],
    header: { left: "", center: "施策一覧 & 出典", right: "&D" },
    footer: { left: "", center: "&P / &N", right: "" },
  });
  workbook.setHyperlink(sheetId, 0, 0, { documentReference: "'集計 (府省)'!A1", screenTip: "集計へ" });
  workbook.setHyperlink(sheetId, 8, 0, { address: "https://www.mhlw.go.jp/?a=1&b=2", textToDisplay: "出典" });
  writeRows(workbook, sheetId, { rowIndex: 8, columnIndex: 0 }, [["出典"]]);
}

function fillSums(workbook: PreviewWorkbook, sheetId: string): void {
  const rows: readonly (readonly [string, CellValue])[] = [
    ["整数", 42],
    ["小数", 0.1],
    ["大きい数", 1.2345678901234567e30],
    ["真", true],
    ["偽", false],
    ["誤り", "#N/A"],
    ["数字の文字", "'00123"],
    ["日付に見える文字", "'2026/4/1"],
    ["日付", "2026/4/1"],
    ["真に見える文字", "'TRUE"],
    ["誤りに見える文字", "'#N/A"],
    ["式に見える文字", '\'=HYPERLINK("http://example.com")'],
    ["アポストロフィ", "''引用"],
    ["符号で始まる文字", "'+81-3"],
    ["改行", "一行目\n二行目"],
    ["空白", "'  両端  "],
    ["記号", '<a href="x">&amp; _x0041_ 😀</a>'],
    ["合計", "=SUM(施策[金額(億円)])"],
    ["条件付き", '=SUMIFS(施策[金額(億円)],施策[府省],"厚生労働省")'],
    ["引き当て", '=XLOOKUP("基金 (仮)",施策[施策名],施策[金額(億円)],"なし")'],
    ["文字の結果", '="合計: "&TEXT(B18,"#,##0.00")'],
    ["真偽の結果", "=B1>1"],
    ["誤りの結果", "=1/0"],
    ["空の文字", '=IF(TRUE,"","x")'],
    ["自分の関数", '=MEASURE_AMOUNT("創薬ベンチャー支援")'],
    ["自分の関数の誤り", '=MEASURE_AMOUNT("無い施策")'],
    ["名前つき関数", '=施策金額("創薬ベンチャー支援")*単位'],
    ["変数", "=LET(額,B1*2,率,0.5,額*率)"],
    ["配列の計算", '=SUM((施策[府省]="厚生労働省")*施策[金額(億円)])'],
    ["別のシート", "=一覧!C4+'集計 (府省)'!B1"],
  ];
  writeRows(workbook, sheetId, { rowIndex: 0, columnIndex: 0 }, rows);
  writeRows(workbook, sheetId, { rowIndex: 0, columnIndex: 3 }, [
    ['=FILTER(施策[施策名],施策[府省]="厚生労働省")', "=UNIQUE(施策[府省])", "=COUNTA(D1#)"],
  ]);
}
