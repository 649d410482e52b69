/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ribbonTabId, statusButtons } from "../src/commands/statusButtons";
import { requiredExcelApi } from "../src/excel/requirements";
import { developmentOrigin, manifestFor } from "../tools/manifestFor";

const root = path.resolve(__dirname, "..");
const text = readFileSync(path.join(root, "manifest.xml"), "utf8");
const manifest = new DOMParser().parseFromString(text, "application/xml");

const all = (name: string): Element[] => [...manifest.getElementsByTagName(name)];
const only = (name: string): Element => {
  const found = all(name);
  expect(found).toHaveLength(1);
  return found[0] as Element;
};
const childNames = (element: Element): string[] => [...element.children].map((child) => child.nodeName);
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";
/** Definitions, not the icons' references, which bear the same element name. */
const resources = ["bt:Image", "bt:Url", "bt:String"]
  .flatMap(all)
  .filter((element) => element.hasAttribute("id"));

/** Width and height from a PNG's header. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(path.join(root, file));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("manifest.xml", () => {
  it("is well-formed", () => {
    expect(manifest.getElementsByTagName("parsererror")).toHaveLength(0);
  });

  it("keeps the order that the schema demands", () => {
    expect(childNames(only("OfficeApp"))).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    const overrides = only("VersionOverrides");
    expect(childNames(overrides)).toEqual(["Hosts", "Resources"]);
    const host = overrides.getElementsByTagName("Host")[0] as Element;
    expect(childNames(host)).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
    expect(childNames(only("DesktopFormFactor"))).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint"]);
    expect(childNames(only("AllFormFactors").children[0] as Element)).toEqual(["Script", "Page", "Metadata"]);
    expect(childNames(only("Resources"))).toEqual([
      "bt:Images",
      "bt:Urls",
      "bt:ShortStrings",
      "bt:LongStrings",
    ]);
    for (const button of all("Control")) {
      // Excel takes `Enabled` directly below the action; the published schema does not have it.
      expect(childNames(button).filter((name) => name !== "Enabled")).toEqual([
        "Label",
        "Supertip",
        "Icon",
        "Action",
      ]);
    }
    for (const enabled of all("Enabled")) {
      expect(enabled.previousElementSibling?.nodeName).toBe("Action");
    }
    expect(childNames(only("CustomTab")).at(-1)).toBe("Label");
  });

  it("defines every resource it refers to, with ids of at most 32 characters, and refers to every one", () => {
    const ids = resources.map((element) => attribute(element, "id"));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
    const references = [...manifest.querySelectorAll("[resid]")].map((element) =>
      attribute(element, "resid"),
    );
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !references.includes(id))).toEqual([]);
  });

  it("keeps short texts within 125 and long ones within 250 characters", () => {
    for (const [group, limit] of [
      ["bt:ShortStrings", 125],
      ["bt:LongStrings", 250],
    ] as const) {
      const texts = [...only(group).children].flatMap((string) => [
        attribute(string, "DefaultValue"),
        ...[...string.children].map((override) => attribute(override, "Value")),
      ]);
      expect(texts.filter((value) => value === "" || value.length > limit)).toEqual([]);
    }
  });

  it("is Japanese by default and English in every override", () => {
    expect(only("DefaultLocale").textContent).toBe("ja-JP");
    const texts = [
      ...all("bt:String"),
      ...all("DisplayName"),
      ...all("Description").filter((e) => e.children.length),
    ];
    for (const element of texts) {
      const overrides = [...element.children];
      expect(overrides.map((override) => attribute(override, "Locale"))).toEqual(["en-US", "en-GB"]);
      expect(attribute(element, "DefaultValue")).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      expect(overrides.filter((override) => /[ぁ-んァ-ヶ一-龠]/.test(attribute(override, "Value")))).toEqual(
        [],
      );
    }
  });

  it("runs everything in one shared runtime", () => {
    expect(attribute(only("Runtime"), "lifetime")).toBe("long");
    const runtime = attribute(only("Runtime"), "resid");
    const pane = only("TaskpaneId").nextElementSibling as Element;
    const pages = [only("FunctionFile"), only("Page").children[0] as Element, pane];
    expect(pages.map((page) => attribute(page, "resid"))).toEqual([runtime, runtime, runtime]);
  });

  it("leaves function names without a prefix", () => {
    expect(all("Namespace")).toHaveLength(0);
  });

  it("asks for the requirement sets that the code needs", () => {
    const sets = all("Set").map((set) => `${attribute(set, "Name")} ${attribute(set, "MinVersion")}`);
    expect(sets).toEqual([`ExcelApi ${requiredExcelApi}`, "SharedRuntime 1.1"]);
  });

  it("names only files that a build writes under the same name", () => {
    const urls = [...text.matchAll(/"(https:\/\/localhost:3000\/[^"]*)"/g)].map(
      (match) => new URL(match[1] ?? "").pathname,
    );
    const files = [...new Set(urls)].filter((file) => !file.startsWith("/assets/"));
    expect(files.sort()).toEqual([
      "/functions.en.json",
      "/functions.js",
      "/functions.json",
      "/taskpane.html",
    ]);
    const icons = urls.filter((file) => file.startsWith("/assets/"));
    expect(icons.filter((icon) => !existsSync(path.join(root, icon)))).toEqual([]);
  });

  it("has icons of the sizes they are named after", () => {
    for (const icon of text.matchAll(/assets\/([a-z]+-(\d+)\.png)/g)) {
      expect([icon[1], ...pngSize(`assets/${icon[1]}`)]).toEqual([icon[1], Number(icon[2]), Number(icon[2])]);
    }
  });

  it("has buttons that cannot be pressed before the workbook was looked at: those that the code then enables", () => {
    const buttons = all("Enabled").map((element) => {
      expect(element.textContent).toBe("false");
      const button = element.parentElement as Element;
      return [attribute(button, "id"), attribute(button.parentElement as Element, "id")];
    });
    expect(buttons.sort()).toEqual(
      Object.entries(statusButtons)
        .map(([id, { groupId }]) => [id, groupId])
        .sort(),
    );
    expect(attribute(only("CustomTab"), "id")).toBe(ribbonTabId);
  });

  it("names only commands that the add-in registers", () => {
    const commands = readFileSync(path.join(root, "src/commands/registerCommands.ts"), "utf8");
    for (const name of all("FunctionName")) {
      expect(commands).toContain(`"${name.textContent}"`);
    }
  });
});

describe("a production manifest", () => {
  it("refers to the given address alone", () => {
    const built = manifestFor(text, { baseUrl: "https://example.org/budget/" });
    expect(built).not.toContain(developmentOrigin);
    expect(built).toContain('DefaultValue="https://example.org/budget/taskpane.html"');
    expect(built).toContain("<AppDomain>https://example.org</AppDomain>");
  });

  it("refuses an address that Excel would refuse", () => {
    expect(() => manifestFor(text, { baseUrl: "http://example.org" })).toThrow("https://");
  });
});
