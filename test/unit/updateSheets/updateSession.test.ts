import { createActionRunner } from "../../../src/actions/actionRunner";
import type { CellOrigin, WorkbookCheck } from "../../../src/actions/updateTypes";
import type { Language } from "../../../src/messages/language";
import type { SheetStatus } from "../../../src/messages/messages";
import { seedBudget } from "../../../src/seeds/seedBudget";
import { seedPolicy } from "../../../src/seeds/seedPolicy";
import { createLiveValue } from "../../../src/taskpane/liveValue";
import { createPaneTasks } from "../../../src/taskpane/paneTasks";
import { decide } from "../../../src/taskpane/updateSheets/decisions";
import type { UpdateParts } from "../../../src/taskpane/updateSheets/updateParts";
import { startUpdateSession } from "../../../src/taskpane/updateSheets/updateSession";
import { changesOf } from "../../../src/taskpane/updateSheets/countChanges";
import { planWorkbook } from "../../../src/taskpane/updateSheets/planWorkbook";
import { WorkbookError } from "../../../src/workbook/workbookError";
import { paneWorkbook } from "../taskpane/paneWorkbook";
import { cellFinding, checkOf, scriptedUpdates, tableOf } from "../taskpane/scriptedUpdates";

const revised = checkOf([tableOf("measures", [cellFinding("a", "update", { base: 1, sheet: 1, seed: 2 })])], {
  status: { kind: "revised", count: 1 },
});
const current = checkOf([tableOf("measures", [])]);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Lets everything happen that only waits for promises. */
const settle = () => jest.advanceTimersByTimeAsync(0);

/** A session over a workbook that answers every look with the next of `answers`, and the last one again. */
async function start(
  options: {
    readonly answers?: readonly (WorkbookCheck | WorkbookError)[];
    readonly parts?: Partial<UpdateParts>;
  } = {},
) {
  const { answers = [revised], parts = {} } = options;
  let language: Language = "ja";
  const looks: Language[] = [];
  const workbook = paneWorkbook();
  const runner = createActionRunner();
  const basis = { port: workbook, budget: seedBudget, runner, language: () => language };
  const tasks = createPaneTasks({ ...basis, loadSet: () => Promise.reject(new Error("no set here")) });
  const status = createLiveValue<SheetStatus | undefined>(undefined);
  const answered: (SheetStatus | undefined)[] = [];
  const session = startUpdateSession({
    environment: { ...basis, tasks, loadPolicy: async () => seedPolicy },
    status,
    onAnswer: (found) => answered.push(found),
    loadParts: async () =>
      scriptedUpdates({
        async checkWorkbook(_, context) {
          looks.push(context.language);
          const answer = answers[Math.min(looks.length, answers.length) - 1];
          if (answer === undefined || answer instanceof WorkbookError) throw answer;
          return answer;
        },
        ...parts,
      }),
  });
  await settle();
  return {
    session,
    status,
    tasks,
    runner,
    workbook,
    looks,
    answered,
    speak(next: Language) {
      language = next;
      session.speak(next);
    },
  };
}

describe("looking after the workbook's tables", () => {
  it("looks once in the beginning, and tells the way to the screen", async () => {
    const { session, status, looks } = await start();
    expect(looks).toHaveLength(1);
    expect(session.state.get()).toMatchObject({ check: revised, isChecking: false, problem: undefined });
    expect(status.get()).toEqual({ kind: "revised", count: 1 });
  });

  it("looks again a second after the last of many changes, and not for a selection", async () => {
    const { workbook, looks, status } = await start({ answers: [revised, current] });
    workbook.tell({ kind: "selectionChanged" });
    await jest.advanceTimersByTimeAsync(5000);
    expect(looks).toHaveLength(1);
    for (let change = 0; change < 5; change += 1) {
      workbook.tell({ kind: "cellsChanged" });
      await jest.advanceTimersByTimeAsync(900);
    }
    expect(looks).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(100);
    expect(looks).toHaveLength(2);
    expect(status.get()).toEqual({ kind: "current", count: 0 });
  });

  it("answers, for the ribbon, when the pane opens and when it is asked: not after every edit, nor after an action", async () => {
    const { session, workbook, tasks, answered, looks } = await start({ answers: [revised, current] });
    expect(answered).toEqual([{ kind: "revised", count: 1 }]);
    workbook.tell({ kind: "cellsChanged" });
    await jest.advanceTimersByTimeAsync(1000);
    await tasks.perform(
      async () => ({ task: "failed", error: undefined, retry: () => undefined, isInsertion: false }),
      {
        retry: () => undefined,
      },
    );
    await jest.advanceTimersByTimeAsync(1000);
    expect(looks).toHaveLength(3);
    expect(answered).toHaveLength(1);
    await session.checkNow();
    expect(answered).toEqual([
      { kind: "revised", count: 1 },
      { kind: "current", count: 0 },
    ]);
  });

  it("waits for an action that runs, and never makes one wait", async () => {
    const { session, runner, looks } = await start();
    let finish = (): void => undefined;
    void runner.run(() => new Promise<void>((resolve) => (finish = resolve)));
    await session.checkNow();
    await jest.advanceTimersByTimeAsync(3000);
    expect(looks).toHaveLength(1);
    finish();
    await jest.advanceTimersByTimeAsync(1000);
    expect(looks).toHaveLength(2);
    expect(runner.isRunning).toBe(false);
  });

  it("looks again after an action of another screen, and throws away what it saw meanwhile", async () => {
    let release = (_: WorkbookCheck): void => undefined;
    const slow = new Promise<WorkbookCheck>((resolve) => (release = resolve));
    let looks = 0;
    const { session, tasks } = await start({
      parts: { checkWorkbook: () => ((looks += 1) === 2 ? slow : Promise.resolve(current)) },
    });
    void session.checkNow();
    await tasks.perform(
      async () => ({ task: "failed", error: undefined, retry: () => undefined, isInsertion: false }),
      {
        retry: () => undefined,
      },
    );
    release(revised);
    await settle();
    expect(session.state.get().check).toBe(current);
    await jest.advanceTimersByTimeAsync(1000);
    expect(looks).toBe(3);
  });

  it("keeps a failure to itself, and is over it when the next look succeeds", async () => {
    const failure = new WorkbookError("cellBeingEdited");
    const { session, tasks, workbook } = await start({ answers: [revised, failure, current] });
    await session.checkNow();
    expect(session.state.get()).toMatchObject({ check: revised, problem: failure, isChecking: false });
    expect(tasks.status.get().report).toBeUndefined();
    workbook.tell({ kind: "cellsChanged" });
    await jest.advanceTimersByTimeAsync(1000);
    expect(session.state.get()).toMatchObject({ check: current, problem: undefined });
  });

  it("looks again where the titles would be in another language", async () => {
    const { speak, looks } = await start();
    speak("ja");
    await settle();
    expect(looks).toEqual(["ja"]);
    speak("en");
    await settle();
    expect(looks).toEqual(["ja", "en"]);
  });

  it("stops for good", async () => {
    const { session, workbook, looks } = await start();
    workbook.tell({ kind: "cellsChanged" });
    await session.stop();
    workbook.tell({ kind: "cellsChanged" });
    await jest.advanceTimersByTimeAsync(5000);
    expect(looks).toHaveLength(1);
  });

  it("goes on without hints where the host gives none", async () => {
    const deaf = { ...paneWorkbook(), watch: () => Promise.reject(new WorkbookError("notSupported")) };
    const runner = createActionRunner();
    const basis = { port: deaf, budget: seedBudget, runner, language: (): Language => "ja" };
    const tasks = createPaneTasks({ ...basis, loadSet: () => Promise.reject(new Error("no set here")) });
    const session = startUpdateSession({
      environment: { ...basis, tasks, loadPolicy: async () => seedPolicy },
      status: createLiveValue<SheetStatus | undefined>(undefined),
      onAnswer: () => undefined,
      loadParts: async () => scriptedUpdates({ checkWorkbook: async () => revised }),
    });
    await settle();
    expect(session.state.get().check).toBe(revised);
    await session.stop();
  });
});

describe("choosing every update", () => {
  it("takes back that some were not wanted, lists them alone, and writes nothing", async () => {
    const { session, workbook } = await start();
    const { check, decisions } = session.state.get();
    const changes = changesOf(planWorkbook(check, decisions));
    session.change({ decisions: decide(decisions, changes, "open") });
    session.selectUpdates();
    expect(session.state.get().filter).toMatchObject({ kind: "updates", text: "" });
    expect([...session.state.get().decisions.findings.values()].flatMap((decided) => [...decided])).toEqual(
      [],
    );
    expect(workbook.written).toEqual([]);
  });
});

describe("the origin of the selected cell", () => {
  it("is read while it is wanted: at once, and shortly after the selection rests", async () => {
    let address = "A1";
    let reads = 0;
    const { session, workbook } = await start({
      parts: {
        readCellOrigin: async (): Promise<CellOrigin> => {
          reads += 1;
          return { kind: "outside", sheetName: "Sheet1", address };
        },
      },
    });
    workbook.tell({ kind: "selectionChanged" });
    await jest.advanceTimersByTimeAsync(1000);
    expect(reads).toBe(0);
    session.followSelection(true);
    await settle();
    expect(session.state.get().origin).toMatchObject({ address: "A1" });
    for (address of ["A2", "A3", "A4"]) {
      workbook.tell({ kind: "selectionChanged" });
      await jest.advanceTimersByTimeAsync(100);
    }
    expect(reads).toBe(1);
    await jest.advanceTimersByTimeAsync(250);
    expect(reads).toBe(2);
    expect(session.state.get().origin).toMatchObject({ address: "A4" });
    session.followSelection(false);
    workbook.tell({ kind: "selectionChanged" });
    await jest.advanceTimersByTimeAsync(1000);
    expect(reads).toBe(2);
  });
});
