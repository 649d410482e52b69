import { strToU8, zipSync } from "fflate";
import { openXlsx } from "../../../../src/preview/xlsx/openXlsx";
import { readXlsx } from "../../../../src/preview/xlsx/readXlsx";
import type { SheetContent } from "../../../../src/preview/xlsx/workbookContent";
import { createTestWorkbook } from "../../../support/loadWorkbook";
import { areaAt } from "./sampleWorkbook";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

interface FileParts {
  /** What stands inside the first worksheet. */
  readonly sheet?: string;
  readonly sheetRelations?: string;
  readonly workbook?: string;
  readonly workbookRelations?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly others?: Readonly<Record<string, string>>;
}

/** A file with one worksheet, as another program might write it. */
function fileOf(parts: FileParts): Uint8Array {
  const relations = (content: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const texts: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}">${
      parts.workbook ?? '<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>'
    }</workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      relation("rId1", "worksheet", "worksheets/sheet1.xml") +
        relation("rId2", "sharedStrings", "sharedStrings.xml") +
        relation("rId3", "styles", "styles.xml") +
        (parts.workbookRelations ?? ""),
    ),
    "xl/worksheets/sheet1.xml": `<worksheet ${main} xmlns:r="${office}">${parts.sheet ?? "<sheetData/>"}</worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relations(parts.sheetRelations ?? ""),
    "xl/sharedStrings.xml": `<sst ${main}>${parts.strings ?? ""}</sst>`,
    "xl/styles.xml": `<styleSheet ${main}>${parts.styles ?? ""}</styleSheet>`,
    ...parts.others,
  };
  return zipSync(Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)])));
}

function sheetOf(parts: FileParts): SheetContent {
  const sheet = readXlsx(fileOf(parts)).content.sheets[0];
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** The cells of the sheet's rows as formula or value. */
function cellsOf(parts: FileParts): readonly (readonly unknown[])[] {
  return sheetOf(parts).rows.map(({ cells }) => cells.map(({ formula, value }) => formula ?? value));
}

/** What is not taken up, as kinds with the sheet. */
function lossesOf(parts: FileParts): readonly string[] {
  return readXlsx(fileOf(parts))
    .losses.all.map(({ kind, sheetName, count }) => `${kind} ${sheetName ?? "-"} ${count}`)
    .sort();
}

describe("formulas of an add-in that the file's last program did not have", () => {
  const formula = (address: string, text: string, result: string): string =>
    `<c r="${address}"${result.startsWith("#") ? ' t="e"' : ""}><f>${text}</f><v>${result}</v></c>`;
  const sheet = `<sheetData><row r="1">${[
    formula("A1", "_xldudf_TWICE(2)", "#NAME?"),
    formula("B1", "_xldudf_TWICE(2)", "4"),
    formula("C1", "[2]!_xldudf_TWICE(2)", "#NAME?"),
    formula("D1", "_xldudf_TWICE(2)+_xldudf_TWICE(3)", "#NAME?"),
  ].join("")}</row></sheetData>`;
  const twice = {
    id: "TWICE",
    name: "TWICE",
    description: "",
    parameters: [{ name: "value", description: "", optional: false, isMatrix: false }],
  };

  it("stay #NAME? though the functions are there, until they are entered again", async () => {
    const workbook = createTestWorkbook();
    try {
      workbook.registerCustomFunctions([twice], (_id, [value]) => Promise.resolve(Number(value) * 2));
      await openXlsx(fileOf({ sheet }), workbook);
      const sheetId = workbook.activeSheetId;
      const cells = () =>
        workbook.readCells(sheetId, areaAt(0, 0, 1, 4))[0]?.map(({ formula: text, value }) => [text, value]);
      expect(cells()).toEqual([
        ["=TWICE(2)", "#NAME?"],
        ["=TWICE(2)", 4],
        ["=[2]!_xldudf_TWICE(2)", "#NAME?"],
        ["=TWICE(2)+TWICE(3)", "#NAME?"],
      ]);
      workbook.recalculate();
      await workbook.whenCalculated();
      expect(cells()?.[0]).toEqual(["=TWICE(2)", "#NAME?"]);
      for (const column of [0, 2, 3]) {
        const text = workbook.readCells(sheetId, areaAt(0, column))[0]?.[0]?.formula ?? "";
        workbook.writeCells(sheetId, areaAt(0, column), [[text]], "addIn");
      }
      await workbook.whenCalculated();
      expect(cells()?.map(([, value]) => value)).toEqual([4, 4, "#NAME?", 10]);
    } finally {
      workbook.dispose();
    }
  });
});

describe("readXlsx on files of other programs", () => {
  it("reads cells without addresses, inline text, dates spelt out, and leaves out kana readings", () => {
    const strings =
      '<si><t>創薬</t><rPh sb="0" eb="2"><t>ソウヤク</t></rPh></si><si><r><t>太</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 字</t></r></si>';
    const sheet =
      '<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>文</t></is></c></row>' +
      '<row r="3"><c r="B3" t="d"><v>2026-04-01T12:00:00</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c></row></sheetData>';
    expect(cellsOf({ sheet, strings })).toEqual([
      ["創薬", "太 字", "文"],
      [46113.5, true, "#REF!"],
    ]);
    expect(lossesOf({ sheet, strings })).toEqual(["richText - 1"]);
  });

  it("reads elements with a prefix", () => {
    const file = {
      sheet: '<x:sheetData xmlns:x="m"><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData>',
    };
    expect(cellsOf(file)).toEqual([[7]]);
  });

  it("spells out shared formulas and takes prefixes away", () => {
    const sheet =
      '<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">_xlfn.XLOOKUP(A1,$D$1:$D$9,E:E)</f><v>1</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="3"><c r="B3"><f t="shared" si="0"></f><v>3</v></c></row></sheetData>';
    expect(cellsOf({ sheet })).toEqual([
      ["=XLOOKUP(A1,$D$1:$D$9,E:E)"],
      ["=XLOOKUP(A2,$D$1:$D$9,E:E)"],
      ["=XLOOKUP(A3,$D$1:$D$9,E:E)"],
    ]);
  });

  it("reads what an array fills as results, not as values that stand in its way", async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A3">_xlfn.SEQUENCE(3)</f><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row></sheetData>';
    const workbook = createTestWorkbook();
    await openXlsx(fileOf({ sheet }), workbook);
    const cells = workbook.readCells(workbook.activeSheetId, areaAt(0, 0, 3, 1));
    expect(cells.map(([cell]) => cell?.value)).toEqual([1, 2, 3]);
    expect(cells[1]?.[0]?.formula).toBe(2);
    workbook.dispose();
  });

  it("reads colours of the theme, tints, numbered colours and formats by number", () => {
    const styles =
      '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b val="0"/><i/><color theme="4" tint="-0.249977111117893"/></font></fonts>' +
      '<fills count="3"><fill/><fill/><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>' +
      '<cellXfs count="2"><xf/><xf numFmtId="31" fontId="1" fillId="2"><alignment horizontal="center" vertical="center" wrapText="1"/></xf></cellXfs>';
    const theme =
      "<theme><themeElements><clrScheme><dk1><srgbClr val='000000'/></dk1><accent1><srgbClr val='4472C4'/></accent1></clrScheme></themeElements></theme>";
    const { content } = readXlsx(
      fileOf({
        styles,
        sheet: '<sheetData><row r="1"><c r="A1" s="1"><v>46113</v></c></row></sheetData>',
        workbookRelations: `<Relationship Id="rId9" Type="${office}/theme" Target="/xl/theme.xml"/>`,
        others: { "xl/theme.xml": theme },
      }),
    );
    expect(content.formats[content.sheets[0]?.rows[0]?.cells[0]?.formatIndex ?? 0]).toEqual({
      numberFormat: 'yyyy"年"m"月"d"日"',
      bold: false,
      italic: true,
      // Excel's own accent 1, 25 % darker.
      fontColor: "#2F5597",
      fontSize: 11,
      fontName: "Calibri",
      fillColor: "#FFFF00",
      isFilled: true,
      wrapText: true,
      horizontalAlignment: "Center",
      verticalAlignment: "Center",
    });
  });

  it("counts dates from 1904 on where the file does, and nothing else", () => {
    const styles = '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>';
    const sheet =
      '<sheetData><row r="1"><c r="A1" s="1"><v>44651</v></c><c r="B1"><v>44651</v></c></row></sheetData>';
    const workbook = '<workbookPr date1904="1"/><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>';
    expect(cellsOf({ styles, sheet, workbook })).toEqual([[46113, 44651]]);
  });

  it("tells everything that it does not take up, with its sheet", () => {
    const sheet =
      '<sheetViews><sheetView zoomScale="80"/></sheetViews><cols><col min="2" max="3" hidden="1"/></cols>' +
      '<sheetData><row r="1" hidden="1" outlineLevel="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>' +
      '<sheetProtection sheet="1" hashValue="x" sort="0"/><autoFilter ref="A1:B2"/>' +
      '<conditionalFormatting sqref="A1"><cfRule/></conditionalFormatting><dataValidations><dataValidation/></dataValidations>' +
      '<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks><rowBreaks><brk id="3"/></rowBreaks>';
    const relation = (id: string, type: string, target: string, mode = ""): string =>
      `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode}/>`;
    const file: FileParts = {
      sheet,
      styles:
        '<fonts><font/><font><u/></font></fonts><borders><border/><border><left style="thin"/></border></borders>' +
        '<cellXfs><xf/><xf fontId="1" borderId="1"><alignment textRotation="90"/></xf></cellXfs>',
      sheetRelations:
        relation("rId1", "hyperlink", "javascript:alert(1)", ' TargetMode="External"') +
        relation("rId2", "drawing", "../drawings/drawing1.xml") +
        relation("rId3", "comments", "../comments1.xml") +
        relation("rId4", "pivotTable", "../pivotTables/pivotTable1.xml"),
      workbookRelations:
        relation("rId8", "vbaProject", "vbaProject.bin") + relation("rId9", "externalLink", "x.xml"),
      others: {
        "xl/drawings/_rels/drawing1.xml.rels": `<Relationships>${relation("rId1", "chart", "c.xml")}${relation("rId2", "image", "i.png")}</Relationships>`,
      },
    };
    expect(lossesOf(file)).toEqual([
      "alignment 表 1",
      "autoFilter 表 1",
      "borders 表 1",
      "chart 表 1",
      "comment 表 1",
      "conditionalFormatting 表 1",
      "dataValidation 表 1",
      "externalLink - 1",
      "fontEffects 表 1",
      "hiddenColumns 表 2",
      "hiddenRows 表 1",
      "hyperlink 表 1",
      "macros - 1",
      "outline 表 1",
      "password 表 1",
      "picture 表 1",
      "pivotTable 表 1",
      "printSettings 表 1",
      "protectionDetails 表 1",
      "view 表 1",
    ]);
  });

  it("tells of tables and names that the workbook refuses, and takes up the rest", async () => {
    const table = (name: string, ref: string): string =>
      `<table ${main} name="${name}" displayName="${name}" ref="${ref}"><tableColumns><tableColumn id="1" name="名"/></tableColumns></table>`;
    const file = fileOf({
      sheet:
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>名</t></is></c><c r="C1" t="inlineStr"><is><t>名</t></is></c></row></sheetData>',
      sheetRelations:
        `<Relationship Id="rId1" Type="${office}/table" Target="../t1.xml"/>` +
        `<Relationship Id="rId2" Type="${office}/table" Target="../t2.xml"/>`,
      workbook:
        '<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="良い名">表!$A$1</definedName>' +
        '<definedName name="A1">表!$A$1</definedName></definedNames>',
      others: { "xl/t1.xml": table("施策", "A1:A2"), "xl/t2.xml": table("B2", "C1:C2") },
    });
    const workbook = createTestWorkbook();
    const { losses } = await openXlsx(file, workbook);
    expect(workbook.tables.map(({ name }) => name)).toEqual(["施策"]);
    expect(workbook.names.map(({ name, formula }) => [name, formula])).toEqual([["良い名", "=表!$A$1"]]);
    expect(losses.map(({ kind, detail }) => [kind, detail])).toEqual([
      ["table", "B2"],
      ["name", "A1"],
    ]);
    workbook.dispose();
  });
});

describe("text that reads like something else", () => {
  const texts = [
    "=1+1",
    "+A1",
    "-A1",
    "@SUM(A1)",
    "'quoted",
    "00123",
    "2026/4/1",
    "TRUE",
    "#N/A",
    '=cmd|" /C calc"!A0',
  ];

  it("stays text when a file says that it is", async () => {
    const rows = texts.map((text, index) => {
      const escaped = text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
      return `<row r="${index + 1}"><c t="inlineStr"><is><t>${escaped}</t></is></c><c t="str"><v>${escaped}</v></c></row>`;
    });
    const workbook = createTestWorkbook();
    await openXlsx(fileOf({ sheet: `<sheetData>${rows.join("")}</sheetData>` }), workbook);
    const cells = workbook.readCells(workbook.activeSheetId, areaAt(0, 0, texts.length, 2));
    for (const [index, text] of texts.entries()) {
      expect(cells[index]?.map(({ value, isError }) => [value, isError])).toEqual([
        [text, false],
        [text, false],
      ]);
    }
    workbook.dispose();
  });

  it("stays text in a merged cell", async () => {
    const workbook = createTestWorkbook();
    const sheet =
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>=1+1</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>';
    await openXlsx(fileOf({ sheet }), workbook);
    expect(workbook.readCells(workbook.activeSheetId, areaAt(0, 0))[0]?.[0]?.value).toBe("=1+1");
    expect(workbook.mergedAreas(workbook.activeSheetId)).toEqual([areaAt(0, 0, 2, 2)]);
    workbook.dispose();
  });
});

describe("files that mean harm or are broken", () => {
  const kindOf = (run: () => unknown): unknown => {
    try {
      run();
    } catch (error) {
      return (error as { kind?: unknown }).kind ?? error;
    }
    return "opened";
  };

  it.each([
    ["no zip file", new TextEncoder().encode("a,b\n1,2"), "notXlsx"],
    ["nothing", new Uint8Array(), "notXlsx"],
    ["a file with a password", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "encryptedOrOld"],
    ["a cut off file", fileOf({}).slice(0, 300), "damaged"],
    ["a zip file of other things", zipSync({ "a.txt": strToU8("x") }), "notXlsx"],
    ["another Office file", zipSync({ "_rels/.rels": strToU8("<Relationships/>") }), "notXlsx"],
    ["a document type", fileOf({ sheet: '<!DOCTYPE x [<!ENTITY a "aaaa">]><sheetData/>' }), "damaged"],
    ["an entity of its own", fileOf({ strings: "<si><t>&xxe;</t></si>" }), "damaged"],
    ["elements without end", fileOf({ sheet: "<a>".repeat(500) }), "damaged"],
    ["mixed up ends", fileOf({ sheet: "<sheetData><row></sheetData></row>" }), "damaged"],
    [
      "a cell that no sheet has",
      fileOf({ sheet: '<sheetData><row r="1"><c r="ZZZZ1"/></row></sheetData>' }),
      "damaged",
    ],
    ["a row that no sheet has", fileOf({ sheet: '<sheetData><row r="9999999"/></sheetData>' }), "damaged"],
    [
      "a missing sheet",
      fileOf({ workbook: '<sheets><sheet name="表" sheetId="1" r:id="rId7"/></sheets>' }),
      "damaged",
    ],
  ])("refuses %s", (_what, bytes, kind) => {
    expect(kindOf(() => readXlsx(bytes))).toBe(kind);
  });

  it("refuses a small file that holds more than is opened", () => {
    const bomb = fileOf({ strings: `<si><t>${"a".repeat(3_000_000)}</t></si>` });
    expect(bomb.length).toBeLessThan(20_000);
    const limits = { fileSize: 1e6, partSize: 1e6, totalSize: 2e6, partCount: 100 };
    expect(kindOf(() => readXlsx(bomb, limits))).toBe("tooLarge");
  });

  it("unpacks no more than a file says that it holds", () => {
    const bomb = fileOf({ strings: `<si><t>${"a".repeat(3_000_000)}</t></si>` });
    const size = new DataView(new ArrayBuffer(4));
    size.setUint32(0, strToU8(`<sst ${main}><si><t>${"a".repeat(3_000_000)}</t></si></sst>`).length, true);
    // The stated size, wherever it stands, becomes 100 bytes.
    for (let at = 0; at < bomb.length - 4; at += 1) {
      if ([0, 1, 2, 3].every((offset) => bomb[at + offset] === size.getUint8(offset)))
        bomb.set([100, 0, 0, 0], at);
    }
    expect(kindOf(() => readXlsx(bomb))).toBe("damaged");
  });

  it("takes names of objects for plain names", () => {
    const sheet =
      '<sheetData><row r="1" __proto__="1" constructor="2"><c r="A1"><v>1</v></c></row></sheetData>';
    expect(cellsOf({ sheet })).toEqual([[1]]);
  });

  it("does not fill memory for cells far apart", async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>';
    expect(cellsOf({ sheet })).toEqual([[1], [2]]);
  });
});
