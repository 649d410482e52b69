const { projects } = require("../../jest.config.cjs");

/** The jsdom project, for measuring instead of testing. */
module.exports = {
  ...projects.find((project) => project.displayName === "jsdom"),
  rootDir: "../..",
  displayName: "bench",
  testMatch: ["<rootDir>/test/bench/*.bench.ts"],
};
