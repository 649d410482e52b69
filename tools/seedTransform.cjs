/**
 * Jest transform that does what seedLoader.cjs does in the build. Jest knows no queries, so budget and policy share one
 * module here; their keys differ but for the version, which is the same.
 *
 * In jest.config.cjs:
 *   transform: { "seeds/datapackage\\.json$": "<rootDir>/tools/seedTransform.cjs" }
 *   moduleNameMapper: { "seeds/datapackage\\.json\\?policy(Rest)?$": "<rootDir>/seeds/datapackage.json" }
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
  process: (_sourceText, sourcePath) => {
    const { budget, policy, policyRest } = packedSeeds(sourcePath);
    return { code: JSON.stringify({ ...budget, ...policy, ...policyRest }) };
  },
};
