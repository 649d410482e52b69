import { Compilation, type Compiler, sources } from "webpack";
import { localizeMetadata } from "./functionMetadata";

const pluginName = "FunctionTextsPlugin";

/** What the metadata generator writes; it has no texts yet and is not part of the build. */
export const generatedMetadata = "functions.generated.json";

/** Puts the texts of both languages over the generated metadata: `functions.json` and `functions.en.json`. */
export class FunctionTextsPlugin {
  apply(compiler: Compiler): void {
    // Not in child compilations: pages are compiled in some, which the generator writes into as well.
    compiler.hooks.thisCompilation.tap(pluginName, (compilation) => {
      const options = { name: pluginName, stage: Compilation.PROCESS_ASSETS_STAGE_DERIVED };
      compilation.hooks.processAssets.tap(options, () => {
        const generated = compilation.getAsset(generatedMetadata);
        if (generated === undefined) {
          return;
        }
        const metadata: unknown = JSON.parse(generated.source.source().toString());
        compilation.deleteAsset(generatedMetadata);
        compilation.emitAsset("functions.json", jsonSource(localizeMetadata(metadata, "ja")));
        compilation.emitAsset("functions.en.json", jsonSource(localizeMetadata(metadata, "en")));
      });
    });
  }
}

function jsonSource(value: unknown): sources.RawSource {
  return new sources.RawSource(`${JSON.stringify(value, undefined, 2)}\n`);
}
