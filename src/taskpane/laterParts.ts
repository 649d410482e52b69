import { lazy } from "react";

/**
 * Parts of the pane that its first look does not need. They come in one chunk of their own, which is asked for as
 * soon as the pane is drawn.
 */
const load = {
  measureDetail: () => import(/* webpackChunkName: "later" */ "./findMeasure/measureDetail"),
  insertFormula: () => import(/* webpackChunkName: "later" */ "./insertFormula/insertFormula"),
  notice: () => import(/* webpackChunkName: "later" */ "./status/notice"),
  progress: () => import(/* webpackChunkName: "later" */ "./status/progress"),
};

/** Everything about one measure, once its code is there. */
export const LaterMeasureDetail = lazy(async () => ({ default: (await load.measureDetail()).MeasureDetail }));
/** The formula of one measure, once its code is there. */
export const LaterInsertFormula = lazy(async () => ({ default: (await load.insertFormula()).InsertFormula }));
/** A notice with its answers, once its code is there. */
export const LaterNotice = lazy(async () => ({ default: (await load.notice()).Notice }));
/** The sign that a task is running, once its code is there. */
export const LaterProgress = lazy(async () => ({ default: (await load.progress()).Progress }));

/** Fetches the parts ahead of their first use. */
export function fetchLaterParts(): void {
  // One that fails here fails again, and is spoken of, where it is needed.
  void Promise.allSettled(Object.values(load).map((part) => part()));
}
