import type { LossList } from "./openReport";
import type { PackageReader, PackageRelationship } from "./packageReader";
import { readPivot } from "./readPivot";
import type { PivotContent } from "./workbookContent";
import { unescapeCellText } from "./xmlText";

/** The pivot tables among the parts that a sheet relates to; of others the cells remain, which is noted. */
export function readPivots(
  parts: PackageReader,
  related: readonly PackageRelationship[],
  where: {
    readonly sheetName: string;
    readonly losses: LossList;
    /** The number format with a number. */
    readonly formatCode: (id: number) => string;
  },
): readonly PivotContent[] {
  return related.flatMap(({ type, path, target }): PivotContent[] => {
    if (type !== "pivotTable") return [];
    const table = path === undefined ? undefined : parts.tree(path);
    const cachePath =
      path === undefined
        ? undefined
        : parts.relationships(path).find((one) => one.type === "pivotCacheDefinition")?.path;
    const cache = cachePath === undefined ? undefined : parts.tree(cachePath);
    const pivot = table && cache && readPivot(table, cache, where.formatCode);
    if (pivot) return [pivot];
    const name = table?.attributes["name"];
    const detail = name === undefined ? target.replace(/^.*\//, "") : unescapeCellText(name);
    where.losses.add("pivotTable", { sheetName: where.sheetName, detail });
    return [];
  });
}
