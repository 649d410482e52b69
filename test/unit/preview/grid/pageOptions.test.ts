import { parsePageOptions } from "../../../../src/preview/grid/pageOptions";

describe("the page's address", () => {
  it("asks for an up-to-date Japanese Excel with an open pane when it says nothing", () => {
    expect(parsePageOptions("")).toEqual({
      options: {
        locale: "ja-JP",
        requirements: {},
        lagMilliseconds: 0,
        failingSync: undefined,
        isCellEdited: false,
        isStructureProtected: false,
        isPaneOpen: true,
        areFontsLent: true,
        seeds: "bundled",
        scheme: "system",
      },
      problems: [],
    });
  });

  it("can ask for every bad host at once", () => {
    const query =
      "?locale=en-US&requirements=ExcelApi:1.4,SharedRuntime:1.1&lag=800&fail=3&edit=on&structure=protected&pane=closed&fonts=machine&seeds=revised&scheme=dark";
    expect(parsePageOptions(query)).toEqual({
      options: {
        locale: "en-US",
        requirements: { ExcelApi: "1.4", SharedRuntime: "1.1" },
        lagMilliseconds: 800,
        failingSync: 3,
        isCellEdited: true,
        isStructureProtected: true,
        isPaneOpen: false,
        areFontsLent: false,
        seeds: "revised",
        scheme: "dark",
      },
      problems: [],
    });
  });

  it("keeps the usual value and says so where it cannot read a part", () => {
    const { options, problems } = parsePageOptions(
      "?locale=fr-FR&lag=-1&fail=0&pane=toString&requirements=ExcelApi",
    );
    expect(options).toMatchObject({
      locale: "ja-JP",
      lagMilliseconds: 0,
      isPaneOpen: true,
      requirements: {},
    });
    expect(options.failingSync).toBeUndefined();
    expect(problems).toEqual(["locale=fr-FR", "requirements=ExcelApi", "lag=-1", "fail=0", "pane=toString"]);
  });
});
