import { applicationClass, runtimeClass } from "./classes/applicationClass";
import { namedItemClass, namedItemCollectionClass } from "./classes/namedItemClass";
import { rangeAreasClass, rangeCollectionClass } from "./classes/rangeAreasClass";
import { rangeClass } from "./classes/rangeClass";
import { rangeFillClass, rangeFontClass, rangeFormatClass } from "./classes/rangeFormatClass";
import { settingClass, settingCollectionClass } from "./classes/settingClass";
import { tableClass } from "./classes/tableClass";
import { tableCollectionClass, tableScopedCollectionClass } from "./classes/tableCollectionClass";
import { tableColumnClass, tableColumnCollectionClass } from "./classes/tableColumnClass";
import { tableRowClass, tableRowCollectionClass } from "./classes/tableRowClass";
import { workbookClass, workbookProtectionClass } from "./classes/workbookClass";
import { worksheetClass } from "./classes/worksheetClass";
import { worksheetCollectionClass } from "./classes/worksheetCollectionClass";
import { worksheetFreezePanesClass } from "./classes/worksheetFreezePanesClass";
import { worksheetProtectionClass } from "./classes/worksheetProtectionClass";
import type { ClassRegistry } from "./objectModel";

/** Every class of Excel's object model that this host has built. */
export const classRegistry: ClassRegistry = {
  Application: applicationClass,
  NamedItem: namedItemClass,
  NamedItemCollection: namedItemCollectionClass,
  Range: rangeClass,
  RangeAreas: rangeAreasClass,
  RangeCollection: rangeCollectionClass,
  RangeFill: rangeFillClass,
  RangeFont: rangeFontClass,
  RangeFormat: rangeFormatClass,
  Runtime: runtimeClass,
  Setting: settingClass,
  SettingCollection: settingCollectionClass,
  Table: tableClass,
  TableCollection: tableCollectionClass,
  TableColumn: tableColumnClass,
  TableColumnCollection: tableColumnCollectionClass,
  TableRow: tableRowClass,
  TableRowCollection: tableRowCollectionClass,
  TableScopedCollection: tableScopedCollectionClass,
  Workbook: workbookClass,
  WorkbookProtection: workbookProtectionClass,
  Worksheet: worksheetClass,
  WorksheetCollection: worksheetCollectionClass,
  WorksheetFreezePanes: worksheetFreezePanesClass,
  WorksheetProtection: worksheetProtectionClass,
};
