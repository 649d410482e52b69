import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";

const run = promisify(execFile);

/** No GPU and no background traffic; without a sandbox because containers seldom allow one. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--force-color-profile=srgb",
];

interface BrowserProgram {
  readonly executablePath: string;
  readonly env?: Record<string, string>;
}

/**
 * Starts a headless Chromium: the one that `BUDGET_BROWSER` names, the one that comes as an npm package (Linux on
 * x64), or an installed Chrome or Edge.
 *
 * Throws with a sentence that says what to do where none of them is there.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env["BUDGET_BROWSER"];
  if (named !== undefined && named !== "") {
    return chromium.launch({ executablePath: named, args: flags });
  }
  if (process.platform === "linux" && process.arch === "x64") {
    const program = await packagedChromium();
    const env = { ...definedEnvironment(), ...program.env };
    return chromium.launch({ executablePath: program.executablePath, args: flags, env });
  }
  for (const channel of ["chrome", "msedge", "chromium"]) {
    try {
      return await chromium.launch({ channel, args: flags });
    } catch (error) {
      // Playwright only says that a channel is missing by failing to launch it; anything else is a real failure.
      if (!(error instanceof Error) || !/not found|doesn't exist/i.test(error.message)) {
        throw error;
      }
    }
  }
  throw new Error(
    "No browser found: install Chrome or Edge, or name one with BUDGET_BROWSER=/path/to/browser",
  );
}

/** Unpacks the packaged Chromium once and finds out whether it needs the libraries that come with it. */
async function packagedChromium(): Promise<BrowserProgram> {
  const folder = path.resolve(__dirname, "../node_modules/.cache/chromium");
  const executablePath = path.join(folder, "chromium");
  const libraries = path.join(folder, libraryFolder);
  if (!isUnpacked(folder)) await unpackChromium(folder);
  const fonts = existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: path.join(folder, "fonts") };
  const withLibraries = {
    LD_LIBRARY_PATH: [libraries, process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":"),
  };
  const env = (await starts(executablePath)) ? fonts : { ...fonts, ...withLibraries };
  return { executablePath, env };
}

/** Unpacks beside the folder and gives it its name when it is whole: processes that start together may all do so. */
async function unpackChromium(folder: string): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true });
  const own = await mkdtemp(`${folder}-`);
  // The package unpacks into the temporary folder, and its libraries only where it believes to be on Lambda.
  const env = { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  const script = `import("@sparticuz/chromium").then((module) => module.default.executablePath())`;
  await run(process.execPath, ["--input-type=module", "--eval", script], {
    env,
    cwd: path.resolve(__dirname, ".."),
  });
  if (!isUnpacked(folder)) await rm(folder, { recursive: true, force: true });
  try {
    await rename(own, folder);
  } catch (error) {
    await rm(own, { recursive: true });
    // Another process was faster.
    if (!isUnpacked(folder)) throw error;
  }
}

function isUnpacked(folder: string): boolean {
  return existsSync(path.join(folder, "chromium")) && existsSync(path.join(folder, libraryFolder));
}

const libraryFolder = path.join("al2023", "lib");

async function starts(executablePath: string): Promise<boolean> {
  try {
    await run(executablePath, ["--version", "--no-sandbox"]);
    return true;
  } catch {
    // A missing shared library is the one reason that the packaged libraries can mend; a launch reports any other.
    return false;
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
