import type { OpenReport } from "../xlsx/openReport";
import type { AddInHost } from "./addInHost";
import type { FileControls } from "./fileControls";
import type { SeedChoice } from "./seedChoice";

/** Lets a person see what happens when the data are revised. */
export interface RevisionControls {
  /** The data that the add-in works with now. */
  seeds(): SeedChoice;
  /** Gives the add-in the bundled data or the invented revision, and starts it anew; resolves when it has started. */
  useSeeds(seeds: SeedChoice): Promise<void>;
  /** Opens a workbook whose tables hold the bundled data, and then gives the add-in the revised ones. */
  openOlderWorkbook(): Promise<OpenReport>;
}

/** Where the workbook with the older data lies beside the page. */
export function olderWorkbookAddress(language: "ja" | "en"): string {
  return `samples/older-${language}.xlsx`;
}

/** Makes the controls; `onSeeds` is called whenever other data come into use. */
export function createRevisionControls(options: {
  readonly addIn: Pick<AddInHost, "openPane" | "seeds" | "useSeeds">;
  readonly files: FileControls;
  readonly language: "ja" | "en";
  readonly onSeeds: (seeds: SeedChoice) => void;
}): RevisionControls {
  const { addIn, files, onSeeds } = options;
  const useSeeds = async (seeds: SeedChoice): Promise<void> => {
    const started = addIn.useSeeds(seeds);
    onSeeds(seeds);
    await started;
  };
  return {
    seeds: () => addIn.seeds,
    useSeeds,
    async openOlderWorkbook() {
      const address = olderWorkbookAddress(options.language);
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      // What formulas of the workbook show is calculated with the data that it was made with.
      if (addIn.seeds !== "bundled") await useSeeds("bundled");
      const report = await files.openXlsx(new Uint8Array(await response.arrayBuffer()));
      await useSeeds("revised");
      await addIn.openPane();
      return report;
    },
  };
}
