/**
 * Jest transform that does what seedLoader.cjs does in the build.
 *
 * In jest.config.cjs:
 *   transform: { "seeds/datapackage\\.json$": "<rootDir>/tools/seedTransform.cjs" }
 */
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { packedSeeds, seedCodeFiles, seedTableFiles } = require("./seedBuild.cjs");

module.exports = {
  getCacheKey(_sourceText, sourcePath) {
    const hash = createHash("sha256");
    for (const file of [sourcePath, ...seedTableFiles(sourcePath), ...seedCodeFiles()]) {
      hash.update(file).update("\0").update(readFileSync(file)).update("\0");
    }
    return hash.digest("hex");
  },
  // A .json module is parsed as JSON after its transform.
  process: (_sourceText, sourcePath) => ({ code: packedSeeds(sourcePath) }),
};
