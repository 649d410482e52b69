import type { CheckMessages } from "./checkMessages";

const oku = (amountOku: number): string => amountOku.toLocaleString("en-GB");

/** The words of 整合性チェック in English. */
export const checkMessagesEn: CheckMessages = {
  headers: {
    id: "ID",
    check: "Check",
    unit: "Unit",
    expected: "Expected",
    actual: "Actual",
    difference: "Difference",
    knownDifference: "Explained difference",
    verdict: "Verdict",
    reason: "Why",
  },
  units: { amountOku: "¥100m", count: "lines" },
  verdicts: { equal: "Equal", explained: "Explained", check: "Needs review" },
  individualSum: {
    check: "Sum of the individual measures (FY2025 supplementary)",
    reason: "Project cost of the supplementary measures that print an amount, from the measures table.",
  },
  individualCount: {
    check: "Individual measures (FY2025 supplementary) that print an amount",
    reason:
      "Lines without a printed amount (parts of another measure, operations, arrangements) are not counted.",
  },
  packageTotal: ({ printed, sumOku }) => ({
    check: `Size of the package (${printed}) and the sum of the individual measures`,
    reason: `The document gives a rounded figure (程度); the individual measures sum to ${oku(sumOku)}. Nothing is adjusted to match it.`,
  }),
  nationalTotal: ({ printed }) => ({
    check: `Individual measures that “${printed}” is made of`,
    reason:
      "No supplementary measure prints an amount in national funds, so the document does not show how they break down.",
  }),
  overviewSum: {
    check: "Sum of the overview",
    reason: "Lines of the overview that print an amount, from the overview table.",
  },
  bridge: ({ overviewOku, onlyOku, roundingOku, sumOku }) => ({
    check: "From the overview’s sum to the individual measures’ sum",
    reason: `Overview ${oku(overviewOku)}, plus measures that only the individual list has (${onlyOku.map(oku).join(" + ")}), plus rounding ${oku(roundingOku)}, is ${oku(sumOku)}.`,
  }),
  overlap: ({ overviewOku, composedOku }) => ({
    check: "Individual measures that the overview shows as well",
    reason: `The overview’s ${oku(overviewOku)} and its measures’ ${oku(composedOku)} are the same money: the two lists are never added together.`,
  }),
  line: ({ name, partNames, overviewOku, partsOku }) => ({
    check: `Overview line and its measures: ${name}`,
    reason:
      overviewOku === partsOku
        ? `Measures: ${partNames.join(", ")}.`
        : `The overview prints about ${oku(overviewOku)}; its ${String(partNames.length)} measures (${partNames.join(", ")}) sum to ${oku(partsOku)}. Each figure is rounded.`,
  }),
  bases: ({ name, first, firstOku, other, otherOku }) => ({
    check: `Amounts on different bases: ${name}`,
    reason: `${oku(firstOku)} as ${first.toLowerCase()}, ${oku(otherOku)} as ${other.toLowerCase()}: two bases, not an error, and never added together.`,
  }),
  continuing: ({ amountsOku, sumOku }) => ({
    check: "Sum of the continuing measures",
    reason: `${amountsOku.map(oku).join(" + ")} = ${oku(sumOku)}. Continuing measures belong to no total of the package.`,
  }),
  withoutAmount: ({ parentName, parentOku }) => ({
    check: `Parts that print an amount: ${parentName}`,
    reason: `The parts share ${oku(parentOku)} and print no amount of their own. A blank does not mean zero.`,
  }),
  byPillar: {
    check: "Sum by pillar and sum of the individual measures",
    reason: "Added up pillar by pillar, the sum is the same.",
  },
  byMinistry: {
    check: "Sum by ministry and sum of the individual measures",
    reason: "Added up ministry by ministry, the sum is the same.",
  },
};
