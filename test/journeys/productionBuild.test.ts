import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import type { BrowserContext } from "playwright-core";
import { ja } from "../../src/messages/ja";
import { hostedOfficeJs } from "../../tools/manifestFor";
import { officeFolder } from "../../tools/officeFiles";
import { closeBrowser, openPreview, previewOrigin } from "./support/openPreview";

jest.setTimeout(240_000);

const root = path.resolve(__dirname, "../..");
let folder: string;

/** Runs `npm run build` with these options into a folder of its own. */
function build(...options: string[]): void {
  const parameters = ["--import", "tsx", "tools/build.ts", "--out", folder, ...options];
  execFileSync(process.execPath, parameters, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
}

/** Puts the files of a production build in the place of the add-in that the preview serves. */
async function serveBuild(context: BrowserContext): Promise<void> {
  await context.route(`${previewOrigin()}/**`, async (route) => {
    const file = path.join(folder, new URL(route.request().url()).pathname);
    await (existsSync(file) ? route.fulfill({ path: file }) : route.continue());
  });
}

/** Answers for Microsoft's server with the npm copy, as there is no network. */
async function serveHostedOffice(context: BrowserContext): Promise<void> {
  const hosted = path.posix.dirname(new URL(hostedOfficeJs).pathname);
  await context.route(`${new URL(hostedOfficeJs).origin}/**`, async (route) => {
    const file = path.join(
      officeFolder(),
      path.posix.relative(hosted, new URL(route.request().url()).pathname),
    );
    await (existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 }));
  });
}

beforeEach(() => {
  folder = mkdtempSync(path.join(root, ".cache/build-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
afterAll(closeBrowser);

describe("the production build", () => {
  it("works with Microsoft's hosted office.js under its Content-Security-Policy, and asks for nothing else", async () => {
    build("--base-url", "https://example.org/budget");
    const preview = await openPreview({
      prepare: async (context) => {
        await serveBuild(context);
        await serveHostedOffice(context);
      },
    });
    await preview.pane.getByRole("button", { name: ja.insertTable.button }).click();
    await preview.pane.getByText(/29 件）を挿入しました/).waitFor();
    expect((await preview.typeAndRead("A40", '=MEASURE_AMOUNT("後発医薬品製造基盤整備基金")')).value).toBe(
      1688,
    );
    expect(preview.complaints).toEqual([]);
    expect(preview.foreignRequests.length).toBeGreaterThan(0);
    expect(
      preview.foreignRequests.filter((url) => !url.startsWith(path.posix.dirname(hostedOfficeJs))),
    ).toEqual([]);
    await preview.close();

    const manifest = readFileSync(path.join(folder, "manifest.xml"), "utf8");
    expect(manifest).toContain("https://example.org/budget/functions.js");
    expect(manifest).not.toContain("localhost");
    for (const name of [
      "taskpane.html",
      "functions.js",
      "functions.json",
      "functions.en.json",
      "assets/icon-128.png",
    ]) {
      expect([name, existsSync(path.join(folder, name))]).toEqual([name, true]);
    }
    expect(existsSync(path.join(folder, "preview.html"))).toBe(false);
    const page = readFileSync(path.join(folder, "taskpane.html"), "utf8");
    expect(page).toMatch(/<script src="?functions\.js\?[0-9a-f]{8,}/);
  });

  it("works with its own copy of office.js and asks nobody else, for closed networks", async () => {
    build("--office-js", "local");
    const preview = await openPreview({ prepare: serveBuild });
    await preview.pane.getByRole("button", { name: ja.insertTable.button }).click();
    await preview.pane.getByText(/29 件）を挿入しました/).waitFor();
    expect(preview.complaints).toEqual([]);
    expect(preview.foreignRequests).toEqual([]);
    expect(readFileSync(path.join(folder, "office-js/office.js"))).toEqual(
      readFileSync(path.join(officeFolder(), "office.js")),
    );
    await preview.close();
  });
});
