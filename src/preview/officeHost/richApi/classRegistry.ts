import { applicationClass, runtimeClass } from "./classes/applicationClass";
import {
  chartAxesClass,
  chartAxisClass,
  chartAxisTitleClass,
  chartGridlinesClass,
} from "./classes/chartAxisClass";
import { chartClass, chartCollectionClass } from "./classes/chartClass";
import {
  chartAreaFormatClass,
  chartAxisFormatClass,
  chartAxisTitleFormatClass,
  chartDataLabelFormatClass,
  chartFillClass,
  chartFontClass,
  chartFormatStringClass,
  chartLegendFormatClass,
  chartPointFormatClass,
  chartSeriesFormatClass,
  chartTitleFormatClass,
} from "./classes/chartFormatClasses";
import { chartDataLabelsClass, chartLegendClass, chartTitleClass } from "./classes/chartLegendClass";
import {
  chartPointClass,
  chartPointsCollectionClass,
  chartSeriesClass,
  chartSeriesCollectionClass,
} from "./classes/chartSeriesClass";
import {
  dataPivotHierarchyClass,
  dataPivotHierarchyCollectionClass,
} from "./classes/dataPivotHierarchyClass";
import { documentPropertiesClass } from "./classes/documentPropertiesClass";
import { namedItemClass, namedItemCollectionClass } from "./classes/namedItemClass";
import { filterClass } from "./classes/filterClass";
import { headerFooterClass, headerFooterGroupClass, pageLayoutClass } from "./classes/pageLayoutClass";
import {
  pivotFieldClass,
  pivotFieldCollectionClass,
  pivotItemClass,
  pivotItemCollectionClass,
} from "./classes/pivotFieldClass";
import {
  filterPivotHierarchyClass,
  filterPivotHierarchyCollectionClass,
  pivotHierarchyClass,
  pivotHierarchyCollectionClass,
  rowColumnPivotHierarchyClass,
  rowColumnPivotHierarchyCollectionClass,
} from "./classes/pivotHierarchyClass";
import { pivotLayoutClass } from "./classes/pivotLayoutClass";
import { pivotTableClass, pivotTableCollectionClass } from "./classes/pivotTableClass";
import { rangeAreasClass, rangeCollectionClass } from "./classes/rangeAreasClass";
import { rangeClass } from "./classes/rangeClass";
import { rangeFillClass, rangeFontClass, rangeFormatClass } from "./classes/rangeFormatClass";
import { settingClass, settingCollectionClass } from "./classes/settingClass";
import { tableClass } from "./classes/tableClass";
import { tableCollectionClass, tableScopedCollectionClass } from "./classes/tableCollectionClass";
import { tableColumnClass, tableColumnCollectionClass } from "./classes/tableColumnClass";
import { tableRowClass, tableRowCollectionClass } from "./classes/tableRowClass";
import { tableSortClass } from "./classes/tableSortClass";
import { workbookClass, workbookProtectionClass } from "./classes/workbookClass";
import { worksheetClass } from "./classes/worksheetClass";
import { worksheetCollectionClass } from "./classes/worksheetCollectionClass";
import { worksheetFreezePanesClass } from "./classes/worksheetFreezePanesClass";
import { worksheetProtectionClass } from "./classes/worksheetProtectionClass";
import type { ClassRegistry } from "./objectModel";

/** Every class of Excel's object model that this host has built. */
export const classRegistry: ClassRegistry = {
  Application: applicationClass,
  Chart: chartClass,
  ChartAreaFormat: chartAreaFormatClass,
  ChartAxes: chartAxesClass,
  ChartAxis: chartAxisClass,
  ChartAxisFormat: chartAxisFormatClass,
  ChartAxisTitle: chartAxisTitleClass,
  ChartAxisTitleFormat: chartAxisTitleFormatClass,
  ChartCollection: chartCollectionClass,
  ChartDataLabelFormat: chartDataLabelFormatClass,
  ChartDataLabels: chartDataLabelsClass,
  ChartFill: chartFillClass,
  ChartFont: chartFontClass,
  ChartFormatString: chartFormatStringClass,
  ChartGridlines: chartGridlinesClass,
  ChartLegend: chartLegendClass,
  ChartLegendFormat: chartLegendFormatClass,
  ChartPoint: chartPointClass,
  ChartPointFormat: chartPointFormatClass,
  ChartPointsCollection: chartPointsCollectionClass,
  ChartSeries: chartSeriesClass,
  ChartSeriesCollection: chartSeriesCollectionClass,
  ChartSeriesFormat: chartSeriesFormatClass,
  ChartTitle: chartTitleClass,
  ChartTitleFormat: chartTitleFormatClass,
  DataPivotHierarchy: dataPivotHierarchyClass,
  DataPivotHierarchyCollection: dataPivotHierarchyCollectionClass,
  DocumentProperties: documentPropertiesClass,
  Filter: filterClass,
  FilterPivotHierarchy: filterPivotHierarchyClass,
  FilterPivotHierarchyCollection: filterPivotHierarchyCollectionClass,
  HeaderFooter: headerFooterClass,
  HeaderFooterGroup: headerFooterGroupClass,
  NamedItem: namedItemClass,
  NamedItemCollection: namedItemCollectionClass,
  PageLayout: pageLayoutClass,
  PivotField: pivotFieldClass,
  PivotFieldCollection: pivotFieldCollectionClass,
  PivotHierarchy: pivotHierarchyClass,
  PivotHierarchyCollection: pivotHierarchyCollectionClass,
  PivotItem: pivotItemClass,
  PivotItemCollection: pivotItemCollectionClass,
  PivotLayout: pivotLayoutClass,
  PivotTable: pivotTableClass,
  PivotTableCollection: pivotTableCollectionClass,
  Range: rangeClass,
  RangeAreas: rangeAreasClass,
  RangeCollection: rangeCollectionClass,
  RangeFill: rangeFillClass,
  RangeFont: rangeFontClass,
  RangeFormat: rangeFormatClass,
  RowColumnPivotHierarchy: rowColumnPivotHierarchyClass,
  RowColumnPivotHierarchyCollection: rowColumnPivotHierarchyCollectionClass,
  Runtime: runtimeClass,
  Setting: settingClass,
  SettingCollection: settingCollectionClass,
  Table: tableClass,
  TableCollection: tableCollectionClass,
  TableColumn: tableColumnClass,
  TableColumnCollection: tableColumnCollectionClass,
  TableRow: tableRowClass,
  TableRowCollection: tableRowCollectionClass,
  TableSort: tableSortClass,
  TableScopedCollection: tableScopedCollectionClass,
  Workbook: workbookClass,
  WorkbookProtection: workbookProtectionClass,
  Worksheet: worksheetClass,
  WorksheetCollection: worksheetCollectionClass,
  WorksheetFreezePanes: worksheetFreezePanesClass,
  WorksheetProtection: worksheetProtectionClass,
};
