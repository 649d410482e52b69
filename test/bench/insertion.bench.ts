/** @jest-environment jsdom */
import { writeFileSync } from "node:fs";
import { insertMeasureTable } from "../../src/actions/insertMeasureTable";
import type { Budget, Measure } from "../../src/budget/measure";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { payloadLimitBytes } from "../../src/excel/chunks";
import { seedBudget } from "../../src/seeds/seedBudget";
import { drawMeasureTable } from "../../src/tables/measureTable";
import { type InProcessExcel, startInProcessExcel } from "../support/inProcessHost";
import type { Figure } from "./figure";

jest.setTimeout(900_000);

const mebibytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(2)} MB`;

/** The seed's lines over and over, each with an id of its own. */
function syntheticBudget(count: number): Budget {
  const lines = seedBudget.measures.filter((measure) => measure.list === "individual");
  const measures = Array.from({ length: count }, (_, at): Measure => {
    const line = lines[at % lines.length] as Measure;
    return { ...line, id: `syn-${at}`, parentId: undefined };
  });
  return { ...seedBudget, measures };
}

async function insert(
  excel: InProcessExcel,
  budget: Budget,
): Promise<{ syncs: number; requests: readonly number[] }> {
  excel.host.traffic.reset();
  const outcome = await insertMeasureTable(createExcelWorkbook(), {
    budget,
    language: "ja",
    place: "newSheet",
  });
  expect(outcome.kind).toBe("inserted");
  return { syncs: excel.host.traffic.batches, requests: excel.host.traffic.requests };
}

it("measures what inserting tables sends", async () => {
  const figures: Figure[] = [];
  for (const [name, budget] of [
    ["施策一覧", seedBudget],
    ["100,000 synthetic rows", syntheticBudget(100_000)],
  ] as const) {
    const excel = await startInProcessExcel();
    const { syncs, requests } = await insert(excel, budget);
    excel.stop();
    const bytes = requests.reduce((sum, request) => sum + request, 0);
    const values = Buffer.byteLength(JSON.stringify(drawMeasureTable(budget, "ja").rows));
    // One to read, one for each full chunk and one for the rest.
    const goal = 1 + Math.ceil(values / payloadLimitBytes);
    const largest = Math.max(...requests);
    figures.push(
      {
        name: `syncs of inserting ${name}`,
        value: String(syncs),
        peer: "",
        goal: `≤ ${goal}`,
        isMet: syncs <= goal,
      },
      {
        name: `request bytes of inserting ${name}`,
        value: `${(bytes / values).toFixed(2)}× (${mebibytes(bytes)})`,
        peer: `JSON.stringify of the same values (${mebibytes(values)})`,
        goal: "",
        isMet: undefined,
      },
      {
        name: `largest request of inserting ${name}`,
        value: mebibytes(largest),
        peer: "",
        goal: "< 5 MB",
        isMet: largest < 5_000_000,
      },
    );
  }
  writeFileSync(process.env["BENCH_RESULT"] ?? "/dev/stdout", JSON.stringify(figures));
});
