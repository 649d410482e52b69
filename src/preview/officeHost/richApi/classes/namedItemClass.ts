import type { PreviewName } from "../../../workbook/previewWorkbook";
import type { CallArguments } from "../callArguments";
import { requireName, type HostSession } from "../hostSession";
import {
  hostObject,
  type ClassDefinition,
  type HostObject,
  type ScalarMember,
  type ScalarReader,
  type TargetByClass,
} from "../objectModel";
import { formatReference, parseReference } from "../nameReference";
import { invalidArgument, itemNotFound } from "../richApiError";

type Target = TargetByClass["NamedItem"];
type Collection = TargetByClass["NamedItemCollection"];

function nameScalar(read: (name: PreviewName, session: HostSession) => unknown): ScalarReader<Target> {
  return ({ name, sheetId }, session) => read(requireName(session, name, sheetId), session);
}

function replaceName({ name, sheetId }: Target, session: HostSession, change: Partial<PreviewName>): void {
  const old = requireName(session, name, sheetId);
  session.workbook.deleteName(old.name, sheetId);
  session.workbook.addName({ ...old, ...change });
}

function textMember(member: "comment" | "formula"): ScalarMember<Target> {
  return {
    read: nameScalar((name) => name[member]),
    write(target, value, session) {
      if (typeof value !== "string") throw invalidArgument(`a name's ${member} is text`);
      replaceName(target, session, { [member]: value });
    },
  };
}

/** The plain value of a formula like `=12` or `="text"`; `undefined` where it is more than that. */
function constantOf(formula: string): string | number | boolean | undefined {
  const body = formula.replace(/^=/, "").trim();
  const quoted = /^"((?:[^"]|"")*)"$/.exec(body);
  if (quoted) return (quoted[1] ?? "").replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(body)) return body.toUpperCase() === "TRUE";
  return body !== "" && Number.isFinite(Number(body)) ? Number(body) : undefined;
}

function typeOf(name: PreviewName, session: HostSession): string {
  if (parseReference(session, name.formula)) return "Range";
  const constant = constantOf(name.formula);
  if (typeof constant === "number") return "Double";
  return typeof constant === "boolean" ? "Boolean" : "String";
}

function valueOf(name: PreviewName, session: HostSession): unknown {
  if (parseReference(session, name.formula)) return name.formula.replace(/^=/, "");
  return constantOf(name.formula) ?? name.formula;
}

function rangeOf({ name, sheetId }: Target, session: HostSession): HostObject | null {
  const range = parseReference(session, requireName(session, name, sheetId).formula);
  return range ? hostObject("Range", range) : null;
}

/** `Excel.NamedItem`, for names of the workbook and of single sheets. */
export const namedItemClass: ClassDefinition<Target> = {
  identity: ({ name, sheetId }, session) => ({ _Id: requireName(session, name, sheetId).name }),
  scalars: {
    Name: { read: nameScalar((name) => name.name) },
    Type: { read: nameScalar(typeOf) },
    Value: { read: nameScalar(valueOf) },
    Formula: textMember("formula"),
    Comment: textMember("comment"),
    Scope: { read: ({ sheetId }) => (sheetId === undefined ? "Workbook" : "Worksheet") },
    Visible: {
      read: nameScalar((name) => name.visible),
      write(target, value, session) {
        if (typeof value !== "boolean") throw invalidArgument("visible is true or false");
        replaceName(target, session, { visible: value });
      },
    },
  },
  methods: {
    GetRange(target, _args, session) {
      const range = rangeOf(target, session);
      if (!range) throw itemNotFound(`${target.name} means no range`);
      return range;
    },
    GetRangeOrNullObject: (target, _args, session) => rangeOf(target, session),
  },
  changes: { Delete: ({ name, sheetId }, _args, { workbook }) => workbook.deleteName(name, sheetId) },
  navigations: {
    Worksheet({ name, sheetId }) {
      if (sheetId === undefined) throw itemNotFound(`${name} is a name of the whole workbook`);
      return hostObject("Worksheet", { sheetId });
    },
    WorksheetOrNullObject: ({ sheetId }) =>
      sheetId === undefined ? null : hostObject("Worksheet", { sheetId }),
  },
  since: {
    Worksheet: "1.4",
    WorksheetOrNullObject: "1.4",
    Comment: "1.4",
    Delete: "1.4",
    Formula: "1.7",
    GetRangeOrNullObject: "1.4",
    Scope: "1.4",
  },
};

function namesOf({ sheetId }: Collection, { workbook }: HostSession): readonly PreviewName[] {
  return workbook.names.filter((name) => name.sheetId === sheetId);
}

function nameObject({ name, sheetId }: Pick<PreviewName, "name" | "sheetId">): HostObject {
  return hostObject("NamedItem", sheetId === undefined ? { name } : { name, sheetId });
}

function find(target: Collection, key: unknown, session: HostSession): HostObject | undefined {
  const wanted = String(key).toLowerCase();
  const found = namesOf(target, session).find(({ name }) => name.toLowerCase() === wanted);
  return found && nameObject(found);
}

function add({ sheetId }: Collection, args: CallArguments, session: HostSession): HostObject {
  const name = args.text(0);
  const object = args.object(1);
  const formula = object?.className === "Range" ? formatReference(session, object.target) : args.text(1);
  const added = {
    name,
    formula: formula.startsWith("=") ? formula : `=${formula}`,
    comment: args.optionalText(2) ?? "",
    visible: true,
    ...(sheetId === undefined ? {} : { sheetId }),
  };
  session.workbook.addName(added);
  return nameObject(added);
}

/** `Excel.NamedItemCollection`: the workbook's names, or those of one sheet alone. */
export const namedItemCollectionClass: ClassDefinition<Collection> = {
  items: (target, session) => namesOf(target, session).map(nameObject),
  item: find,
  methods: {
    GetCount: (target, _args, session) => namesOf(target, session).length,
    GetItemOrNullObject: (target, args, session) => find(target, args.values[0], session),
  },
  changes: { Add: add, AddFormulaLocal: add },
  since: { Add: "1.4", AddFormulaLocal: "1.4", GetCount: "1.4", GetItemOrNullObject: "1.4" },
};
