import { createLaterPart } from "./laterPart";

/**
 * Parts of the pane that its first look does not need. They come in one chunk of their own, which is asked for as
 * soon as the pane is drawn.
 */
const load = {
  measureDetail: () => import(/* webpackChunkName: "later" */ "./findMeasure/measureDetail"),
  insertFormula: () => import(/* webpackChunkName: "later" */ "./insertFormula/insertFormula"),
  report: () => import(/* webpackChunkName: "later" */ "./status/report"),
  progress: () => import(/* webpackChunkName: "later" */ "./status/progress"),
};

/** The screen for inserting a set is a chunk of its own, which the tables' words come with. */
const loadSet = {
  screen: () => import(/* webpackChunkName: "set" */ "./insertSet/setScreen"),
  dock: () => import(/* webpackChunkName: "set" */ "./insertSet/setDock"),
  progress: () => import(/* webpackChunkName: "later" */ "./status/setProgress"),
};

/** Screens of their own, each a chunk with its words. */
const loadScreens = {
  functions: () => import(/* webpackChunkName: "formulas" */ "./functionBuilder/functionScreen"),
  updates: () => import(/* webpackChunkName: "updates" */ "./updateSheets/updateScreen"),
  updateDock: () => import(/* webpackChunkName: "updates" */ "./updateSheets/updateDock"),
};

/** Everything about one measure, once its code is there. */
export const LaterMeasureDetail = createLaterPart(async () => (await load.measureDetail()).MeasureDetail);
/** The formula of one measure, once its code is there. */
export const LaterInsertFormula = createLaterPart(async () => (await load.insertFormula()).InsertFormula);
/** The notice on what a task came to, once its code is there. */
export const LaterReport = createLaterPart(async () => (await load.report()).Report);
/** The sign that a task is running, once its code is there. */
export const LaterProgress = createLaterPart(async () => (await load.progress()).Progress);
/** The screen that a set is chosen on, once its code is there. */
export const LaterSetScreen = createLaterPart(async () => (await loadSet.screen()).SetScreen);
/** The button that inserts the chosen set, once its code is there. */
export const LaterSetDock = createLaterPart(async () => (await loadSet.dock()).SetDock);
/** How far the insertion of a set is, once its code is there. */
export const LaterSetProgress = createLaterPart(async () => (await loadSet.progress()).SetProgress);

/** The screen for formulas with our functions, once its code is there. */
export const LaterFunctionScreen = createLaterPart(
  async () => (await loadScreens.functions()).FunctionScreen,
);
/** The screen for bringing sheets up to date, once its code is there. */
export const LaterUpdateScreen = createLaterPart(async () => (await loadScreens.updates()).UpdateScreen);
/** The button that applies the chosen changes, once its code is there. */
export const LaterUpdateDock = createLaterPart(async () => (await loadScreens.updateDock()).UpdateDock);

/** Fetches the parts ahead of their first use. */
export function fetchLaterParts(): void {
  // One that fails here is fetched again where it is needed, and is spoken of only if it fails there.
  void Promise.allSettled(Object.values({ ...load, ...loadSet, ...loadScreens }).map((part) => part()));
}
