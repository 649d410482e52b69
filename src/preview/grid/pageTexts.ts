import type { LossKind } from "../xlsx/openReport";
import { pageTextsEn } from "./pageTextsEn";
import { pageTextsJa } from "./pageTextsJa";

/** The words of the page around the grid; the grid's own are Univer's, the pane's are the add-in's. */
export interface PageTexts {
  readonly workbookName: string;
  readonly firstSheetName: string;
  readonly pageTitle: string;
  readonly badge: string;
  readonly help: string;
  readonly otherLanguage: string;
  readonly skipToGrid: string;
  readonly skipToPane: string;
  readonly home: string;
  readonly ribbon: string;
  readonly workbook: string;
  readonly pane: string;
  readonly paneWidth: string;
  readonly reloadPane: string;
  readonly closePane: string;
  readonly paneLoading: string;
  readonly paneStopped: string;
  readonly close: string;
  readonly nameBox: string;
  readonly moreFormula: string;
  readonly addSheet: string;
  readonly listSheets: string;
  readonly cells: string;
  readonly zoom: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly gridlines: string;
  readonly nameList: string;
  readonly chartName: (title: string) => string;
  readonly openFile: string;
  readonly saveFile: string;
  readonly listSeparator: string;
  /** What of a file was not taken over. */
  readonly lossNames: Readonly<Record<LossKind, string>>;
  readonly fileOpened: (name: string, lost: string) => string;
  readonly fileNotOpened: (name: string, why: string) => string;
  readonly fileNotSaved: (why: string) => string;
  readonly commandFailed: (label: string) => string;
  readonly pageFailed: (what: string) => string;
  readonly unreadableOptions: (parts: string) => string;
  readonly errorTitles: Readonly<Record<string, string>>;
  readonly otherError: string;
  readonly helpTitle: string;
  readonly helpIntroduction: readonly string[];
  readonly tryTitle: string;
  readonly trySteps: readonly { readonly text: string; readonly formula?: string }[];
  readonly revisedBadge: string;
  readonly revisionTitle: string;
  readonly revisionText: string;
  readonly useRevisedSeeds: string;
  readonly useBundledSeeds: string;
  readonly openOlderWorkbook: string;
  readonly revisedSeedsInUse: string;
  readonly bundledSeedsInUse: string;
  readonly olderOpened: string;
  readonly olderNotOpened: (why: string) => string;
  readonly playTitle: string;
  readonly playIntroduction: string;
  readonly plays: readonly { readonly query: string; readonly text: string }[];
  readonly scriptTitle: string;
  readonly scriptText: string;
}

/** The page's words in its two languages. */
export const pageTexts: Readonly<Record<"ja" | "en", PageTexts>> = {
  ja: pageTextsJa,
  en: pageTextsEn,
};
