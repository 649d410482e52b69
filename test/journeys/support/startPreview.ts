import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { launchBrowser } from "../../../tools/browser";

const root = path.resolve(__dirname, "../../..");

/** Where the journeys read the address of the running preview. */
export const addressFile = path.join(root, ".cache/preview-address");

/** Serves add-in and preview on a free port for all journeys, by the same code as `npm start`. */
export default async function startPreview(): Promise<void> {
  // Without a browser every journey would fail, each by itself.
  await (await launchBrowser()).close();
  const server = spawn(process.execPath, ["--import", "tsx", "tools/start.ts"], {
    cwd: root,
    env: { ...process.env, PORT: "0", LIVE_RELOAD: "off" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  (globalThis as { previewProcess?: typeof server }).previewProcess = server;
  const address = await new Promise<string>((resolve, reject) => {
    let output = "";
    const read = (chunk: Buffer): void => {
      output += chunk.toString("utf8");
      const found = /(https:\/\/localhost:\d+)\/preview\.html/.exec(output)?.[1];
      if (found !== undefined) {
        resolve(found);
      }
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    server.on("exit", (code) => reject(new Error(`The preview server ended with ${code}:\n${output}`)));
  });
  mkdirSync(path.dirname(addressFile), { recursive: true });
  writeFileSync(addressFile, address);
}
