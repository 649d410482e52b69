import { insertSet } from "../../../src/actions/insertSet";
import { payloadLimitBytes, splitIntoBatches } from "../../../src/excel/chunks";
import { countNextSteps, type SentRequest } from "../../../src/excel/requestPace";
import { splitIntoSteps } from "../../../src/excel/steps";
import { seedBudget } from "../../../src/seeds/seedBudget";
import { seedPolicy } from "../../../src/seeds/seedPolicy";
import { tableCatalog } from "../../../src/tables/tableCatalog";
import { scriptedPort, snapshotOf } from "../../support/scriptedPort";

/** How long an Excel takes for a request, by a fake clock. */
type Excel = (request: { stepCount: number; bytes: number; index: number }) => number;

/** How many steps each request takes when an Excel of that speed is sent all of them. */
function paced(
  stepBytes: readonly number[],
  { excel, limitBytes = payloadLimitBytes }: { excel: Excel; limitBytes?: number },
): number[] {
  const counts: number[] = [];
  let last: SentRequest | undefined;
  for (let rest = stepBytes; rest.length > 0; rest = rest.slice(counts.at(-1))) {
    const stepCount = countNextSteps(rest, { last, limitBytes });
    if (stepCount < 1) throw new Error("a request without a step");
    const bytes = rest.slice(0, stepCount).reduce((sum, own) => sum + own, 0);
    const milliseconds = excel({ stepCount, bytes, index: counts.length });
    last = { stepCount, bytes, milliseconds };
    counts.push(stepCount);
  }
  return counts;
}

/** The bytes of each step of everything: thirteen tables, three pivot tables, the charts, 目次. */
async function wholeSet(): Promise<readonly number[]> {
  const port = scriptedPort(snapshotOf());
  await insertSet(port, {
    budget: seedBudget,
    policy: seedPolicy,
    language: "ja",
    tables: tableCatalog.map(({ id }) => id),
    pivots: ["ministryByPillar", "byStatus", "prioritiesByProject"],
    charts: ["byPillar", "byMinistry", "byMeasure"],
    place: "newSheets",
    ifPresent: "ask",
  });
  return splitIntoSteps(port.written[0] ?? []).map((changes) =>
    splitIntoBatches(changes, { limitBytes: Infinity }).reduce((sum, { bytes }) => sum + bytes, 0),
  );
}

const alike = (count: number): number[] => Array.from({ length: count }, () => 10_000);

describe("everything there is", () => {
  it.each([
    ["no time at all", () => 0],
    ["20 ms for each step", ({ stepCount }) => 20 * stepCount],
    ["100 ms for each request and 15 ms for each step", ({ stepCount }) => 100 + 15 * stepCount],
  ] satisfies [string, Excel][])("takes three requests at most where Excel takes %s", async (_, excel) => {
    const stepBytes = await wholeSet();
    expect(stepBytes).toHaveLength(18);
    expect(paced(stepBytes, { excel }).length).toBeLessThanOrEqual(3);
  });

  it.each([
    ["a second and a half for each request", () => 1_500],
    ["600 ms for each step", ({ stepCount }) => 600 * stepCount],
  ] satisfies [string, Excel][])("goes step by step where Excel takes %s", async (_, excel) => {
    expect(paced(await wholeSet(), { excel })).toEqual(Array.from({ length: 18 }, () => 1));
  });
});

describe("a request", () => {
  it("takes as many steps as should be through within a second", () => {
    expect(paced(alike(11), { excel: ({ stepCount }) => 200 * stepCount })).toEqual([1, 5, 5]);
  });

  it("takes fewer large steps than small ones", () => {
    const excel: Excel = ({ bytes }) => bytes / 100;
    expect(paced([10_000, 30_000, 30_000, 30_000, 30_000], { excel })).toEqual([1, 3, 1]);
  });

  it("takes one step again once Excel has become slow, and more once it is quick again", () => {
    const excel: Excel = ({ stepCount, index }) => (index === 1 ? 2_000 : 250) * stepCount;
    expect(paced(alike(10), { excel })).toEqual([1, 4, 1, 4]);
  });

  it("stays below the payload limit; a step above it goes by itself", () => {
    const stepBytes = [10_000, 20_000, 20_000, 20_000, 70_000, 10_000];
    expect(paced(stepBytes, { excel: () => 0, limitBytes: 50_000 })).toEqual([1, 2, 1, 1, 1]);
  });

  it("takes none where none are left", () => {
    expect(countNextSteps([], { last: undefined, limitBytes: 1 })).toBe(0);
    const last = { stepCount: 1, bytes: 0, milliseconds: 5 };
    expect(countNextSteps([], { last, limitBytes: 1 })).toBe(0);
  });
});
