import type { RowNoun, UpdateMessages } from "./updateMessages";

const count = new Intl.NumberFormat("en-US");
const time = new Intl.DateTimeFormat("en-US", { hour: "numeric", minute: "2-digit" });
const list = new Intl.ListFormat("en-US");

/** A sentence names that many things; the rest is counted. */
const namedCount = 3;

function n(number: number): string {
  return count.format(number);
}

function plural(number: number, one: string, several: string): string {
  return `${n(number)} ${number === 1 ? one : several}`;
}

/** “Notes”, “Summary”, “Source”, and 2 more */
function quoted(names: readonly string[]): string {
  const rest = names.length - namedCount;
  const named = names.slice(0, namedCount).map((name) => `“${name}”`);
  return list.format(rest > 0 ? [...named, `${n(rest)} more`] : named);
}

function columns(names: readonly string[]): string {
  return `${names.length === 1 ? "Column" : "Columns"} ${quoted(names)}`;
}

const nouns: Readonly<Record<RowNoun, string>> = { measure: "Measure", row: "Row" };

/** What the pane says about bringing sheets up to date, in English. */
export const updateMessagesEn: UpdateMessages = {
  title: "Updates",
  standing(status) {
    if (status === undefined) return "This workbook has no tables inserted by this add-in.";
    const number = status.count;
    return {
      current: "All tables match the latest data.",
      revised: `${plural(number, "revision", "revisions")} available for your tables.`,
      edited: `No revisions. ${plural(number, "cell or row was", "cells or rows were")} edited.`,
      conflict: `${plural(number, "place was", "places were")} both revised and edited. Choose which value to use.`,
      missing: `${plural(number, "inserted table", "inserted tables")} cannot be found.`,
      newerData: `${plural(number, "table comes", "tables come")} from newer data than this add-in has. Update the add-in first.`,
    }[status.kind];
  },
  dataVersion: (version) => `Data in this add-in: ${version}`,
  check: "Check now",
  checking: "Checking…",
  checkedAt: (at) => `Checked at ${time.format(at)}`,
  checkFailed: (why) => `The tables could not be checked. ${why}`,

  tables: "State of each table",
  state(state, { updates, conflicts, edits }) {
    return {
      current: "Up to date",
      revised: plural(updates, "revision", "revisions"),
      edited: plural(edits, "edit", "edits"),
      conflict: plural(conflicts, "conflict", "conflicts"),
      newerData: "From newer data",
      unknownBase: "Original values unknown",
      unreadable: "No ID column",
    }[state];
  },
  stateHint: {
    current: "",
    revised: "",
    edited: "",
    conflict: "",
    newerData:
      "This table was made from newer data than this add-in has. Nothing is written, so that no old values come back. Please update the add-in.",
    unknownBase: "",
    unreadable:
      "The ID column is gone, so rows cannot be matched. Put the column back to have this table checked again.",
  },
  tableAbout: ({ sheetName, version }) =>
    `Sheet “${sheetName}”${version === undefined ? "" : `, data of ${version}`}`,
  sheetProtected: "The sheet is protected. Unprotect it before applying.",
  show: ({ sheetName, address }) => `Show ${address} on sheet “${sheetName}”`,
  nothingShown: "Nothing matches the filter.",
  moreRows: ({ next, rest }) => `Show ${n(next)} more (${n(rest)} left)`,
  note: (reason, { names }) =>
    ({
      missingColumn: `${columns(names)} not in the sheet: not updated.`,
      withdrawnColumn: `${columns(names)} no longer in the data. Left in the sheet as it is.`,
      newColumn: `${columns(names)} new in the data. Not added to existing tables.`,
      ownRows: `${plural(names.length, "row", "rows")} added in the sheet: left alone.`,
      duplicate: `Duplicate IDs: ${quoted(names)}. Only the first row of each is changed.`,
    })[reason],

  unknownBase: {
    question:
      "There is no record of what was first written to this table (it may be a copy from another workbook). What should happen where it differs from the data?",
    undecided: "Nothing for now",
    unedited: "Treat it as unedited (take the new value everywhere)",
    ask: "Let me decide one by one",
  },

  missing: {
    title: "Tables not found",
    about: ({ title, tableName }) =>
      `“${title}” (table ${tableName}) is not in the workbook. It was deleted or converted to a range.`,
    forget: "Remove the record",
    forgetOf: (title) => `Remove the record of “${title}”`,
  },

  filter: {
    label: "Changes to list",
    search: "Filter changes",
    placeholder: "Name, column or value",
    kinds: (kind, number) =>
      `${{ all: "All", updates: "Revisions", conflicts: "Conflicts", edits: "Edits", chosen: "Selected" }[kind]} ${n(number)}`,
    shown: ({ shown, all }) => `Showing ${n(shown)} of ${n(all)}`,
  },
  all: "Everything listed",
  selectUpdates: (number) => `Select revisions (${n(number)})`,
  selectEdits: (number) => `Put edits back to the document (${n(number)})`,
  conflicts: (number) => `${plural(number, "conflict", "conflicts")}:`,
  keepAll: (number) => `${plural(number, "conflict", "conflicts")}: Keep mine`,
  takeAll: (number) => `${plural(number, "conflict", "conflicts")}: Take the new value`,

  why: (reason, noun) =>
    ({
      revision: "Data revised",
      edit: "Edited in the sheet",
      formula: "Formula or error in the sheet",
      both: "Changed in both",
      unknown: "Original unknown",
      added: `${nouns[noun]} added`,
      absent: `${nouns[noun]} not in the sheet`,
      withdrawn: `${nouns[noun]} withdrawn`,
      withdrawnEdited: `${nouns[noun]} withdrawn, with entries in the sheet`,
      unknownRow: `${nouns[noun]} not in the data`,
      deleted: "Deleted in the sheet",
      deletedRevised: "Deleted in the sheet, revised in the data",
    })[reason],
  value: {
    base: "Original",
    sheet: "Sheet",
    unedited: "Sheet (unedited)",
    document: "Document",
    unrevised: "Document (unrevised)",
  },
  blank: "(blank)",
  unknownValue: "(unknown)",
  wholeText: "Show all text",
  shortText: "Shorten",
  wholeRow: "Show the whole row",
  shortRow: "Shorten the row",
  becomes: ({ from, to }) => `${from} → ${to}`,
  take: {
    cell: "Take the new value",
    add: "Add the row",
    remove: "Remove the row",
    reset: "Put the document's value back",
    restore: "Bring the row back",
  },
  decide: {
    question: "What should happen?",
    open: "Decide later",
    sheetCell: "Keep mine",
    seedCell: "Take the new value",
    keepRow: "Keep the row",
    removeRow: "Remove the row",
    leaveOut: "Leave it out",
    addRow: "Add the row",
    keepDeleted: "Leave it deleted",
    restoreRow: "Bring it back, revised",
  },

  options: {
    label: "How to apply",
    highlights: "Highlight changed cells",
    history: "Record on the update history sheet",
  },
  apply: (number) => `Apply (${n(number)})`,
  nothingChosen: "Nothing is selected.",
  plan({ updates, conflicts, edits, open, hidden }) {
    const parts = [
      ...(updates > 0 ? [plural(updates, "revision", "revisions")] : []),
      ...(conflicts > 0 ? [plural(conflicts, "decided conflict", "decided conflicts")] : []),
      ...(edits > 0 ? [plural(edits, "edit to put back", "edits to put back")] : []),
    ];
    return [
      ...(parts.length === 0 ? [] : [`Applies ${list.format(parts)}.`]),
      ...(hidden > 0 ? [`The filter hides ${n(hidden)} of them.`] : []),
      ...(open > 0 ? [`${plural(open, "conflict stays", "conflicts stay")} undecided.`] : []),
    ].join(" ");
  },
  undo: "Undo the last update",
  clearHighlights: "Clear highlights",

  outcome: {
    applied({ updated, added, removed, keptOwn, reset }) {
      const parts = [
        ...(updated > 0 ? [`${n(updated)} updated`] : []),
        ...(added > 0 ? [`${plural(added, "row", "rows")} added`] : []),
        ...(removed > 0 ? [`${plural(removed, "row", "rows")} removed`] : []),
        ...(reset > 0 ? [`${n(reset)} put back to the document`] : []),
        ...(keptOwn > 0 ? [`${n(keptOwn)} kept as yours`] : []),
      ];
      return `Applied: ${list.format(parts)}.`;
    },
    pivotsAreOld:
      " Pivot tables were not refreshed because a sheet is protected. Unprotect it and choose Data > Refresh All.",
    changedMeanwhile:
      "The workbook changed after it was checked, so the update was not applied. Below is how it stands now; please look at it again.",
    nothing: "There was nothing to apply; nothing was written.",
    undone: (skipped) =>
      skipped === 0
        ? "The last update was undone."
        : `The last update was undone. ${plural(skipped, "change", "changes")} made since stayed as ${skipped === 1 ? "it is" : "they are"}.`,
    highlightsCleared: "The highlights of changed cells were cleared.",
    forgotten: (title) => `The record of “${title}” was removed.`,
  },

  origin: {
    title: "Source of the cell",
    reading: "Looking up the selected cell…",
    failed: (why) => `The source of the cell could not be read. ${why}`,
    outside: ({ sheetName, address }) =>
      `${address} on sheet “${sheetName}” is outside this add-in's tables.`,
    other: (kind, { tableTitle, address }) =>
      ({
        own: `${address} is in a row or column that was added to “${tableTitle}” in the sheet.`,
        header: `${address} is in the header of “${tableTitle}”.`,
        withdrawn: `${address} is in a row or column of “${tableTitle}” that the data no longer have.`,
      })[kind],
    state: (effect) =>
      effect === undefined
        ? "As in the document."
        : {
            update: "Not edited. The document's value was revised.",
            conflict: "Edited in the sheet and revised in the document.",
            edit: "Edited in the sheet.",
            differs: "Differs from the document.",
          }[effect],
    cell: "Cell",
    source: "Source",
    reset: "Put the document's value back",
    take: "Take the new value",
  },
};
