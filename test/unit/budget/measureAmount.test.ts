import type { Measure } from "../../../src/budget/measure";
import { printedAmount } from "../../../src/budget/measureAmount";
import { measureContext, pillarTitle } from "../../../src/budget/measureContext";
import { measureFlags } from "../../../src/budget/measureFlags";
import { sumOfList } from "../../../src/budget/sumOfList";
import { seedBudget } from "../../../src/seeds/seedBudget";

function measure(id: string): Measure {
  const found = seedBudget.measures.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}
const flagsOf = (id: string) => measureFlags(measure(id), measureContext(seedBudget, measure(id)).document);

describe("the amount printed", () => {
  it("beside the measure is the first one, and each other one is found by its basis", () => {
    expect(printedAmount(measure("ind-09"), "printed")?.amountOku).toBe(210);
    expect(printedAmount(measure("ind-09"), "project_cost")?.amountOku).toBe(210);
    expect(printedAmount(measure("ind-09"), "supplementary")?.amountOku).toBe(120);
    expect(printedAmount(measure("ind-02"), "printed")).toMatchObject({ amountOku: 3500, basis: "national" });
    expect(printedAmount(measure("ind-16"), "printed")).toMatchObject({ amountOku: 1500, basis: "unstated" });
  });

  it("is nothing, never 0, where the document prints none", () => {
    expect(printedAmount(measure("ind-09"), "national")).toBeUndefined();
    expect(printedAmount(measure("ind-12"), "printed")).toBeUndefined();
    expect(printedAmount(measure("ind-16"), "project_cost")).toBeUndefined();
  });
});

describe("a sum", () => {
  it("never mixes the two lists", () => {
    expect(() => sumOfList([measure("ind-01"), measure("ovr-02")], "project_cost")).toThrow(RangeError);
    expect(() => sumOfList(seedBudget.measures, "project_cost")).toThrow(/overview.*individual/);
  });

  it("adds one basis only", () => {
    const both = [measure("ind-01"), measure("ind-02"), measure("ind-09")];
    expect(sumOfList(both, "project_cost")).toEqual({ amountOku: 691, lineCount: 2 });
    expect(sumOfList(both, "national")).toEqual({ amountOku: 3500, lineCount: 1 });
    expect(sumOfList([], "project_cost")).toEqual({ amountOku: 0, lineCount: 0 });
  });

  it("adds fractions of 億円 without dirt", () => {
    const tenths = [0.1, 0.2].map((amountOku) => ({
      ...measure("ind-01"),
      amounts: [{ basis: "project_cost" as const, amountOku, approximate: false, printed: "", locator: "" }],
    }));
    expect(sumOfList(tenths, "project_cost").amountOku).toBe(0.3);
  });
});

describe("flags", () => {
  it.each([
    ["ovr-01", ["approximate", "provisional", "project_cost"]],
    ["ind-28", ["provisional", "project_cost"]],
    ["ind-02", ["provisional", "national", "outsidePackage"]],
    ["ind-03", ["provisional", "unstated", "outsidePackage"]],
    ["ind-11", ["provisional", "partOfAnother"]],
    ["ind-26", ["provisional", "noAmount"]],
  ])("of %s are %j", (id, flags) => {
    expect(flagsOf(id)).toEqual(flags);
  });

  it("speak of the amount in question", () => {
    const line = measure("ind-09");
    const { document } = measureContext(seedBudget, line);
    expect(measureFlags(line, document, printedAmount(line, "supplementary"))).toEqual([
      "provisional",
      "supplementary",
    ]);
  });
});

it("a measure's heading and ministries are those printed", () => {
  const { pillar, ministries, document } = measureContext(seedBudget, measure("ovr-08"));
  expect(pillarTitle(pillar)).toBe("③ 日本発データを活用した革新的創薬を促進する");
  expect(ministries.map(({ mark }) => mark)).toEqual(["文", "厚"]);
  expect(document.publishedOn).toBe("2026-01-21");
  expect(pillarTitle(measureContext(seedBudget, measure("ind-29")).pillar)).toBe("後発医薬品の安定供給");
});
