/**
 * Webpack loader for `*.styles.ts`: turns the pane's styles into CSS rules when the add-in is built, as Fluent's own
 * components bring theirs. Otherwise each start of the pane would turn them anew, and carry a CSS compiler for it.
 *
 * Such a file exports results of `makeStyles` over plain objects and nothing else; anything else fails the build.
 */
const { build } = require("esbuild");
const { resolveStyleRulesForSlots } = require("@griffel/core");
const { tokens } = require("@fluentui/react-components");

const fluent = "@fluentui/react-components";

/** Stands in for Fluent while the file runs: `makeStyles` gives back what it was given. */
const stand = { makeStyles: (slots) => ({ slots }), tokens };

module.exports = function stylesLoader() {
  const finish = this.async();
  precompiled(this).then(
    (code) => finish(null, code),
    (error) => finish(error),
  );
};

async function precompiled(loader) {
  const { metafile, outputFiles } = await build({
    entryPoints: [loader.resourcePath],
    absWorkingDir: loader.rootContext,
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "cjs",
    external: [fluent],
    logLevel: "silent",
  });
  for (const file of Object.keys(metafile.inputs)) loader.addDependency(`${loader.rootContext}/${file}`);
  const module = { exports: {} };
  // The file is this project's own; it may ask for Fluent alone.
  new Function("module", "exports", "require", outputFiles[0].text)(module, module.exports, demand);
  const hooks = Object.entries(module.exports).map(([name, made]) => {
    if (made?.slots === undefined) throw new Error(`${name} is not a result of makeStyles`);
    const [classes, rules] = resolveStyleRulesForSlots(made.slots);
    return `export const ${name} = /*#__PURE__*/ __styles(${JSON.stringify(classes)}, ${JSON.stringify(rules)});`;
  });
  return [`import { __styles } from "${fluent}";`, ...hooks].join("\n");
}

function demand(name) {
  if (name === fluent) return stand;
  throw new Error(`A file of styles cannot import ${name}`);
}
