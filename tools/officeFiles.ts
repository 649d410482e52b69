import { createRequire } from "node:module";
import path from "node:path";

/** The folder of the npm copy of office.js. */
export function officeFolder(): string {
  const packageFile = createRequire(__filename).resolve("@microsoft/office-js/package.json");
  return path.join(path.dirname(packageFile), "dist");
}

/** A pattern of copy-webpack-plugin. */
interface CopyPattern {
  readonly from: string;
  readonly to: string;
  readonly context: string;
  readonly info: { readonly minimized: boolean };
  readonly globOptions: { readonly ignore: string[] };
}

/** What a build with a local office.js carries, unchanged: the loader, the Excel libraries, two languages' texts. */
export function copiedOfficeFiles(): CopyPattern[] {
  const patterns = [
    "office.js",
    "excel-*.js",
    "o15apptofilemappingtable.js",
    "ja-jp/office_strings.js",
    "en-us/office_strings.js",
    "telemetry/oteljs_agave.js",
  ];
  return patterns.map((from) => ({
    from,
    to: path.posix.join("office-js", path.posix.dirname(from)),
    context: officeFolder(),
    // Microsoft's files are served as they are: «minimized» keeps the minimizer away from them.
    info: { minimized: true },
    globOptions: { ignore: ["**/*.debug.js"] },
  }));
}
