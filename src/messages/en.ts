import { flagWords } from "./flagWords";
import type { Messages } from "./messages";

const count = new Intl.NumberFormat("en-US");
/** 億円 (100 million yen) as billions of yen, the unit English readers of the budget use. */
const billion = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

function yen(amountOku: number): string {
  return `¥${billion.format(amountOku / 10)} bn`;
}

/** Names a sheet in a sentence, or only says that it is one. */
function sheet(subject: string | undefined): string {
  return subject === undefined ? "this sheet" : `the sheet “${subject}”`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const dateOf = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** The English catalogue. Names of measures stay as the Japanese documents print them. */
export const en: Messages = {
  language: "en",
  title: "Drug Discovery Budget",

  startUp: {
    notInOffice: {
      heading: "Please open this inside Excel",
      body: "This page is the task pane of the Excel add-in “Drug Discovery Budget”. Open it in Excel from Home > Add-ins.",
    },
    notExcel: {
      heading: "Please use Excel",
      body: "This add-in works in Excel only. Open a workbook in Excel, then open “Drug Discovery Budget” from Add-ins.",
    },
    tooOld: (required) => ({
      heading: "This Excel cannot run the add-in",
      body: `The add-in needs an up-to-date Excel for Microsoft 365, or Excel on the web (this Excel does not support ${required}).`,
    }),
    officeMissing: {
      heading: "Could not connect to Excel",
      body: "Office’s own script could not be loaded. Check the network connection, then reload.",
    },
    reload: "Reload",
    crashed: {
      heading: "The pane could not be shown",
      body: "This problem does not change your workbook. If reloading does not help, close Excel and open it again.",
    },
    partCrashed: "This part could not be shown. This problem does not change your workbook.",
  },

  nav: {
    label: "Screens",
    views: { measures: "Measures", functions: "Functions", updates: "Updates" },
    status: ({ kind, count: number }) =>
      ({
        current: "up to date",
        revised: number === 1 ? "1 revision" : `${count.format(number)} revisions`,
        edited: "edited",
        conflict: number === 1 ? "1 conflict" : `${count.format(number)} conflicts`,
        missing: "not found",
        newerData: "old add-in",
      })[kind],
  },

  search: {
    label: "Search measures",
    placeholder: "Search (names are in Japanese)",
    clear: "Clear the search",
    resultCount: (n) => (n === 1 ? "1 measure found" : `${count.format(n)} measures found`),
    listedCount: (n) => (n === 1 ? "1 individual measure" : `${count.format(n)} individual measures`),
    noResult: (query) => `No measure matches “${query}”`,
    noResultHint: "Try another word, or a shorter one.",
    results: "Search results",
    list: "List of individual measures",
  },

  measure: {
    status: {
      new: "FY2025 supplementary",
      continuing: "Continuing",
      operation: "Operation",
      arrangement: "Arrangement",
    },
    basis: {
      project_cost: "Project cost",
      national: "National funds",
      supplementary: "FY2025 supplementary budget",
      unstated: "Basis not stated",
    },
    approximate: "approx.",
    flag: flagWords.en,
    flagHint: {
      approximate: "The document gives this as an approximate figure.",
      provisional: "The document says that its figures are still under review, so the amount may change.",
      project_cost: "",
      national: "",
      supplementary: "",
      unstated: "The document does not say whether this is project cost or national funds.",
      outsidePackage: "A continuing measure: it does not count towards the package’s total.",
      partOfAnother: "",
      noAmount: "The document gives no amount for this measure.",
    },
    overviewLine: "Overview line",
    overviewLineHint:
      "Overview amounts overlap with those of the individual measures: never add the two together.",
    noAmount: "not given",
    partOfAnother: "part of another",
    partOf: (parentName) =>
      `Included in the amount of “${parentName}”. The document gives no amount for this measure alone.`,
    ministryMark: (ministry) => ministry.id.toUpperCase(),
    ministryName: (ministry) => ministry.nameEn,
    noMinistry: "No ministry given",
    amount: yen,
    amountPhrase: ({ amountOku, approximate }) => `${approximate ? "approx. " : ""}${yen(amountOku)}`,
  },

  detail: {
    back: "Back to the list",
    amounts: "Amounts",
    printedAs: (printed) => `As printed: ${printed}`,
    pillar: "Pillar",
    ministry: "Ministry",
    aliases: "Also called",
    description: "Summary",
    note: "Note",
    parent: "Part of",
    subMeasures: "Measures in this one",
    madeOf: "Individual measures behind this line",
    inOverview: "In the overview",
    source: "Source",
    sourceDocument: (document) => `${document.issuerEn}, “${document.titleEn}”`,
    publishedOn: (document) => dateOf.format(new Date(`${document.publishedOn}T00:00:00Z`)),
  },

  insertTable: {
    title: "Put the list into the workbook",
    place: "Place",
    newSheet: "New sheet",
    activeCell: "Selected cell",
    button: "Insert the measure list",
    wholeSet: "Insert everything",
    more: "Choose what to insert…",
  },

  insertFormula: {
    title: "Put a formula into the workbook",
    basis: "Amount for the formula",
    preview: "Formula to insert",
    result: (amountOku) => `Result: ${count.format(amountOku)} (in 100 million yen)`,
    button: "Insert the formula into the selected cell",
    impossible: "The document gives no amount for this measure, so there is no formula to insert.",
  },

  settings: {
    language: "Language",
    languageNames: { ja: "日本語", en: "English" },
    dataVersion: (version) => `Data version ${version}`,
  },

  status: {
    region: "Notice",
    dismiss: "Close the notice",
    retry: "Try again",
    show: "Show",
    showSheet: (sheetName) => `Show the sheet “${sheetName}”`,
    insertAt: ({ sheetName, address, otherSheet }) =>
      otherSheet ? `Insert at ${address} on “${sheetName}”` : `Insert at ${address}`,
    insertAs: (tableName) => `Insert as “${tableName}”`,
  },

  progress: {
    reading: "Checking the workbook…",
    writing: "Writing to the workbook…",
    loading: "Checking…",
  },

  outcome: {
    tableInserted: ({ sheetName, address, rowCount }) =>
      `The list of ${count.format(rowCount)} measures is now at ${address} on the sheet “${sheetName}”.`,
    tablePlaceTaken: ({ sheetName, address }) =>
      `Nothing was inserted: some cells in ${address} on the sheet “${sheetName}” are not empty. Choose a free place.`,
    tableNameTaken: ({ tableName, sheetName }) =>
      sheetName === undefined
        ? `Nothing was inserted: the name “${tableName}” is already used in this workbook. You can insert the list under another name.`
        : `Nothing was inserted: the sheet “${sheetName}” already has a table called “${tableName}”. You can insert another one under a new name.`,
    formulaInserted: ({ sheetName, address, measure }) =>
      `The formula for “${measure.name}” is now in ${address} on the sheet “${sheetName}”.`,
    formulaPlaceTaken: ({ sheetName, address }) =>
      `Nothing was inserted: ${address} on the sheet “${sheetName}” is not empty. Choose an empty cell.`,
    busy: "Another task is still running, so this one was not started. Try again when it has finished.",
  },

  error: {
    cellBeingEdited: () =>
      "Nothing can be written while a cell is being edited. Press Enter to finish the entry, then try again.",
    sheetProtected: (subject) =>
      `${capitalised(sheet(subject))} is protected, so nothing can be written to it. Unprotect it, then try again.`,
    structureProtected: () =>
      "The workbook’s structure is protected, so no sheet can be added. Unprotect the workbook, then try again.",
    overlapsData: (subject) =>
      `Other data or a table on ${sheet(subject)} is in the way. Make room there or choose an empty place, then try again.`,
    outsideSheet: () =>
      "The place reaches beyond the edge of the sheet. Choose a cell further up or to the left, then try again.",
    tooLarge: () => "This is more than Excel accepts at once. Close other workbooks, then try again.",
    nameTaken: (subject) =>
      `${subject === undefined ? "The name" : `The name “${subject}”`} is already used in this workbook. Change the name, then try again.`,
    notFound: (subject) =>
      `${subject === undefined ? "The sheet or table" : `“${subject}”`} cannot be found. Check whether it was deleted or renamed, then try again.`,
    notSupported: () =>
      "Your Excel does not support this. Update Excel to the latest version, or try Excel on the web.",
    readOnly: () =>
      "This workbook is read-only, so nothing can be written. Enable editing, or save a copy and try there.",
    unknown: () =>
      "Excel reported an unexpected error, so the task was not completed. Check the workbook, then try again.",
    notLoaded: () =>
      "A part of the add-in could not be loaded. Check the network connection, then try again.",
  },
  insertionHint: {
    sheetProtected: "You can also insert into another sheet.",
    structureProtected: "With “Selected cell” as the place, no sheet needs to be added.",
    tooLarge: "You can also insert into a new workbook.",
  },
};
