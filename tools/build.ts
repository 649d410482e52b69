import { createRequire } from "node:module";
import path from "node:path";
import { parseArgs } from "node:util";
import webpack from "webpack";
import { developmentOrigin } from "./manifestFor";

const usage = `npm run build -- [--base-url https://example.org/addin] [--office-js hosted|local] [--out dist]

  --base-url   where dist/ will be served from; written into dist/manifest.xml (default ${developmentOrigin})
  --office-js  hosted: Microsoft's script (default, required for the store); local: the npm copy from your own
               server, for closed networks
  --out        the folder to write to (default dist)`;

/** `npm run build`: the add-in without the preview, and a manifest for the given address, in dist/. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      "base-url": { type: "string", default: developmentOrigin },
      "office-js": { type: "string", default: "hosted" },
      out: { type: "string", default: "dist" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help || !["hosted", "local"].includes(values["office-js"])) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const load = createRequire(__filename);
  const configure = load(path.resolve(__dirname, "../webpack.config.js")) as (
    env: Record<string, unknown>,
  ) => webpack.Configuration;
  const config = configure({ production: true, baseUrl: values["base-url"], officeJs: values["office-js"] });
  config.output = { ...config.output, path: path.resolve(values.out) };
  const stats = await compile(config);
  console.log(stats.toString({ preset: "summary", assets: true, colors: process.stdout.isTTY }));
  process.exitCode = stats.hasErrors() ? 1 : 0;
}

function compile(config: webpack.Configuration): Promise<webpack.Stats> {
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error !== null || stats === undefined) {
        reject(error ?? new Error("webpack gave no result"));
      } else {
        resolve(stats);
      }
    });
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
