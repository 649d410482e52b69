import type { CommandCalls } from "./commandCalls";
import type { EventPusher } from "./eventPusher";
import type { HostState } from "./hostState";
import { reportHostFault } from "./reportHostFault";
import { refusals, type ExecutorAnswer } from "./richApiExecutor";

/** Numbers of the methods that office.js calls through `executeMethod`. */
const dispatchIds = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function settle(answer: ExecutorAnswer): Fields {
  if ("refusal" in answer) return { Error: answer.refusal, Version: 1 };
  return { Error: 0, Version: 1, Data: [200, [], answer.body] };
}

/** Settings travel as pairs of a key and a JSON text. */
function saveSettings(state: HostState, data: Fields): Fields {
  const pairs = fields(data.DdaSettingsMethod).Properties;
  state.settings.clear();
  for (const pair of Array.isArray(pairs) ? pairs : []) {
    const [key, json]: readonly unknown[] = Array.isArray(pair) ? pair : [];
    if (typeof key === "string" && typeof json === "string") state.settings.set(key, JSON.parse(json));
  }
  state.isDirty = true;
  return { Error: 0, Version: 1 };
}

function loadSettings(state: HostState): Fields {
  const settings = [...state.settings].map(([name, value]) => ({ Name: name, Value: JSON.stringify(value) }));
  return { Error: 0, Version: 1, Properties: { Settings: settings } };
}

/** Makes the function that answers `executeMethod`. A method that is not built is refused and printed. */
export function createDispatcher(options: {
  executor: { execute(body: string, flags: number): Promise<ExecutorAnswer> };
  commands: CommandCalls;
  state: HostState;
  events: EventPusher;
}): (data: unknown) => Promise<Fields> | Fields {
  const { executor, commands, state, events } = options;

  const runRichApi = async (data: Fields): Promise<Fields> => {
    const parts: readonly unknown[] = Array.isArray(data.ArrayData) ? data.ArrayData : [];
    const [, , , , body, , flags] = parts;
    events.hold();
    try {
      return settle(
        await executor.execute(typeof body === "string" ? body : "{}", typeof flags === "number" ? flags : 0),
      );
    } finally {
      // After the answer is on its way.
      setTimeout(() => events.release(), 0);
    }
  };

  return (data) => {
    const call = fields(data);
    const id = fields(call.DdaMethod).DispatchId;
    switch (id) {
      case dispatchIds.richApi:
        return runRichApi(call);
      case dispatchIds.commandCompleted:
        commands.complete(call[0], call[1]);
        return { Error: 0, Version: 1 };
      case dispatchIds.saveSettings:
        return saveSettings(state, call);
      case dispatchIds.loadSettings:
        return loadSettings(state);
      default:
        reportHostFault(`The preview's host has not built the method ${String(id)} of office.js.`);
        return { Error: refusals.operationNotSupported, Version: 1 };
    }
  };
}
