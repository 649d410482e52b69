import type { HostMessageChannel } from "./messageChannel";
import { formatEntries, richApiMessage } from "./richApiEntry";

const appCommandInvoked = "appCommandInvoked";
const actionMessage = { category: 2, type: 1000 } as const;

interface RunningCommand {
  readonly actionId: string;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

/** Runs the add-in's ribbon commands (`Office.actions.associate`) in one load of its page. */
export interface CommandCalls {
  /** Resolves when the command calls `event.completed()`; rejects where nothing is associated or the pane closes. */
  invoke(actionId: string, controlId: string): Promise<void>;
  /** Runs an action as a keyboard shortcut does: there is no completion to wait for. */
  dispatch(actionId: string): void;
  /** Takes the add-in's report that a command is done; `status` 0 is success. */
  complete(commandId: unknown, status: unknown): void;
  /** Tells that the add-in listens to an event; commands invoked before that go out now. */
  listensTo(eventName: string): void;
  close(): void;
}

/** Makes the calls of one load; commands wait until the page listens to them. */
export function createCommandCalls(channel: () => HostMessageChannel): CommandCalls {
  const running = new Map<string, RunningCommand>();
  let waiting: (() => void)[] = [];
  let count = 0;

  const whenListening = (eventName: string, run: () => void): void => {
    if (channel().isRegistered(eventName)) run();
    else waiting.push(() => whenListening(eventName, run));
  };

  return {
    invoke(actionId, controlId) {
      count += 1;
      const commandId = String(count);
      return new Promise((resolve, reject) => {
        running.set(commandId, { actionId, resolve, reject });
        whenListening(appCommandInvoked, () => {
          channel().pushEvent(appCommandInvoked, {
            0: commandId,
            1: actionId,
            2: JSON.stringify({ source: { id: controlId } }),
          });
        });
      });
    },
    dispatch(actionId) {
      const { category, type } = actionMessage;
      whenListening(richApiMessage, () => {
        const entry = { category, type, targetId: "", message: [actionId], isRemote: false };
        channel().pushEvent(richApiMessage, formatEntries([entry]));
      });
    },
    complete(commandId, status) {
      const command = running.get(String(commandId));
      if (!command) return;
      running.delete(String(commandId));
      if (status === 0) command.resolve();
      else
        command.reject(new Error(`The add-in could not run ${command.actionId} (status ${String(status)}).`));
    },
    listensTo() {
      const due = waiting;
      waiting = [];
      for (const run of due) run();
    },
    close() {
      waiting = [];
      for (const { actionId, reject } of running.values())
        reject(new Error(`The pane closed while ${actionId} ran.`));
      running.clear();
    },
  };
}
