import { functionNames } from "../../src/budget/functionNames";
import { catalogFunction } from "../../src/messages/functionCatalog";
import type { FunctionsMetadata } from "../../tools/functionMetadata";
import { formulaWith } from "./support/formulaWith";
import { closeBrowser, openPreview, previewOrigin, type Preview } from "./support/openPreview";

jest.setTimeout(240_000);

const dashes = [..."-‐‑‒–—―−－ーｰ─━⁃﹣﹘"];
const dots = [..."・･·•‧∙⋅◦⸱"];
const brackets = [
  "()",
  "（）",
  "[]",
  "［］",
  "{}",
  "｛｝",
  "〔〕",
  "【】",
  "「」",
  "｢｣",
  "『』",
  "〈〉",
  "《》",
  "〖〗",
  "〘〙",
  "<>",
  "＜＞",
];
const spaces = [" ", "　", "\u00a0", "\t", "\n", "\u2009", "\u200b", "\ufeff"];

/** Names with every kind of dash, dot, bracket and space, each with what it must answer like. */
const measureNames: readonly (readonly [typed: string, plain: string])[] = [
  ...dashes.map((dash) => [`創薬ベンチャ${dash}エコシステム強化事業`, "ind-02"] as const),
  ...dots.map((dot) => [`難病${dot}希少疾病治療グローバル研究開発支援事業`, "ind-09"] as const),
  ...brackets.map(
    (pair) =>
      [`革新的医療技術研究開発推進事業${pair.charAt(0)}産学官共同型${pair.charAt(1)}`, "ind-09"] as const,
  ),
  ...spaces.map((space) => [`創薬${space}ベンチャー${space}エコシステム強化${space}`, "ind-02"] as const),
  ["ﾊﾞｲｵﾊﾞﾝｸ利活用の推進", "ind-20"],
  ["ＩＮＤ－０９", "ind-09"],
];
const projectNames: readonly (readonly [typed: string, plain: string])[] = [
  ...dots.map((dot) => [`データ利活用${dot}ライフコースプロジェクト`, "5"] as const),
  ...spaces.map((space) => [`データ${space}利活用・ライフコース${space}`, "5"] as const),
  ...dashes.map((dash) => [`デ${dash}タ利活用・ライフコ${dash}ス`, "5"] as const),
  ["ｼｰｽﾞ開発・基礎研究ﾌﾟﾛｼﾞｪｸﾄ", "6"],
  ["４", "4"],
  ["④", "4"],
];

describe("arguments that take long to try", () => {
  let preview: Preview;
  let japanese: FunctionsMetadata;
  let english: FunctionsMetadata;

  beforeAll(async () => {
    preview = await openPreview();
    const metadata = async (file: string): Promise<FunctionsMetadata> =>
      preview.page.evaluate(async (address) => (await fetch(address)).json(), `${previewOrigin()}/${file}`);
    japanese = await metadata("functions.json");
    english = await metadata("functions.en.json");
  });
  afterAll(async () => {
    expect(preview.complaints).toEqual([]);
    expect(preview.foreignRequests).toEqual([]);
    await preview.close();
    await closeBrowser();
  });
  beforeEach(async () => {
    await preview.call("addSheet");
  });

  /** Types formulas below one another, from a cell of column B on, and gives what they show. */
  async function answers(formulas: readonly string[]): Promise<readonly unknown[]> {
    await preview.page.evaluate((all) => {
      for (const [at, formula] of all.entries()) window.previewWorkbook?.type(`B${String(at + 1)}`, formula);
    }, formulas);
    await preview.call("whenCalculated");
    const cells = await preview.call("readRange", `B1:B${String(formulas.length)}`);
    return cells.flat().map(({ value }) => value);
  }

  it.each(functionNames)("%s answers ten thousand of its first argument, each by itself", async (name) => {
    const { parameters } = english.functions.find((one) => one.name === name) ?? { parameters: [] };
    const call = formulaWith(name, parameters, { at: 0, argument: "MOD(SEQUENCE(500,20),30)" }).slice(1);
    // What lists names below one another gives as many rows or more; everything else an array of the same shape.
    const [rows, first] = await answers([
      `=ROWS(${call})`,
      `=IFERROR(ERROR.TYPE(INDEX(${call},1,1)),"value")`,
    ]);
    if (name === "MEASURE_POLICY") expect(Number(rows)).toBeGreaterThan(10_000);
    else expect(rows).toBe(500);
    // A number is no label, no measure and no search that finds: #VALUE! or #N/A; a number of a project is a value.
    expect([3, 7, "value"]).toContain(first);
  });

  it.each(functionNames.filter((name) => ["measures", "project", "projects"].includes(kindOfFirst(name))))(
    "%s knows names with every kind of dash, dot, bracket, space and width",
    async (name) => {
      const names = kindOfFirst(name) === "measures" ? measureNames : projectNames;
      const { parameters } = english.functions.find((one) => one.name === name) ?? { parameters: [] };
      const call = (argument: string): string => {
        const text = argument.replaceAll('"', '""');
        return `=INDEX(${formulaWith(name, parameters, { at: 0, argument: `"${text}"` }).slice(1)},2,1)`;
      };
      const one = (argument: string): string =>
        catalogFunction(name).returns === "spill" ? call(argument) : call(argument).replace(",2,1)", ",1,1)");
      const given = await answers(names.flatMap((pair) => pair.map(one)));
      for (const [at, [typed, plain]] of names.entries()) {
        expect([typed, given[2 * at]]).toEqual([typed, given[2 * at + 1]]);
        expect([plain, given[2 * at + 1]]).not.toEqual([plain, "#N/A"]);
      }
    },
  );

  it("answers for the other cells of a range where one has an error, and for texts that read like dates", async () => {
    for (const [address, text] of Object.entries({ A1: "ind-01", A2: "=1/0", A3: "=NA()", A4: "ind-04" })) {
      await preview.call("type", address, text);
    }
    const given = await answers([
      ...[1, 2, 3, 4].map((row) => `=INDEX(MEASURE_AMOUNT(A1:A4,,,"－"),${String(row)},1)`),
      '=INDEX(MEASURES("2-2",,,FALSE),1,1)',
    ]);
    expect(given).toEqual([481, "#DIV/0!", "#N/A", 3, "ind-15"]);
  });

  it("takes every label in full width, in half-width kana and in either case, in both languages", async () => {
    const variants = (text: string): string[] => [
      text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
      text.toUpperCase(),
      text.toLowerCase(),
      halfWidth(text),
    ];
    const formulas = english.functions.flatMap(({ name, parameters }) =>
      parameters.flatMap((parameter, at) => {
        const labels = [japanese, english].flatMap(
          ({ enums = [] }) => enums.find(({ id }) => id === parameter.customEnumId)?.values ?? [],
        );
        const texts = new Set(labels.flatMap((label) => [label.name, label.stringValue].flatMap(variants)));
        return [...texts].map(
          (text) => `=INDEX(${formulaWith(name, parameters, { at, argument: `"${text}"` }).slice(1)},1,1)`,
        );
      }),
    );
    expect(formulas.length).toBeGreaterThan(200);
    const given = await answers(formulas);
    const refused = given.flatMap((value, at) =>
      ["#VALUE!", "#NAME?", "#BUSY!"].includes(String(value))
        ? [`${formulas[at] ?? ""} → ${String(value)}`]
        : [],
    );
    expect(refused).toEqual([]);
  });
});

function kindOfFirst(name: (typeof functionNames)[number]): string {
  return catalogFunction(name).parameters[0]?.kind ?? "";
}

/** Katakana as half-width letters, everything else as it is. */
function halfWidth(text: string): string {
  return [...text].map((letter) => halfWidthKana.get(letter) ?? letter).join("");
}

const halfWidthKana: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0xff9e - 0xff66 }, (_, at) => String.fromCharCode(0xff66 + at))
    .flatMap((half) => [half, `${half}\uff9e`, `${half}\uff9f`])
    .map((half) => [half.normalize("NFKC"), half] as const)
    .filter(([full]) => full.length === 1),
);
