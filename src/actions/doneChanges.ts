import type { MergeFinding } from "../merge/mergeTypes";
import type { DecidedTable } from "./decideUpdate";
import type { CheckedTable, DoneChange } from "./updateTypes";

/** What was decided, line by line, as a person reads it: for the notice and for 更新履歴. */
export function doneChanges(
  { merge, choices }: Pick<DecidedTable, "merge" | "choices">,
  { title, headers, rowNames }: Pick<CheckedTable, "title" | "headers" | "rowNames">,
): readonly DoneChange[] {
  return merge.findings.flatMap((finding): DoneChange[] => {
    const choice = choices.get(finding.id);
    if (choice === undefined || finding.kind === "column" || finding.effect === "note") return [];
    const about = { tableTitle: title, key: finding.key, rowName: rowNames[finding.key] ?? finding.key };
    if (choice === "sheet") {
      const [old, own] = finding.kind === "cell" ? [finding.seed, finding.sheet] : [undefined, undefined];
      return [{ ...about, header: headerOf(finding, headers), old, new: own, kind: "keptOwn" }];
    }
    if (finding.kind === "cell") {
      const { sheet, seed, effect } = finding;
      const kind = effect === "edit" ? "reset" : "updated";
      return [{ ...about, header: headerOf(finding, headers), old: sheet, new: seed, kind }];
    }
    const kind = finding.change === "withdrawn" ? "removed" : "added";
    return [{ ...about, header: undefined, old: undefined, new: undefined, kind }];
  });
}

function headerOf(finding: MergeFinding, headers: CheckedTable["headers"]): string | undefined {
  return finding.kind === "cell" ? (headers[finding.column] ?? finding.column) : undefined;
}
