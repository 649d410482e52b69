import { generateRandomId } from "@univerjs/core";
import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  type IDefinedNamesServiceParam,
} from "@univerjs/engine-formula";
import { fromEngineFormula, toEngineFormula, type FormulaTable } from "./formulaText";
import { isSameName, refuseBadName } from "./nameRules";
import { WorkbookRefusal, type PreviewName } from "./previewWorkbook";
import type { UniverSession } from "./univerSession";

/** The scope that Univer gives a name of the whole workbook. */
const workbookScope = "AllDefaultWorkbook";

/** The names defined in the workbook and those of single sheets. */
export class Names {
  constructor(
    private readonly session: UniverSession,
    private readonly tables: () => readonly FormulaTable[],
  ) {}

  get all(): readonly PreviewName[] {
    return this.defined.map((name): PreviewName => ({
      name: name.name,
      formula: withEquals(fromEngineFormula(name.formulaOrRefString)),
      comment: name.comment ?? "",
      visible: name.hidden !== true,
      ...scopeOf(name),
    }));
  }

  add(name: PreviewName): void {
    if (name.sheetId !== undefined) this.session.sheet(name.sheetId);
    // A sheet may have a name of its own beside the workbook's name and tables.
    const others = this.all.filter((other) => other.sheetId === name.sheetId).map((other) => other.name);
    const tables = name.sheetId === undefined ? this.tables().map((table) => table.name) : [];
    refuseBadName(name.name, [...others, ...tables]);
    const place = { sheetId: name.sheetId ?? "", rowIndex: 0, columnIndex: 0, tables: this.tables() };
    const formula = toEngineFormula(withEquals(name.formula), place);
    this.session.run(SetDefinedNameMutation.id, {
      id: generateRandomId(10),
      name: name.name,
      // Univer takes a plain reference for an area of cells only without the `=`.
      formulaOrRefString: isReference(formula) ? formula.slice(1) : formula,
      comment: name.comment,
      hidden: !name.visible,
      localSheetId: name.sheetId ?? workbookScope,
    });
  }

  delete(name: string, sheetId?: string): void {
    const found = this.defined.find((one) => isSameName(one.name, name) && sheetOf(one) === sheetId);
    if (!found) throw new WorkbookRefusal("ItemNotFound", `There is no name "${name}".`);
    this.session.run(RemoveDefinedNameMutation.id, { ...found });
  }

  private get defined(): readonly IDefinedNamesServiceParam[] {
    const service = this.session.injector.get(IDefinedNamesService);
    return Object.values(service.getDefinedNameMap(this.session.unitId) ?? {});
  }
}

/** The sheet that alone knows the name. */
function sheetOf({ localSheetId }: IDefinedNamesServiceParam): string | undefined {
  return localSheetId === undefined || localSheetId === "" || localSheetId === workbookScope
    ? undefined
    : localSheetId;
}

function scopeOf(name: IDefinedNamesServiceParam): { readonly sheetId?: string } {
  const sheetId = sheetOf(name);
  return sheetId === undefined ? {} : { sheetId };
}

function withEquals(formula: string): string {
  return formula.startsWith("=") ? formula : `=${formula}`;
}

function isReference(formula: string): boolean {
  return /^=(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/iu.test(
    formula,
  );
}
