import { strToU8, zipSync } from "fflate";

/** A cell of the file: a text, a number, or a formula with the result that the last program left beside it. */
type FileCell = string | number | { readonly formula: string; readonly result: string | number };

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const fund = "後発医薬品製造基盤整備基金";
const stuck = (formula: string): FileCell => ({ formula, result: "#NAME?" });

/** What stands on the sheets of the file, from A1 on. */
const sheets: readonly { readonly name: string; readonly isProtected?: true; readonly rows: FileCell[][] }[] =
  [
    {
      name: "予算",
      rows: [
        ["施策", "金額（億円）", "メモ"],
        [fund, stuck("_xldudf_MEASURE_AMOUNT(A2)"), "要確認"],
        ["感染症危機対応医薬品等の確保", stuck("_xldudf_MEASURE_AMOUNT(A3)"), 12],
        ["後発医薬品製造基金", stuck('_xldudf_MEASURE_AMOUNT("後発医薬品製造基金")'), "MEASURE_AMOUNT(A2)"],
        ["合計", { formula: "SUM(C2:C3)", result: 12 }],
      ],
    },
    {
      name: "壊れた式",
      rows: [
        [stuck(`[2]!_xldudf_MEASURE_AMOUNT("${fund}")*2`)],
        [{ formula: `IFERROR([3]!MEASURE_AMOUNT("${fund}"),0)`, result: 0 }],
        [stuck("_xldudf_PACKAGE_TOTAL()")],
      ],
    },
    { name: "提出済み", isProtected: true, rows: [[stuck(`_xldudf_MEASURE_AMOUNT("${fund}")`)], ["確定"]] },
  ];

/** A workbook from an Excel without the add-in: stuck and damaged formulas, one wrong name, one protected sheet. */
export function brokenWorkbook(): Uint8Array {
  const relations = (content: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${String(id)}" Type="${office}/${type}" Target="${target}"/>`;
  const files: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relations(relation(1, "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}"><sheets>${sheets
      .map(
        ({ name }, at) => `<sheet name="${name}" sheetId="${String(at + 1)}" r:id="rId${String(at + 1)}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      sheets
        .map((_sheet, at) => relation(at + 1, "worksheet", `worksheets/sheet${String(at + 1)}.xml`))
        .join(""),
    ),
  };
  for (const [at, { rows, isProtected }] of sheets.entries()) {
    files[`xl/worksheets/sheet${String(at + 1)}.xml`] =
      `<worksheet ${main}><sheetData>${rows.map(rowXml).join("")}</sheetData>` +
      `${isProtected ? '<sheetProtection sheet="1"/>' : ""}</worksheet>`;
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

function rowXml(cells: readonly FileCell[]): string {
  return `<row>${cells.map(cellXml).join("")}</row>`;
}

function cellXml(cell: FileCell): string {
  if (typeof cell === "number") return `<c><v>${String(cell)}</v></c>`;
  if (typeof cell === "string") return `<c t="inlineStr"><is><t>${cell}</t></is></c>`;
  const type = typeof cell.result === "string" ? ' t="e"' : "";
  return `<c${type}><f>${cell.formula.replaceAll('"', "&quot;")}</f><v>${String(cell.result)}</v></c>`;
}
