/** @jest-environment jsdom */
import type { PaneNotice } from "../../../../src/preview/officeHost/paneNotice";
import { startInProcessExcel, type InProcessExcel } from "../../../support/inProcessHost";
import { waitFor } from "../../../support/inProcessWait";

let excel: InProcessExcel;

afterEach(() => excel.stop());

describe("the boot of office.js", () => {
  it("believes it is in Excel on the web, in a shared runtime, in Japanese", async () => {
    excel = await startInProcessExcel();
    const info = await Office.onReady();
    expect(info).toMatchObject({
      host: "Excel",
      platform: "OfficeOnline",
      addin: { visibilityMode: "Taskpane" },
    });
    expect(Office.context.displayLanguage).toBe("ja-JP");
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.16")).toBe(false);
  });

  it("takes the language and the declared requirement sets from the host", async () => {
    excel = await startInProcessExcel({ locale: "en-US", requirementSets: { ExcelApi: "1.8" } });
    expect(Office.context.displayLanguage).toBe("en-US");
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.8")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(false);
  });

  it("can be loaded again in the same window, as a pane closed and opened", async () => {
    excel = await startInProcessExcel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["kept"]];
      await context.sync();
    });
    await excel.reload();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
      await context.sync();
      expect(range.values).toEqual([["kept"]]);
    });
  });
});

describe("what the pane asks its host for", () => {
  it("shows and hides the pane, and tells the page which it is", async () => {
    const onShowTaskpane = jest.fn();
    const onHideTaskpane = jest.fn();
    excel = await startInProcessExcel({ onShowTaskpane, onHideTaskpane });
    const modes: string[] = [];
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => modes.push(visibilityMode));
    await Office.addin.hide();
    expect(onHideTaskpane).toHaveBeenCalledTimes(1);
    await Office.addin.showAsTaskpane();
    expect(onShowTaskpane).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(modes).toEqual(["Hidden", "Taskpane"]));
  });

  it("remembers how the add-in wants to start", async () => {
    excel = await startInProcessExcel();
    expect(await Office.addin.getStartupBehavior()).toBe("None");
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(await Office.addin.getStartupBehavior()).toBe("Load");
  });

  it("is told when Tab and Esc leave the pane", async () => {
    const onFocusLeaves = jest.fn<void, [PaneNotice]>();
    excel = await startInProcessExcel({ onFocusLeaves });
    window.dispatchEvent(new KeyboardEvent("keydown", { keyCode: 9 }));
    window.dispatchEvent(new KeyboardEvent("keydown", { keyCode: 9, shiftKey: true }));
    window.dispatchEvent(new KeyboardEvent("keydown", { keyCode: 27 }));
    const kinds = () => onFocusLeaves.mock.calls.map(([notice]) => notice.kind);
    await waitFor(() => expect(kinds()).toEqual(["leftForward", "leftBackward", "escaped"]));
  });

  it("keeps settings with the workbook, by either interface", async () => {
    excel = await startInProcessExcel();
    Office.context.document.settings.set("base", { version: 3 });
    await new Promise<void>((resolve) => Office.context.document.settings.saveAsync(() => resolve()));
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("second", [1, 2]);
      const base = settings.getItem("base").load("value");
      const none = settings.getItemOrNullObject("none");
      await context.sync();
      expect(base.value).toEqual({ version: 3 });
      expect(none.isNullObject).toBe(true);
    });
    await excel.reload();
    expect(Office.context.document.settings.get("base")).toEqual({ version: 3 });
    expect(Office.context.document.settings.get("second")).toEqual([1, 2]);
  });

  it("refuses to show a tab of the ribbon, by name", async () => {
    excel = await startInProcessExcel();
    await expect(
      Office.ribbon.requestUpdate({ tabs: [{ id: "tab", visible: true }] } as never),
    ).rejects.toMatchObject({
      code: "ApiNotFound",
    });
  });

  it("lets the add-in make a control of the ribbon usable, and refuses one that is not there", async () => {
    const changes: [string, boolean][] = [];
    excel = await startInProcessExcel({
      onControlEnabled: (controlId, isEnabled) => {
        changes.push([controlId, isEnabled]);
        return controlId === "UpdateButton";
      },
    });
    const request = (id: string, enabled: boolean) =>
      Office.ribbon.requestUpdate({
        tabs: [{ id: "tab", groups: [{ id: "group", controls: [{ id, enabled }] }] }],
      });
    expect(Office.context.requirements.isSetSupported("RibbonApi", "1.1")).toBe(true);
    await request("UpdateButton", true);
    await request("UpdateButton", false);
    expect(changes).toEqual([
      ["UpdateButton", true],
      ["UpdateButton", false],
    ]);
    await expect(request("Nowhere", true)).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

describe("commands", () => {
  it("run by their id and end with event.completed()", async () => {
    excel = await startInProcessExcel();
    const sources: string[] = [];
    Office.actions.associate("insertTable", (event: Office.AddinCommands.Event) => {
      sources.push(event.source.id);
      setTimeout(() => event.completed(), 5);
    });
    await excel.host.invokeCommand("insertTable", "InsertButton");
    expect(sources).toEqual(["InsertButton"]);
  });

  it("reject where nothing is associated", async () => {
    excel = await startInProcessExcel();
    await expect(excel.host.invokeCommand("noSuchAction")).rejects.toThrow("noSuchAction");
  });

  it("reject when the pane closes while one runs", async () => {
    excel = await startInProcessExcel();
    Office.actions.associate("endless", () => undefined);
    const running = excel.host.invokeCommand("endless");
    excel.host.closePane();
    await expect(running).rejects.toThrow("closed");
  });

  it("also run as shortcuts do", async () => {
    excel = await startInProcessExcel();
    const action = jest.fn();
    Office.actions.associate("shortcut", action);
    excel.host.dispatchAction("shortcut");
    await waitFor(() => expect(action).toHaveBeenCalledTimes(1));
  });
});
