import type { FunctionScreenMessages } from "./functionScreenMessages";

const format = new Intl.NumberFormat("en-US", { maximumFractionDigits: 10 });

function plural(count: number, one: string, several: string): string {
  return `${format.format(count)} ${count === 1 ? one : several}`;
}

/** What the screen for formulas says, in English. */
export const functionScreenMessagesEn: FunctionScreenMessages = {
  title: "Build a formula",
  about: "Pick from lists, and get a formula that uses the budget data.",
  open: "Open the selected cell’s formula",
  openHint: "Formulas with this add-in’s functions can be changed here.",
  fromMeasure: "Start from a measure",
  fromMeasureHint: "Search names, ministries, descriptions",
  functions: "Choose a function",
  groups: {
    measure: "About one measure",
    list: "Lists and search",
    total: "Totals and checks",
    policy: "Allocation policy",
    data: "About the data",
  },
  purpose: {
    MEASURE_AMOUNT: "The amount of a measure",
    MEASURE_INFO: "Its ministry, pillar, status and so on",
    MEASURE_CARD: "A card with all its fields",
    MEASURE_SOURCE: "Its source, ready to be cited",
    MEASURE_FLAGS: "What to know before quoting the amount",
    MEASURES: "The list of measures",
    MEASURE_SEARCH: "Measures found by words",
    MEASURE_TOTAL: "The sum over the measures you choose",
    PACKAGE_TOTAL: "The printed total of the package",
    BUDGET_CHECK: "How the printed figures reconcile",
    POLICY_PROJECT: "Name and content of an integrated project",
    POLICY_PRIORITIES: "The list of priorities",
    POLICY_STEPS: "The steps of the allocation",
    MEASURE_POLICY: "How a measure relates to the policy",
    SEED_VERSION: "Version and date of the budget data",
  },
  examples: "Examples",
  example: {
    inMillions: "Get an amount in million yen, as budget forms want it.",
    columnOfNames: "Add the amounts to a whole column of names in column A.",
    ministry: "Look up which ministry is in charge.",
    citation: "Write a full citation for a footnote.",
    ministryTotal: "Add up the measures of the Ministry of Health, Labour and Welfare.",
    search: "Find the measures that matter for your field, by words.",
    packageFunds: "Show how much of the package is national funds.",
    check: "Check whether totals and parts agree.",
  },
  useExample: "Use this example",

  back: "Back to the functions",
  parameters: {
    measure: "Measure",
    basis: "Basis",
    unit: "Unit",
    ifNotFound: "If not found",
    field: "Field",
    style: "Style",
    pillar: "Pillar",
    ministry: "Ministry",
    status: "Status",
    headers: "Header row",
    query: "Words to search for",
    max: "At most",
    project: "Project",
    keyword: "Word",
  },
  parameterHints: {
    measure: "A name, alias or ID, or a cell such as =A2",
    ifNotFound: "What to show instead of #N/A",
    project: "Its number or name",
    max: "10 if left out",
    keyword: "All if left out",
  },
  optional: "optional",
  required: "required",
  byDefault: (label) => `${label} (default)`,
  choose: "Choose one",
  all: "All",
  yes: "Yes",
  no: "No",
  inEnglish: "Yes, in English",
  useSelection: "Use the selected cells",
  candidates: (count) => plural(count, "suggestion", "suggestions"),
  noCandidate: "No suggestions",

  formula: "Formula",
  value: "Result",
  valueMissing: (parameter) => `Fill in “${parameter}” to see the result.`,
  valueUnfinished: (parameter) => `Finish typing “${parameter}” to insert the formula.`,
  valueOfCells: "This formula has parts that Excel works out: its result shows once it is in the workbook.",
  valueUnknown: "The result shows once the formula is in the workbook.",
  blank: "(blank)",
  yesNo: (value) => (value ? "TRUE" : "FALSE"),
  number: (value) => format.format(value),
  size: (rowCount, columnCount) =>
    `${plural(rowCount, "row", "rows")} × ${plural(columnCount, "column", "columns")}`,
  more: (rowCount, columnCount) =>
    [
      ...(rowCount > 0 ? [plural(rowCount, "more row", "more rows")] : []),
      ...(columnCount > 0 ? [plural(columnCount, "more column", "more columns")] : []),
    ].join(", "),

  insert: "Insert into the selected cell",
  replace: (address) => `Change the formula in ${address}`,
  beside: "Insert beside the selected column",
  besideHint: "Select a column of names first: the results go into the column at its right.",
  copy: "Copy the formula",
  copied: "Copied",
  copyFailed: "Could not copy. Select the formula and copy it yourself.",
  partOf: ({ sheetName, address }) =>
    `Part of the formula in ${address} on the sheet “${sheetName}”. What is around it stays as it is.`,

  outcome: {
    inserted: ({ sheetName, address }) => `The formula is now in ${address} on the sheet “${sheetName}”.`,
    firstValueOnly: "This Excel shows only the first value.",
    placeTaken: ({ sheetName, address }) =>
      `Nothing was inserted: ${address} on the sheet “${sheetName}” is in use. Choose a free place.`,
    besideInserted: ({ sheetName, address, namesAddress, nameCount }) =>
      `The formulas for ${plural(nameCount, "row", "rows")} of names at ${namesAddress} are now at ${address} on the sheet “${sheetName}”.`,
    noNames: ({ sheetName, address }) =>
      `There are no names at ${address} on the sheet “${sheetName}”. Select a column of names and try again.`,
    severalColumns: ({ sheetName, address }) =>
      `Nothing was inserted: ${address} on the sheet “${sheetName}” is more than one column. Select the column of names alone.`,
    replaced: ({ sheetName, address }) =>
      `The formula in ${address} on the sheet “${sheetName}” was changed.`,
    changedSince: ({ sheetName, address }) =>
      `Nothing was changed: ${address} on the sheet “${sheetName}” holds something else by now. Open it again.`,
    opened: ({ sheetName, address }) => `Opened the formula in ${address} on the sheet “${sheetName}”.`,
    severalParts: ({ sheetName, address }) =>
      `The formula in ${address} on the sheet “${sheetName}” calculates other things as well. You can change one of these parts; what is around it stays as it is.`,
    noFormula: ({ sheetName, address }) =>
      `There is no formula in ${address} on the sheet “${sheetName}”. Select a cell with one.`,
    notOurs: ({ sheetName, address }) =>
      `The formula in ${address} on the sheet “${sheetName}” uses none of this add-in’s functions.`,
    selectionUsed: ({ sheetName, address }) => `The formula now uses ${address} on the sheet “${sheetName}”.`,
  },
  answer: {
    changePart: ({ number, call }) => `Change part ${format.format(number)}: ${call}`,
    leave: "Leave it as it is",
  },
};
