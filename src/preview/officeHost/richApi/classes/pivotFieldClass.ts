import { requirePivot, type HostSession } from "../hostSession";
import { choiceValue, flagValue, textValue } from "../memberValues";
import { hostObject, type ClassDefinition, type HostObject, type TargetByClass } from "../objectModel";
import { apiNotFound, invalidArgument, itemNotFound } from "../richApiError";
import { changeAxisField, findAxisField } from "./pivotHierarchyClass";

type Target = TargetByClass["PivotField"];
type Item = TargetByClass["PivotItem"];

function onAxis({ pivotId, field }: Target, session: HostSession) {
  const found = findAxisField(requirePivot(session, pivotId), field);
  if (!found) throw invalidArgument(`${field} is on no axis of the pivot table`);
  return found;
}

function itemsOf({ pivotId, field }: Target, session: HostSession): readonly string[] {
  return session.workbook.pivotItems(pivotId, field).labels;
}

function hide(target: Target, hiddenItems: readonly string[], session: HostSession): void {
  if (itemsOf(target, session).every((label) => hiddenItems.includes(label)))
    throw invalidArgument("a field cannot be without any item");
  changeAxisField(target, onAxis(target, session).axis, { hiddenItems }, session);
}

function applyFilter(target: Target, given: unknown, session: HostSession): void {
  const filter = (given ?? {}) as Readonly<Record<string, unknown>>;
  const kinds = Object.keys(filter).filter((kind) => filter[kind] !== null);
  const manual = filter.manualFilter as { readonly selectedItems?: unknown } | undefined;
  const selected = manual?.selectedItems;
  if (kinds.some((kind) => kind !== "manualFilter"))
    throw apiNotFound(`PivotField.applyFilter of ${kinds.join(", ")}`);
  if (!Array.isArray(selected)) throw invalidArgument("a manual filter has selected items");
  const wanted = selected.map((item) => textValue(item, "an item"));
  const labels = itemsOf(target, session);
  const unknown = wanted.find((item) => !labels.includes(item));
  if (unknown !== undefined) throw invalidArgument(`${target.field} has no item ${unknown}`);
  hide(
    target,
    labels.filter((label) => !wanted.includes(label)),
    session,
  );
}

/** `Excel.PivotField`: its order, subtotals and items; filters by hand are built, others are not. */
export const pivotFieldClass: ClassDefinition<Target> = {
  identity: ({ field }) => ({ Id: field }),
  scalars: {
    Id: { read: ({ field }) => field },
    Name: {
      read: ({ pivotId, field }, session) =>
        findAxisField(requirePivot(session, pivotId), field)?.field.caption ?? field,
      write(target, value, session) {
        const { axis } = onAxis(target, session);
        changeAxisField(target, axis, { caption: textValue(value, "a caption") }, session);
      },
    },
    Subtotals: {
      read: (target, session) => ({ automatic: onAxis(target, session).field.showSubtotals }),
      write(target, value, session) {
        const subtotals = value as { readonly automatic?: unknown } | null;
        const showSubtotals = flagValue(subtotals?.automatic ?? false, "automatic");
        changeAxisField(target, onAxis(target, session).axis, { showSubtotals }, session);
      },
    },
    ShowAllItems: {
      read: () => false,
      write(_target, value) {
        if (value !== false) throw apiNotFound("PivotField.showAllItems = true");
      },
    },
  },
  navigations: { Items: (target) => hostObject("PivotItemCollection", target) },
  methods: {
    GetFilters(target, _args, session) {
      const hidden =
        findAxisField(requirePivot(session, target.pivotId), target.field)?.field.hiddenItems ?? [];
      if (hidden.length === 0) return {};
      return {
        manualFilter: { selectedItems: itemsOf(target, session).filter((item) => !hidden.includes(item)) },
      };
    },
    IsFiltered: ({ pivotId, field }, _args, session) =>
      (findAxisField(requirePivot(session, pivotId), field)?.field.hiddenItems.length ?? 0) > 0,
  },
  changes: {
    ApplyFilter: (target, args, session) => applyFilter(target, args.values[0], session),
    ClearAllFilters: (target, _args, session) => hide(target, [], session),
    ClearFilter: (target, _args, session) => hide(target, [], session),
    SortByLabels(target, args, session) {
      const descending = choiceValue(args.values[0], ["Ascending", "Descending"], "order") === "Descending";
      changeAxisField(target, onAxis(target, session).axis, { sort: { by: "label", descending } }, session);
    },
    SortByValues(target, args, session) {
      const descending = choiceValue(args.values[0], ["Ascending", "Descending"], "order") === "Descending";
      const given = args.object(1);
      const value =
        given?.className === "DataPivotHierarchy"
          ? requirePivot(session, target.pivotId).values.find(({ id }) => id === given.target.valueId)
          : undefined;
      if (!value) throw invalidArgument("a value field decides the order");
      if (!args.isMissing(2)) throw apiNotFound("PivotField.sortByValues within single items");
      const sort = { by: "value", descending, valueCaption: value.caption } as const;
      changeAxisField(target, onAxis(target, session).axis, { sort }, session);
    },
  },
  since: {
    ApplyFilter: "1.12",
    ClearAllFilters: "1.12",
    ClearFilter: "1.12",
    GetFilters: "1.12",
    IsFiltered: "1.12",
    SortByValues: "1.9",
  },
};

function findField({ pivotId, field }: Target, key: unknown): HostObject | undefined {
  return String(key).toLowerCase() === field.toLowerCase()
    ? hostObject("PivotField", { pivotId, field })
    : undefined;
}

/** `Excel.PivotFieldCollection`: a hierarchy has one field, itself. */
export const pivotFieldCollectionClass: ClassDefinition<TargetByClass["PivotFieldCollection"]> = {
  items: (target) => [hostObject("PivotField", target)],
  item: findField,
  methods: { GetCount: () => 1, GetItemOrNullObject: (target, args) => findField(target, args.values[0]) },
};

function itemObject(target: Target, label: string): HostObject {
  return hostObject("PivotItem", { pivotId: target.pivotId, field: target.field, label });
}

function findItem(target: Target, key: unknown, session: HostSession): HostObject | undefined {
  const wanted = String(key).toLowerCase();
  const label = itemsOf(target, session).find((one) => one.toLowerCase() === wanted);
  return label === undefined ? undefined : itemObject(target, label);
}

/** `Excel.PivotItemCollection`. */
export const pivotItemCollectionClass: ClassDefinition<Target> = {
  items: (target, session) => itemsOf(target, session).map((label) => itemObject(target, label)),
  item: findItem,
  methods: {
    GetCount: (target, _args, session) => itemsOf(target, session).length,
    GetItemOrNullObject: (target, args, session) => findItem(target, args.values[0], session),
  },
};

/** `Excel.PivotItem`; groups are always open. */
export const pivotItemClass: ClassDefinition<Item> = {
  identity: ({ label }) => ({ Id: label }),
  scalars: {
    Id: { read: ({ label }) => label },
    Name: { read: ({ label }) => label },
    IsExpanded: {
      read: () => true,
      write(_target, value) {
        if (value !== true) throw apiNotFound("PivotItem.isExpanded = false");
      },
    },
    Visible: {
      read: (target, session) => !onAxis(target, session).field.hiddenItems.includes(target.label),
      write(target, value, session) {
        const { hiddenItems } = onAxis(target, session).field;
        const others = hiddenItems.filter((label) => label !== target.label);
        if (!itemsOf(target, session).includes(target.label)) throw itemNotFound(target.label);
        hide(target, flagValue(value, "visible") ? others : [...others, target.label], session);
      },
    },
  },
};
