/** A copy of an object without some of its properties. */
export function without<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  ...keys: readonly Key[]
): Omit<Whole, Key> {
  const copy: Partial<Whole> = { ...whole };
  for (const key of keys) Reflect.deleteProperty(copy, key);
  return copy as Omit<Whole, Key>;
}
