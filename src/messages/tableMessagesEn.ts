import { checkMessagesEn } from "./checkMessagesEn";
import { measureRowMessages } from "./measureRowMessages";
import { policyRowMessages } from "./policyRowMessages";
import type { TableMessages } from "./tableMessages";

const measureRow = measureRowMessages.en;
const policyRow = policyRowMessages.en;

/** The words of inserted tables in English. */
export const tableMessagesEn: TableMessages = {
  tables: {
    measures: {
      sheetName: "Measures",
      title: "Measures of the drug-discovery package (FY2025 supplementary budget, individual list)",
      about: "One row per individual measure: pillar, ministry, status, amount, description, source.",
      headers: measureRow.headers,
    },
    amounts: {
      sheetName: "Amounts",
      title: "Printed amounts, one row per measure and basis",
      about: "One row per printed amount: its basis and the wording of the document.",
      headers: {
        id: "Amount ID",
        list: "List",
        measureId: "Measure ID",
        name: "Measure",
        status: "Status",
        basis: "Basis",
        amountOku: "Amount (¥100m)",
        approximate: "Approximate",
        printed: "As printed",
        isFirst: "In the list",
        source: "Source",
      },
    },
    overview: {
      sheetName: "Overview",
      title: "Overview lines of the package",
      about:
        "The document’s overview page. It shows partly the same money as the measures: never add the two.",
      headers: {
        id: "ID",
        pillar: "Pillar",
        name: "Measure",
        ministries: "Ministry",
        status: "Status",
        amountOku: "Amount (¥100m)",
        basis: "Basis",
        approximate: "Approximate",
        provisional: "Provisional",
        madeOf: "Individual measures",
        description: "Description",
        note: "Remarks",
        source: "Source",
      },
    },
    byPillar: {
      sheetName: "By pillar",
      title: "By pillar (individual measures, FY2025 supplementary)",
      about: "Count, amount and share of each pillar, calculated from the measures table.",
      headers: {
        id: "Pillar ID",
        name: "Pillar",
        measureCount: "Measures",
        pricedCount: "With an amount",
        amountOku: "Amount (¥100m)",
        share: "Share",
        continuingOku: "For reference: continuing (¥100m)",
      },
    },
    byMinistry: {
      sheetName: "By ministry",
      title: "By ministry (individual measures, FY2025 supplementary)",
      about: "Count, amount and share of each ministry, calculated from the measures table.",
      headers: {
        id: "Ministry ID",
        name: "Ministry",
        measureCount: "Measures",
        pricedCount: "With an amount",
        amountOku: "Amount (¥100m)",
        share: "Share",
        continuingOku: "For reference: continuing (¥100m)",
      },
    },
    checks: {
      sheetName: "Reconciliation",
      title: "Reconciliation of the document’s figures",
      about: "Sums and parts compared: expected, actual, difference, verdict and why.",
      headers: checkMessagesEn.headers,
    },
    sections: {
      sheetName: "Policy sections",
      title: "Sections of the resource allocation policy",
      about: "Every section of the policy with a summary.",
      headers: {
        id: "ID",
        no: "No.",
        title: "Section",
        parent: "Part of",
        summary: "Summary",
        keyTerms: "Key terms",
        source: "Source",
      },
    },
    projects: {
      sheetName: "Integrated projects",
      title: "Integrated projects of the resource allocation policy",
      about:
        "The eight integrated projects: aim, number of priorities and of corresponding individual measures.",
      headers: {
        no: "No.",
        name: "Integrated project",
        aim: "Aim",
        aimCount: "Sentences on the aim",
        fy2026Count: "Sentences on FY2026",
        measureCount: "Individual measures",
        section: "Policy section",
        source: "Source",
      },
    },
    priorities: {
      sheetName: "Priorities",
      title: "Priorities of the integrated projects, one row per sentence",
      about: "One row per sentence of the projects’ text: topic, summary, key terms.",
      headers: policyRow.headers.priorities,
    },
    steps: {
      sheetName: "Request process",
      title: "Budget request process of the resource allocation policy",
      about: "The steps of the budget request and who takes them.",
      headers: policyRow.headers.steps,
    },
    considerations: {
      sheetName: "Points to note",
      title: "Points to note and common themes of the resource allocation policy",
      about: "What requests have to note, and what all integrated projects have in common.",
      headers: {
        id: "ID",
        type: "Type",
        no: "No.",
        title: "Point",
        summary: "Summary",
        keyTerms: "Key terms",
        section: "Policy section",
        source: "Source",
      },
    },
    links: {
      sheetName: "Measures and policy",
      title: "Measures of the supplementary budget and the policy they correspond to",
      about: "Which project or section of the policy a measure corresponds to, stated or inferred, and why.",
      headers: policyRow.headers.links,
    },
    sources: {
      sheetName: "Sources and notes",
      title: "Sources and notes",
      about: "Documents, dates, terms, cautions, how to cite, version of the data.",
      headers: { id: "ID", type: "Type", item: "Item", content: "Content" },
    },
  },
  statuses: measureRow.statuses,
  bases: measureRow.bases,
  lists: { overview: "Overview", individual: "Individual" },
  focuses: policyRow.focuses,
  activities: policyRow.activities,
  evidences: policyRow.evidences,
  approximate: measureRow.approximate,
  provisional: measureRow.provisional,
  yes: "yes",
  listSeparator: measureRow.listSeparator,
  source: (document) => `Source: ${document.issuer}, “${document.title}” (${document.date})`,
  remarks: (facts) =>
    [
      facts.provisional ? "Figures under review (計数精査中)" : "",
      facts.amountBasisNote === ""
        ? ""
        : `Amounts: ${facts.amountBasisNote.replace(/^※/, "")} (project cost)`,
      "a blank amount means that the document prints none",
      `data version ${facts.version}`,
    ]
      .filter((part) => part !== "")
      .join("; "),
  policyRemarks: ({ version }) =>
    `Summaries are by the makers of this data (in Japanese), not the policy’s text; data version ${version}`,
  summaryRemarks: ({ tableName }) =>
    `Calculated from the table “${tableName}” (rows of the FY2025 supplementary budget); continuing measures belong to no total of the package and stand apart`,
  policySource: policyRow.policySource,
  otherMinistries: "Several ministries, or none stated",
  considerationTypes: { consideration: "Point to note", theme: "Common theme" },
  checks: checkMessagesEn,
  sources: {
    types: {
      document: "Document",
      term: "Term",
      caution: "Caution",
      citation: "Citation",
      data: "Data",
    },
    document: ({ issuer, title, date, fiscalYear, provisional }) =>
      `${issuer}, “${title}” (${date}), on the budget of fiscal year ${fiscalYear}.${provisional ? " Figures under review (計数精査中)." : ""}`,
    terms: [
      {
        item: "程度 (approximate)",
        content:
          "Printed with a rounded amount; the sum of its parts may differ. Marked in the column “Approximate”.",
      },
      {
        item: "事業費 (project cost)",
        content:
          "The size of the whole project, as a rule with money from others than the state. The basis of the document’s amounts unless it says otherwise.",
      },
      {
        item: "国費 (national funds)",
        content:
          "What the state spends. Printed for one continuing measure only; it cannot be worked out from the project cost.",
      },
      {
        item: "補正予算額 (supplementary budget)",
        content:
          "The amount in the FY2025 supplementary budget: another basis than project cost, never added to or swapped with it.",
      },
      {
        item: "計数精査中 (figures under review)",
        content: "The amounts were not final when the document was published and may differ from final ones.",
      },
      {
        item: "継続中 (continuing)",
        content:
          "Earlier programmes that belong to no total of the package; their amounts are printed for reference.",
      },
      {
        item: "運用・体制 (operation, arrangement)",
        content: "Lines without an amount. A blank does not mean zero: none is printed.",
      },
      { item: "億円 (¥100m)", content: "The unit of the amount columns: 100 million yen." },
      {
        item: "明記・推定 (stated, inferred)",
        content:
          "Stated: the policy names the measure or its subject. Inferred: judged from what the two say.",
      },
    ],
    cautions: [
      {
        item: "Never add the two lists",
        content: "Overview and measures show the same money in different detail. Total one of them only.",
      },
      {
        item: "Never mix bases",
        content: "One measure may have a project cost and a supplementary amount: filter Amounts by basis.",
      },
      {
        item: "Leave continuing measures out of totals",
        content:
          "The plain sum of the amount column includes them. Filter by status, or use the calculated tables.",
      },
    ],
    citation: {
      example: "How to cite",
      where: {
        item: "Source of each row",
        content: "The column “Source” of each table names the document and the place a row comes from.",
      },
    },
    data: ({ version }) => [
      {
        item: "Data version",
        content: `${version}. Names, amounts and dates are as printed; descriptions, summaries and remarks are by the makers of this data.`,
      },
      {
        item: "About ids",
        content: "An id means the same row in every version and is never reused: match rows by it.",
      },
    ],
  },
  contents: {
    sheetName: "Contents",
    title: "Contents: budget and policy for drug discovery and medical research in Japan",
    headers: { no: "No.", sheet: "Sheet", about: "What it holds", rows: "Rows" },
    pivot: "PivotTable",
    chart: "Charts",
    backToContents: "Contents",
    version: (version) => `Data version ${version}`,
    howToCite: "How to cite",
  },
  charts: {
    sheetName: "Charts",
    title: "Charts (individual measures, FY2025 supplementary)",
    about: "Amounts by pillar, by ministry and by measure; edits of the measures table flow through.",
    titles: {
      byPillar: "Amount by pillar (¥100m)",
      byMinistry: "Amount by ministry (¥100m)",
      byMeasure: "Amount by measure (¥100m, largest first)",
    },
    label: "Item",
    amountOku: "Amount (¥100m)",
    note: "Project cost, figures under review; continuing measures not included.",
  },
  pivots: {
    sheetName: "Pivot",
    title: "PivotTable",
    titles: {
      ministryByPillar: "Pivot (ministry × pillar)",
      byStatus: "Pivot (by status)",
      prioritiesByProject: "Pivot (priorities)",
    },
    abouts: {
      ministryByPillar: "Amounts of the measures by ministry and pillar.",
      byStatus: "Amounts of the measures by status and pillar, continuing measures included.",
      prioritiesByProject: "How many priorities each integrated project has, by kind of activity.",
    },
    ownAbout: "A summary to sort and filter.",
    ownTitle: ({ rows, columns, value }) =>
      `Pivot (${columns === "" ? rows : `${rows} × ${columns}`}, ${value})`,
    sumOf: (header) => `Sum of ${header}`,
    countOf: () => "Count",
    onlyNew: "Only rows of the FY2025 supplementary budget: continuing measures belong to no total.",
    allStatuses: "Includes continuing measures, which belong to no total: no grand total is shown.",
    allAmounts: "Both lists and all bases, which are never added together: no grand total is shown.",
    counted: ({ tableName }) => `Counts rows of the table “${tableName}”.`,
  },
};
