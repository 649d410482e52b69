/**
 * Webpack loader that puts the checked, packed tables in the place of seeds/datapackage.json: the budget, or with the
 * query `?policy` the policy, so that a script which needs one does not carry the other. A bad row fails the build
 * with file, row, column, what was expected and what was found.
 *
 * In webpack.config.js:
 *   { resource: path.resolve(__dirname, "seeds/datapackage.json"), type: "javascript/auto",
 *     loader: path.resolve(__dirname, "tools/seedLoader.cjs") }
 */
const path = require("node:path");
const { packedSeeds, seedCodeFiles, seedTableFiles } = require("./seedBuild.cjs");

module.exports = function seedLoader() {
  // Watching and caching must see the tables and the checks, not only the file that was imported. The folder as
  // well: a table may be added.
  this.addContextDependency(path.dirname(this.resourcePath));
  for (const file of [...seedTableFiles(this.resourcePath), ...seedCodeFiles()]) this.addDependency(file);
  const { budget, policy } = packedSeeds(this.resourcePath);
  return `export default ${JSON.stringify(this.resourceQuery === "?policy" ? policy : budget)};`;
};
