import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { runWebpack } from "../support/runWebpack";

const root = path.resolve(__dirname, "../..");

/** The folders that the bench serves and weighs. */
export interface BenchBuilds {
  /** The add-in as it ships, with the preview page beside it. */
  readonly addIn: string;
  /** The same preview page with the peer's pane in the place of ours. */
  readonly peer: string;
}

const folder = path.join(root, ".cache/bench");

/** Where `buildForBench` puts them. */
export const benchBuilds: BenchBuilds = {
  addIn: path.join(folder, "addIn"),
  peer: path.join(folder, "peer"),
};

/** Builds the add-in as it ships and the peer, each beside the preview page that hosts it. */
export async function buildForBench(): Promise<void> {
  const { addIn, peer } = benchBuilds;
  rmSync(addIn, { recursive: true, force: true });
  rmSync(peer, { recursive: true, force: true });
  await runWebpack({}, peer);
  cpSync(peer, addIn, { recursive: true });
  await runWebpack({ production: true, officeJs: "local" }, addIn);
  cpSync(path.join(addIn, "office-js"), path.join(peer, "office-js"), { recursive: true });
  await buildPeerPane(peer);
}

async function buildPeerPane(target: string): Promise<void> {
  await build({
    entryPoints: [path.join(root, "test/bench/peerPane.tsx")],
    outfile: path.join(target, "peerPane.js"),
    bundle: true,
    minify: true,
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Peer</title>
<script src="office-js/office.js"></script><script defer src="peerPane.js"></script></head>
<body><div id="root"></div></body></html>`;
  writeFileSync(path.join(target, "taskpane.html"), page);
}

/** The scripts that a page of a build loads at first, in order, office.js aside. */
export function firstScripts(built: string, page: string): string[] {
  const html = readFileSync(path.join(built, page), "utf8");
  return [...html.matchAll(/<script[^>]*\ssrc="?([^"?>\s]+)/g)]
    .map((match) => path.join(built, match[1] ?? ""))
    .filter((file) => !file.includes("office-js") && existsSync(file));
}

/** Makes sure that a folder is there. */
export function ensureFolder(name: string): string {
  mkdirSync(name, { recursive: true });
  return name;
}
