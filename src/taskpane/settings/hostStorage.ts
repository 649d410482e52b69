import type { ChoiceStorage } from "./languageChoice";

/** Office's storage for add-ins; `undefined` outside Office and in hosts that have none. */
export function hostStorage(): ChoiceStorage | undefined {
  return (globalThis as { readonly OfficeRuntime?: { readonly storage?: ChoiceStorage } }).OfficeRuntime
    ?.storage;
}
