const typescript = [
  "ts-jest",
  {
    tsconfig: {
      module: "CommonJS",
      moduleResolution: "Node10",
      jsx: "react-jsx",
      isolatedModules: true,
      esModuleInterop: true,
      target: "ES2022",
      verbatimModuleSyntax: false,
      ignoreDeprecations: "6.0",
    },
    diagnostics: false,
  },
];

/** What all projects share. Types are checked by `npm run check:types`, not once more here. */
const shared = {
  transform: { "^.+\\.tsx?$": typescript, "seeds/datapackage\\.json$": "<rootDir>/tools/seedTransform.cjs" },
  moduleNameMapper: {
    "\\.css$": "<rootDir>/test/support/emptyStyles.ts",
    "seeds/datapackage\\.json\\?policy(Rest)?$": "<rootDir>/seeds/datapackage.json",
  },
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/dist/"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.cache/"],
};

/** @type {import("jest").Config} */
module.exports = {
  // No test asserts a time: this is only how long one may take where the machine is busy with others.
  testTimeout: 60_000,
  // One for each core of the smallest machine that runs them: by itself jest would leave one core idle.
  maxWorkers: 2,
  projects: [
    {
      ...shared,
      displayName: "node",
      testEnvironment: "node",
      globalSetup: "<rootDir>/test/support/bundleWorkbookOnce.ts",
      testMatch: [
        "<rootDir>/test/unit/**/*.test.ts",
        "<rootDir>/test/merge/**/*.test.ts",
        "<rootDir>/test/fuzz/**/*.test.ts",
        "<rootDir>/test/*.test.ts",
      ],
      testPathIgnorePatterns: [
        ...shared.testPathIgnorePatterns,
        "<rootDir>/test/unit/taskpane/",
        "<rootDir>/test/unit/preview/officeHost/",
        "<rootDir>/test/unit/preview/grid/",
      ],
    },
    {
      ...shared,
      displayName: "jsdom",
      testEnvironment: "jsdom",
      globalSetup: "<rootDir>/test/support/bundleWorkbookOnce.ts",
      setupFiles: ["<rootDir>/test/support/jsdomGlobals.ts"],
      testMatch: [
        "<rootDir>/test/unit/taskpane/**/*.test.tsx",
        "<rootDir>/test/unit/preview/officeHost/**/*.test.ts",
        "<rootDir>/test/unit/preview/grid/**/*.test.ts",
        "<rootDir>/test/contract/**/*.test.ts",
      ],
    },
    {
      ...shared,
      displayName: "browser",
      testEnvironment: "node",
      globalSetup: "<rootDir>/test/journeys/support/startPreview.ts",
      globalTeardown: "<rootDir>/test/journeys/support/stopPreview.ts",
      testMatch: ["<rootDir>/test/journeys/**/*.test.ts"],
    },
  ],
};
