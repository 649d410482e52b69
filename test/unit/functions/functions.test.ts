import {
  type BASIS,
  type FIELD,
  measureAmount,
  measureInfo,
  measureSource,
  measures,
  printedPackageTotal,
  seedVersion,
  type STYLE,
  type UNIT,
  type VERSIONFIELD,
} from "../../../src/functions/functions";
import { seedBudget } from "../../../src/seeds/seedBudget";
import { installCustomFunctionsGlobal } from "../../support/customFunctionsGlobal";

installCustomFunctionsGlobal();

const generic = "後発医薬品製造基盤整備基金";
const rare = "難病・希少疾病治療グローバル研究開発支援事業";

/** A formula may pass any text where the enum is expected. */
const anyText = <Label>(text: string) => text as Label;

/** What stands in the one cell of the answer: its value, or its error as the cell shows it. */
function only(answer: unknown[][]): unknown {
  expect(answer).toHaveLength(1);
  expect(answer[0]).toHaveLength(1);
  return shown(answer[0]?.[0]);
}

function shown(cell: unknown): unknown {
  return cell instanceof CustomFunctions.Error ? `${cell.code} ${cell.message ?? ""}` : cell;
}

/** The error that a call as a whole ends with. */
function thrown(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return `${error.code} ${error.message ?? ""}`;
    throw error;
  }
  throw new Error("did not throw");
}

function inEnglishExcel(run: () => void): void {
  Object.assign(globalThis, { Office: { context: { displayLanguage: "en-US" } } });
  try {
    run();
  } finally {
    Reflect.deleteProperty(globalThis, "Office");
  }
}

describe("MEASURE_AMOUNT", () => {
  it.each([generic, `${generic}事業`, "  後発医薬品 製造基盤整備基金　事業 ", "ind-28", "IND-28"])(
    "finds %j",
    (name) => {
      expect(only(measureAmount([[name]]))).toBe(1688);
    },
  );

  it("does not care for width or for how A I is spaced", () => {
    const name = "産学連携による創薬ターゲット予測・シーズ探索ＡＩプラットフォーム開発";
    expect(only(measureAmount([[name]]))).toBe(2);
    expect(
      only(measureAmount([["産学連携による創薬ターゲット予測･ｼｰｽﾞ探索 A I プラットフォーム開発"]])),
    ).toBe(2);
  });

  it("never guesses: a part of a name is not the name", () => {
    expect(only(measureAmount([["後発医薬品"]]))).toMatch(
      /^#N\/A 「後発医薬品」という施策は見つかりません。/,
    );
  });

  it("gives the amount by basis", () => {
    expect(only(measureAmount([[rare]]))).toBe(210);
    expect(only(measureAmount([[rare]], "表示" as BASIS))).toBe(210);
    expect(only(measureAmount([[rare]], "事業費" as BASIS))).toBe(210);
    expect(only(measureAmount([[rare]], "補正予算額" as BASIS))).toBe(120);
    expect(only(measureAmount([["創薬ベンチャーエコシステム強化事業"]], "国費" as BASIS))).toBe(3500);
  });

  it("is #N/A where no amount is printed on that basis, and says which one is", () => {
    expect(only(measureAmount([[generic]], "国費" as BASIS))).toBe(
      `#N/A 「${generic}事業」には国費の記載がありません。記載があるもの：1,688億円（事業費）`,
    );
  });

  it("is #N/A, never 0, for a line without an amount, and says whose amount it shares", () => {
    expect(only(measureAmount([["未承認薬等迅速解消促進調査事業"]]))).toBe(
      "#N/A 「未承認薬等迅速解消促進調査事業」だけの金額の記載はありません。「その他、ドラッグロス解消の取組」の2億円に含まれます。",
    );
    expect(only(measureAmount([["ヘルスケア分野のファイナンス強化"]]))).toMatch(
      /^#N\/A .*金額の記載がありません/,
    );
  });

  it.each([
    ["億円" as UNIT, 1688],
    ["百万円" as UNIT, 168_800],
    ["千円" as UNIT, 168_800_000],
    ["円" as UNIT, 168_800_000_000],
    ["兆円" as UNIT, 0.1688],
  ])("gives the amount in %s", (unit, amount) => {
    expect(only(measureAmount([[generic]], undefined, unit))).toBe(amount);
  });

  it("answers an array with an array of the same shape, each cell for itself", () => {
    const answer = measureAmount([
      [generic, "存在しない施策名"],
      ["", rare],
      ["ind-04", 42],
    ]);
    expect(answer.map((row) => row.length)).toEqual([2, 2, 2]);
    expect(answer[0]?.[0]).toBe(1688);
    expect(shown(answer[0]?.[1])).toMatch(/^#N\/A 「存在しない施策名」/);
    expect(shown(answer[1]?.[0])).toBe("#N/A 施策名が空です。");
    expect(answer[1]?.[1]).toBe(210);
    expect(answer[2]?.[0]).toBe(3);
    expect(shown(answer[2]?.[1])).toMatch(/^#N\/A 「42」/);
  });

  it.each([[null], [""], [0], ["　"]])(
    "takes %p for a blank cell, as one Excel or another hands it over",
    (blank) => {
      expect(shown(only(measureAmount([[blank]])))).toBe("#N/A 施策名が空です。");
    },
  );

  it("hands an error in the range on in its own cell", () => {
    const failed = new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
    const answer = measureAmount([[failed, generic]]);
    expect(shown(answer[0]?.[0])).toBe("#DIV/0! ");
    expect(answer[0]?.[1]).toBe(1688);
  });

  it("hands an error on that comes as a data type, which Excel makes of it where functions take any", () => {
    const failed = { type: "Error", basicType: "Error", basicValue: "#DIV/0!", errorType: "Div0" };
    const answer = measureAmount([[failed, generic]], undefined, undefined, "－");
    expect(answer[0]?.map(shown)).toEqual(["#DIV/0! ", shown(1688)]);
    expect(thrown(() => measures(undefined, undefined, undefined, failed))).toBe("#DIV/0! ");
    // An entity is no error, whatever Excel shows of it where it knows no data types.
    const card = { type: "Entity", text: generic, basicType: "Error", basicValue: "#VALUE!" };
    expect(only(measureAmount([[card]]))).toBe(1688);
  });

  it("names up to three candidates for a name that is nearly right", () => {
    const message = String(only(measureAmount([["後発医薬品の製造基盤整備"]])));
    expect(message).toContain(`もしかして：${generic}事業`);
    expect(message.split("もしかして：")[1]?.split("、").length).toBeLessThanOrEqual(3);
  });

  it("replaces #N/A, and only that, by if_not_found", () => {
    expect(only(measureAmount([["ない施策"]], undefined, undefined, "－"))).toBe("－");
    expect(only(measureAmount([[""]], undefined, undefined, 0))).toBe(0);
    expect(only(measureAmount([[generic]], "国費" as BASIS, undefined, ""))).toBe("");
    expect(only(measureAmount([[generic]], undefined, undefined, "－"))).toBe(1688);
    expect(thrown(() => measureAmount([[generic]], undefined, anyText("万円"), "－"))).toMatch(/^#VALUE!/);
  });

  it("says what is allowed when basis or unit is unknown", () => {
    expect(thrown(() => measureAmount([[generic]], anyText("予算"), undefined))).toBe(
      "#VALUE! 基準「予算」は使えません。使えるもの：表示、事業費、国費、補正予算額",
    );
    expect(thrown(() => measureAmount([[generic]], undefined, anyText("万円")))).toBe(
      "#VALUE! 単位「万円」は使えません。使えるもの：億円、百万円、千円、円、兆円",
    );
  });

  it("takes English labels too, in any case and width, and blank for the default", () => {
    expect(only(measureAmount([[rare]], anyText("Supplementary Budget"), anyText("Million yen")))).toBe(
      12_000,
    );
    expect(only(measureAmount([[rare]], anyText("ｓupplementary"), anyText("ＹＥＮ")))).toBe(12_000_000_000);
    expect(only(measureAmount([[rare]], anyText(""), anyText("")))).toBe(210);
  });

  it("reads a data type by the text it shows", () => {
    expect(only(measureAmount([[{ type: "Entity", text: generic, basicValue: "#VALUE!" }]]))).toBe(1688);
  });

  it("speaks English in an English Excel", () => {
    inEnglishExcel(() => {
      expect(only(measureAmount([["No such measure"]]))).toMatch(/^#N\/A There is no measure called/);
      expect(thrown(() => measureAmount([[generic]], undefined, anyText("dollars")))).toBe(
        "#VALUE! “dollars” is not a unit. Allowed: 100 million yen, million yen, thousand yen, yen, trillion yen",
      );
    });
  });

  it("gives for every priced line the amount printed beside it, by its id", () => {
    const priced = seedBudget.measures.filter(({ amounts }) => amounts.length > 0);
    expect(measureAmount(priced.map(({ id }) => [id]))).toEqual(
      priced.map(({ amounts }) => [amounts[0]?.amountOku]),
    );
    expect(priced).toHaveLength(33);
  });

  it("survives anything a cell can hold", () => {
    const cells = [null, undefined, true, -1, 1e300, "=1+1", "\u0000", "あ".repeat(5000), {}, []];
    for (const cell of cells) expect(only(measureAmount([[cell]]))).toMatch(/^#N\/A /);
  });
});

describe("MEASURE_INFO", () => {
  it.each([
    ["ID" as FIELD, "ind-28"],
    ["名称" as FIELD, `${generic}事業`],
    ["柱" as FIELD, "後発医薬品の安定供給"],
    ["府省" as FIELD, "厚生労働省"],
    ["状態" as FIELD, "令和7年度補正"],
    ["基準" as FIELD, "事業費"],
    ["概数" as FIELD, false],
    ["計数精査中" as FIELD, true],
    ["表記" as FIELD, "1,688億円"],
    ["備考" as FIELD, ""],
  ])("gives %s", (field, value) => {
    expect(only(measureInfo([[generic]], field))).toBe(value);
  });

  it("gives description and source in words", () => {
    expect(only(measureInfo([[generic]], "概要" as FIELD))).toBe(
      "後発医薬品の品目統合や事業再編などを支援する基金。",
    );
    expect(only(measureInfo([[generic]], "出典" as FIELD))).toMatch(/^内閣府.*令和8年1月21日.*1,688億円/);
  });

  it("tells 程度 where the overview prints it", () => {
    expect(only(measureInfo([["ovr-13"]], "概数" as FIELD))).toBe(true);
    expect(only(measureInfo([["ovr-13"]], "表記" as FIELD))).toBe("1,688億円程度");
  });

  it("answers in the language it is asked in, whatever Excel's is", () => {
    expect(only(measureInfo([["ind-02"]], "状態" as FIELD))).toBe("継続中");
    expect(only(measureInfo([["ind-02"]], anyText("Status")))).toBe("continuing");
    inEnglishExcel(() => expect(only(measureInfo([["ind-02"]], "状態" as FIELD))).toBe("継続中"));
  });

  it("is #N/A for the notation of a line without an amount, replaced by if_not_found", () => {
    expect(only(measureInfo([["ind-27"]], "表記" as FIELD))).toMatch(/^#N\/A /);
    expect(only(measureInfo([["ind-27"]], "表記" as FIELD, "記載なし"))).toBe("記載なし");
    expect(only(measureInfo([["ind-27"]], "府省" as FIELD))).toBe("");
  });

  it("lists the fields there are when asked for another, or for none", () => {
    const allowed = "ID、名称、柱、府省、状態、基準、概数、計数精査中、表記、概要、出典、備考";
    expect(thrown(() => measureInfo([[generic]], anyText("色")))).toBe(
      `#VALUE! 項目「色」は使えません。使えるもの：${allowed}`,
    );
    expect(thrown(() => measureInfo([[generic]], anyText("")))).toContain(allowed);
  });

  it("takes arrays", () => {
    expect(measureInfo([["ind-05"], ["ind-09"]], "府省" as FIELD)).toEqual([["厚生労働省"], ["内閣府"]]);
  });
});

describe("MEASURE_SOURCE", () => {
  it("cites shortly unless asked in full", () => {
    const short = only(measureSource([[generic]]));
    expect(short).toMatch(/^「創薬エコシステムの構築に対する取組」（令和8年1月21日）/);
    expect(only(measureSource([[generic]], "短縮" as STYLE))).toBe(short);
    expect(only(measureSource([[generic]], "完全" as STYLE))).toContain("内閣府 健康・医療戦略推進事務局");
  });

  it("cites in English when asked in English", () => {
    expect(only(measureSource([[generic]], anyText("full")))).toContain("21 January 2026");
  });

  it("takes arrays, with errors in their cells", () => {
    const answer = measureSource([[generic, "ない施策"]]);
    expect(answer[0]?.[0]).toMatch(/^「/);
    expect(shown(answer[0]?.[1])).toMatch(/^#N\/A /);
  });

  it("says which styles there are", () => {
    expect(thrown(() => measureSource([[generic]], anyText("APA")))).toBe(
      "#VALUE! 書式「APA」は使えません。使えるもの：短縮、完全",
    );
  });
});

describe("PACKAGE_TOTAL", () => {
  it("gives the printed total, not a sum", () => {
    expect(printedPackageTotal()).toBe(3300);
    expect(printedPackageTotal("事業費" as BASIS)).toBe(3300);
    expect(printedPackageTotal("国費" as BASIS)).toBe(1800);
    expect(printedPackageTotal("国費" as BASIS, "兆円" as UNIT)).toBe(0.18);
  });

  it("is #N/A on a basis that has no printed total", () => {
    expect(thrown(() => printedPackageTotal("補正予算額" as BASIS))).toBe(
      "#N/A パッケージ全体の補正予算額の記載はありません。",
    );
  });
});

describe("SEED_VERSION", () => {
  it("gives version, date and whether the figures are under review", () => {
    expect(seedVersion()).toBe(seedBudget.version);
    expect(seedVersion("公表日" as VERSIONFIELD)).toBe("2026-01-21");
    expect(seedVersion("計数精査中" as VERSIONFIELD)).toBe(true);
    expect(seedVersion(anyText("Version"))).toBe(seedBudget.version);
  });
});
