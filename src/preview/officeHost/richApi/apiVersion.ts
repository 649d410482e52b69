/** Compares versions like `1.9` and `1.15` part by part. */
export function isVersionAtLeast(version: string, least: string): boolean {
  const parts = version.split(".").map(Number);
  const leastParts = least.split(".").map(Number);
  for (let index = 0; index < leastParts.length; index += 1) {
    const difference = (parts[index] ?? 0) - (leastParts[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
