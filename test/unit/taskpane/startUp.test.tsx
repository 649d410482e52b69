import "../../support/taskpaneSetup";
import { render, screen } from "@testing-library/react";
import type { Language } from "../../../src/messages/language";
import { App } from "../../../src/taskpane/app";
import { createLiveValue } from "../../../src/taskpane/liveValue";
import { createLanguageChoice } from "../../../src/taskpane/settings/languageChoice";
import { CrashScreen } from "../../../src/taskpane/startUp/crashScreen";
import { hostState } from "../../../src/taskpane/startUp/hostState";
import type { Unavailable } from "../../../src/taskpane/startUp/hostState";

const excel = { isInOffice: true, isExcel: true, isSupported: (version: string) => Number(version) <= 1.9 };

describe("where the add-in can work", () => {
  it("is an Excel that has what it calls", () => {
    expect(hostState(excel, "1.9")).toEqual({ kind: "ready" });
  });

  it.each([
    ["without Office's script", undefined, { kind: "officeMissing" }],
    ["in a browser tab", { ...excel, isInOffice: false, isExcel: false }, { kind: "notInOffice" }],
    ["in Word", { ...excel, isExcel: false }, { kind: "notExcel" }],
    ["in an old Excel", { ...excel, isSupported: () => false }, { kind: "tooOld", required: "ExcelApi 1.9" }],
  ] as const)("is not %s", (_, facts, expected) => {
    expect(hostState(facts, "1.9")).toEqual(expected);
  });
});

function show(content: Unavailable, language: Language): void {
  const choice = createLanguageChoice({ initial: language, storage: undefined });
  render(<App language={choice} colorScheme={createLiveValue("dark")} content={content} />);
}

describe("where it cannot", () => {
  it.each([
    [{ kind: "tooOld", required: "ExcelApi 1.9" }, "ja", /Microsoft 365.*ExcelApi 1\.9/],
    [{ kind: "tooOld", required: "ExcelApi 1.9" }, "en", /Microsoft 365.*ExcelApi 1\.9/],
    [{ kind: "notInOffice" }, "ja", /Excel の［ホーム］タブ/],
    [{ kind: "notInOffice" }, "en", /Home > Add-ins/],
    [{ kind: "notExcel" }, "ja", /Excel 専用/],
    [{ kind: "notExcel" }, "en", /in Excel only/],
    [{ kind: "officeMissing" }, "ja", /ネットワーク/],
    [{ kind: "officeMissing" }, "en", /network/],
  ] as const)("says what to do instead: %j in %s", (content, language, sentence) => {
    show(content, language);
    expect(screen.getByRole("heading", { level: 1 })).toBeVisible();
    expect(screen.getByText(sentence)).toBeVisible();
    expect(document.documentElement.lang).toBe(language);
  });

  it("offers to load again where only the connection failed", () => {
    show({ kind: "officeMissing" }, "ja");
    expect(screen.getByRole("button", { name: "再読み込み" })).toBeVisible();
  });
});

describe("a failure of the pane itself", () => {
  it("ends in a sentence and a way on, not in an empty pane", () => {
    const silenced = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const Broken = (): never => {
      throw new Error("broken");
    };
    render(
      <CrashScreen>
        <Broken />
      </CrashScreen>,
    );
    expect(screen.getByText(/この不具合によってブックの内容が変わることはありません/)).toBeVisible();
    expect(screen.getByRole("alert")).toContainElement(screen.getByRole("button", { name: "再読み込み" }));
    expect(screen.getByRole("button", { name: "再読み込み" })).toHaveFocus();
    silenced.mockRestore();
  });
});
