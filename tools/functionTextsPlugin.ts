import { Compilation, type Compiler, sources } from "webpack";
import { localizeMetadata } from "./functionMetadata";

const pluginName = "FunctionTextsPlugin";

/** Puts the texts of both languages over the generated `functions.json`: `functions.json` and `functions.en.json`. */
export class FunctionTextsPlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(pluginName, (compilation) => {
      const options = { name: pluginName, stage: Compilation.PROCESS_ASSETS_STAGE_DERIVED };
      compilation.hooks.processAssets.tap(options, () => {
        const generated = compilation.getAsset("functions.json");
        if (generated === undefined) {
          return;
        }
        const metadata: unknown = JSON.parse(generated.source.source().toString());
        compilation.updateAsset("functions.json", jsonSource(localizeMetadata(metadata, "ja")));
        compilation.emitAsset("functions.en.json", jsonSource(localizeMetadata(metadata, "en")));
      });
    });
  }
}

function jsonSource(value: unknown): sources.RawSource {
  return new sources.RawSource(`${JSON.stringify(value, undefined, 2)}\n`);
}
