import { functionNames } from "../../src/budget/functionNames";
import { closeBrowser, openPreview, previewOrigin, type Preview } from "./support/openPreview";
import { formatCell } from "../../src/preview/workbook/a1";
import type { CellReading } from "../../src/preview/grid/previewApi";
import type { FunctionsMetadata } from "../../tools/functionMetadata";
import { acceptedArguments as accepted, formulaWith } from "./support/formulaWith";

jest.setTimeout(180_000);

/** What a cell may hold when it is handed to a function, by kind, as a formula writes it. */
const argumentsOfAnyKind: Readonly<Record<string, readonly string[]>> = {
  number: ["42", "-1", "0", "0.5", "1E+300"],
  boolean: ["TRUE", "FALSE"],
  blank: ["$CA$3", '""', '"　"'],
  error: ["1/0", "NA()"],
  array: ['{"ind-28","ない施策"}'],
  "2-D range": ["$CA$1:$CB$3"],
  "full width": ['"ＩＮＤ－２８"', '"国費　"'],
  "half width": ['"ﾊﾞｲｵ"', '"ﾄﾞﾗｯｸﾞﾛｽの解消"'],
  "label of either language": ['"億円"', '"million yen"', '"厚労省"', '"Cabinet Office"'],
  "formula or markup as text": ['"=1+1"', '"<b>x</b>"'],
  "32,767 characters": ['REPT("鉄",32767)', 'REPT("・－（ ）",6553)&"あい"'],
};
const kindOf: ReadonlyMap<string, string> = new Map(
  Object.entries(argumentsOfAnyKind).flatMap(([kind, texts]) => texts.map((text) => [text, kind] as const)),
);
const errorArguments: Readonly<Record<string, string>> = { "1/0": "#DIV/0!", "NA()": "#N/A" };

/** Functions whose answer spills far: of these the first cell is tried with every argument, the whole once. */
const spillingNames = [
  "MEASURES",
  "MEASURE_SEARCH",
  "BUDGET_CHECK",
  "POLICY_PRIORITIES",
  "POLICY_STEPS",
  "MEASURE_POLICY",
];

/** What the answer of any other takes at most, the size of the largest argument, and a column between them. */
const rowsPerTrial = 3;
const columnsPerFunction = 4;

/** A formula that tries one argument, and the cells its answer may take. */
interface Trial {
  readonly name: string;
  readonly parameter: string;
  readonly formula: string;
  readonly argument: string;
  readonly cells: readonly CellReading[];
}

describe("every function with every kind of argument", () => {
  let preview: Preview;
  let japanese: FunctionsMetadata;
  let english: FunctionsMetadata;
  let trials: readonly Trial[];

  beforeAll(async () => {
    preview = await openPreview();
    const metadata = async (file: string): Promise<FunctionsMetadata> => {
      const url = `${previewOrigin()}/${file}`;
      return preview.page.evaluate(async (address) => (await fetch(address)).json(), url);
    };
    japanese = await metadata("functions.json");
    english = await metadata("functions.en.json");
    trials = await tryAll();
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

  /** Types formulas in one go and waits for all of their answers. */
  async function typeAll(cells: readonly (readonly [address: string, text: string])[]): Promise<void> {
    await preview.page.evaluate((all) => {
      for (const [address, text] of all) window.previewWorkbook?.type(address, text);
    }, cells);
    await preview.call("whenCalculated");
  }

  /** Tries every argument of every function with everything, on one sheet, and waits for all of the answers once. */
  async function tryAll(): Promise<Trial[]> {
    const planned = english.functions.flatMap(({ name, parameters }, functionAt) => {
      const isSpilling = spillingNames.includes(name);
      return parameters
        .flatMap((_parameter, at) => [...kindOf.keys()].map((argument) => ({ at, argument })))
        .map((tried, trialAt) => {
          const formula = formulaWith(name, parameters, tried);
          return {
            name,
            parameter: parameters[tried.at]?.name ?? "",
            argument: tried.argument,
            formula: isSpilling ? `=INDEX(${formula.slice(1)},1,1)` : formula,
            row: trialAt * rowsPerTrial,
            column: functionAt * columnsPerFunction,
          };
        });
    });
    await typeAll([
      ["CA1", "ind-28"],
      ["CB1", "後発医薬品製造基盤整備基金"],
      ["CA2", "ない施策"],
      ["CB3", "4"],
      ...planned.map(({ formula, row, column }) => [formatCell(row, column), formula] as const),
    ]);
    const lastRow = Math.max(...planned.map(({ row }) => row)) + rowsPerTrial;
    const cells = await preview.call("readRange", `A1:BZ${String(lastRow)}`);
    return planned.map(({ name, parameter, argument, formula, row, column }) => ({
      name,
      parameter,
      argument,
      formula,
      cells: cells
        .slice(row, row + rowsPerTrial)
        .flatMap((line) => line.slice(column, column + columnsPerFunction)),
    }));
  }

  /** What is wrong with an answer, in words; nothing where it is a value or an error that explains itself. */
  function faultsOf({ formula, argument, cells }: Trial): string[] {
    const faults: string[] = [];
    const [first] = cells;
    if (first === undefined || first.value === "") faults.push("no answer");
    for (const { value, isError, errorMessage, address } of cells) {
      const passedOn = errorArguments[argument];
      if (isError && value !== passedOn) {
        if (value !== "#N/A" && value !== "#VALUE!") faults.push(`${address}: ${String(value)}`);
        else if (errorMessage === undefined || errorMessage.length < 5)
          faults.push(`${address}: ${value} without a word`);
        else if (errorMessage.length > 600)
          faults.push(`${address}: a message of ${String(errorMessage.length)} letters`);
      }
      // A value for what is not found may well be 0; nothing else may.
      if (value === 0 && argument !== "0") faults.push(`${address}: 0`);
    }
    return faults.map((fault) => `${formula} → ${fault}`);
  }

  it.each(functionNames)("%s answers with a value or an error that says why", (name) => {
    const tried = trials.filter((trial) => trial.name === name);
    // The matrix: every kind with every parameter.
    const parameters = english.functions.find((one) => one.name === name)?.parameters ?? [];
    const matrix = parameters.map((parameter) => {
      const ofParameter = tried.filter((trial) => trial.parameter === parameter.name);
      return [parameter.name, [...new Set(ofParameter.map(({ argument }) => kindOf.get(argument)))]];
    });
    const kinds = Object.keys(argumentsOfAnyKind);
    expect(matrix).toEqual(parameters.map((parameter) => [parameter.name, kinds]));
    expect(tried.flatMap(faultsOf)).toEqual([]);
  });

  it("spill their whole answers, no cell of them an error, and none 0 for something missing", async () => {
    const height = 120;
    await typeAll(
      spillingNames.map((name, at) => {
        const parameters = english.functions.find((one) => one.name === name)?.parameters ?? [];
        const required = parameters[0]?.optional === true ? "" : (accepted[parameters[0]?.name ?? ""] ?? "");
        return [
          `A${String(at * height + 1)}`,
          formulaWith(name, parameters, { at: 0, argument: required }),
        ] as const;
      }),
    );
    const cells = await preview.call("readRange", `A1:O${String(spillingNames.length * height)}`);
    for (const [at, name] of spillingNames.entries()) {
      const answer = cells
        .slice(at * height, (at + 1) * height)
        .flat()
        .filter(({ value }) => value !== "");
      expect([name, answer.length > 10]).toEqual([name, true]);
      expect(answer.filter(({ isError }) => isError)).toEqual([]);
      // A difference, and a count that is expected to be none, are 0 with good reason.
      const zeros = answer.filter(({ value }) => value === 0).length;
      expect([name, zeros > 0]).toEqual([name, name === "BUDGET_CHECK"]);
    }
  });

  it("are all in the list of names", () => {
    expect(english.functions.map(({ name }) => name).sort()).toEqual([...functionNames].sort());
  });

  it("takes every label that is offered, in both languages", async () => {
    const formulas = english.functions.flatMap(({ name, parameters }) =>
      parameters.flatMap((parameter, at) => {
        const labels = [japanese, english].flatMap(
          ({ enums = [] }) => enums.find(({ id }) => id === parameter.customEnumId)?.values ?? [],
        );
        const texts = new Set(labels.flatMap(({ name: label, stringValue }) => [label, stringValue]));
        return [...texts].map((text) => formulaWith(name, parameters, { at, argument: `"${text}"` }));
      }),
    );
    expect(formulas.length).toBeGreaterThan(100);
    // The first cell alone, so that no answer needs room.
    await typeAll(formulas.map((formula, at) => [`A${String(at + 1)}`, `=INDEX(${formula.slice(1)},1,1)`]));
    const values = (await preview.call("readRange", `A1:A${String(formulas.length)}`)).flat();
    const refused = values
      .map(({ value }, at) => `${formulas[at] ?? ""} → ${String(value)}`)
      .filter((line) => /→ (#VALUE!|#NAME\?|#BUSY!)$/.test(line));
    expect(refused).toEqual([]);
  });

  it("finds names with every kind of dash, dot, bracket, space and width", async () => {
    const typed = [
      ..."-‐‑‒–—―−－ーｰ─━"
        .split("")
        .map((dash) => [
          `製薬業界との連携強化による目利き機能の強化、AMED${dash}DX推進による高度化・効率化`,
          "ind-26",
        ]),
      ..."・･·•‧∙⋅◦".split("").map((dot) => [`難病${dot}希少疾病治療グローバル研究開発支援事業`, "ind-09"]),
      ...["()", "（）", "[]", "［］", "{}", "〔〕", "【】", "「」", "『』", "〈〉", "《》", "<>"].map(
        (pair) => [`革新的医療技術研究開発推進事業${pair.charAt(0)}産学官共同型${pair.charAt(1)}`, "ind-09"],
      ),
      ...[" ", "　", "\u00a0", "\u2009", "\u200b"].map((space) => [
        `後発医薬品${space}製造基盤${space}整備基金${space}`,
        "ind-28",
      ]),
      ["ﾊﾞｲｵﾊﾞﾝｸ利活用の推進", "ind-20"],
      ["ＩＮＤ－２８", "ind-28"],
      ["産学連携による創薬ターゲット予測・シーズ探索 Ａ Ｉ プラットフォーム開発", "ind-21"],
    ] as const;
    await typeAll([
      ...typed.map(([name], at) => [`A${String(at + 1)}`, `'${name ?? ""}`] as const),
      ["B1", `=MEASURE_INFO(A1:A${String(typed.length)},"ID")`],
    ]);
    const found = (await preview.call("readRange", `B1:B${String(typed.length)}`)).flat();
    expect(found.map(({ value }, at) => [typed[at]?.[0], value])).toEqual(typed);
  });

  it("answers arrays of ten thousand names in one call each", async () => {
    const names = '"ind-"&TEXT(MOD(SEQUENCE(500,20),28)+1,"00")';
    await typeAll([
      ["A1", `=ROWS(MEASURE_INFO(${names},"ID"))`],
      ["A2", `=SUM(MEASURE_AMOUNT(${names},,,0))`],
      ["A3", `=ROWS(MEASURE_FLAGS(${names}))`],
      ["A4", `=ROWS(MEASURE_SOURCE(${names},"完全"))`],
      ["A5", `=ROWS(MEASURE_CARD(${names}))`],
      ["A6", `=ROWS(POLICY_PROJECT(MOD(SEQUENCE(500,20),8)+1,"対応する施策"))`],
      ["A7", `=ROWS(MEASURE_POLICY(${names},FALSE))>=10000`],
      ["A8", `=SUM(MEASURE_AMOUNT("ind-"&TEXT(SEQUENCE(28),"00"),,,0))`],
      ["A9", `=SUM(MEASURE_AMOUNT("ind-"&TEXT(MOD(SEQUENCE(4),28)+1,"00"),,,0))`],
    ]);
    const values = (await preview.call("readRange", "A1:A9")).flat().map(({ value }) => value);
    // 10,000 are 357 rounds of 28 names and the first four of another (ind-02 to ind-05).
    const expected = Number(values[7]) * 357 + Number(values[8]);
    expect(values.slice(0, 7)).toEqual([500, expected, 500, 500, 500, 500, true]);
    expect(expected).toBeGreaterThan(1_000_000);
  });
});
