import { readFileSync } from "node:fs";
import { ManifestProblem } from "../../../../src/preview/grid/manifestElements";
import { parseManifestRibbon } from "../../../../src/preview/grid/manifestRibbon";

const own = readFileSync("manifest.xml", "utf8");
const japanese = { locale: "ja-JP", baseAddress: "https://localhost:4999/" };

describe("the ribbon of our own manifest", () => {
  it("has the tab 創薬予算 with a button for the pane and one for the table", () => {
    const { tabs } = parseManifestRibbon(own, japanese);
    expect(tabs.map((tab) => tab.label)).toEqual(["創薬予算"]);
    const buttons = tabs.flatMap((tab) => tab.groups).flatMap((group) => group.buttons);
    expect(buttons.map((button) => button.action.kind)).toContain("showTaskpane");
    expect(buttons.find((button) => button.id === "BudgetTab.InsertMeasureTable")).toMatchObject({
      label: "施策一覧を挿入",
      action: { kind: "executeFunction", functionName: "insertMeasureTable" },
    });
    for (const button of buttons) expect(button.tipText).not.toBe("");
  });

  it("speaks English in an English Excel, and its functions do too", () => {
    const manifest = parseManifestRibbon(own, { ...japanese, locale: "en-us" });
    expect(manifest.addInName).toBe("Drug Discovery Budget");
    expect(manifest.tabs[0]?.label).toBe("Drug Budget");
    expect(manifest.functionMetadataAddress).toBe("https://localhost:4999/functions.en.json");
  });

  it("finds its files where they are served, whatever port the manifest names", () => {
    const manifest = parseManifestRibbon(own, japanese);
    expect(manifest.runtimeAddress).toBe("https://localhost:4999/taskpane.html");
    expect(manifest.functionMetadataAddress).toBe("https://localhost:4999/functions.json");
    expect(manifest.tabs[0]?.groups[0]?.buttons[0]?.iconAddress).toBe(
      "https://localhost:4999/assets/icon-80.png",
    );
  });

  it("leaves addresses of other servers alone", () => {
    const elsewhere = own.replace(
      'id="Functions.Metadata.Url" DefaultValue="https://localhost:3000/functions.json"',
      'id="Functions.Metadata.Url" DefaultValue="https://example.jp/functions.json"',
    );
    expect(parseManifestRibbon(elsewhere, japanese).functionMetadataAddress).toBe(
      "https://example.jp/functions.json",
    );
  });
});

describe("a manifest with a fault", () => {
  it.each([
    [
      "a reference to a resource that is not there",
      ['resid="InsertTable.Tip"', 'resid="Nowhere"'],
      "Nowhere",
    ],
    ["a control that is not a button", ['<Control xsi:type="Button"', '<Control xsi:type="Menu"'], "Menu"],
    [
      "an action that nobody knows",
      ['<Action xsi:type="ExecuteFunction"', '<Action xsi:type="Dance"'],
      "Dance",
    ],
    ["broken XML", ["</OfficeApp>", ""], "well-formed"],
  ])("is refused with its place: %s", (_fault, [from, to], named) => {
    const broken = own.replace(from ?? "", to ?? "");
    expect(broken).not.toBe(own);
    const parse = () => parseManifestRibbon(broken, japanese);
    expect(parse).toThrow(ManifestProblem);
    expect(parse).toThrow(named);
  });
});
