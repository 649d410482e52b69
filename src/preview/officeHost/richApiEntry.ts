/** One entry of a `richApiMessage` push: an event, a custom function call or an action to run. */
export interface RichApiEntry {
  readonly category: number;
  readonly type: number;
  readonly targetId: string;
  readonly message: unknown;
  readonly isRemote: boolean;
}

/** The name of the push at the message channel. */
export const richApiMessage = "richApiMessage";

let lastEntryId = 0;

/** The payload of a push with these entries. */
export function formatEntries(entries: readonly RichApiEntry[]): { readonly ArrayData: readonly unknown[] } {
  return {
    ArrayData: entries.map(({ category, type, targetId, message, isRemote }) => {
      lastEntryId += 1;
      return [category, type, targetId, JSON.stringify(message), lastEntryId, isRemote];
    }),
  };
}
