import "../../support/taskpaneSetup";
import { act, fireEvent, screen, within } from "@testing-library/react";
import type { UndoRecord, UpdateChoices, WorkbookCheck } from "../../../src/actions/updateTypes";
import type { Language } from "../../../src/messages/language";
import { updateMessagesFor } from "../../../src/messages/updateMessages";
import type { UpdateParts } from "../../../src/taskpane/updateSheets/updateParts";
import { WorkbookError } from "../../../src/workbook/workbookError";
import { click, press, renderPane } from "./renderPane";
import { cellFinding, checkOf, rowFinding, scriptedUpdates, tableOf } from "./scriptedUpdates";

const names = { "ind-01": "製造基盤整備基金", "ind-02": "創薬ベンチャー支援", "ind-03": "治験環境の整備" };
const update = cellFinding("ind-01", "update", { base: 844, sheet: 844, seed: 1688, sheetRow: 0 });
const conflict = cellFinding("ind-02", "conflict", {
  base: 370,
  sheet: { formula: "=B2*2" },
  seed: 412.5,
  sheetRow: 1,
});
const edit = cellFinding("ind-03", "edit", {
  column: "note",
  base: null,
  sheet: "要確認",
  seed: null,
  sheetRow: 2,
});
const mixed = checkOf([tableOf("measures", [update, conflict, edit], { rowNames: names })], {
  status: { kind: "conflict", count: 1 },
});
const current = checkOf([tableOf("measures", [])]);
const undo: UndoRecord = { tables: [] };

type Request = Parameters<UpdateParts["applyUpdate"]>[1];

/** The pane on its last screen, over actions that answer what the test says. */
async function openUpdates(
  check: WorkbookCheck | WorkbookError,
  {
    language = "ja",
    parts = {},
  }: { readonly language?: Language; readonly parts?: Partial<UpdateParts> } = {},
) {
  const asked: Request[] = [];
  const rendered = await renderPane({
    language,
    updateParts: scriptedUpdates({
      async checkWorkbook() {
        if (check instanceof WorkbookError) throw check;
        return check;
      },
      async applyUpdate(_, request) {
        asked.push(request);
        return { kind: "applied", arePivotsOld: false, changes: [], undo, check: current };
      },
      ...parts,
    }),
  });
  await act(async () => rendered.view.set("updates"));
  return { ...rendered, asked, words: updateMessagesFor(language) };
}

const group = (name: string | RegExp) => within(screen.getByRole("group", { name }));
const tick = (name: string | RegExp, inside: ReturnType<typeof within> = within(document.body)) =>
  act(async () => void fireEvent.click(inside.getByRole("checkbox", { name })));
const choose = (name: string, inside: ReturnType<typeof within>) =>
  act(async () => void fireEvent.click(inside.getByRole("radio", { name })));
const notice = (): HTMLElement => screen.getByRole("status", { name: /^(お知らせ|Notice)/ });
const chosen = (request: Request | undefined) =>
  Object.fromEntries(
    [...((request?.choices as UpdateChoices | undefined)?.findings ?? [])].map(([ref, findings]) => [
      ref,
      Object.fromEntries(findings),
    ]),
  );

describe("the screen for updates", () => {
  it("says in one sentence how the workbook stands, with the data's version", async () => {
    await openUpdates(mixed);
    expect(screen.getByRole("status", { name: "データ更新" })).toHaveTextContent(/競合が 1 件/);
    expect(screen.getByText("このアドインのデータ：2026-03-31 版")).toBeVisible();
    expect(screen.getByRole("button", { name: /データ更新.*競合（1件）/ })).toBeVisible();
  });

  it("says so where the workbook has no table of ours, and offers nothing to apply", async () => {
    await openUpdates(checkOf([], { status: undefined }));
    expect(screen.getByText(/挿入した表がありません/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /反映/ })).not.toBeInTheDocument();
  });

  it("shows of every change what it was, what the sheet and the document say, and why", async () => {
    await openUpdates(mixed);
    const values = (name: RegExp) =>
      group(name)
        .getAllByRole("definition")
        .map((value) => value.textContent);
    expect(values(/製造基盤/)).toEqual(["844", "1,688"]);
    expect(group(/製造基盤/).getByText("データの改定")).toBeVisible();
    expect(values(/ベンチャー/)).toEqual(["370", "=B2*2", "412.5"]);
    expect(group(/ベンチャー/).getByText("シートとデータの両方で変更")).toBeVisible();
    expect(values(/治験/)).toEqual(["（空白）", "要確認"]);
    expect(group(/治験/).getByText("シートで編集")).toBeVisible();
  });

  it("applies what is chosen and nothing else: updates at first, conflicts and edits only when decided", async () => {
    const { asked } = await openUpdates(mixed);
    expect(
      screen.getByText(/改定 1 件を反映します。決めていない競合 1 件は、そのまま残ります。/),
    ).toBeVisible();
    expect(group(/ベンチャー/).getByRole("radio", { name: "まだ決めない" })).toBeChecked();
    await tick("新しい値にする", group(/製造基盤/));
    expect(screen.getByRole("button", { name: "反映（0件）" })).toHaveAttribute("aria-disabled", "true");
    await choose("自分の値を残す", group(/ベンチャー/));
    await tick("資料の値に戻す", group(/治験/));
    await click("反映（2件）");
    expect(asked.map(chosen)).toEqual([{ "ref-measures": { [conflict.id]: "sheet", [edit.id]: "seed" } }]);
    expect(asked[0]?.check).toBe(mixed);
    expect(asked[0]?.options).toEqual({ highlights: false, history: undefined });
  });

  it("colours cells and keeps a history only if wanted", async () => {
    const { asked } = await openUpdates(mixed);
    await tick("変更したセルに色を付ける");
    await tick("更新履歴シートに記録する");
    await click(/^反映/);
    expect(asked[0]?.options).toEqual({
      highlights: true,
      history: { when: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/) as unknown },
    });
  });

  it("decides all conflicts of a table at once", async () => {
    const more = cellFinding("ind-03", "conflict", { base: 1, sheet: 2, seed: 3 });
    const { asked } = await openUpdates(
      checkOf([tableOf("measures", [conflict, more], { rowNames: names })]),
    );
    await click("競合 2 件：自分の値を残す");
    await choose("新しい値にする", group(/治験/));
    await click("反映（2件）");
    expect(asked.map(chosen)).toEqual([{ "ref-measures": { [conflict.id]: "sheet", [more.id]: "seed" } }]);
  });

  it("selects and unselects all updates of a table, and shows when only some are", async () => {
    const more = cellFinding("ind-03", "update", { base: 1, sheet: 1, seed: 3 });
    await openUpdates(checkOf([tableOf("measures", [update, more], { rowNames: names })]));
    const all = (): HTMLInputElement => screen.getByRole("checkbox", { name: "改定を選ぶ（2件）" });
    expect(all()).toBeChecked();
    await tick("新しい値にする", group(/治験/));
    expect(all()).toBePartiallyChecked();
    await tick("改定を選ぶ（2件）");
    expect(screen.getByRole("button", { name: "反映（2件）" })).toBeVisible();
    await tick("改定を選ぶ（2件）");
    expect(screen.getByRole("button", { name: "反映（0件）" })).toBeVisible();
  });

  it("says that the workbook changed meanwhile, and shows how it stands now", async () => {
    const { tasks } = await openUpdates(mixed, {
      parts: { applyUpdate: async () => ({ kind: "changedMeanwhile", check: current }) },
    });
    await click(/^反映/);
    expect(notice()).toHaveTextContent(/反映しませんでした/);
    expect(screen.getByText("すべての表が最新のデータと一致しています。")).toBeVisible();
    expect(tasks.status.get().report).toMatchObject({ task: "said", needsPerson: true });
  });

  it("counts what was done, and takes the last update back", async () => {
    const records: UndoRecord[] = [];
    const { words } = await openUpdates(mixed, {
      parts: {
        applyUpdate: async () => ({
          kind: "applied",
          arePivotsOld: false,
          undo,
          check: current,
          changes: (["updated", "updated", "keptOwn"] as const).map((kind) => ({
            kind,
            tableTitle: "施策一覧",
            rowName: "",
            key: "",
            header: undefined,
            old: undefined,
            new: undefined,
          })),
        }),
        undoUpdate: async (_, { record }) => {
          records.push(record);
          return { kind: "undone", skipped: 2, check: mixed, arePivotsOld: false };
        },
      },
    });
    await click(/^反映/);
    expect(notice()).toHaveTextContent("反映しました（更新 2 件、自分の値を残したもの 1 件）。");
    await act(async () => void fireEvent.click(within(notice()).getByRole("button", { name: words.undo })));
    expect(records).toEqual([undo]);
    expect(notice()).toHaveTextContent(/その後に変更された 2 件は、そのまま/);
    expect(screen.getByText(/競合が 1 件/)).toBeVisible();
    expect(screen.queryByRole("button", { name: words.undo })).not.toBeInTheDocument();
  });

  it("keeps the way back on the screen when the notice is closed", async () => {
    const { words } = await openUpdates(mixed);
    await click(/^反映/);
    await click("お知らせを閉じる");
    expect(screen.getByRole("button", { name: words.undo })).toBeVisible();
  });

  it("clears the colours of the last update, with the focus kept in the pane", async () => {
    const { words } = await openUpdates(
      { ...mixed, hasHighlights: true },
      { parts: { clearHighlights: async () => mixed } },
    );
    screen.getByRole("button", { name: words.clearHighlights }).focus();
    await click(words.clearHighlights);
    expect(notice()).toHaveTextContent(words.outcome.highlightsCleared);
    expect(screen.getByRole("button", { name: /^反映/ })).toHaveFocus();
  });

  it("forgets a table that is gone only when the person says so", async () => {
    const forgotten: string[] = [];
    const missing = [
      { ref: "gone", tableId: "links", title: "施策と方針の対応", tableName: "施策と方針の対応" } as const,
    ];
    await openUpdates(
      { ...current, missing, status: { kind: "missing", count: 1 } },
      {
        parts: {
          forgetTable: async (_, { ref }) => {
            forgotten.push(ref);
            return current;
          },
        },
      },
    );
    expect(forgotten).toEqual([]);
    screen.getByRole("button", { name: "「施策と方針の対応」の記録を消す" }).focus();
    await click("「施策と方針の対応」の記録を消す");
    expect(forgotten).toEqual(["gone"]);
    expect(screen.queryByText("見つからない表")).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "今すぐ確認" })).toHaveFocus();
  });

  it("tells a failure of the workbook with its own sentence, and writes what was shown when tried again", async () => {
    let tries = 0;
    const { asked } = await openUpdates(mixed, {
      parts: {
        applyUpdate: async (_, request) => {
          tries += 1;
          if (tries === 1) throw new WorkbookError("sheetProtected", { subject: "施策一覧" });
          asked.push(request);
          return { kind: "applied", arePivotsOld: false, changes: [], undo, check: current };
        },
      },
    });
    await click("反映（1件）");
    expect(notice()).toHaveTextContent(/シート「施策一覧」は保護されている/);
    expect(notice()).not.toHaveTextContent(/挿入/);
    await click("再試行");
    expect(asked.map(chosen)).toEqual([{ "ref-measures": { [update.id]: "seed" } }]);
    expect(asked[0]?.check).toBe(mixed);
  });

  it("says quietly that the workbook could not be looked at, and tries again", async () => {
    let looks = 0;
    await openUpdates(mixed, {
      parts: {
        checkWorkbook: async () => {
          looks += 1;
          if (looks === 1) throw new WorkbookError("cellBeingEdited");
          return mixed;
        },
      },
    });
    expect(notice()).toBeEmptyDOMElement();
    expect(screen.getByText(/確認できませんでした。セルの編集中/)).toBeVisible();
    expect(screen.queryByText("確認しています…")).not.toBeInTheDocument();
    await click("再試行");
    expect(screen.getByText(/競合が 1 件/)).toBeVisible();
    expect(screen.queryByText(/確認できませんでした/)).not.toBeInTheDocument();
  });
});

describe("finding one's way in the changes", () => {
  it("lists a kind alone, tells how many that are, and says what of the chosen is hidden", async () => {
    await openUpdates(mixed);
    await click("競合 1");
    expect(screen.queryByRole("group", { name: /製造基盤/ })).not.toBeInTheDocument();
    expect(group(/ベンチャー/).getByText("シートとデータの両方で変更")).toBeVisible();
    expect(screen.getByText("3 件のうち 1 件を表示")).toBeVisible();
    expect(screen.getByText(/うち 1 件は絞り込みで隠れています/)).toBeVisible();
  });

  it("leaves a change that is unchosen in the list of the chosen, until the filter is set again", async () => {
    await openUpdates(mixed);
    await click("選択中 1");
    await tick("新しい値にする", group(/製造基盤/));
    expect(group(/製造基盤/).getByRole("checkbox")).not.toBeChecked();
    await click("選択中 0");
    expect(screen.queryByRole("group", { name: /製造基盤/ })).not.toBeInTheDocument();
    expect(screen.getByText("絞り込みに当てはまるものはありません。")).toBeVisible();
  });

  it("finds changes by name, column and value, and Escape clears the text without leaving the pane", async () => {
    await openUpdates(mixed);
    const field = screen.getByRole("searchbox", { name: "変更を絞り込む" });
    for (const [text, found] of [
      ["ベンチャー", /ベンチャー/],
      ["備考", /治験/],
      ["1,688", /製造基盤/],
    ] as const) {
      await act(async () => void fireEvent.change(field, { target: { value: text } }));
      expect(screen.getByText("3 件のうち 1 件を表示")).toBeVisible();
      expect(group(found).getAllByRole("definition")).not.toHaveLength(0);
    }
    field.focus();
    const reached = jest.fn();
    window.addEventListener("keydown", reached);
    await press("Escape");
    window.removeEventListener("keydown", reached);
    expect(field).toHaveValue("");
    expect(reached).not.toHaveBeenCalled();
  });

  it("leads to the cell", async () => {
    const { workbook } = await openUpdates(mixed);
    workbook.state.snapshot = { sheets: [{ name: "施策一覧", isProtected: false, isVisible: true }] };
    await click("シート「施策一覧」の C7 を表示");
    expect(workbook.written).toEqual([
      {
        kind: "showArea",
        sheetName: "施策一覧",
        area: { rowIndex: 6, columnIndex: 2, rowCount: 1, columnCount: 1 },
      },
    ]);
  });

  it("draws a hundred rows of a table at once, and goes on at the first new one", async () => {
    const findings = Array.from({ length: 130 }, (_, index) =>
      cellFinding(`m${String(index)}`, "update", { base: 1, sheet: 1, seed: 2, sheetRow: index }),
    );
    const { asked } = await openUpdates(checkOf([tableOf("measures", findings)]));
    // By tag and text: finding roles among so many controls takes seconds.
    const rows = (): number => document.querySelectorAll("h4").length;
    const press = (text: string) => act(async () => void fireEvent.click(screen.getByText(text)));
    expect(rows()).toBe(100);
    await press("さらに 30 行を表示（残り 30 行）");
    expect(rows()).toBe(130);
    expect(document.activeElement).toHaveAttribute("aria-label", "シート「施策一覧」の C106 を表示");
    expect(screen.queryByText(/^さらに/)).not.toBeInTheDocument();
    await press("反映（130件）");
    expect(Object.keys(chosen(asked[0])["ref-measures"] ?? {})).toHaveLength(130);
  });

  it("cuts long texts where they differ, and shows them whole on demand", async () => {
    const lead = "創薬".repeat(60);
    await openUpdates(
      checkOf([
        tableOf("measures", [
          cellFinding("ind-01", "update", {
            column: "description",
            base: `${lead}国内`,
            sheet: `${lead}国内`,
            seed: `${lead}海外`,
          }),
        ]),
      ]),
    );
    expect(screen.queryByText(`${lead}海外`)).not.toBeInTheDocument();
    expect(screen.getByText(/^….*海外$/)).toBeVisible();
    const [, whole] = screen.getAllByRole("button", { name: "全文を表示" });
    await act(async () => void fireEvent.click(whole as HTMLElement));
    expect(screen.getByText(`${lead}海外`)).toBeVisible();
  });

  it("shows text of the workbook as text", async () => {
    const hostile = "<img src=x onerror=alert(1)>";
    await openUpdates(
      checkOf([tableOf("measures", [cellFinding("a", "edit", { base: 1, sheet: hostile, seed: 1 })])]),
    );
    await click(/^施策一覧/);
    expect(screen.getByText(hostile)).toBeVisible();
    expect(document.querySelector("img")).toBeNull();
  });
});

describe("rows and tables", () => {
  it("adds and removes rows that were not touched, and asks about those that were", async () => {
    const { asked } = await openUpdates(
      checkOf([
        tableOf(
          "measures",
          [
            rowFinding("ind-01", "added", { seed: { id: "ind-01", name: "基金", amountOku: 56 } }),
            rowFinding("ind-02", "withdrawn", {
              effect: "conflict",
              sheetRow: 4,
              base: { id: "ind-02", amountOku: 120 },
              sheet: { id: "ind-02", amountOku: 150 },
            }),
          ],
          { rowNames: names },
        ),
      ]),
    );
    const added = group("製造基盤整備基金 施策の追加");
    expect(added.getAllByRole("definition").map((value) => value.textContent)).toEqual([
      "ind-01",
      "基金",
      "56",
    ]);
    const withdrawn = group(/ベンチャー支援 施策の取り下げ/);
    expect(withdrawn.getAllByRole("definition")[0]).toHaveTextContent("120 → 150");
    await choose("行を残す", withdrawn);
    await click("反映（2件）");
    expect(asked.map(chosen)).toEqual([{ "ref-measures": { "row:ind-01": "seed", "row:ind-02": "sheet" } }]);
  });

  it("asks how to treat a table of which nobody knows what was written", async () => {
    const unknown = tableOf("overview", [cellFinding("a", "conflict", { sheet: 1, seed: 2 })], {
      state: "unknownBase",
      savedVersion: undefined,
    });
    const { asked } = await openUpdates(checkOf([unknown]));
    expect(screen.getByText("元の値が不明")).toBeVisible();
    expect(screen.getByRole("button", { name: "反映（0件）" })).toHaveAttribute("aria-disabled", "true");
    const question = group(/記録がありません/);
    await choose("違うところを一つずつ確認する", question);
    expect(group(/^a 金額/).getByRole("radio", { name: "まだ決めない" })).toBeChecked();
    await choose("未編集として扱う（違うところをすべて新しい値にする）", question);
    expect(group(/^a 金額/).getByRole("checkbox", { name: "新しい値にする" })).toBeChecked();
    await click("反映（1件）");
    expect(asked.map(chosen)).toEqual([{ [unknown.ref]: { "cell:a:amountOku": "seed" } }]);
    expect([...(asked[0]?.choices.unknownBases ?? [])]).toEqual([[unknown.ref, "unedited"]]);
  });

  it("leaves a table from newer data and one without ids alone, and says why", async () => {
    await openUpdates(
      checkOf([
        tableOf("measures", [update], { state: "newerData", savedVersion: "2027-01-01" }),
        tableOf("sources", [], {
          state: "unreadable",
          merge: { kind: "unreadable", problem: "noKeyColumn" },
        }),
      ]),
    );
    expect(screen.getByText(/より新しいデータで作られた表です/)).toBeVisible();
    expect(screen.getByText(/ID の列が見つからない/)).toBeVisible();
    expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "反映（0件）" })).toHaveAttribute("aria-disabled", "true");
  });
});

it("decides in one table on top of what was decided in another meanwhile", async () => {
  const twice = checkOf([
    tableOf("measures", [update, conflict], { rowNames: names }),
    tableOf("overview", [cellFinding("ovr-01", "update", { base: 1, sheet: 1, seed: 2 })], {
      rowNames: { "ovr-01": "総括の行" },
    }),
  ]);
  const { asked } = await openUpdates(twice);
  await choose("自分の値を残す", group(/ベンチャー/));
  await tick("新しい値にする", group(/総括の行/));
  await tick("新しい値にする", group(/製造基盤/));
  await click("反映（1件）");
  expect(asked.map(chosen)).toEqual([{ "ref-measures": { [conflict.id]: "sheet" } }]);
});

describe("the origin of the selected cell", () => {
  it("is read when it is unfolded: document, line, both values, and the way back", async () => {
    const { asked } = await openUpdates(mixed, {
      parts: {
        readCellOrigin: async () => ({
          kind: "cell",
          tableTitle: "施策一覧",
          sheetName: "施策一覧",
          address: "E8",
          rowName: "治験環境の整備",
          header: "備考",
          citation: "資料、3頁、表1",
          sheetValue: "要確認",
          documentValue: null,
          findingId: edit.id,
          effect: "edit",
          ref: "ref-measures",
        }),
      },
    });
    await click("セルの出典");
    const panel = within(screen.getByRole("region", { name: "セルの出典" }));
    expect(panel.getByText("資料、3頁、表1")).toBeVisible();
    expect(panel.getByText("要確認")).toBeVisible();
    expect(panel.getByText("（空白）")).toBeVisible();
    expect(panel.getByText("シートで編集されています。")).toBeVisible();
    await click("資料の値に戻す");
    expect(asked.map(chosen)).toEqual([{ "ref-measures": { [edit.id]: "seed" } }]);
  });

  it("says why it cannot be read, until it can", async () => {
    let isEditing = true;
    await openUpdates(mixed, {
      parts: {
        readCellOrigin: async () => {
          if (isEditing) throw new WorkbookError("cellBeingEdited");
          return { kind: "outside", sheetName: "集計", address: "B2" };
        },
      },
    });
    await click("セルの出典");
    expect(screen.getByText(/^セルの出典を読み取れませんでした。セルの編集中/)).toBeVisible();
    isEditing = false;
    await click("セルの出典");
    await click("セルの出典");
    expect(screen.queryByText(/読み取れませんでした/)).not.toBeInTheDocument();
    expect(screen.getByText(/シート「集計」の B2/)).toBeVisible();
  });

  it("says where the cell is none of ours", async () => {
    await openUpdates(mixed, {
      parts: { readCellOrigin: async () => ({ kind: "outside", sheetName: "集計", address: "B2" }) },
    });
    await click("セルの出典");
    expect(screen.getByText(/シート「集計」の B2 は、このアドインの表の外/)).toBeVisible();
  });
});

it("speaks English where the pane does", async () => {
  await openUpdates(mixed, { language: "en" });
  expect(screen.getByText("1 place was both revised and edited. Choose which value to use.")).toBeVisible();
  expect(group(/ベンチャー/).getByRole("radio", { name: "Decide later" })).toBeChecked();
  expect(screen.getByRole("button", { name: "Apply (1)" })).toBeVisible();
});
