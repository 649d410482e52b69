/** @jest-environment jsdom */
import { writeFileSync } from "node:fs";
import { insertSet } from "../../src/actions/insertSet";
import { insertMeasureTable } from "../../src/actions/insertMeasureTable";
import type { InsertSetRequest } from "../../src/actions/setRequest";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { payloadLimitBytes } from "../../src/excel/chunks";
import { seedBudget } from "../../src/seeds/seedBudget";
import { seedPolicy } from "../../src/seeds/seedPolicy";
import { chartChoices } from "../../src/tables/chartCatalog";
import { drawTable } from "../../src/tables/drawTable";
import { drawMeasureTable } from "../../src/tables/measureTable";
import { type PivotPreset, pivotPresets } from "../../src/tables/pivotCatalog";
import { blockCells } from "../../src/tables/savedBase";
import { tableCatalog } from "../../src/tables/tableCatalog";
import { startInProcessExcel } from "../support/inProcessHost";
import type { Figure } from "./figure";
import { syntheticBudget } from "./syntheticBudget";

jest.setTimeout(900_000);

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(2)} MB`;

/** Everything there is: all tables, pivot tables and charts. */
const wholeSet: InsertSetRequest = {
  budget: seedBudget,
  policy: seedPolicy,
  language: "ja",
  tables: tableCatalog.map(({ id }) => id),
  pivots: Object.keys(pivotPresets) as PivotPreset[],
  charts: chartChoices,
  place: "newSheets",
  ifPresent: "ask",
};

function syncFigure(name: string, { value, goal }: { value: number; goal: number }): Figure {
  return {
    name: `syncs of inserting ${name}`,
    value: String(value),
    peer: "",
    goal: `≤ ${goal}`,
    isMet: value <= goal,
  };
}

function byteFigures(
  name: string,
  { requests, values }: { requests: readonly number[]; values: number },
): Figure[] {
  const bytes = requests.reduce((sum, request) => sum + request, 0);
  const largest = Math.max(...requests);
  return [
    {
      name: `request bytes of inserting ${name}`,
      value: `${(bytes / values).toFixed(2)}× (${megabytes(bytes)})`,
      peer: `JSON.stringify of the same values (${megabytes(values)})`,
      goal: "",
      isMet: undefined,
    },
    {
      name: `largest request of inserting ${name}`,
      value: megabytes(largest),
      peer: "",
      goal: "< 5 MB",
      isMet: largest < 5_000_000,
    },
  ];
}

it("measures what inserting tables sends", async () => {
  const figures: Figure[] = [];
  for (const [name, budget] of [
    ["施策一覧", seedBudget],
    ["100,000 synthetic rows", syntheticBudget(seedBudget, 100_000)],
  ] as const) {
    const excel = await startInProcessExcel();
    const outcome = await insertMeasureTable(createExcelWorkbook(), {
      budget,
      language: "ja",
      place: "newSheet",
    });
    expect(outcome.kind).toBe("inserted");
    const { batches, requests } = excel.host.traffic;
    excel.stop();
    const { rows } = drawMeasureTable(budget, "ja");
    const values = Buffer.byteLength(JSON.stringify(rows));
    const written = Buffer.byteLength(JSON.stringify([rows, blockCells("t1", rows)]));
    figures.push(
      syncFigure(`${name}: one to read, one per chunk of the rows and of what is remembered of them`, {
        value: batches,
        goal: 1 + Math.ceil(written / payloadLimitBytes),
      }),
    );
    figures.push(...byteFigures(name, { requests, values }));
  }
  report(figures);
});

it("measures what inserting the whole set sends", async () => {
  const name = "一式 (13 tables, 3 pivot tables, 3 charts)";
  const rows = wholeSet.tables.map((id) => drawTable(id, wholeSet).rows);
  const values = Buffer.byteLength(JSON.stringify(rows));
  const quick = await insertWholeSet(() => 0);
  const here = await insertWholeSet(() => performance.now());
  report([
    syncFigure(`${name} where a request takes no time`, { value: quick.batches, goal: 4 }),
    // More where this machine is busy: fewer steps then share a request.
    syncFigure(`${name} as quick as this machine is now`, { value: here.batches, goal: 4 }),
    ...byteFigures(name, { requests: quick.requests, values }),
  ]);
});

async function insertWholeSet(now: () => number): Promise<{ batches: number; requests: readonly number[] }> {
  const excel = await startInProcessExcel();
  const outcome = await insertSet(createExcelWorkbook({ now }), wholeSet);
  expect(outcome.kind).toBe("inserted");
  const { batches, requests } = excel.host.traffic;
  excel.stop();
  return { batches, requests };
}

const reported: Figure[] = [];

/** Keeps what was measured for the bench to print. */
function report(figures: readonly Figure[]): void {
  reported.push(...figures);
  writeFileSync(process.env["BENCH_RESULT"] ?? "/dev/stdout", JSON.stringify(reported));
}
