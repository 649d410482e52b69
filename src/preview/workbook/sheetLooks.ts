import { BooleanNumber } from "@univerjs/core";
import { SetTabColorMutation, ToggleGridlinesMutation } from "@univerjs/sheets";
import { defaultPageLayout, type PageLayout } from "./pageLayout";
import { WorkbookRefusal } from "./previewWorkbook";
import { refuseOutside, type UniverSession } from "./univerSession";

/** What a sheet looks like around its cells, on the screen and on paper. */
export class SheetLooks {
  private readonly tabColors = new Map<string, string>();
  private readonly withoutHeadings = new Set<string>();
  private readonly pageLayouts = new Map<string, PageLayout>();

  constructor(private readonly session: UniverSession) {}

  tabColor(sheetId: string): string {
    return this.tabColors.get(sheetId) ?? "";
  }

  setTabColor(sheetId: string, color: string): void {
    this.session.sheet(sheetId);
    if (!/^(#[0-9a-fA-F]{6})?$/.test(color))
      throw new WorkbookRefusal("InvalidArgument", `${color} is no colour of the form #RRGGBB.`);
    this.tabColors.set(sheetId, color.toUpperCase());
    this.session.run(SetTabColorMutation.id, { subUnitId: sheetId, color });
  }

  showsGridlines(sheetId: string): boolean {
    return this.session.sheet(sheetId).getConfig().showGridlines !== BooleanNumber.FALSE;
  }

  setShowGridlines(sheetId: string, isShown: boolean): void {
    this.session.sheet(sheetId);
    const showGridlines = isShown ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.session.run(ToggleGridlinesMutation.id, { subUnitId: sheetId, showGridlines });
  }

  showsHeadings(sheetId: string): boolean {
    return !this.withoutHeadings.has(sheetId);
  }

  setShowHeadings(sheetId: string, isShown: boolean): void {
    this.session.sheet(sheetId);
    if (isShown) this.withoutHeadings.delete(sheetId);
    else this.withoutHeadings.add(sheetId);
  }

  pageLayout(sheetId: string): PageLayout {
    this.session.sheet(sheetId);
    return this.pageLayouts.get(sheetId) ?? defaultPageLayout;
  }

  setPageLayout(sheetId: string, change: Partial<PageLayout>): void {
    for (const area of change.printAreas ?? []) refuseOutside(area);
    const layout = { ...this.pageLayout(sheetId), ...change };
    if (layout.scale !== undefined && !(layout.scale >= 10 && layout.scale <= 400))
      throw new WorkbookRefusal("InvalidArgument", "A page is scaled to between 10 and 400 percent.");
    this.pageLayouts.set(sheetId, layout);
  }
}
