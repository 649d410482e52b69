import { createRequire } from "node:module";
import path from "node:path";
import webpack from "webpack";

const root = path.resolve(__dirname, "../..");

/** Builds the add-in, or add-in and preview, into a folder; `env` as in webpack.config.js. */
export function runWebpack(env: Record<string, unknown>, folder: string): Promise<void> {
  const load = createRequire(__filename);
  const configure = load(path.join(root, "webpack.config.js")) as (
    env: Record<string, unknown>,
  ) => webpack.Configuration;
  const config = configure(env);
  config.output = { ...config.output, path: folder, clean: false };
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error !== null || stats === undefined || stats.hasErrors()) {
        reject(error ?? new Error(stats?.toString("errors-only")));
      } else {
        resolve();
      }
    });
  });
}
