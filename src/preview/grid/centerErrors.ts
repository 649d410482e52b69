import { HorizontalAlign, InterceptorEffectEnum, type Univer } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";

const errorTexts: ReadonlySet<unknown> = new Set([
  "#N/A",
  "#VALUE!",
  "#NAME?",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#CONNECT!",
]);

/** Draws errors in the middle of their cells, as Excel does; Univer draws them like texts. */
export function centerErrors(univer: Univer): void {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: "preview.centerErrors",
      effect: InterceptorEffectEnum.Style,
      handler: (cell, _location, next) =>
        cell && errorTexts.has(cell.v)
          ? next({ ...cell, interceptorStyle: { ...cell.interceptorStyle, ht: HorizontalAlign.CENTER } })
          : next(cell),
    });
}
