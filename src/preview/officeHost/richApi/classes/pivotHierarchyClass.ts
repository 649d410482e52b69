import type { PivotField, PreviewPivot } from "../../../workbook/previewPivot";
import type { CallArguments } from "../callArguments";
import { requirePivot, type HostSession } from "../hostSession";
import { numberValue, textValue } from "../memberValues";
import {
  hostObject,
  type ClassDefinition,
  type HostObject,
  type ScalarMember,
  type TargetByClass,
} from "../objectModel";
import { invalidArgument, itemNotFound } from "../richApiError";

/** Where a field stands in a pivot table. */
export type PivotAxis = "rows" | "columns" | "filters";
const axes: readonly PivotAxis[] = ["rows", "columns", "filters"];

interface AxisTarget {
  readonly pivotId: string;
  readonly field: string;
}

/** The field on the axes of its pivot table, where it stands there. */
export function findAxisField(
  pivot: PreviewPivot,
  field: string,
): { readonly axis: PivotAxis; readonly field: PivotField } | undefined {
  for (const axis of axes) {
    const found = pivot[axis].find((one) => one.field === field);
    if (found) return { axis, field: found };
  }
  return undefined;
}

function requireAxisField({ pivotId, field }: AxisTarget, axis: PivotAxis, session: HostSession): PivotField {
  const found = requirePivot(session, pivotId)[axis].find((one) => one.field === field);
  if (!found) throw itemNotFound(`${field} is not among the ${axis}`);
  return found;
}

/** Changes a field on its axis. */
export function changeAxisField(
  target: AxisTarget,
  axis: PivotAxis,
  change: Partial<PivotField>,
  session: HostSession,
): void {
  const fields = requirePivot(session, target.pivotId)[axis];
  session.workbook.updatePivot(target.pivotId, {
    [axis]: fields.map((one) => (one.field === target.field ? { ...one, ...change } : one)),
  });
}

/** The field that a hierarchy given as an argument stands for. */
export function fieldArgument(args: CallArguments, pivotId: string): string {
  const given = args.object(0);
  if (!given?.target || !("field" in given.target) || given.target.pivotId !== pivotId)
    throw invalidArgument("a hierarchy of the same pivot table is expected");
  return given.target.field;
}

/** Puts a field at the end of an axis; it leaves the axis where it stood before, as in Excel. */
function addToAxis(pivotId: string, axis: PivotAxis, field: string, session: HostSession): void {
  const pivot = requirePivot(session, pivotId);
  const former = findAxisField(pivot, field)?.field;
  const added = former ?? { field, caption: field, hiddenItems: [], showSubtotals: true };
  const change = Object.fromEntries(
    axes.map((one) => {
      const others = pivot[one].filter((other) => other.field !== field);
      return [one, one === axis ? [...others, added] : others];
    }),
  );
  session.workbook.updatePivot(pivotId, change);
}

function removeFromAxis(pivotId: string, axis: PivotAxis, field: string, session: HostSession): void {
  requireAxisField({ pivotId, field }, axis, session);
  const fields = requirePivot(session, pivotId)[axis];
  session.workbook.updatePivot(pivotId, { [axis]: fields.filter((one) => one.field !== field) });
}

function axisScalars<Target extends AxisTarget>(
  axisOf: (target: Target) => PivotAxis,
): Readonly<Record<string, ScalarMember<Target>>> {
  return {
    Id: { read: ({ field }) => field },
    Name: {
      read: (target, session) => requireAxisField(target, axisOf(target), session).caption,
      write: (target, value, session) =>
        changeAxisField(target, axisOf(target), { caption: textValue(value, "a caption") }, session),
    },
    Position: {
      read: (target, session) =>
        requirePivot(session, target.pivotId)[axisOf(target)].findIndex(
          ({ field }) => field === target.field,
        ),
      write(target, value, session) {
        const axis = axisOf(target);
        const field = requireAxisField(target, axis, session);
        const others = requirePivot(session, target.pivotId)[axis].filter((one) => one !== field);
        const position = numberValue(value, "position", { least: 0, most: others.length });
        session.workbook.updatePivot(target.pivotId, {
          [axis]: [...others.slice(0, position), field, ...others.slice(position)],
        });
      },
    },
  };
}

function findOnAxis(pivot: PreviewPivot, axis: PivotAxis, key: unknown): PivotField | undefined {
  const wanted = String(key).toLowerCase();
  const has = (text: string): boolean => text.toLowerCase() === wanted;
  return pivot[axis].find(({ field }) => has(field)) ?? pivot[axis].find(({ caption }) => has(caption));
}

/** What both kinds of collections of an axis do. */
function axisCollection<Target extends { readonly pivotId: string }>(
  axisOf: (target: Target) => PivotAxis,
  wrap: (target: Target, field: string) => HostObject,
): ClassDefinition<Target> {
  const find = (target: Target, key: unknown, session: HostSession): HostObject | undefined => {
    const found = findOnAxis(requirePivot(session, target.pivotId), axisOf(target), key);
    return found && wrap(target, found.field);
  };
  return {
    items: (target, session) =>
      requirePivot(session, target.pivotId)[axisOf(target)].map(({ field }) => wrap(target, field)),
    item: find,
    methods: {
      GetCount: (target, _args, session) => requirePivot(session, target.pivotId)[axisOf(target)].length,
      GetItemOrNullObject: (target, args, session) => find(target, args.values[0], session),
    },
    changes: {
      Add(target, args, session) {
        const field = fieldArgument(args, target.pivotId);
        addToAxis(target.pivotId, axisOf(target), field, session);
        return wrap(target, field);
      },
      Remove: (target, args, session) =>
        removeFromAxis(target.pivotId, axisOf(target), fieldArgument(args, target.pivotId), session),
    },
  };
}

type RowColumn = TargetByClass["RowColumnPivotHierarchy"];
type Filter = TargetByClass["FilterPivotHierarchy"];
type Hierarchies = TargetByClass["PivotHierarchyCollection"];

/** `Excel.RowColumnPivotHierarchy`; its id is the field's name. */
export const rowColumnPivotHierarchyClass: ClassDefinition<RowColumn> = {
  identity: ({ field }) => ({ Id: field }),
  scalars: axisScalars(({ axis }) => axis),
  navigations: { Fields: ({ pivotId, field }) => hostObject("PivotFieldCollection", { pivotId, field }) },
};

/** `Excel.RowColumnPivotHierarchyCollection`. */
export const rowColumnPivotHierarchyCollectionClass = axisCollection<
  TargetByClass["RowColumnPivotHierarchyCollection"]
>(
  ({ axis }) => axis,
  ({ pivotId, axis }, field) => hostObject("RowColumnPivotHierarchy", { pivotId, axis, field }),
);

/** `Excel.FilterPivotHierarchy`. */
export const filterPivotHierarchyClass: ClassDefinition<Filter> = {
  identity: ({ field }) => ({ Id: field }),
  scalars: {
    ...axisScalars<Filter>(() => "filters"),
    EnableMultipleFilterItems: {
      read: (target, session) => requireAxisField(target, "filters", session).hiddenItems.length > 0,
      // One item or several may be chosen here either way.
      write: (target, _value, session) => void requireAxisField(target, "filters", session),
    },
  },
  navigations: { Fields: ({ pivotId, field }) => hostObject("PivotFieldCollection", { pivotId, field }) },
};

/** `Excel.FilterPivotHierarchyCollection`. */
export const filterPivotHierarchyCollectionClass = axisCollection<
  TargetByClass["FilterPivotHierarchyCollection"]
>(
  () => "filters",
  ({ pivotId }, field) => hostObject("FilterPivotHierarchy", { pivotId, field }),
);

/** `Excel.PivotHierarchy`: a field of the source, wherever it is used. */
export const pivotHierarchyClass: ClassDefinition<TargetByClass["PivotHierarchy"]> = {
  identity: ({ field }) => ({ Id: field }),
  scalars: { Id: { read: ({ field }) => field }, Name: { read: ({ field }) => field } },
  navigations: { Fields: (target) => hostObject("PivotFieldCollection", target) },
};

function findHierarchy({ pivotId }: Hierarchies, key: unknown, session: HostSession): HostObject | undefined {
  const wanted = String(key).toLowerCase();
  const field = requirePivot(session, pivotId).fields.find((one) => one.toLowerCase() === wanted);
  return field === undefined ? undefined : hostObject("PivotHierarchy", { pivotId, field });
}

/** `Excel.PivotHierarchyCollection`: every field of the source. */
export const pivotHierarchyCollectionClass: ClassDefinition<Hierarchies> = {
  items: ({ pivotId }, session) =>
    requirePivot(session, pivotId).fields.map((field) => hostObject("PivotHierarchy", { pivotId, field })),
  item: findHierarchy,
  methods: {
    GetCount: ({ pivotId }, _args, session) => requirePivot(session, pivotId).fields.length,
    GetItemOrNullObject: (target, args, session) => findHierarchy(target, args.values[0], session),
  },
};
