import type { AnsweredPolicy } from "./policy";
import { policyKey } from "./policyKey";

const suffix = policyKey("プロジェクト");

/**
 * The integrated project of that number (`4`, `"４"`, `"④"`) or name, with or without プロジェクト at its end and in
 * any width; nothing where none is called so: never by part or likeness.
 */
export function findProject<Known extends Pick<AnsweredPolicy, "projects">>(
  policy: Known,
  numberOrName: number | string,
): Known["projects"][number] | undefined {
  const key = nameKey(String(numberOrName));
  return policy.projects.find(({ no, name }) => key === String(no) || key === nameKey(name));
}

function nameKey(name: string): string {
  const key = policyKey(name);
  return key.endsWith(suffix) ? key.slice(0, -suffix.length) : key;
}
