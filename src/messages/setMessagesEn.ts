import type { InsertedSetWords, PartNames, SetMessages } from "./setMessages";

/** A sentence names that many things; the rest is counted. */
const namedCount = 3;

const list = new Intl.ListFormat("en-US");

function plural(count: number, one: string, several: string): string {
  return `${String(count)} ${count === 1 ? one : several}`;
}

/** “A”, “B”, “C”, and 3 more */
function quoted(names: readonly string[]): string {
  const rest = names.length - namedCount;
  const named = names.slice(0, namedCount).map((name) => `“${name}”`);
  return list.format(rest > 0 ? [...named, `${String(rest)} more`] : named);
}

function tables(names: readonly string[]): string {
  return `${names.length === 1 ? "the table" : "the tables"} ${quoted(names)}`;
}

function sheets(names: readonly string[]): string {
  return `${names.length === 1 ? "sheet" : "sheets"} ${quoted(names)}`;
}

/** the tables “A” and “B”; the sheet “C” */
function parts(names: PartNames): string {
  return [
    ...(names.tables.length > 0 ? [tables(names.tables)] : []),
    ...(names.sheets.length > 0 ? [`the ${sheets(names.sheets)}`] : []),
  ].join("; ");
}

function made({ tableCount, pivotCount, hasCharts }: InsertedSetWords): readonly string[] {
  return [
    ...(tableCount > 0 ? [plural(tableCount, "table", "tables")] : []),
    ...(pivotCount > 0 ? [plural(pivotCount, "pivot table", "pivot tables")] : []),
    ...(hasCharts ? ["the charts"] : []),
  ];
}

function updated(words: InsertedSetWords): readonly string[] {
  const added = [...made(words), ...(words.hasContents ? ["the contents"] : [])];
  return [
    ...(added.length === 0 ? [] : [`Added what was missing: ${list.format(added)}.`]),
    "Everything you chose is in this workbook.",
  ];
}

/** What the pane says about inserting a set, in English. */
export const setMessagesEn: SetMessages = {
  back: "Back to the measures",
  title: "Choose what to insert",
  button: "Insert the selection",
  nothingChosen: "Choose at least one table, pivot table or chart.",
  summary: (counts) =>
    [
      plural(counts.tables, "table", "tables"),
      plural(counts.pivots, "pivot", "pivots"),
      plural(counts.charts, "chart", "charts"),
    ].join(", "),

  tables: "Tables",
  chooseAll: "Select all",
  chooseNone: "Clear all",
  documents: { budget: "Budget document", policy: "Allocation policy", both: "Both documents" },
  comesWith: (titles) => `Comes with ${list.format(titles)}`,

  pivots: "Pivot tables",
  presets: {
    ministryByPillar: "Amounts by ministry and pillar",
    byStatus: "Amounts by status",
    prioritiesByProject: "Number of priorities by project and activity",
  },
  charts: "Charts",
  own: {
    title: "Make my own",
    about: "One more pivot table, with the rows, columns and values of your choice.",
    source: "Table",
    rows: "Rows",
    columns: "Columns",
    noColumns: "(none)",
    value: "Values",
    sumOf: (header) => `Sum of ${header}`,
    count: "Number of rows",
    onlyNew: "Leave out continuing measures",
  },

  how: "How to insert",
  place: "Place for the tables",
  newSheets: "New sheets (one for each table)",
  activeCell: "From the selected cell down",
  placeNote: "Pivot tables and charts get sheets of their own either way.",
  language: "Language of the headers",

  progress: {
    bar: "Progress",
    spoken: (percent) => `Inserting: ${String(percent)}%`,
    step: ({ number, total, title }) => `${String(number)} / ${String(total)} ${title}`,
    cancel: "Stop",
    cancelling: "Stopping once the current table is complete…",
  },

  outcome: {
    inserted(words) {
      const added = made(words);
      const kept = parts(words.kept);
      return [
        words.isUpdate
          ? updated(words)
          : added.length === 0
            ? ["Nothing was added: everything you chose is already in this workbook."]
            : [`Inserted ${list.format(added)} (${sheets(words.sheetNames)}).`],
        kept === "" ? [] : [`Already there and left as before: ${kept}.`],
        words.different.length === 0
          ? []
          : [`Not the same as the add-in’s data: ${tables(words.different)}.`],
        words.pivotsSkipped
          ? [
              "This Excel cannot make pivot tables for add-ins, so they were left out; the formulas in the totals by pillar and by ministry give the same sums.",
            ]
          : [],
      ]
        .flat()
        .join(" ");
    },
    present: (titles) =>
      `This workbook already has ${tables(titles)}. “Update (add what is missing)” leaves these tables as they are and adds only what is not there; “Add another” makes a second set.`,
    cancelled: (names) =>
      parts(names) === ""
        ? "Stopped. Nothing was added to the workbook."
        : `Stopped. Complete in the workbook: ${parts(names)}.`,
    placeTaken: ({ sheetName, address }) =>
      `Nothing was inserted: some cells in ${address} on the sheet “${sheetName}” are not empty. Choose a free place.`,
  },
  answer: {
    showContents: "Show the contents",
    update: "Update (add what is missing)",
    addAnother: "Add another",
    leave: "Leave it",
    insertRest: "Insert the rest",
  },
};
