import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import importX from "eslint-plugin-import-x";
import officeAddins from "eslint-plugin-office-addins";
import prettier from "eslint-config-prettier";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { pureRooms, rooms, wiringFile } from "./tools/rooms.cjs";

/** No room imports another one but those drawn in tools/rooms.cjs; the seed files belong to seeds/ alone. */
const zones = (extra = {}) => [
  ...Object.entries(rooms).map(([room, allowed]) => ({
    target: `./src/${room}`,
    from: "./src",
    except: [
      `./${room}`,
      ...allowed.map((name) => `./${name}`),
      ...(extra[room] ?? []).map((name) => `./${name}`),
    ],
    message: `src/${room} may import only: ${[...allowed, ...(extra[room] ?? [])].join(", ") || "nothing"} (tools/rooms.cjs).`,
  })),
  ...Object.keys(rooms)
    .filter((room) => room !== "seeds")
    .map((room) => ({
      target: `./src/${room}`,
      from: "./seeds",
      message: "Only src/seeds reads the seed files.",
    })),
  {
    target: "./src/preview/workbook",
    from: "./src/preview/!(workbook)/**/*",
    message: "The workbook knows neither host nor page.",
  },
  {
    target: "./src/preview/officeHost",
    from: "./src/preview/grid",
    message: "The host runs without the page.",
  },
];

const hostGlobals = ["Excel", "Office", "OfficeExtension", "OfficeRuntime", "CustomFunctions"].map(
  (name) => ({
    name,
    message: "Only src/excel talks to Excel; pure rooms return changes (workbook/workbookPort.ts).",
  }),
);
const platformGlobals = [
  "window",
  "document",
  "navigator",
  "fetch",
  "localStorage",
  "sessionStorage",
  "process",
  "require",
].map((name) => ({
  name,
  message: "Pure rooms use neither browser nor Node; take the value as an argument.",
}));

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", ".cache/", "coverage/"] },
  ...tseslint.configs.strict.map((config) => ({ ...config, files: ["**/*.{ts,tsx}"] })),
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}", "tools/**/*.ts"],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { "import-x": importX, "react-hooks": reactHooks },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      // Taking an object apart to leave some of its fields out is what rest siblings are for.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true, argsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-invalid-void-type": "off",
      "import-x/no-cycle": "error",
      "import-x/no-default-export": "error",
      "import-x/no-restricted-paths": ["error", { zones: zones() }],
      "max-lines-per-function": ["error", { max: 80, skipComments: true, skipBlankLines: true }],
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  {
    files: [wiringFile],
    rules: {
      "import-x/no-restricted-paths": ["error", { zones: zones({ taskpane: ["excel", "functions"] }) }],
    },
  },
  {
    files: [`src/{${pureRooms.join(",")}}/**/*.ts`],
    rules: { "no-restricted-globals": ["error", ...hostGlobals, ...platformGlobals] },
  },
  {
    files: ["src/{seeds,commands,taskpane,preview}/**/*.{ts,tsx}"],
    ignores: [wiringFile, "src/commands/**", "src/taskpane/**", "src/preview/**"],
    rules: { "no-restricted-globals": ["error", ...hostGlobals] },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
    ),
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    // Command-line programs speak on the console; test suites are as long as their list of cases.
    files: ["tools/**/*.ts", "test/**/*.{ts,tsx}"],
    rules: { "no-console": "off", "max-lines-per-function": "off", "import-x/no-default-export": "off" },
  },
  prettier,
);
