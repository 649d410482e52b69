/**
 * Webpack loader that puts the checked, packed tables in the place of seeds/datapackage.json: the budget, with the query
 * `?policy` what the functions answer from of the policy, with `?policyRest` the rest of it, so that a script which needs
 * one does not carry the others. A bad row fails the build
 * with file, row, column, what was expected and what was found.
 *
 * In development the module holds a second, invented revision of the data beside them, and the page's own address says
 * which of the two is meant: `taskpane.html?seeds=revised`. A production build has nothing of it.
 *
 * In webpack.config.js:
 *   { resource: path.resolve(__dirname, "seeds/datapackage.json"), type: "javascript/auto",
 *     loader: path.resolve(__dirname, "tools/seedLoader.cjs") }
 */
const path = require("node:path");
const {
  packedRevision,
  packedSeeds,
  revisionSources,
  seedCodeFiles,
  seedTableFiles,
} = require("./seedBuild.cjs");

const wantsRevision = `new URLSearchParams(globalThis.location?.search).get("seeds") === "revised"`;

module.exports = function seedLoader() {
  // Watching and caching must see the tables and the checks, not only the file that was imported. The folder as
  // well: a table may be added.
  this.addContextDependency(path.dirname(this.resourcePath));
  for (const file of [...seedTableFiles(this.resourcePath), ...seedCodeFiles()]) this.addDependency(file);
  const subject = { "?policy": "policy", "?policyRest": "policyRest" }[this.resourceQuery] ?? "budget";
  const bundled = JSON.stringify(packedSeeds(this.resourcePath)[subject]);
  if (this.mode !== "development") return `export default ${bundled};`;
  const { folder, files } = revisionSources();
  this.addContextDependency(folder);
  for (const file of files) this.addDependency(file);
  const revised = JSON.stringify(packedRevision(this.resourcePath)[subject]);
  return `export default ${wantsRevision} ? ${revised} : ${bundled};`;
};
