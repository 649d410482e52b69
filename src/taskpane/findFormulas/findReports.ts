import type { CorrectionOutcome } from "../../actions/correctName";
import type { RepairOutcome } from "../../actions/repairFormulas";
import { findFormulasMessagesFor } from "../../messages/findFormulasMessages";
import type { FindFormulasMessages } from "../../messages/findFormulasMessages";
import type { PlaceWords } from "../../messages/messages";
import type { ReportWords } from "../status/answer";
import type { SaidReport } from "../status/paneStatus";

/** Says how much was found. */
export function foundReport(counts: { readonly cells: number; readonly attention: number }): SaidReport {
  return said(({ outcome, none }) => ({
    intent: "info",
    sentence: counts.cells === 0 ? none : outcome.found(counts),
  }));
}

/** Says what came of correcting a name, with the way to the cell. */
export function correctionReport(correction: CorrectionOutcome): SaidReport {
  return said(
    ({ outcome }) =>
      correction.kind === "corrected"
        ? { intent: "success", sentence: outcome.corrected(correction) }
        : { intent: "warning", sentence: outcome[correction.kind](correction) },
    correction,
  );
}

/** Says how many cells were repaired, and every reason for which one was not. */
export function repairReport(repair: RepairOutcome): SaidReport {
  const words = {
    repaired: repair.repaired.length,
    changed: repair.changed.length,
    stillStuck: repair.stillStuck.length,
    tooLong: repair.tooLong.length,
    protectedSheets: repair.protectedSheets,
  };
  const isWhole =
    words.changed + words.stillStuck + words.tooLong + words.protectedSheets.length === 0 &&
    words.repaired > 0;
  return said(({ outcome }) => ({
    intent: isWhole ? "success" : "warning",
    sentence: outcome.repaired(words),
  }));
}

/** Says that everything was calculated anew. */
export const recalculatedReport: SaidReport = said(({ outcome }) => ({
  intent: "success",
  sentence: outcome.recalculated,
}));

function said(
  words: (messages: FindFormulasMessages) => Pick<ReportWords, "intent" | "sentence">,
  place?: PlaceWords,
): SaidReport {
  return {
    task: "said",
    needsPerson: false,
    say: ({ messages, tasks }) => ({
      ...words(findFormulasMessagesFor(messages.language)),
      answers:
        place === undefined
          ? []
          : [{ label: messages.status.show, choose: () => void tasks.showPlace(place) }],
    }),
  };
}
