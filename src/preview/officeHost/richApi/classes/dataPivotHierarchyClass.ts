import type { PivotSummary, PivotValue } from "../../../workbook/previewPivot";
import { requirePivot, type HostSession } from "../hostSession";
import { choiceValue, numberValue, textValue } from "../memberValues";
import { hostObject, type ClassDefinition, type HostObject, type TargetByClass } from "../objectModel";
import { apiNotFound, itemNotFound } from "../richApiError";
import { fieldArgument } from "./pivotHierarchyClass";

type Target = TargetByClass["DataPivotHierarchy"];
type Collection = TargetByClass["DataPivotHierarchyCollection"];

const summaries: readonly PivotSummary[] = [
  "Sum",
  "Count",
  "Average",
  "Max",
  "Min",
  "CountNumbers",
  "Product",
];

function requireValue({ pivotId, valueId }: Target, session: HostSession): PivotValue {
  const value = requirePivot(session, pivotId).values.find(({ id }) => id === valueId);
  if (!value) throw itemNotFound("the value field is gone");
  return value;
}

function changeValue(target: Target, change: Partial<PivotValue>, session: HostSession): void {
  const { values } = requirePivot(session, target.pivotId);
  session.workbook.updatePivot(target.pivotId, {
    values: values.map((one) => (one.id === target.valueId ? { ...one, ...change } : one)),
  });
}

/** A caption that nobody chose follows the summary, as in Excel. */
function summarizeBy(target: Target, given: unknown, session: HostSession): void {
  const { workbook } = session;
  const value = requireValue(target, session);
  const isAutomatic = given === "Automatic";
  const summary = isAutomatic
    ? workbook.newPivotValue(target.pivotId, value.field).summarizeBy
    : choiceValue(given, summaries, "summary that this host has built");
  const own = workbook.pivotCaption(value.summarizeBy, value.field);
  const isOwn = value.caption.startsWith(own);
  const caption = isOwn
    ? workbook.pivotCaption(summary, value.field) + value.caption.slice(own.length)
    : value.caption;
  changeValue(target, { summarizeBy: summary, caption }, session);
}

/** `Excel.DataPivotHierarchy`; values shown as shares or ranks are not built. */
export const dataPivotHierarchyClass: ClassDefinition<Target> = {
  identity: ({ valueId }) => ({ Id: valueId }),
  scalars: {
    Id: { read: ({ valueId }) => valueId },
    Name: {
      read: (target, session) => requireValue(target, session).caption,
      write: (target, value, session) =>
        changeValue(target, { caption: textValue(value, "a caption") }, session),
    },
    NumberFormat: {
      read: (target, session) => requireValue(target, session).numberFormat,
      write: (target, value, session) =>
        changeValue(target, { numberFormat: textValue(value, "a number format") }, session),
    },
    SummarizeBy: { read: (target, session) => requireValue(target, session).summarizeBy, write: summarizeBy },
    ShowAs: {
      read: () => ({ calculation: "None" }),
      write(_target, value) {
        const rule = value as { readonly calculation?: unknown } | null;
        if (rule?.calculation !== "None")
          throw apiNotFound(`DataPivotHierarchy.showAs = ${JSON.stringify(value)}`);
      },
    },
    Position: {
      read: ({ pivotId, valueId }, session) =>
        requirePivot(session, pivotId).values.findIndex(({ id }) => id === valueId),
      write(target, given, session) {
        const value = requireValue(target, session);
        const others = requirePivot(session, target.pivotId).values.filter((one) => one !== value);
        const position = numberValue(given, "position", { least: 0, most: others.length });
        const values = [...others.slice(0, position), value, ...others.slice(position)];
        session.workbook.updatePivot(target.pivotId, { values });
      },
    },
  },
  navigations: {
    Field: (target, session) =>
      hostObject("PivotField", { pivotId: target.pivotId, field: requireValue(target, session).field }),
  },
};

function valueObject(pivotId: string, { id }: PivotValue): HostObject {
  return hostObject("DataPivotHierarchy", { pivotId, valueId: id });
}

function find({ pivotId }: Collection, key: unknown, session: HostSession): HostObject | undefined {
  const text = String(key);
  const { values } = requirePivot(session, pivotId);
  const value =
    values.find(({ id }) => id === text) ??
    values.find(({ caption }) => caption.toLowerCase() === text.toLowerCase());
  return value && valueObject(pivotId, value);
}

/** `Excel.DataPivotHierarchyCollection`: the value fields. */
export const dataPivotHierarchyCollectionClass: ClassDefinition<Collection> = {
  items: ({ pivotId }, session) =>
    requirePivot(session, pivotId).values.map((value) => valueObject(pivotId, value)),
  item: find,
  methods: {
    GetCount: ({ pivotId }, _args, session) => requirePivot(session, pivotId).values.length,
    GetItemOrNullObject: (target, args, session) => find(target, args.values[0], session),
  },
  changes: {
    Add({ pivotId }, args, session) {
      const { workbook } = session;
      const value = workbook.newPivotValue(pivotId, fieldArgument(args, pivotId));
      const { values } = requirePivot(session, pivotId);
      workbook.updatePivot(pivotId, { values: [...values, value] });
      return valueObject(pivotId, value);
    },
    Remove({ pivotId }, args, session) {
      const given = args.object(0);
      const { values } = requirePivot(session, pivotId);
      const value =
        given?.className === "DataPivotHierarchy"
          ? values.find(({ id }) => id === given.target.valueId)
          : undefined;
      if (!value) throw itemNotFound("the value field");
      session.workbook.updatePivot(pivotId, { values: values.filter((one) => one !== value) });
    },
  },
};
