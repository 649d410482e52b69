/** @jest-environment jsdom */
import { applyUpdate } from "../../src/actions/applyUpdate";
import { checkWorkbook } from "../../src/actions/checkWorkbook";
import { insertSet } from "../../src/actions/insertSet";
import type { UpdateChoices, UpdateContext, WorkbookCheck } from "../../src/actions/updateTypes";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { updateChoices } from "../../src/merge/updateChoices";
import { seedBudget } from "../../src/seeds/seedBudget";
import { seedPolicy } from "../../src/seeds/seedPolicy";
import { tableCatalog } from "../../src/tables/tableCatalog";
import type { TableId } from "../../src/tables/tableCatalog";
import type { WorkbookPort } from "../../src/workbook/workbookPort";
import { startInProcessExcel } from "../support/inProcessHost";
import type { InProcessExcel, InProcessExcelOptions } from "../support/inProcessHost";
import { revise } from "../support/revisedBudget";

jest.setTimeout(60_000);

let excel: InProcessExcel;
let port: WorkbookPort;

const today: UpdateContext = { budget: seedBudget, policy: seedPolicy, language: "ja" };
const later: UpdateContext = {
  ...today,
  budget: revise(seedBudget, {
    amounts: { "ind-01": 500, "ind-04": 4, "ind-06": 25 },
    names: { "ind-08": "国際共同治験相談窓口事業" },
    withdrawn: ["ind-07"],
    added: [{ id: "ind-90", name: "新しい施策", after: "ind-09", amountOku: 77 }],
  }),
};

async function start(options: InProcessExcelOptions = {}): Promise<void> {
  excel = await startInProcessExcel({ checkApiSupport: true, ...options });
  port = createExcelWorkbook({ now: () => 0 });
}

async function insert(tables: readonly TableId[]): Promise<void> {
  const outcome = await insertSet(port, {
    ...today,
    tables,
    pivots: [],
    charts: [],
    place: "newSheets",
    ifPresent: "ask",
  });
  expect(outcome.kind).toBe("inserted");
  await excel.workbook.whenCalculated();
}

function allUpdates(check: WorkbookCheck): UpdateChoices {
  const findings = check.tables.map(({ ref, merge }) => [ref, updateChoices(merge)] as const);
  return { findings: new Map(findings.filter(([, choices]) => choices.size > 0)), unknownBases: new Map() };
}

const quiet = { highlights: false, history: undefined } as const;

afterEach(() => excel.stop());

describe("tables just inserted", () => {
  it("are all up to date, whatever formulas they hold", async () => {
    await start();
    await insert(tableCatalog.map(({ id }) => id));
    excel.host.traffic.reset();
    const check = await checkWorkbook(port, today);
    expect(excel.host.traffic.batches).toBe(1);
    const states = check.tables.map(({ tableName, state, merge }) => ({
      tableName,
      state,
      findings: merge.kind === "merged" ? merge.findings : merge.kind,
    }));
    expect(states).toEqual(
      tableCatalog.map(({ tableName }) => ({ tableName, state: "current", findings: [] })),
    );
    expect(check.status).toEqual({ kind: "current", count: 0 });
  });
});

describe("a revision", () => {
  it("is shown, applied by three syncs altogether, and then there is nothing left to do", async () => {
    await start();
    await insert(["measures", "byPillar"]);
    excel.host.traffic.reset();
    const check = await checkWorkbook(port, later);
    const [measures] = check.tables;
    expect(measures?.state).toBe("revised");
    expect(check.status?.kind).toBe("revised");
    const outcome = await applyUpdate(port, {
      context: later,
      check,
      choices: allUpdates(check),
      options: quiet,
    });
    expect(excel.host.traffic.batches).toBe(3);
    expect(outcome.kind).toBe("applied");
    const after = await checkWorkbook(port, later);
    expect(after.tables.map(({ tableName, state }) => [tableName, state])).toEqual([
      ["施策一覧", "current"],
      ["柱別集計", "current"],
    ]);
    if (outcome.kind === "applied") expect(outcome.check.status).toEqual(after.status);
  });
});
