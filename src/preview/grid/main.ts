import "./preview.css";
import { parseFunctionMetadata } from "../officeHost/functionMetadata";
import type { UniverPreviewWorkbook } from "../workbook/univerPreviewWorkbook";
import { createUniverWorkbook } from "../workbook/univerWorkbook";
import type { PaneNotice } from "../officeHost/paneNotice";
import { createAddInHost, type AddInHost } from "./addInHost";
import { attachCellErrorHint } from "./cellErrorHint";
import { attachCellLinks } from "./cellLinks";
import { attachChartLayer } from "./chartLayer";
import { centerErrors } from "./centerErrors";
import { createPageControls } from "./createPageControls";
import { createPreviewApi } from "./createPreviewApi";
import { attachFileButtons } from "./fileButtons";
import { createFileControls } from "./fileControls";
import { fetchText } from "./fetchText";
import { attachGridAccess } from "./gridAccess";
import { attachHelp } from "./helpPanel";
import { parseManifestRibbon, type ManifestRibbon, type RibbonButton } from "./manifestRibbon";
import { applyScheme, applyTexts, pageLanguage, part, showNotice } from "./pageChrome";
import { collectFontFaces, injectPaneFont, loadFirstFonts, pageFontFamily } from "./pageFonts";
import { parsePageOptions } from "./pageOptions";
import { pageTexts, type PageTexts } from "./pageTexts";
import { drawPaneHeader } from "./paneHeader";
import { attachRegionKeys } from "./regionKeys";
import { createRevisionControls } from "./revision";
import { attachRevisionPanel } from "./revisionPanel";
import { drawRibbon } from "./ribbon";
import { attachSplitter } from "./splitter";
import {
  createUniverGrid,
  dressHeaders,
  focusGrid,
  redrawText,
  whenDrawn,
  type UniverGrid,
} from "./univerGrid";
import { attachVeryHiddenSheets } from "./veryHiddenSheets";

const { options, problems } = parsePageOptions(window.location.search);
const texts = pageTexts[pageLanguage(options)];
start().catch((thrown: unknown) => {
  showNotice(texts.pageFailed(thrown instanceof Error ? thrown.message : String(thrown)), { stays: true });
  throw thrown;
});

/** Builds the page: words, grid, workbook, host, ribbon, pane, in the order in which they need each other. */
async function start(): Promise<void> {
  applyTexts(texts, options);
  const scheme = applyScheme(options.scheme);
  const revisionPanel = attachPageParts();
  if (problems.length > 0) showNotice(texts.unreadableOptions(problems.join(", ")));
  const [manifest] = await Promise.all([loadManifest(), loadFirstFonts(document, firstText(texts))]);
  const functions = manifest.functionMetadataAddress
    ? parseFunctionMetadata(await fetchText(manifest.functionMetadataAddress))
    : [];

  const grid = createUniverGrid({
    container: part("grid"),
    language: pageLanguage(options),
    isDark: scheme === "dark",
    fontName: pageFontFamily,
  });
  const drawn = whenDrawn(grid.api);
  const workbook = createUniverWorkbook({
    univer: grid.univer,
    fontName: pageFontFamily,
    sheetNames: [texts.firstSheetName],
  });
  if (options.isStructureProtected) workbook.setStructureProtected(true);
  centerErrors(grid.univer);
  void drawn.then(() => dressHeaders(grid.api, pageFontFamily));
  focusGrid(grid, workbook.unitId);
  document.fonts.addEventListener("loadingdone", () => redrawText(grid.api));

  const addIn = createAddInHost({
    workbook,
    workbookName: `${texts.workbookName}.xlsx`,
    manifest,
    functions,
    page: options,
    workspace: part("workspace"),
    paneBody: part("paneBody"),
    onPage: (pane) => options.areFontsLent && injectPaneFont(pane, collectFontFaces(document)),
    onControlEnabled: (controlId, isEnabled) => ribbon.setEnabled(controlId, isEnabled),
    onFocusLeaves: ({ kind }) => moveFocusOutOfPane(kind, grid, workbook.unitId),
  });
  followCellEditing(grid, addIn);
  const focusCells = () => focusGrid(grid, workbook.unitId);
  attachGridAccess({ container: part("grid"), texts, focusCells });
  attachRegionKeys([
    { element: part("ribbon"), isReachable: () => true, focus: focusRibbon },
    { element: part("grid"), isReachable: () => true, focus: focusCells },
    { element: part("pane"), isReachable: () => addIn.pane.isOpen, focus: () => addIn.focusPane() },
  ]);
  attachToGrid(workbook, grid);
  drawPaneHeader(manifest, addIn);
  const ribbon = drawRibbon({
    tabs: part("ribbonTabs"),
    strips: part("ribbonStrips"),
    manifest,
    homeLabel: texts.home,
    onTab: (tabId) => void (document.documentElement.dataset["tab"] = tabId),
    onButton: (button) => void pressAndTell(button, addIn),
  });
  if (options.isPaneOpen) addIn.pane.open();
  else addIn.pane.close();
  // As a workbook with the add-in's formulas would: the functions are there even while the pane is closed.
  addIn.pane.wake();
  const ready = Promise.all([drawn, addIn.whenStarted()]).then(() => undefined);
  const revision = createRevisionControls({
    addIn,
    files: createFileControls(workbook),
    language: pageLanguage(options),
    onSeeds: revisionPanel.show,
  });
  revisionPanel.attach(revision);
  const page = createPageControls({ addIn, manifest, ribbon, revision, ready });
  window.previewWorkbook = createPreviewApi(workbook, page);
  attachFileButtons({
    openButton: part("openButton"),
    saveButton: part("saveButton"),
    files: window.previewWorkbook,
    fileName: `${texts.workbookName}.xlsx`,
    texts,
    notify: showNotice,
  });
}

/** What of the page needs neither the grid nor the add-in. */
function attachPageParts(): ReturnType<typeof attachRevisionPanel> {
  const help = part("help") as HTMLDialogElement;
  attachHelp(help, part("helpButton"), texts);
  attachSplitter({
    separator: part("splitter"),
    container: part("workspace"),
    startWidth: 360,
    onWidth: (width) => part("workspace").style.setProperty("--paneWidth", `${width}px`),
  });
  const revisionPanel = attachRevisionPanel({
    dialog: help,
    section: part("revisionActions"),
    badge: part("revisedBadge"),
    languageLink: part("languageLink"),
    texts,
    notify: showNotice,
  });
  revisionPanel.show(options.seeds);
  return revisionPanel;
}

/** What lies over the grid or amends it. */
function attachToGrid(workbook: UniverPreviewWorkbook, grid: UniverGrid): void {
  attachChartLayer({ container: part("grid"), workbook, grid, texts });
  attachVeryHiddenSheets(workbook);
  attachCellLinks(workbook, grid.api);
  attachCellErrorHint({ workbook, api: grid.api, announcer: part("cellErrorAnnouncer"), texts });
}

function loadManifest(): Promise<ManifestRibbon> {
  return fetchText("manifest.xml").then((xml) =>
    parseManifestRibbon(xml, { locale: options.locale, baseAddress: document.baseURI }),
  );
}

/** Everything the page itself writes, so that the fonts for it are there at the first picture. */
function firstText(words: PageTexts): string {
  return JSON.stringify(words) + document.body.textContent;
}

/** Excel turns add-ins away while a person types into a cell; so does this page. */
function followCellEditing({ api }: UniverGrid, { host }: AddInHost): void {
  api.addEvent(api.Event.SheetEditStarted, () => void (host.faults.isCellBeingEdited = true));
  api.addEvent(api.Event.SheetEditEnded, () => void (host.faults.isCellBeingEdited = false));
}

function moveFocusOutOfPane(kind: PaneNotice["kind"], grid: UniverGrid, unitId: string): void {
  if (kind === "leftForward") focusRibbon();
  else if (kind === "leftBackward") part("paneClose").focus();
  else focusGrid(grid, unitId);
}

function focusRibbon(): void {
  part("ribbonTabs").querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
}

/** What a script would get as a rejection, a person at the ribbon reads in a sentence. */
async function pressAndTell(button: RibbonButton, addIn: AddInHost): Promise<void> {
  try {
    await addIn.press(button);
  } catch (thrown) {
    showNotice(texts.commandFailed(button.label));
    reportError(thrown);
  }
}
