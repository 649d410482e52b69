/** @jest-environment jsdom */
import { writeFileSync } from "node:fs";
import { applyUpdate } from "../../src/actions/applyUpdate";
import { checkWorkbook } from "../../src/actions/checkWorkbook";
import { compareFollowed } from "../../src/actions/compareFollowed";
import { decideUpdate } from "../../src/actions/decideUpdate";
import { describeCheck } from "../../src/actions/describeCheck";
import { insertMeasureTable } from "../../src/actions/insertMeasureTable";
import { planUpdate } from "../../src/actions/planUpdate";
import type { FollowedState } from "../../src/actions/readFollowed";
import { followTables } from "../../src/actions/trackTables";
import type { UpdateChoices, UpdateContext, WorkbookCheck } from "../../src/actions/updateTypes";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { mergeTable } from "../../src/merge/mergeTable";
import { updateChoices } from "../../src/merge/updateChoices";
import { seedBudget } from "../../src/seeds/seedBudget";
import { seedPolicy } from "../../src/seeds/seedPolicy";
import { drawTable } from "../../src/tables/drawTable";
import { keyedTable } from "../../src/tables/mergeSides";
import { parseSavedBase } from "../../src/tables/parseSavedBase";
import { baseSheetName, blockCells, headCells } from "../../src/tables/savedBase";
import type { TrackedTable } from "../../src/workbook/trackingSnapshot";
import { startInProcessExcel } from "../support/inProcessHost";
import { revise } from "../support/revisedBudget";
import { snapshotOf } from "../support/scriptedPort";
import { syntheticBudget } from "../support/syntheticBudget";
import { figureAtMost, median, type Figure } from "./figure";

jest.setTimeout(900_000);

const today: UpdateContext = { budget: seedBudget, policy: seedPolicy, language: "ja" };
const reported: Figure[] = [];

/** Keeps what was measured for the bench to print. */
function report(figure: Figure): void {
  reported.push(figure);
  writeFileSync(process.env["BENCH_RESULT"] ?? "/dev/stdout", JSON.stringify(reported));
}

function allUpdates({ tables }: WorkbookCheck): UpdateChoices {
  return {
    findings: new Map(tables.map(({ ref, merge }) => [ref, updateChoices(merge)])),
    unknownBases: new Map(),
  };
}

it("measures the syncs of a check and the update after it", async () => {
  const excel = await startInProcessExcel();
  const port = createExcelWorkbook();
  await insertMeasureTable(port, { ...today, place: "newSheet" });
  const context = {
    ...today,
    budget: revise(seedBudget, { amounts: { "ind-01": 500 }, withdrawn: ["ind-07"] }),
  };
  excel.host.traffic.reset();
  const check = await checkWorkbook(port, context);
  const outcome = await applyUpdate(port, {
    context,
    check,
    choices: allUpdates(check),
    options: { highlights: true, history: { when: "2099-01-01" } },
  });
  expect(outcome.kind).toBe("applied");
  const { batches } = excel.host.traffic;
  excel.stop();
  report(
    figureAtMost({
      name: "syncs of check + update of 施策一覧",
      value: batches,
      unit: "",
      peer: "",
      goal: 3,
    }),
  );
});

const rowCount = 100_000;

/** The workbook as it is read, with every row of a synthetic 施策一覧 unedited. */
function readState(): FollowedState {
  const drawn = drawTable("measures", { ...today, budget: syntheticBudget(rowCount) });
  const { columns, rows } = keyedTable(drawn);
  const head = {
    id: "A",
    name: "施策一覧",
    sheetName: "施策一覧",
    columns: drawn.columns.map(({ header }, at) => ({ id: at + 1, header })),
  };
  const cells: TrackedTable = {
    ...head,
    area: { rowIndex: 4, columnIndex: 0, rowCount: rowCount + 1, columnCount: columns.length },
    rows,
    above: ["", "", "", ""],
    fills: undefined,
  };
  const savedHead = {
    tableId: "measures",
    tableName: "施策一覧",
    excelId: "A",
    language: "ja",
    dataVersion: seedBudget.version,
    columns,
    columnIds: columns.map((_key, at) => at + 1),
    sources: {},
    notes: [],
  } as const;
  const remembered = blockCells("t1", rows);
  const saved = parseSavedBase({
    sheetName: baseSheetName,
    usedArea: { rowIndex: 1, columnIndex: 0, rowCount: 1 + remembered.length, columnCount: 3 },
    cells: [headCells("t1", savedHead), ...remembered],
  });
  const followed = followTables([head], saved.tables);
  const cellsOf = new Map(followed.tables.map((table) => [table, cells]));
  return { snapshot: snapshotOf(), saved, followed, cellsOf };
}

it("measures the time of comparing and planning 100,000 rows, 1 % revised", () => {
  const state = readState();
  const amountOf = (at: number) => (at % 100 === 0 ? 7_000 + at : undefined);
  const context = { ...today, budget: syntheticBudget(rowCount, { version: "2099-01-01.1", amountOf }) };
  const [first] = compareFollowed(state, context);
  if (first?.merge.kind !== "merged") throw new Error("not compared");
  const { input } = first.merge;
  const own: number[] = [];
  const peer: number[] = [];
  const drawing: number[] = [];
  for (let run = 0; run < 7; run += 1) {
    own.push(
      timeOf(() => {
        const compared = compareFollowed(state, context);
        const decided = decideUpdate(compared, allUpdates(describeCheck(compared, { state, context })));
        expect(decided[0]?.outcome.writes).toHaveLength(rowCount / 100);
        planUpdate(decided, { compared, state, context, highlights: true });
      }),
    );
    peer.push(timeOf(() => mergeTable(input)));
    drawing.push(timeOf(() => drawTable("measures", context)));
  }
  report({
    name: "time to draw, compare, decide and plan 100,000 rows, 1 % revised, median of 7",
    value: `${(median(own) / (median(peer) + median(drawing))).toFixed(2)}×`,
    peer: `the merge (${median(peer).toFixed(0)} ms) and drawing the table (${median(drawing).toFixed(0)} ms) alone`,
    goal: "",
    isMet: undefined,
  });
});

function timeOf(task: () => unknown): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}
