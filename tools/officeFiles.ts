import { createRequire } from "node:module";
import path from "node:path";

/** The folder of the npm copy of office.js. */
export function officeFolder(): string {
  const packageFile = createRequire(__filename).resolve("@microsoft/office-js/package.json");
  return path.join(path.dirname(packageFile), "dist");
}

/** What a build with a local office.js carries: the loader, the Excel libraries and the two languages' texts. */
export function copiedOfficeFiles(): { from: string; to: string; context: string }[] {
  const patterns = [
    "office.js",
    "excel-*.js",
    "o15apptofilemappingtable.js",
    "ja-jp/office_strings.js",
    "en-us/office_strings.js",
    "telemetry/oteljs_agave.js",
  ];
  return patterns.map((from) => ({ from, to: "office-js", context: officeFolder() }));
}
