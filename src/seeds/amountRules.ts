import type { MeasureStatus } from "../budget/measure";
import { shown } from "./checkTable";
import type { SeedProblem } from "./seedProblem";
import { valuesById } from "./seedTables";
import type { SeedTables } from "./seedTables";

const basesOfStatus = {
  new: ["project_cost", "supplementary"],
  continuing: ["national", "unstated"],
  operation: [],
  arrangement: [],
} as const satisfies Record<MeasureStatus, readonly string[]>;

/** The bases a line prints follow from its status. */
export function amountsFitTheStatus({ measures, amounts }: SeedTables): SeedProblem[] {
  const byId = valuesById(measures);
  return amounts.flatMap(({ row, value: { measureId, basis } }) => {
    const measure = byId.get(measureId);
    const allowed: readonly string[] = measure === undefined ? [basis] : basesOfStatus[measure.status];
    if (allowed.includes(basis)) return [];
    const expected = allowed.length === 0 ? "no amount" : allowed.join(" or ");
    const why = `for a measure with status ${measure?.status ?? ""}`;
    return [
      { file: "amounts.csv", row, column: "basis", expected: `${expected} ${why}`, found: shown(basis) },
    ];
  });
}

/** A new line prints 事業費 beside it, unless it shares its parent's amount; a continuing line prints an amount. */
export function pricedLinesHaveAmounts({ measures, amounts }: SeedTables): SeedProblem[] {
  const firstBases = new Map([...amounts].reverse().map(({ value }) => [value.measureId, value.basis]));
  return measures
    .filter(({ value: { id, parentId, status } }) => {
      if (status === "new") return parentId === undefined && firstBases.get(id) !== "project_cost";
      return status === "continuing" && !firstBases.has(id);
    })
    .map(({ row, value: { id } }) => ({
      file: "measures.csv",
      row,
      column: "id",
      expected: "an amount in amounts.csv as its list prints it",
      found: shown(firstBases.get(id) ?? ""),
    }));
}

/** Amount, 程度 and basis say what the printed text says. */
export function amountsAreAsPrinted({ amounts, totals }: SeedTables): SeedProblem[] {
  const check = (file: string, rows: SeedTables["totals"] | SeedTables["amounts"]) =>
    rows.flatMap(({ row, value: { basis, amountOku, approximate, printed } }) => {
      const fromPrint = /([\d,]+(?:\.\d+)?)億円(程度)?$/u.exec(printed.normalize("NFKC"));
      const expectations = [
        ["amount_oku", fromPrint?.[1]?.replaceAll(",", "") ?? "an amount in printed", String(amountOku)],
        ["approximate", String(fromPrint?.[2] !== undefined), String(approximate)],
        [
          "basis",
          printed.startsWith("国費") ? "national" : basis === "national" ? "国費 in printed" : basis,
          basis,
        ],
        [
          "basis",
          printed.includes("補正予算額") === (basis === "supplementary")
            ? basis
            : "補正予算額 in printed for supplementary alone",
          basis,
        ],
      ] as const;
      return expectations
        .filter(([, expected, found]) => expected !== found)
        .map(([column, expected, found]) => ({
          file,
          row,
          column,
          expected: `${expected} (as printed)`,
          found: shown(found),
        }));
    });
  return [...check("amounts.csv", amounts), ...check("totals.csv", totals)];
}
