/**
 * What webpack's loader and jest's transform share: the seed files checked and packed, through the TypeScript in
 * src/seeds, so that build and tests see the same budget and the same policy.
 */
const fs = require("node:fs");
const path = require("node:path");
const typescript = require("tsx/cjs/api");

const root = path.resolve(__dirname, "..");

const namesIn = (folder, isWanted) =>
  fs
    .readdirSync(folder)
    .filter(isWanted)
    .sort()
    .map((name) => path.join(folder, name));

/** The CSVs beside a datapackage.json. */
function seedTableFiles(dataPackagePath) {
  return namesIn(path.dirname(dataPackagePath), (name) => name.endsWith(".csv"));
}

/** The code that decides what the seed files become: a change of it changes the result as well. */
function seedCodeFiles() {
  const isCode = (name) => name.endsWith(".ts");
  return [
    __filename,
    ...namesIn(path.join(root, "src/seeds"), isCode),
    ...namesIn(path.join(root, "src/budget"), isCode),
    ...namesIn(path.join(root, "src/policy"), isCode),
  ];
}

/**
 * The packed budget and the two parts of the packed policy, each by its own keys. Throws with one line per problem where the files are
 * not as they must be.
 */
function packedSeeds(dataPackagePath) {
  const { parseSeeds } = typescript.require("../src/seeds/parseSeeds.ts", __filename);
  const { readSeedFiles } = typescript.require("../src/seeds/readSeedFiles.ts", __filename);
  const { formatSeedProblem } = typescript.require("../src/seeds/seedProblem.ts", __filename);
  const { packBudget } = typescript.require("../src/seeds/packBudget.ts", __filename);
  const seeds = parseSeeds(readSeedFiles(path.dirname(dataPackagePath)));
  if (seeds.kind === "refused") {
    throw new Error(`The seed files have problems:\n${seeds.problems.map(formatSeedProblem).join("\n")}`);
  }
  return { budget: packBudget(seeds.budget), ...packPolicy(seeds.policy) };
}

/** The same after the revision that the preview pretends has arrived; for development alone. */
function packedRevision(dataPackagePath) {
  const { readSeedFiles } = typescript.require("../src/seeds/readSeedFiles.ts", __filename);
  const { packBudget } = typescript.require("../src/seeds/packBudget.ts", __filename);
  const { reviseSeeds } = typescript.require("./seedRevision.ts", __filename);
  const { budget, policy } = reviseSeeds(readSeedFiles(path.dirname(dataPackagePath)));
  return { budget: packBudget(budget), ...packPolicy(policy) };
}

/** The policy in two parts: what the functions answer from, and the rest. */
function packPolicy(policy) {
  const { packAnsweredPolicy } = typescript.require("../src/seeds/packAnsweredPolicy.ts", __filename);
  const { packPolicyRest } = typescript.require("../src/seeds/packPolicyRest.ts", __filename);
  return { policy: packAnsweredPolicy(policy), policyRest: packPolicyRest(policy) };
}

/** What the pretended revision is made of: its changes, and the code that applies them. */
function revisionSources() {
  const { revisionFiles, revisionFolder } = typescript.require("./seedRevision.ts", __filename);
  return { folder: revisionFolder, files: [...revisionFiles(), path.join(__dirname, "seedRevision.ts")] };
}

module.exports = { packedRevision, packedSeeds, revisionSources, seedCodeFiles, seedTableFiles };
