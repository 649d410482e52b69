import type { ContentCells } from "./contentCells";
import type { PackageWriter } from "./packageWriter";
import { pivotCacheXml, pivotRecordsXml } from "./pivotCacheXml";
import { collectPivotCaches, sourceKey, type PivotCacheContent } from "./pivotCaches";
import { pivotXml } from "./pivotXml";
import type { StylesXml } from "./stylesXml";
import type { SheetContent, WorkbookContent } from "./workbookContent";
import { element } from "./xmlText";

const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Adds the parts of pivot tables: what they remember of their sources, and the tables themselves. */
export class PivotParts {
  private readonly caches: ReadonlyMap<string, PivotCacheContent>;
  private tableCount = 0;

  constructor(
    content: WorkbookContent,
    cells: ContentCells,
    private readonly parts: PackageWriter,
  ) {
    this.caches = collectPivotCaches(content, cells);
  }

  /** Adds the caches, and gives the workbook's section about them. */
  addCaches(workbookPath: string): string {
    const entries = [...this.caches.values()].map((cache) => {
      const path = cachePath(cache);
      const recordsPath = `xl/pivotCache/pivotCacheRecords${cache.id}.xml`;
      const recordsId = this.parts.relate(path, "pivotCacheRecords", recordsPath);
      this.parts.addPart(
        path,
        `${spreadsheetType}.pivotCacheDefinition+xml`,
        pivotCacheXml(cache, recordsId),
      );
      this.parts.addPart(recordsPath, `${spreadsheetType}.pivotCacheRecords+xml`, pivotRecordsXml(cache));
      const id = this.parts.relate(workbookPath, "pivotCacheDefinition", path);
      return element("pivotCache", { cacheId: cache.id, "r:id": id });
    });
    return entries.length === 0 ? "" : element("pivotCaches", {}, entries.join(""));
  }

  /** Adds the pivot tables of one sheet. */
  addTables(sheet: SheetContent, sheetPath: string, styles: StylesXml): void {
    for (const pivot of sheet.pivots) {
      const cache = this.caches.get(sourceKey(pivot.source));
      if (!cache) continue;
      this.tableCount += 1;
      const path = `xl/pivotTables/pivotTable${this.tableCount}.xml`;
      this.parts.addPart(path, `${spreadsheetType}.pivotTable+xml`, pivotXml(pivot, cache, styles));
      this.parts.relate(path, "pivotCacheDefinition", cachePath(cache));
      this.parts.relate(sheetPath, "pivotTable", path);
    }
  }
}

function cachePath({ id }: PivotCacheContent): string {
  return `xl/pivotCache/pivotCacheDefinition${id}.xml`;
}
