import type { HostSession } from "../hostSession";
import { hostObject, type ClassDefinition, type HostObject, type TargetByClass } from "../objectModel";
import { itemNotFound } from "../richApiError";

/** `Excel.Setting`: a value of the add-in's own that is saved with the workbook. */
export const settingClass: ClassDefinition<TargetByClass["Setting"]> = {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { read: ({ key }) => key },
    Value: {
      read({ key }, { state }) {
        if (!state.settings.has(key)) throw itemNotFound(`the setting ${key}`);
        return state.settings.get(key);
      },
      write: ({ key }, value, { state }) => void state.settings.set(key, value),
    },
  },
  changes: { Delete: ({ key }, _args, { state }) => void state.settings.delete(key) },
};

function find(key: unknown, { state }: HostSession): HostObject | undefined {
  return typeof key === "string" && state.settings.has(key) ? hostObject("Setting", { key }) : undefined;
}

/** `Excel.SettingCollection`; the same settings as `Office.context.document.settings`. */
export const settingCollectionClass: ClassDefinition<null> = {
  items: (_target, { state }) => [...state.settings.keys()].map((key) => hostObject("Setting", { key })),
  item: (_target, key, session) => find(key, session),
  methods: {
    GetCount: (_target, _args, { state }) => state.settings.size,
    GetItemOrNullObject: (_target, args, session) => find(args.values[0], session),
  },
  changes: {
    Add(_target, args, { state }) {
      const key = args.text(0);
      state.settings.set(key, args.values[1] ?? null);
      return hostObject("Setting", { key });
    },
  },
};
