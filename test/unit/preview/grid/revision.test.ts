import { attachRevisionPanel } from "../../../../src/preview/grid/revisionPanel";
import { createRevisionControls } from "../../../../src/preview/grid/revision";
import { pageTexts } from "../../../../src/preview/grid/pageTexts";
import { withSeeds, type SeedChoice } from "../../../../src/preview/grid/seedChoice";

const texts = pageTexts.ja;
let steps: string[];
let seeds: SeedChoice;
let fetchedOk: boolean;
beforeEach(() => {
  [steps, seeds, fetchedOk] = [[], "bundled", true];
  history.replaceState(null, "", "/preview.html?locale=ja-JP&pane=open");
  globalThis.fetch = ((address: string) => {
    steps.push(`fetch ${address}`);
    return Promise.resolve({
      ok: fetchedOk,
      status: fetchedOk ? 200 : 404,
      arrayBuffer: () => Promise.resolve(new ArrayBuffer(1)),
    });
  }) as unknown as typeof fetch;
});

/** The page's parts for the revision around an add-in that only notes what is asked of it. */
function page() {
  document.body.innerHTML =
    '<dialog open><p></p></dialog><span hidden></span><a href="?locale=en-US&pane=open"></a>';
  const need = <Part extends Element>(selector: string): Part => {
    const part = document.querySelector<Part>(selector);
    if (!part) throw new Error(selector);
    return part;
  };
  const dialog = need<HTMLDialogElement>("dialog");
  dialog.close = () => dialog.removeAttribute("open");
  const told: string[] = [];
  const [badge, link] = [need<HTMLElement>("span"), need<HTMLAnchorElement>("a")];
  const panel = attachRevisionPanel({
    dialog,
    section: need<HTMLElement>("p"),
    badge,
    languageLink: link,
    texts,
    notify: (text) => told.push(text),
  });
  panel.show("bundled");
  const revision = createRevisionControls({
    addIn: {
      get seeds() {
        return seeds;
      },
      useSeeds: (choice) => {
        seeds = choice;
        steps.push(`seeds ${choice}`);
        return Promise.resolve();
      },
      openPane: () => {
        steps.push("pane");
        return Promise.resolve();
      },
    },
    files: {
      saveXlsx: () => Promise.resolve(new Uint8Array()),
      openXlsx: (bytes) => {
        steps.push(`open ${bytes.length}`);
        return Promise.resolve({ sheetCount: 1, losses: [] });
      },
    },
    language: "ja",
    onSeeds: panel.show,
  });
  panel.attach(revision);
  const [toggle, opener] = [...document.querySelectorAll("button")];
  const press = async (button: HTMLButtonElement | undefined) => {
    button?.click();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { dialog, badge, link, told, revision, toggle, opener, press };
}

describe("addresses", () => {
  it("ask for the revision and stop asking, the rest staying as it is", () => {
    const revised = withSeeds("https://localhost:3000/taskpane.html?a=1", "revised");
    expect(revised).toBe("https://localhost:3000/taskpane.html?a=1&seeds=revised");
    expect(withSeeds(revised, "bundled")).toBe("https://localhost:3000/taskpane.html?a=1");
  });
});

describe("the page's controls", () => {
  it("switch to the revision and back; badge, address and link to the other language say so", async () => {
    const { toggle, badge, link, told, press, dialog } = page();
    expect([badge.hidden, toggle?.textContent]).toEqual([true, "改定版のデータを試す"]);
    await press(toggle);
    expect([seeds, badge.hidden, toggle?.textContent, dialog.open]).toEqual([
      "revised",
      false,
      "元のデータに戻す",
      false,
    ]);
    expect(location.search).toBe("?locale=ja-JP&pane=open&seeds=revised");
    expect(new URL(link.href).search).toBe("?locale=en-US&pane=open&seeds=revised");
    await press(toggle);
    expect([seeds, badge.hidden, location.search]).toEqual(["bundled", true, "?locale=ja-JP&pane=open"]);
    expect(told).toEqual([texts.revisedSeedsInUse, texts.bundledSeedsInUse]);
  });

  it("open the older workbook with the data of its time, and only then take the revision", async () => {
    const { opener, told, press } = page();
    seeds = "revised";
    await press(opener);
    expect(steps).toEqual([
      "fetch samples/older-ja.xlsx",
      "seeds bundled",
      "open 1",
      "seeds revised",
      "pane",
    ]);
    expect(told).toEqual([texts.olderOpened]);
  });

  it("leave everything as it is and say so where the older workbook is missing", async () => {
    const { revision } = page();
    fetchedOk = false;
    await expect(revision.openOlderWorkbook()).rejects.toThrow("samples/older-ja.xlsx: 404");
    expect([seeds, steps]).toEqual(["bundled", ["fetch samples/older-ja.xlsx"]]);
  });
});
