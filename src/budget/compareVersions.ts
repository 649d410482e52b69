/**
 * Which of two data versions such as `2026-01-21.1` is newer: negative where the first is older, 0 where they are the
 * same. Numbers count as numbers, so that `.10` comes after `.9`.
 */
export function compareVersions(version: string, other: string): number {
  const [parts, others] = [version.split(/[-.]/), other.split(/[-.]/)];
  for (let at = 0; at < Math.max(parts.length, others.length); at += 1) {
    const [part = "", otherPart = ""] = [parts[at], others[at]];
    const byNumber = Number(part) - Number(otherPart);
    if (byNumber !== 0 && !Number.isNaN(byNumber)) return byNumber;
    if (part !== otherPart && Number.isNaN(byNumber)) return part < otherPart ? -1 : 1;
  }
  return 0;
}
