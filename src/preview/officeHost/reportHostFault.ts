/** Makes a fault of this host visible to whoever develops it; the add-in only sees an error code. */
export function reportHostFault(what: string, cause?: unknown): void {
  // eslint-disable-next-line no-console -- the console is where a developer of the preview looks
  console.error(what, ...(cause === undefined ? [] : [cause]));
}
