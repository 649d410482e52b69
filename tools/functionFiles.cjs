/**
 * The files that declare custom functions, in the order in which `functions.json` lists them: what the build makes the
 * metadata from.
 */
const functionFiles = [
  "./src/functions/functions.ts",
  "./src/functions/measureFunctions.ts",
  "./src/functions/policyFunctions.ts",
];

module.exports = { functionFiles };
