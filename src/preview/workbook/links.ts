import type { CellLink, PlacedLink } from "./cellLink";
import type { MoveArea } from "./moveArea";
import type { Area } from "./previewWorkbook";
import type { UniverSession } from "./univerSession";

/** The links on cells. They stay when a cell gets other content, as in Excel, and go when it is cleared. */
export class Links {
  private readonly bySheet = new Map<string, PlacedLink[]>();

  constructor(private readonly session: UniverSession) {}

  onSheet(sheetId: string): readonly PlacedLink[] {
    this.session.sheet(sheetId);
    const links = this.bySheet.get(sheetId) ?? [];
    return [...links].sort((a, b) => a.rowIndex - b.rowIndex || a.columnIndex - b.columnIndex);
  }

  set(sheetId: string, rowIndex: number, columnIndex: number, link: CellLink | undefined): void {
    const others = this.onSheet(sheetId).filter(
      (one) => one.rowIndex !== rowIndex || one.columnIndex !== columnIndex,
    );
    this.bySheet.set(sheetId, link ? [...others, { rowIndex, columnIndex, link }] : others);
  }

  clear(sheetId: string, area: Area): void {
    const { rowIndex, columnIndex, rowCount, columnCount } = area;
    const isInside = (one: PlacedLink): boolean =>
      one.rowIndex >= rowIndex &&
      one.rowIndex < rowIndex + rowCount &&
      one.columnIndex >= columnIndex &&
      one.columnIndex < columnIndex + columnCount;
    this.bySheet.set(
      sheetId,
      (this.bySheet.get(sheetId) ?? []).filter((one) => !isInside(one)),
    );
  }

  forgetSheet(sheetId: string): void {
    this.bySheet.delete(sheetId);
  }

  /** Lets links move with rows and columns that a person inserts or deletes. */
  follow(sheetId: string, move: MoveArea): void {
    const links = this.bySheet.get(sheetId) ?? [];
    this.bySheet.set(
      sheetId,
      links.flatMap(({ rowIndex, columnIndex, link }) => {
        const moved = move({ rowIndex, columnIndex, rowCount: 1, columnCount: 1 });
        return moved ? { rowIndex: moved.rowIndex, columnIndex: moved.columnIndex, link } : [];
      }),
    );
  }
}
