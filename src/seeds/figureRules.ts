import type { MeasureList } from "../budget/measure";
import { pricedLinesHaveAmounts } from "./amountRules";
import type { SeedProblem } from "./seedProblem";
import type { Placed, SeedTables } from "./seedTables";

/**
 * The figures of the document in 億円, counted from it by hand.
 *
 * The two lists print partly the same money and differ for known reasons; each difference is stated here and none is
 * evened out: 3,161 + (126 + 3 + 2) + 1 = 3,293.
 */
export const documentFigures = {
  individual: { lineCount: 18, sumOku: 3293 },
  overview: { lineCount: 11, sumOku: 3161 },
  /** Priced new lines that only the individual list has. */
  onlyIndividualOku: [126, 3, 2],
  /** By how much the individual measures exceed their overview line: each of them is rounded. */
  roundingOku: { "ovr-01": 1 } as Readonly<Record<string, number>>,
  /** 継続中 lines, which belong to no total. */
  continuingOku: [3500, 1500, 500, 150],
  totals: { project_cost: 3300, national: 1800 },
} as const;

/** Checks sums and counts over whole tables; meaningful only while every row is sound. */
export function checkFigureRules(tables: SeedTables): readonly SeedProblem[] {
  const lines = pricedLines(tables);
  const newLines = (list: MeasureList) => lines.filter((line) => line.list === list && line.status === "new");
  const composed = new Set(tables.compositions.map(({ value }) => value.measureId));
  const overview = newLines("overview");
  const individual = newLines("individual");
  const onlyIndividual = individual.filter(({ id }) => !composed.has(id));
  const rounding = Object.values(documentFigures.roundingOku).reduce((sum, gap) => sum + gap, 0);
  return [
    ...figure("number of priced new lines, overview", documentFigures.overview.lineCount, overview.length),
    ...figure("sum of the overview", documentFigures.overview.sumOku, sumOf(overview)),
    ...figure(
      "number of priced new lines, individual list",
      documentFigures.individual.lineCount,
      individual.length,
    ),
    ...figure("sum of the individual list", documentFigures.individual.sumOku, sumOf(individual)),
    ...figure(
      "new lines that only the individual list has",
      documentFigures.onlyIndividualOku.join(", "),
      amountsDescending(onlyIndividual),
    ),
    ...figure(
      "sum of the individual list = overview + lines only in the individual list + rounding",
      sumOf(individual),
      sumOf(overview) + sumOf(onlyIndividual) + rounding,
    ),
    ...figure(
      "amounts of 継続中 lines",
      documentFigures.continuingOku.join(", "),
      amountsDescending(lines.filter(({ status }) => status === "continuing")),
    ),
    ...pricedLinesHaveAmounts(tables),
    ...composedLines(tables, lines),
    ...printedTotals(tables),
  ];
}

interface PricedLine {
  readonly id: string;
  readonly list: MeasureList;
  readonly status: string;
  readonly amountOku: number;
}

/** The lines that print an amount, with the first one printed: other bases of the same money are not added. */
function pricedLines({ measures, amounts }: SeedTables): PricedLine[] {
  return measures.flatMap(({ value: { id, list, status } }) => {
    const first = amounts.find(({ value }) => value.measureId === id);
    return first === undefined ? [] : [{ id, list, status, amountOku: first.value.amountOku }];
  });
}

function composedLines({ measures, compositions }: SeedTables, lines: readonly PricedLine[]): SeedProblem[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const overviewLines = measures.filter(({ value }) => value.list === "overview");
  return overviewLines.flatMap(({ row, value: { id } }) => {
    const partIds = compositions
      .filter(({ value }) => value.overviewId === id)
      .map(({ value }) => value.measureId);
    if (partIds.length === 0) {
      return [
        problem("measures.csv", row, "id", "individual measures in compositions.csv", `none for ${id}`),
      ];
    }
    const printedOku = byId.get(id)?.amountOku;
    const parts = partIds.flatMap((partId) => byId.get(partId) ?? []);
    const expectedOku = sumOf(parts) - (documentFigures.roundingOku[id] ?? 0);
    if (printedOku === undefined ? parts.length === 0 : printedOku === expectedOku) return [];
    const rows = amountRow(compositions, id);
    const expected = `individual measures that add up to ${id} (${String(printedOku)} 億円)`;
    return [problem("compositions.csv", rows, "measure_id", expected, `${String(expectedOku)} 億円`)];
  });
}

function amountRow(compositions: SeedTables["compositions"], overviewId: string): number | undefined {
  return compositions.find(({ value }) => value.overviewId === overviewId)?.row;
}

function printedTotals({
  totals,
}: {
  readonly totals: readonly Placed<{ basis: string; amountOku: number; approximate: boolean }>[];
}): SeedProblem[] {
  return Object.entries(documentFigures.totals).flatMap(([basis, amountOku]) => {
    const total = totals.find(({ value }) => value.basis === basis);
    if (total?.value.amountOku === amountOku && total.value.approximate) return [];
    const found = total === undefined ? "none" : `${String(total.value.amountOku)}`;
    return [
      problem("totals.csv", total?.row, "amount_oku", `${String(amountOku)} 億円程度 as ${basis}`, found),
    ];
  });
}

function figure(what: string, expected: number | string, found: number | string): SeedProblem[] {
  if (expected === found) return [];
  return [problem("amounts.csv", undefined, "amount_oku", `${String(expected)} (${what})`, String(found))];
}

function amountsDescending(lines: readonly PricedLine[]): string {
  return lines
    .map(({ amountOku }) => amountOku)
    .sort((a, b) => b - a)
    .join(", ");
}

function sumOf(lines: readonly PricedLine[]): number {
  return lines.reduce((sum, { amountOku }) => sum + amountOku, 0);
}

function problem(
  file: string,
  row: number | undefined,
  column: string,
  expected: string,
  found: string,
): SeedProblem {
  return { file, row, column, expected, found };
}
