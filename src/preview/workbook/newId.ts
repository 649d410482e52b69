/** An id that no other sheet or table has, in the form that Excel gives ids. */
export function newId(): string {
  return `{${globalThis.crypto.randomUUID().toUpperCase()}}`;
}
