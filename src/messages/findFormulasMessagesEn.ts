import type { FindFormulasMessages, RepairWords } from "./findFormulasMessages";

const number = new Intl.NumberFormat("en-US");
const cells = (count: number): string => `${number.format(count)} ${count === 1 ? "cell" : "cells"}`;

function repaired(words: RepairWords): string {
  const { protectedSheets } = words;
  return [
    words.repaired === 0
      ? ["No cell was repaired."]
      : [`Entered the formulas of ${cells(words.repaired)} again.`],
    words.stillStuck === 0
      ? []
      : [`Still showing #NAME?: ${cells(words.stillStuck)}. Check the other names in the formulas.`],
    words.changed === 0 ? [] : [`Left alone because they changed after the check: ${cells(words.changed)}.`],
    words.tooLong === 0
      ? []
      : [`Left alone because the formula is longer than 8,192 characters: ${cells(words.tooLong)}.`],
    protectedSheets.map(
      ({ sheetName, cellCount }) =>
        `Not repaired because the sheet “${sheetName}” is protected: ${cells(cellCount)}.`,
    ),
    protectedSheets.length === 0 ? [] : ["Unprotect it first, then repair again."],
  ]
    .flat()
    .join(" ");
}

/** What the pane says about finding and repairing formulas, in English. */
export const findFormulasMessagesEn: FindFormulasMessages = {
  title: "Functions in this workbook",
  about:
    "Finds every cell on any sheet that uses the add-in’s functions, and puts wrong names and #NAME? right.",
  find: "Search the workbook",
  findAgain: "Search again",
  recalculate: "Recalculate all functions",
  recalculateNote: "For when old values stay after the add-in was updated.",

  summary: ({ cells: count, sheets, attention }) =>
    `${cells(count)} on ${number.format(sheets)} ${sheets === 1 ? "sheet" : "sheets"}; ${number.format(attention)} to attend to.`,
  none: "No cell uses the add-in’s functions.",
  onlyAttention: "Only those to attend to",
  noneNeedAttention: "Nothing needs your attention.",
  more: (hidden) => `Show more (${number.format(hidden)} left)`,

  sheet: ({ name, isProtected, isHidden }) => {
    const notes = [...(isProtected ? ["protected"] : []), ...(isHidden ? ["hidden"] : [])];
    return notes.length === 0 ? name : `${name} (${notes.join(", ")})`;
  },
  show: ({ sheetName, address }) => `${address}: show on the sheet “${sheetName}”`,
  empty: "(blank)",
  calculating: "Calculating…",
  state: {
    stuck: "Stuck at #NAME?",
    damaged: "Function name damaged",
    unknown: "Unknown name",
    badChoice: "Wrong argument",
    ambiguous: "On two lists",
    calculatedMissing: "Name may be unknown",
    calculatedFound: "Calculated name, has a value",
    unchecked: "Calculated name, not checked",
    hidesErrors: "Hides errors",
    fails: "Shows an error",
    resolved: "All right",
  },
  named: (count) => (count === 1 ? "Name found" : `All ${number.format(count)} names found`),
  problem: {
    unknown: {
      measure: (text) => `No measure is called “${text}”.`,
      project: (text) => `No integrated project is called “${text}”.`,
      choice: (text, allowed) =>
        `“${text}” cannot be chosen here.` +
        (allowed.length === 0 ? "" : ` Possible: ${allowed.join("; ")}.`),
    },
    ambiguous: (text) => `“${text}” is on two lists; the value shown is that of the first one below.`,
    inCell: ({ sheetName, address }) => `The name is in ${address} on the sheet “${sheetName}”.`,
    calculated: "That cell calculates the name, so it cannot be corrected from here.",
    isNumber: "That cell holds a number, so it is not corrected from here.",
    counted: ({ found, checked }) => `${number.format(found)} of ${number.format(checked)} names were found.`,
    calculatedMissing:
      "The name is calculated, so #N/A means either that there is no such name or that no such amount is printed.",
    openFormula: "Open the formula to check",
    openFormulaLabel: ({ address }) => `Open the formula in ${address} to check`,
    onProtectedSheet: "The sheet is protected, so it cannot be corrected from here.",
    noCandidate: "No measure has a similar name either.",
    chooseList: "Choose which list is meant",
    others: (count) => `${number.format(count)} more ${count === 1 ? "name" : "names"}.`,
  },
  correct: ({ name }) => `Change to “${name}”`,
  fix: ({ id, list }) => `Fix to ${id} (${list === "individual" ? "individual measures" : "overview"})`,
  correctCell: ({ name, address }) => `Change the text of ${address} to “${name}”`,
  fixCell: ({ id, list, address }) =>
    `Change the text of ${address} to ${id} (${list === "individual" ? "individual measures" : "overview"})`,
  correctLabel: ({ address, text, label }) => `${label} (“${text}” in ${address})`,

  hidden: {
    limit:
      "Where IFERROR or the like hides errors, the value does not tell whether a function inside is stuck at #NAME?. Include these cells in the repair if their values are wrong.",
    include: (count) => `Also enter formulas again that hide errors (${number.format(count)})`,
  },

  repair: {
    open: (count) => `Repair… (${number.format(count)})`,
    title: "What the repair does",
    about: "The formulas of these cells are entered again. Nothing else changes.",
    same: "The same formula is entered again",
    before: "Now",
    after: "After",
    protectedSheet: ({ sheetName, cellCount }) =>
      `The sheet “${sheetName}” is protected: ${cells(cellCount)} there will be left alone.`,
    tooLong: (count) => `Left alone because the formula is longer than 8,192 characters: ${cells(count)}.`,
    more: (count) => `and ${cells(count)} more`,
    confirm: (count) => `Repair ${cells(count)}`,
    leave: "Leave it",
    nothing: "No cell can be repaired from here.",
  },

  outcome: {
    corrected: ({ sheetName, address, name, where }) =>
      where === "argument"
        ? `The name in the formula of ${address} on the sheet “${sheetName}” is now “${name}”.`
        : `The text of ${address} on the sheet “${sheetName}”, which the formula refers to, is now “${name}”.`,
    changed: ({ sheetName, address }) =>
      `Nothing was corrected: ${address} on the sheet “${sheetName}” changed after the search.`,
    calculated: ({ sheetName, address }) =>
      `Nothing was corrected: ${address} on the sheet “${sheetName}” is filled by another cell’s formula.`,
    repaired,
    recalculated: "Every formula of the workbook was calculated anew.",
    found: ({ cells: count, attention }) =>
      `Found ${cells(count)}; ${number.format(attention)} to attend to.`,
  },
};
