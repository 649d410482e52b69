import "../../support/taskpaneSetup";
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import type { Language } from "../../../src/messages/language";
import { messagesFor } from "../../../src/messages/messagesFor";
import { WorkbookError } from "../../../src/workbook/workbookError";
import type { WorkbookErrorKind } from "../../../src/workbook/workbookError";
import { paneWorkbook } from "./paneWorkbook";
import type { PaneWorkbook } from "./paneWorkbook";
import { click, openMeasure, renderPane } from "./renderPane";

const fund = "後発医薬品製造基盤整備基金事業";
const bothLanguages: readonly Language[] = ["ja", "en"];

function notice(): HTMLElement {
  return screen.getByRole("status", { name: /^(お知らせ|Notice)$/ });
}

function addresses(workbook: PaneWorkbook): readonly string[] {
  return workbook.written.flatMap((change) =>
    change.kind === "writeFormulas"
      ? [
          `${change.sheetName}!${String(change.rowIndex)},${String(change.columnIndex)}=${change.formulas.join()}`,
        ]
      : change.kind === "createTable"
        ? [
            `${change.sheetName}!${change.tableName}@${String(change.area.rowIndex)},${String(change.area.columnIndex)}`,
          ]
        : [],
  );
}

describe("inserting the list of measures", () => {
  it.each([
    ["ja", "シート「施策一覧」の A5:M34 に施策一覧（29 件）を挿入しました。"],
    ["en", "The list of 29 measures is now at A5:M34 on the sheet “Measures”."],
  ] as const)("says in %s where the table is, and leads there", async (language, sentence) => {
    const { workbook, messages } = await renderPane({ language });
    await click(messages.insertTable.button);
    expect(notice()).toHaveTextContent(sentence);
    expect(addresses(workbook)).toHaveLength(1);
    workbook.state.snapshot = {
      sheets: [{ name: language === "ja" ? "施策一覧" : "Measures", isProtected: false, isVisible: true }],
    };
    await click(messages.status.show);
    expect(workbook.written.at(-1)).toMatchObject({ kind: "showArea", area: { rowIndex: 4, rowCount: 30 } });
  });

  it.each(bothLanguages)(
    "says in %s that the place is taken and inserts at the free one it names",
    async (language) => {
      const workbook = paneWorkbook({ taken: [{ rowIndex: 6, columnIndex: 0 }] });
      const { messages } = await renderPane({ language, workbook });
      await act(
        async () =>
          void fireEvent.click(screen.getByRole("radio", { name: messages.insertTable.activeCell })),
      );
      await click(messages.insertTable.button);
      expect(notice()).toHaveTextContent(
        messages.outcome.tablePlaceTaken({ sheetName: "Sheet1", address: "A1:M34" }),
      );
      expect(workbook.written).toEqual([]);
      await click(language === "ja" ? "A9 に挿入" : "Insert at A9");
      expect(notice()).toHaveTextContent("A13:M42");
      expect(addresses(workbook)).toEqual(["Sheet1!施策一覧@12,0"]);
    },
  );

  it.each(bothLanguages)(
    "says in %s that the table exists, shows it, and inserts under another name",
    async (language) => {
      const workbook = paneWorkbook({
        snapshot: {
          sheets: [{ name: "集計", isProtected: false, isVisible: true }],
          tables: [{ name: "施策一覧", sheetName: "集計" }],
        },
      });
      const { messages } = await renderPane({ language, workbook });
      await click(messages.insertTable.button);
      expect(notice()).toHaveTextContent(
        messages.outcome.tableNameTaken({ tableName: "施策一覧", sheetName: "集計" }),
      );
      expect(workbook.written).toEqual([]);
      await click(messages.status.showSheet("集計"));
      expect(workbook.written).toMatchObject([{ kind: "showArea", sheetName: "集計" }]);
      await click(messages.status.insertAs("施策一覧_2"));
      expect(addresses(workbook)).toEqual([`${language === "ja" ? "施策一覧" : "Measures"}!施策一覧_2@4,0`]);
    },
  );

  it("keeps the other name when the place turns out to be taken as well", async () => {
    const workbook = paneWorkbook({ snapshot: { tables: [{ name: "施策一覧", sheetName: "Sheet1" }] } });
    await renderPane({ workbook });
    await act(async () => void fireEvent.click(screen.getByRole("radio", { name: "選択中のセル" })));
    await click("施策一覧を挿入");
    workbook.state.taken = [{ rowIndex: 6, columnIndex: 0 }];
    await click("「施策一覧_2」として挿入");
    await click("A9 に挿入");
    expect(addresses(workbook)).toEqual(["Sheet1!施策一覧_2@12,0"]);
  });
});

describe("inserting a formula", () => {
  it.each(bothLanguages)("says in %s which cell has it", async (language) => {
    const workbook = paneWorkbook({ activeCell: { rowIndex: 2, columnIndex: 1 } });
    const { messages } = await renderPane({ language, workbook });
    await openMeasure(fund);
    await click(messages.insertFormula.button);
    expect(notice()).toHaveTextContent(
      messages.outcome.formulaInserted({ sheetName: "Sheet1", address: "B3", measure: { name: fund } }),
    );
    expect(addresses(workbook)).toEqual([`Sheet1!2,1==MEASURE_AMOUNT("${fund}")`]);
  });

  it.each(bothLanguages)(
    "leaves a cell with something in it alone and says in %s where there is room",
    async (language) => {
      const cell = { rowIndex: 7, columnIndex: 1 };
      const workbook = paneWorkbook({ activeCell: cell, taken: [cell] });
      const { messages } = await renderPane({ language, workbook });
      await openMeasure(fund);
      await click(messages.insertFormula.button);
      expect(notice()).toHaveTextContent(
        messages.outcome.formulaPlaceTaken({ sheetName: "Sheet1", address: "B8" }),
      );
      expect(workbook.written).toEqual([]);
      await click(language === "ja" ? "B9 に挿入" : "Insert at B9");
      expect(addresses(workbook)).toEqual([`Sheet1!8,1==MEASURE_AMOUNT("${fund}")`]);
    },
  );

  it("asks for the chosen basis", async () => {
    const { workbook } = await renderPane();
    await openMeasure("難病・希少疾病治療グローバル");
    await act(async () => void fireEvent.click(screen.getByRole("radio", { name: /120億円/ })));
    await click("選択中のセルに数式を挿入");
    expect(addresses(workbook).join()).toContain('"補正予算額")');
  });
});

describe("while a task runs", () => {
  it("says so after a moment, refuses a second one, and says what came of the first", async () => {
    let open = (): void => undefined;
    const workbook = paneWorkbook({ gate: new Promise((resolve) => (open = resolve)) });
    await renderPane({ workbook });
    await click("施策一覧を挿入");
    expect(notice()).toBeEmptyDOMElement();
    await waitFor(() => expect(notice()).toHaveTextContent("ブックを確認しています…"), { timeout: 2000 });
    await click("施策一覧を挿入");
    expect(notice()).toHaveTextContent("前の操作を実行しているため");
    expect(notice()).toHaveTextContent("ブックを確認しています…");
    await act(async () => open());
    expect(notice()).toHaveTextContent("挿入しました。");
    expect(notice()).not.toHaveTextContent("前の操作");
    expect(notice()).not.toHaveTextContent("確認しています");
    expect(addresses(workbook)).toHaveLength(1);
  });
});

const errorKinds: Readonly<Record<WorkbookErrorKind, string | undefined>> = {
  cellBeingEdited: undefined,
  sheetProtected: "集計",
  structureProtected: undefined,
  overlapsData: "集計",
  outsideSheet: undefined,
  tooLarge: undefined,
  nameTaken: "施策一覧",
  notFound: "集計",
  notSupported: undefined,
  readOnly: undefined,
  unknown: undefined,
};

describe("when the workbook refuses", () => {
  const cases = bothLanguages.flatMap((language) =>
    (Object.keys(errorKinds) as WorkbookErrorKind[]).map((kind) => ({ language, kind })),
  );
  it.each(cases)(
    "says in $language what $kind means, and offers to try again",
    async ({ language, kind }) => {
      const subject = errorKinds[kind];
      const workbook = paneWorkbook({
        failure: new WorkbookError(kind, subject === undefined ? {} : { subject }),
      });
      const { messages } = await renderPane({ language, workbook });
      await click(messages.insertTable.button);
      expect(notice()).toHaveTextContent(messages.error[kind](subject));
      if (subject !== undefined) expect(notice()).toHaveTextContent(subject);
      workbook.state.failure = undefined;
      await click(messages.status.retry);
      expect(addresses(workbook)).toHaveLength(1);
    },
  );

  it("adds what else one may choose, where something was to be inserted", async () => {
    const workbook = paneWorkbook({ failure: new WorkbookError("structureProtected") });
    const { messages } = await renderPane({ workbook });
    await click(messages.insertTable.button);
    expect(notice()).toHaveTextContent(
      /ブックの保護を解除してから、もう一度お試しください。挿入先に「選択中のセル」を選べば、シートを追加せずに挿入できます。/,
    );
  });

  it("says so for what nobody foresaw, is loud about it, and lets the notice be closed", async () => {
    const bug = new TypeError("x is undefined");
    const loud = new Promise((resolve) => {
      const onError = (event: ErrorEvent): void => {
        event.preventDefault();
        resolve(event.error);
      };
      window.addEventListener("error", onError, { once: true });
    });
    await renderPane({ workbook: paneWorkbook({ failure: bug }) });
    await click("施策一覧を挿入");
    expect(notice()).toHaveTextContent(messagesFor("ja").error.unknown(undefined));
    expect(await loud).toBe(bug);
    await click("お知らせを閉じる");
    expect(notice()).toBeEmptyDOMElement();
  });
});
